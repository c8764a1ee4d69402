import { decode } from '../decode.js';
import { allBytes, type InputRecord, type Kind, readAs } from '../types.js';

export const html: Kind = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  about: 'a saved page: its article, title, publisher and date',
  inFolders: true,
  sniff: (start) => /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start),
  async *read(input) {
    const bytes = await allBytes(input);
    const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
    const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
    const { text, encoding, damaged } = await decode(bytes, declared);
    const article = await articleOfPage(text);
    if (!isRunning(article.text))
      throw new Error("holds no article: the page has no running text: save the article's own page");
    yield { ...article, warnings: readAs(encoding, damaged) };
  },
};

/** So many words in one paragraph make running text; links and buttons have fewer. */
const RUNNING = 5;

/** Whether the text of a page is more than links and buttons. */
export const isRunning = (text: string): boolean =>
  text.split('\n').some((paragraph) => paragraph.trim().split(/\s+/).length >= RUNNING);

/** The article of a page as text, one paragraph a block, with what the page says about it. */
export async function articleOfPage(page: string): Promise<InputRecord> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const { document } = parseHTML(/<html[\s>]/i.test(page) ? page : `<html><body>${page}</body></html>`);
  const meta = metaOf(document as unknown as Page);
  for (const element of document.querySelectorAll('script, style, template, noscript')) element.remove();
  const read = new Readability(document as never, { charThreshold: 100 }).parse();
  const body = read?.content
    ? textOf(parseHTML(`<html><body>${read.content}</body></html>`).document.body as unknown as DomNode)
    : '';
  const title = meta.title ?? (read?.title || null);
  const begins = title === null || squeeze(body).startsWith(squeeze(title));
  return { ...meta, title, text: begins || !body ? body : `${title}\n\n${body}` };
}

/** As much of the DOM as is used here. */
interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}
interface Page {
  querySelectorAll(
    selector: string,
  ): Iterable<{ getAttribute(name: string): string | null; textContent: string | null }>;
}

const squeeze = (text: string) => text.replace(/\W+/g, '').toLowerCase();

/** Names under which pages give their day of publication, the surest first. */
const PUBLISHED =
  'article:published_time datepublished article:published og:published_time og:article:published_time originalpublicationdate parsely-pub-date sailthru.date publish-date publishdate publish_date publication_date pubdate pub_date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date citation_publication_date article_date_original date'.split(
    ' ',
  );

/** The time that the article shows, or the page where it shows but one day: others may be those of related stories. */
function timeOf(document: Page): string {
  const times = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute('datetime') ?? '');
  const own = times('article time[datetime], main time[datetime], time[pubdate][datetime]')[0];
  if (own) return own;
  const all = times('time[datetime]');
  return all.every((time) => time.slice(0, 10) === all[0]!.slice(0, 10)) ? (all[0] ?? '') : '';
}

/** Title, date, publisher and address, from metadata that pages carry for others. */
function metaOf(document: Page): Omit<InputRecord, 'text'> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  metas.set('time', timeOf(document));
  for (const element of document.querySelectorAll('link[rel="canonical"]'))
    metas.set('canonical', element.getAttribute('href') ?? '');
  for (const element of document.querySelectorAll('script[type="application/ld+json"]'))
    linkedData(element.textContent ?? '', metas);
  const first = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  return {
    title: first('og:title', 'headline', 'twitter:title', 'dc.title'),
    published: first(...PUBLISHED, 'time'),
    publisher: first('og:site_name', 'publisher', 'dc.publisher', 'application-name'),
    url: [first('canonical'), first('og:url')].find((url) => url?.startsWith('http')) ?? null,
  };
}

/** Headline, day and publisher of schema.org data. */
function linkedData(json: string, metas: Map<string, string>): void {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return;
  }
  const graph = (data as { '@graph'?: unknown } | null)?.['@graph'];
  const items = [data, graph].flat().filter((item) => typeof item === 'object' && item !== null) as Record<
    string,
    unknown
  >[];
  for (const { headline, datePublished, publisher: named } of items) {
    const id = (named as { '@id'?: unknown } | undefined)?.['@id'];
    const publisher = (id !== undefined && items.find((item) => item['@id'] === id)) || named;
    const add = (name: string, value: unknown) => {
      if (typeof value === 'string' && value.trim() && !metas.has(name)) metas.set(name, value.trim());
    };
    add('headline', headline);
    add('datepublished', datePublished);
    add('publisher', (publisher as { name?: unknown } | undefined)?.name ?? publisher);
  }
}

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|UL|OL|LI|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|TABLE|TR|HEADER|FOOTER|MAIN|ASIDE|DL|DT|DD|HR)$/;

/** The text of a node: blocks become paragraphs, white space is one blank. */
function textOf(root: DomNode): string {
  const paragraphs: string[] = [''];
  const walk = (node: DomNode) => {
    if (node.nodeType === 3) {
      paragraphs[paragraphs.length - 1] += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const block = BLOCK.test(node.nodeName) || node.nodeName === 'BR';
    if (block) paragraphs.push('');
    for (const child of node.childNodes) walk(child);
    if (block) paragraphs.push('');
    else if (node.nodeName === 'TD' || node.nodeName === 'TH') paragraphs[paragraphs.length - 1] += ' ';
  };
  walk(root);
  return paragraphs
    .map((paragraph) => paragraph.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
}
