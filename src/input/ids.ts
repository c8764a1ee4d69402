import { basename, dirname, normalize } from 'node:path';
import { stringSet } from './strings.js';

/** A file's name without its folder and extension (`.gz` aside). */
const stem = (path: string) =>
  basename(path)
    .replace(/\.gz$/i, '')
    .replace(/(?<=.)\.[^.]*$/, '');

/** A name with that of the folder before it. */
const inFolder = (path: string, name: string) =>
  [basename(dirname(path)), name].filter((part) => part && part !== '.').join('/');

/** The article id of each file: its stem, with as many folders before it as tell it from the other files of the run. */
export function fileIds(paths: readonly string[]): Map<string, string> {
  const candidates = [
    stem,
    (path: string) => inFolder(path, stem(path)),
    (path: string) => inFolder(path, basename(path)),
    (path: string) =>
      normalize(path)
        .replaceAll('\\', '/')
        .replace(/(?<=[^/])\.[^./]*$/, ''),
    (path: string) => normalize(path).replaceAll('\\', '/'),
  ];
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  let open = [...paths];
  for (const candidate of candidates) {
    const takers = new Map<string, string[]>();
    for (const path of open) {
      const id = path === '-' ? 'stdin' : candidate(path);
      const group = takers.get(id);
      if (group) group.push(path);
      else takers.set(id, [path]);
    }
    for (const [id, group] of takers) {
      if (group.length > 1 || taken.has(id)) continue;
      ids.set(group[0]!, id);
      taken.add(id);
    }
    open = open.filter((path) => !ids.has(path));
  }
  for (const path of open) ids.set(path, path);
  return ids;
}

/** Gives each id once: a second taker gets "#2" behind it. */
export function uniqueIds(): (id: string) => string {
  const taken = stringSet();
  /** Of ids that were asked for again, the last number tried behind them. */
  const tried = new Map<string, number>();
  return (id) => {
    let free = id;
    if (taken.has(id)) {
      let n = tried.get(id) ?? 1;
      while (taken.has(free)) free = `${id}#${++n}`;
      tried.set(id, n);
    }
    taken.add(free);
    return free;
  };
}

/** The ids of a run's articles: of a file, and an id for everybody who asks, each given once. */
export interface Naming {
  of(file: string): string;
  unique(id: string): string;
}

/** The naming of a run over these files. */
export function openNaming(files: readonly string[]): Naming {
  const ids = fileIds(files);
  return { of: (file) => ids.get(file)!, unique: uniqueIds() };
}
