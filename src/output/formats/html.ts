import { reportArticle } from '../../report/data.js';
import { inertJson, reportPage } from '../../report/page.js';
import type { Format } from './types.js';

export const html: Format = {
  name: 'html',
  extensions: ['html', 'htm'],
  about: 'a report to look at and to correct, one file that needs no network',
  report: true,
  open: ({ corrections }) => {
    const { head, tail } = reportPage(corrections ?? []);
    let separator = '';
    return {
      begin: () => head,
      article: (article) => {
        const piece = separator + inertJson(reportArticle(article));
        separator = ',\n';
        return piece;
      },
      end: () => tail,
    };
  },
};
