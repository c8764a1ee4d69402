/** The pages, by the address after #: articles by their id, with the row that is meant. */
export type Route =
  | { page: 'overview' }
  | { page: 'corrections' }
  | { page: 'article'; id: string; row: string | null };

export const articleLink = (id: string, row?: string) =>
  `#/article/${encodeURIComponent(id)}${row ? `/${encodeURIComponent(row)}` : ''}`;

/** The page that an address names. */
export function routeOf(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/');
  if (parts[0] === 'corrections') return { page: 'corrections' };
  if (parts[0] !== 'article' || !parts[1]) return { page: 'overview' };
  try {
    return { page: 'article', id: decodeURIComponent(parts[1]), row: parts[2] ? decodeURIComponent(parts[2]) : null };
  } catch {
    return { page: 'overview' };
  }
}
