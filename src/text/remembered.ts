/** Strings whose answers are kept; beyond these they are forgotten. */
const MOST = 20_000;

/** `of` for strings, worked out once for each: names and phrases come again and again, in an article and from article to article. */
export function remembered<T extends NonNullable<unknown> | null>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = of(text);
      if (known.size >= MOST) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
