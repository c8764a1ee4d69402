import { allBytes, type Kind } from '../types.js';
import { articleOfPage, isRunning } from './html.js';

export const mhtml: Kind = {
  name: 'mhtml',
  extensions: ['mhtml', 'mht'],
  about: 'a page that a browser saved as a single file',
  inFolders: true,
  async *read(input) {
    const bytes = await allBytes(input);
    const { default: PostalMime } = await import('postal-mime');
    const saved = await PostalMime.parse(bytes);
    if (!saved.html) throw new Error('holds no page: save it again');
    const article = await articleOfPage(saved.html);
    if (!isRunning(article.text))
      throw new Error("holds no article: the page has no running text: save the article's own page");
    const address = saved.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null;
    yield { ...article, title: article.title ?? (saved.subject?.trim() || null), url: article.url ?? address };
  },
};
