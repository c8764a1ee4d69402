// Loaded before the command, in every thread: where NOW is set, that is what the clock says.
if (process.env.NOW) {
  const Real = Date;
  const now = Real.parse(process.env.NOW);
  globalThis.Date = class extends Real {
    constructor(...args) {
      if (args.length) super(...args);
      else super(now);
    }
    static now() {
      return now;
    }
  };
}
