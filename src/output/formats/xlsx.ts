import type { ArticleObject } from '../../model.js';
import { type Column, TABLE_NAMES, type TableName } from '../columns.js';
import { type Cell, cellsOf } from '../rows.js';
import type { Format, View, Writer } from './types.js';

/**
 * A workbook with one sheet a table: frozen header with filters, real days and numbers, addresses as links. Written here because
 * the same rows must give the same bytes: no clock in the archive.
 */
const MAX_ROWS = 1_048_576;
const MAX_LINKS = 65_530;
const MAX_TEXT = 32_767;
/** Cell styles, as numbered in STYLES. */
const STYLE = { day: 1, header: 2, link: 3 } as const;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/** Text inside XML, without the characters that XML cannot hold. */
function escapeXml(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The workbook's number of an ISO day, or null before the days it knows (1 March 1900). */
export function serialDay(day: string): number | null {
  const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  return number >= 61 ? number : null;
}

function cellXml(value: Cell, ref: string, column: Column): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${Number(value)}</v></c>`;
  const day = column.type.startsWith('day') ? serialDay(value) : null;
  if (day !== null) return `<c r="${ref}" s="${STYLE.day}"><v>${day}</v></c>`;
  return textXml(value, ref, isLink(value, column) ? STYLE.link : undefined);
}

function textXml(text: string, ref: string, style?: number): string {
  const words = escapeXml(text.slice(0, MAX_TEXT));
  return `<c r="${ref}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

const isLink = (value: string, column: Column) => column.name === 'url' && /^https?:\/\/[^\s]+$/.test(value);

/** A sheet in the making. */
function openSheet(table: TableName, columns: readonly Column[]) {
  const rows = [
    `<row r="1">${columns.map((column, n) => textXml(column.name, `${columnLetters(n)}1`, STYLE.header)).join('')}</row>`,
  ];
  const links: [string, string][] = [];
  return {
    table,
    links,
    add(article: ArticleObject) {
      for (const cells of cellsOf(article, table, columns)) {
        if (rows.length >= MAX_ROWS) throw new Error(`a sheet holds ${MAX_ROWS} rows: write csv instead`);
        const n = rows.length + 1;
        const xml = cells.map((value, i) => {
          const ref = `${columnLetters(i)}${n}`;
          if (typeof value === 'string' && isLink(value, columns[i]!) && links.length < MAX_LINKS)
            links.push([ref, value]);
          return cellXml(value, ref, columns[i]!);
        });
        rows.push(`<row r="${n}">${xml.join('')}</row>`);
      }
    },
    xml() {
      const area = `A1:${columnLetters(columns.length - 1)}${rows.length}`;
      const widths = columns.map(
        (column, n) => `<col min="${n + 1}" max="${n + 1}" width="${widthOf(column)}" customWidth="1"/>`,
      );
      const hyperlinks = links.map(([ref], n) => `<hyperlink ref="${ref}" r:id="rId${n + 1}"/>`).join('');
      return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><dimension ref="${area}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="${area}"/>${hyperlinks ? `<hyperlinks>${hyperlinks}</hyperlinks>` : ''}</worksheet>`;
    },
    area: () => `$A$1:$${columnLetters(columns.length - 1)}$${rows.length}`,
  };
}

function widthOf({ name, type }: Column): number {
  if (/^(evidence|title)$/.test(name)) return 60;
  return type.startsWith('string') ? 18 : 12;
}

function relationships(list: [id: string, type: string, target: string, external?: boolean][]): string {
  const items = list.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

async function workbook(sheets: ReturnType<typeof openSheet>[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string) => `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${sheets.map((_, n) => part(`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${sheets.map(({ table }, n) => `<sheet name="${table}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets><definedNames>${sheets.map(({ table, area }, n) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${n}" hidden="1">${table}!${area()}</definedName>`).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, n): [string, string, string] => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`]),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, n) => {
    files[`xl/worksheets/sheet${n + 1}.xml`] = sheet.xml();
    if (sheet.links.length)
      files[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = relationships(
        sheet.links.map(([, url], i) => [`rId${i + 1}`, 'hyperlink', url, true]),
      );
  });
  // A zip entry's time has no zone: year, month … as the local clock would show them, the same everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime }]])));
}

function open({ table, columnsOf }: View): Writer {
  const sheets = (table ? [table] : TABLE_NAMES).map((name) => openSheet(name, columnsOf(name)));
  return {
    article: (article) => {
      for (const sheet of sheets) sheet.add(article);
      return '';
    },
    end: () => workbook(sheets),
  };
}

export const xlsx: Format = {
  name: 'xlsx',
  extensions: ['xlsx'],
  about: 'Excel workbook, one sheet a table',
  binary: true,
  open,
};
