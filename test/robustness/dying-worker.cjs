// Loaded into every thread of a run: a worker thread that meets the word "Deadly" runs out of memory, "Fatal" only for the first time; at "Leaving" it exits.
const crypto = require('node:crypto');
const { existsSync, writeFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isMainThread } = require('node:worker_threads');

const { createHash } = crypto;
const die = () => {
  for (const full = []; ; ) full.push(new Array(1e5).fill(full.length));
};
if (!isMainThread) {
  crypto.createHash = (...args) => {
    const hash = createHash(...args);
    const update = hash.update.bind(hash);
    hash.update = (text) => {
      if (String(text).includes('Deadly')) die();
      if (String(text).includes('Fatal') && !existsSync(process.env.DIED_ONCE)) {
        writeFileSync(process.env.DIED_ONCE, '');
        die();
      }
      if (String(text).includes('Leaving')) process.exit(3);
      return update(text);
    };
    return hash;
  };
  syncBuiltinESMExports();
}
