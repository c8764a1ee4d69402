import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';
import { timeLeft } from '../../src/cli/progress.js';
import { has } from '../programs.js';
import { folderWith } from '../run.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const BIN = join(ROOT, 'bin/extract.js');
const ARTICLE = join(ROOT, 'fixtures/articles/karabakh-two-ministries.txt');
const folder = folderWith({});
const socket = join(folder, 'tmux.sock');
const tmux = (...args: string[]) => execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args]).toString();
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What a shell command leaves on a terminal of 80 columns, with its colours as escape sequences; `look` sees the screen meanwhile. */
async function onTerminal(command: string, look: (screen: string) => void = () => {}): Promise<string> {
  const ended = join(folder, `ended-${Math.floor(performance.now())}`);
  const script = `${ended}.sh`;
  writeFileSync(script, `unset NO_COLOR FORCE_COLOR\n${command}\necho $? > ${ended}\nsleep 60\n`);
  tmux('new-session', '-d', '-s', 'one', '-x', '80', '-y', '100', `bash ${script}`);
  try {
    for (let n = 0; n < 1200 && !existsSync(ended); n++) {
      look(tmux('capture-pane', '-p', '-t', 'one'));
      await wait(50);
    }
    expect(readFileSync(ended, 'utf8')).toBe('0\n');
    return tmux('capture-pane', '-p', '-e', '-t', 'one');
  } finally {
    tmux('kill-session', '-t', 'one');
  }
}

const esc = String.fromCharCode(27);
const plain = (screen: string) => screen.replaceAll(new RegExp(`${esc}\\[[\\d;]*m`, 'g'), '');

describe.runIf(has('tmux'))('on a terminal of 80 columns', () => {
  afterAll(() => {
    try {
      tmux('kill-server');
    } catch {
      // It ended with its last session.
    }
  });
  const show = `"${process.execPath}" "${BIN}" show "${ARTICLE}" --published 2016-04-03`;

  test('show marks what was found in colour, and is the README’s page otherwise', async () => {
    const screen = await onTerminal(show);
    const lines = plain(screen)
      .split('\n')
      .map((line) => line.trimEnd());
    // A terminal breaks what is too long for it: the page would not be the one that is 80 wide.
    const legend = lines.indexOf('actor place date victim claim');
    expect(legend).toBeGreaterThan(0);
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const page = readme.slice(readme.indexOf('$ extract show')).split('\n').slice(1);
    const shown = lines.filter((_, n) => n !== legend);
    expect(shown.slice(0, page.indexOf('```')).join('\n').trimEnd()).toBe(
      page.slice(0, page.indexOf('```')).join('\n').trimEnd(),
    );
    const painted = (words: string, code: string) =>
      expect(screen, words).toMatch(new RegExp(`${esc}\\[[\\d;]*\\b${code}m${words}`));
    painted('Sunday', '36');
    painted('Nagorno-Karabakh', '32');
    painted('Armenia', '35');
    painted('servicemen', '33');
    painted('killed', '31');
  });

  test('no colour with NO_COLOR, on a dumb terminal, and in a pipe', async () => {
    for (const command of [`NO_COLOR=1 ${show}`, `TERM=dumb ${show}`, `${show} | cat`]) {
      const screen = await onTerminal(command);
      expect(screen).toContain('▸ c1');
      expect(screen, command).not.toContain(esc);
    }
  });

  test('a long run shows how far it is, on standard error, and clears it away', async () => {
    const corpus = join(folder, 'news.ndjson');
    const lines = generatedTexts(40).flatMap((text, n) =>
      Array.from({ length: 8 }, (_, m) => JSON.stringify({ text: `${text}\n${n} ${m}` })),
    );
    writeFileSync(corpus, `${lines.join('\n')}\n`);
    const seen: string[] = [];
    const out = join(folder, 'out.csv');
    const screen = await onTerminal(`"${process.execPath}" "${BIN}" "${corpus}" > "${out}"`, (now) => {
      if (now.includes('left')) seen.push(now);
    });
    expect(seen.at(-1)).toMatch(/ =+-* \d+ % · \d+ articles · [\d.]+\/s · (?:\d+m)?\d+s left/);
    const shares = seen.map((screen) => Number(/(\d+) %/.exec(screen)?.[1]));
    expect(shares.every((share, n) => share >= (shares[n - 1] ?? 0) && share <= 100)).toBe(true);
    expect(plain(screen).trim()).toBe('');
    expect(readFileSync(out, 'utf8')).not.toContain('articles ·');
  });
});

test.each([
  [10, 0, 100, '?'],
  [10, 10, 100, '1m30s'],
  [1, 50, 100, '1s'],
  [10, 100, 100, '0s'],
  [100, 1, 100, '2h45m'],
])('after %d s with %d of %d done there is %s left', (seconds, done, total, left) => {
  expect(timeLeft(seconds, done, total)).toBe(left);
});
