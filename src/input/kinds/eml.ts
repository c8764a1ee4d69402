import { allBytes, type Kind } from '../types.js';
import { articleOfPage } from './html.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A head of mail: header lines only, and among them one that mail programs write and people do not. */
const HEADERS =
  /^(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:Message-ID|MIME-Version|Received|Return-Path|Content-Type):/i;

export const eml: Kind = {
  name: 'eml',
  extensions: ['eml'],
  about: 'a mail: subject as title, sender as publisher, its date',
  inFolders: true,
  sniff: (start) => HEADERS.test(start),
  async *read(input) {
    const bytes = await allBytes(input);
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(bytes);
    if (!mail.headers.length) throw new Error('is no mail: it has no header lines: name it .txt if it is text');
    const text = mail.text?.trim() ? mail.text : mail.html ? (await articleOfPage(mail.html)).text : '';
    if (!text.trim()) throw new Error('is a mail without text: save what is attached as files');
    const date = mail.headers.find(({ key }) => key === 'date')?.value;
    const title = mail.subject?.trim() || null;
    yield {
      text: title === null || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`,
      title,
      published: date ? dayOfHeader(date) : null,
      publisher: mail.from?.name?.trim() || mail.from?.address || null,
    };
  },
};

/** The day of a Date header as its sender's calendar shows it: "Mon, 4 Aug 2014 23:10:00 +0400" is 2014-08-04. */
export function dayOfHeader(header: string): string | null {
  const [, day, name, year] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  if (!month) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
