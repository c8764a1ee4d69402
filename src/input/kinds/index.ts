import type { Kind } from '../types.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import { eml } from './eml.js';
import { html } from './html.js';
import { ndjson } from './ndjson.js';
import { pdf } from './pdf.js';
import { text } from './text.js';

/** Every input kind: what a folder is searched for, help and errors follow from this list. */
export const KINDS: readonly Kind[] = [text, html, pdf, docx, eml, ndjson, csv];

/** The kind of a file name, `.gz` aside; a name that says nothing is read as text. */
export function kindOfFile(path: string): Kind {
  const extension = /\.([^./\\]+)$/.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase();
  return KINDS.find((kind) => extension !== undefined && kind.extensions.includes(extension)) ?? text;
}

/** The kind of content without a name, from its first bytes. */
export function kindOfContent(start: string): Kind {
  return KINDS.find((kind) => kind.sniff?.(start)) ?? text;
}
