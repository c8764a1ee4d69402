import type { Kind, ReadOptions } from '../types.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import { eml } from './eml.js';
import { html } from './html.js';
import { json } from './json.js';
import { mhtml } from './mhtml.js';
import { ndjson } from './ndjson.js';
import { pdf } from './pdf.js';
import { text } from './text.js';

/** Every input kind: what a folder is searched for, help and errors follow from this list. */
export const KINDS: readonly Kind[] = [text, html, mhtml, pdf, docx, eml, ndjson, json, csv];

/** The kind that a file name says, `.gz` aside, or null. */
function kindOfName(path: string): Kind | null {
  const extension = /\.([^./\\]+)$/.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase();
  return KINDS.find((kind) => extension !== undefined && kind.extensions.includes(extension)) ?? null;
}

/** The kind of a file name; a name that says nothing is read as text. */
export function kindOfFile(path: string): Kind {
  return kindOfName(path) ?? text;
}

/** The kind of a file from its name and, where that says nothing, its first characters; a page that is named as text is a page. */
export function kindOf(path: string, start: string): Kind {
  const named = kindOfName(path);
  if (named !== null && named !== text) return named;
  const one = KINDS.filter((kind) => kind.inFolders).find((kind) => kind.sniff?.(start)) ?? text;
  return named === null || one === html ? one : text;
}

/** The kind of standard input, from its first characters; with --text-column what is not JSON is a table. */
export function kindOfStdin(start: string, { textColumn }: ReadOptions): Kind {
  const found = KINDS.find((kind) => kind.sniff?.(start));
  return found ?? (textColumn === undefined ? text : csv);
}
