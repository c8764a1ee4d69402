// Every regular expression of the sources, and the texts that make a careless one slow.
import { readdirSync, readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { HOSTILE_PIECES } from './hostile.mjs';

const SRC = new URL('../src/', import.meta.url);
const LENGTH = 100_000;
/** Milliseconds of processor time after which a run is given up. */
const PATIENCE = 5000;

/** { source, flags, where } of every regular expression literal below src, and of every one that is put together there by a form that can be read. */
export function literalRegexes() {
  const found = [];
  for (const name of readdirSync(SRC, { recursive: true }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const file = ts.createSourceFile(name, readFileSync(new URL(name, SRC), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        const where = `src/${name.replaceAll('\\', '/')}:${line + 1}`;
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** { source, flags, where } of the regular expressions that modules put together from parts when `load` imports them. */
export async function builtRegexes(load) {
  const found = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags], self) {
      const made = Reflect.construct(
        target,
        flags === undefined ? [source] : [source, flags],
        self === globalThis.RegExp ? target : self,
      );
      const caller = /dist\/(\S+?)\.js:\d+/.exec(new Error().stack?.split('\n')[2] ?? '');
      if (caller) found.push({ source: made.source, flags: made.flags, where: `src/${caller[1]}.ts` });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Plain;
  }
  return found;
}

/** Pieces beside the hostile ones of whole articles: what nests, what nearly ends, what begins a thing again and again. */
const MORE = [
  'a ', 'A.', 'Aa ', "a'", 'aA', 'A1', 'A A', 'x1', '1/', '1-', '1.', '1:', '1 of ', '1, ', ' \n', '\n ', '\t ', ' \r\n', 'the ', 'said ', ', ', '", "', '“', '”', '("', '(a ',
  '<!--', '< ', '<a ', '&', '=', '"a', '- ', '– ', '— ', '12 January ', 'Jan. ', 'http', '@', 'a@', '|', '[a', '{', '* ', '#', '%', ': ', '; ', 'éa ', '\u00a0',
]; // biome-ignore format: one list
const common = [...new Set([...Object.values(HOSTILE_PIECES), ...MORE])].map(textOf);

/** A hundred thousand characters of one piece, and at the end what nothing expects. */
function textOf(piece) {
  return `${piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)}\u0001`;
}

/** Texts of the expression's own words, each said again and again. */
function ownTexts({ source }) {
  const words = new Set(source.replace(/\\./g, ' ').match(/[A-Za-z]{2,}/g) ?? []);
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 4)
    .map((word) => textOf(`${word} `));
}

/** A sticky expression is asked where a word begins, and nowhere else. */
function atWords(regex, text) {
  let read = 0;
  for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.index < read) continue;
    regex.lastIndex = word.index;
    if (regex.test(text)) read = regex.lastIndex;
  }
}

/** Milliseconds of processor time to find all matches of an expression in a text; Infinity where it takes too long. */
function milliseconds(regex, text) {
  const from = process.cpuUsage();
  globalThis.__scan = () => (regex.sticky ? atWords(regex, text) : text.replace(regex, ''));
  try {
    runInThisContext('__scan()', { timeout: PATIENCE });
  } catch (error) {
    if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return Number.POSITIVE_INFINITY;
    throw error;
  }
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/**
 * The slowest of an expression's texts: { text, ms, plain } with the milliseconds that it and plain news of the same length take.
 * What seems slow is measured again, since a busy machine is slow at anything.
 */
export function slowest(expression, plain, limit) {
  const { source, flags } = expression;
  const regex = new RegExp(source, flags.includes('y') ? flags : `${flags.replace('g', '')}g`);
  const usual = Math.min(milliseconds(regex, plain), milliseconds(regex, plain));
  let worst = { text: plain, ms: usual };
  const texts = [...common, ...ownTexts(expression)];
  for (const text of texts) {
    let ms = milliseconds(regex, text);
    if (ms > limit && ms < Number.POSITIVE_INFINITY)
      ms = Math.min(ms, milliseconds(regex, text), milliseconds(regex, text));
    if (ms > worst.ms) worst = { text, ms };
    if (ms === Number.POSITIVE_INFINITY) break;
  }
  return { ...worst, plain: usual, tried: texts.length };
}
