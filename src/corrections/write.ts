import { CORRECTION_COLUMNS, type Correction } from './types.js';

/** What a spreadsheet would run as a formula: it gets an apostrophe, which `plainCell` takes away again. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** The corrections as CSV (RFC 4180), safe to open in a spreadsheet. */
export function correctionsCsv(corrections: readonly Correction[]): string {
  const lines = corrections.map((correction) => CORRECTION_COLUMNS.map((name) => cell(String(correction[name]))));
  return [CORRECTION_COLUMNS, ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

/** The corrections as JSON. */
export function correctionsJson(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ corrections }, null, 2)}\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell's text without the apostrophe that `correctionsCsv` put before a formula. */
export function plainCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
