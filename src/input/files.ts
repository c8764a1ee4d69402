import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KINDS } from './kinds/index.js';

/** Something that could not be read: one line on standard error. */
export interface Problem {
  /** The file, with its line where one is concerned: "corpus.ndjson:17". */
  where: string;
  message: string;
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The articles of a folder and its folders, each folder once however many links lead to it, in the order of their names; hidden files and what is no file (a pipe, a device) are left alone. A folder below that cannot be read is reported, and the rest goes on. */
function filesOfFolder(folder: string, report: (problem: Problem) => void, seen = new Set<string>()): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const extensions = KINDS.filter((kind) => kind.inFolders).flatMap((kind) => kind.extensions);
  const wanted = new RegExp(`\\.(?:${extensions.join('|')})(?:\\.gz)?$`, 'i');
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
  const pages = new Set(entries.flatMap(({ name }) => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []));
  return entries
    .sort((a, b) => byCodePoint(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? statOf(path) : entry;
      if (!kind?.isDirectory()) return wanted.test(entry.name) && (kind === null || kind.isFile()) ? [path] : [];
      // "Save page as" puts a page's frames and pictures beside it.
      if (pages.has(/^(.+)_files$/.exec(entry.name)?.[1] ?? '')) return [];
      try {
        return filesOfFolder(path, report, seen);
      } catch (error) {
        report({ where: path, message: fileFault(error) });
        return [];
      }
    });
}

/** What a link leads to; null where it leads nowhere or in a circle. */
function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The words for a failure of the file system. */
export function fileFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder: check the name',
    EACCES: 'cannot be read: permission denied: allow it, or leave it out',
    EPERM: 'cannot be read: permission denied: allow it, or leave it out',
    ELOOP: 'is a link that leads in a circle',
    EISDIR: 'is a folder, not a file',
    ENOTDIR: 'no such file or folder: check the name',
  };
  return words[code ?? ''] ?? message;
}

async function filesOfArgument(argument: string, report: (problem: Problem) => void): Promise<string[]> {
  try {
    if (!statSync(argument).isDirectory()) return [argument];
  } catch (error) {
    if (!/[*?[{!]/.test(argument)) throw error;
    const { glob } = await import('tinyglobby');
    const found = (await glob(argument, { expandDirectories: false, absolute: false })).sort(byCodePoint);
    if (!found.length) throw new Error('no file matches this pattern');
    return found;
  }
  let faults = 0;
  const found = filesOfFolder(argument, (problem) => {
    faults++;
    report(problem);
  });
  const kinds = KINDS.filter((kind) => kind.inFolders).flatMap((kind) => kind.extensions.map((e) => `.${e}`));
  if (!found.length && !faults)
    throw new Error(`folder without articles: none of its files ends in ${kinds.join(', ')}`);
  return found;
}

/** The files that the arguments name (files, folders, globs, `-`), each once, in order. */
export async function listFiles(args: readonly string[], report: (problem: Problem) => void): Promise<string[]> {
  const files = new Map<string, string>();
  for (const argument of args) {
    try {
      for (const path of argument === '-' ? ['-'] : await filesOfArgument(argument, report)) {
        const key = path === '-' ? '-' : resolve(path);
        if (!files.has(key)) files.set(key, path);
      }
    } catch (error) {
      report({ where: argument, message: fileFault(error) });
    }
  }
  return [...files.values()];
}
