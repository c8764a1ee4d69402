const MOST = 400;
/** Characters that stand for themselves in a pattern. */
const PLAIN = /[\p{L}\d '’ʼ"“”‘`«»,;:!&%#@~=<>_/–—‒―…₦€£°-]/u;

/** The words that a pattern's source matches from end to end, or null where it is more than a list of words. */
export function wordsOf(source) {
  let at = 0;
  const peek = () => source[at];

  /** Alternatives up to the bracket that closes them. */
  function alternatives() {
    const all = [];
    for (;;) {
      const one = sequence();
      if (!one) return null;
      all.push(...one);
      if (all.length > MOST) return null;
      if (peek() !== '|') return all;
      at++;
    }
  }

  function sequence() {
    let words = [''];
    while (at < source.length && peek() !== '|' && peek() !== ')' && !(peek() === '$' && at === source.length - 1)) {
      const piece = atom();
      if (!piece) return null;
      if (peek() === '?') {
        at++;
        if (peek() === '?') return null;
        piece.push('');
      }
      if (/[*+{]/.test(peek() ?? '')) return null;
      words = words.flatMap((word) => piece.map((end) => word + end));
      if (words.length > MOST) return null;
    }
    return words;
  }

  function atom() {
    const char = peek();
    if (char === '(') {
      if (!source.startsWith('(?:', at)) return null;
      at += 3;
      const inner = alternatives();
      if (!inner || peek() !== ')') return null;
      at++;
      return inner;
    }
    if (char === '[') {
      const end = source.indexOf(']', at);
      const inside = source.slice(at + 1, end).replace(/-$/, '\\-');
      const chars = inside.match(/^(?:\\[-.()/[\]$+*?]|[^\\^[\]-])+$/u)
        ? inside.match(/\\.|./gu).map((each) => each.at(-1))
        : null;
      at = end + 1;
      return end > 0 && chars && inside[0] !== '^' ? chars : null;
    }
    if (char === '\\') {
      const escaped = source[at + 1];
      if (!/[.()/[\]$+*?|-]/.test(escaped)) return null;
      at += 2;
      return [escaped];
    }
    const point = String.fromCodePoint(source.codePointAt(at));
    if (!PLAIN.test(point)) return null;
    at += point.length;
    return [point];
  }

  if (source[0] !== '^' || source.at(-1) !== '$') return null;
  at = 1;
  // "^a|b$" is no list: its anchors belong to one alternative each
  const words = sequence();
  return words && at === source.length - 1 ? [...new Set(words)] : null;
}
