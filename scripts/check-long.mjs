// npm run check:long: what takes minutes. Every regular expression on texts made against it, hostile texts of 100 KB beside plain text of the same length, articles that grow, one
// of 50 MB, a line of 20 MB, a million tiny articles streamed, a disk that fills up; prints times and memory, exits with 1 where a limit is passed.
// With names as arguments only those parts: regexes, hostile, growth, article, line, stream, full.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedTexts, longText as long } from '../bench/articles.mjs';
import { HOSTILE_PIECES, hostileText } from '../bench/hostile.mjs';
import { builtRegexes, literalRegexes, slowest } from '../bench/regexes.mjs';
import { extractArticle, openResources } from '../dist/pipeline.js';

/** Times of plain text that a hostile one of the same length may take. */
const SLOWEST = 20;
/** How much longer a byte may take in an article a hundred times as long. */
const STEEPEST = 2.5;
/** Milliseconds that a regular expression may take for 100 KB. */
const REGEX_MS = 100;
const TINY_ARTICLES = 1_000_000;
const STREAM_MEGABYTES = 350;

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'extract-long-'));
const bin = new URL('../bin/extract.js', import.meta.url).pathname;
const measure = new URL('../bench/memory.mjs', import.meta.url).pathname;
let failed = 0;

function report(name, figures, limit, ok) {
  if (!ok) failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(28)}${figures}${ok ? '' : ` (limit ${limit})`}`);
}

const resources = openResources();

/** Seconds of processor time that one article takes. */
function seconds(text) {
  const from = process.cpuUsage();
  const meta = { title: null, published: '2014-08-04', publishedBasis: 'option', publisher: null, url: null };
  extractArticle({ id: 'a', path: null, text, ...meta }, resources);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/** Runs the command; what is written is counted and thrown away. */
async function extract(args, feed) {
  const child = spawn(process.execPath, ['--import', measure, bin, '--format', 'ndjson', '--quiet', ...args]);
  let err = '';
  let rows = 0;
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  child.stdout.on('data', (piece) => {
    for (const byte of piece) if (byte === 10) rows++;
  });
  const from = performance.now();
  const closed = once(child, 'close');
  if (feed) await feed(child.stdin);
  child.stdin.end();
  const [code] = await closed;
  const memory = Number(/(\d+) MB$/.exec(err)?.[1] ?? Number.NaN);
  return { code, rows, memory, time: (performance.now() - from) / 1000 };
}

const PARTS = {
  async regexes() {
    const built = await builtRegexes(() => import('../dist/cli/main.js'));
    const plain = long(100_000);
    let tried = 0;
    let worst = 0;
    const all = [...literalRegexes(), ...built];
    for (const regex of all) {
      const { ms, plain: usual, tried: texts, text } = slowest(regex, plain, REGEX_MS);
      tried += texts;
      worst = Math.max(worst, ms);
      if (ms <= REGEX_MS) continue;
      const ratio = (ms / Math.max(usual, 1)).toFixed(0);
      report(
        regex.where,
        `${(ms / 100).toFixed(2)} s/MB, ${ratio} × plain text, on ${JSON.stringify(text.slice(0, 12))}: /${regex.source.slice(0, 60)}/`,
        `${REGEX_MS / 100} s/MB`,
        false,
      );
    }
    report(`${all.length} expressions`, `${tried} texts of 100 KB, slowest ${(worst / 100).toFixed(2)} s/MB`, '', true);
  },
  hostile() {
    const plain = long(100_000);
    for (let i = 0; i < 3; i++) seconds(plain);
    const usual = Math.min(seconds(plain), seconds(plain));
    report('plain text, 100 KB', `${(usual * 10).toFixed(2)} s/MB`, '', true);
    for (const name of Object.keys(HOSTILE_PIECES)) {
      const ratio = seconds(hostileText(name, 100_000)) / usual;
      report(
        name,
        `${(ratio * usual * 10).toFixed(2).padStart(6)} s/MB ${ratio.toFixed(1).padStart(5)} ×`,
        `${SLOWEST} ×`,
        ratio < SLOWEST,
      );
    }
  },
  growth() {
    seconds(long(200_000));
    let first = 0;
    for (const length of [10_000, 100_000, 1_000_000, 5_000_000]) {
      const runs = length < 1e6 ? 5 : 1;
      const text = long(length);
      const perByte = Math.min(...Array.from({ length: runs }, () => seconds(text))) / length;
      first ||= perByte;
      report(
        `article of ${length / 1000} KB`,
        `${(1e-6 / perByte).toFixed(2)} MB/s`,
        `${STEEPEST} × the time a byte`,
        perByte < STEEPEST * first,
      );
    }
  },
  async article() {
    writeFileSync(join(folder, 'long.txt'), long(50_000_000));
    const { code, memory, time } = await extract([join(folder, 'long.txt')]);
    report('one article of 50 MB', `${time.toFixed(0)} s, ${memory} MB`, 'exit code 0', code === 0);
  },
  async line() {
    writeFileSync(join(folder, 'line.txt'), long(20_000_000).replace(/\s+/g, ' '));
    const { code, memory, time } = await extract([join(folder, 'line.txt')]);
    report('one line of 20 MB', `${time.toFixed(0)} s, ${memory} MB`, 'exit code 0', code === 0);
  },
  async stream() {
    const { rows, memory, time } = await extract(['-'], async (stdin) => {
      for (let i = 0; i < TINY_ARTICLES; i += 1000) {
        const lines = Array.from({ length: 1000 }, (_, n) =>
          JSON.stringify({
            id: `t${i + n}`,
            text: `Bomb kills ${((i + n) % 90) + 2} in Kano\n\nPolice said it on Sunday.`,
          }),
        );
        if (!stdin.write(`${lines.join('\n')}\n`)) await once(stdin, 'drain');
      }
    });
    report(
      `${TINY_ARTICLES} tiny articles`,
      `${time.toFixed(0)} s, ${memory} MB`,
      `${STREAM_MEGABYTES} MB and as many rows`,
      rows === TINY_ARTICLES && memory <= STREAM_MEGABYTES,
    );
  },
  full() {
    const texts = generatedTexts(400, 5);
    const news = join(folder, 'news.ndjson');
    writeFileSync(
      news,
      Array.from({ length: 400 }, (_, n) => `${JSON.stringify({ id: `a${n}`, text: texts[n] })}\n`).join(''),
    );
    const run = (args, stdout = 'ignore') => {
      const { status, stderr } = spawnSync(process.execPath, [bin, news, '--quiet', ...args], {
        stdio: ['ignore', stdout, 'pipe'],
      });
      return { status, lines: stderr.toString().trimEnd().split('\n') };
    };
    if (existsSync('/dev/full')) {
      const { status, lines } = run(['--format', 'ndjson'], openSync('/dev/full', 'w'));
      report(
        'standard output full',
        `exit code ${status}, ${lines.join(' / ')}`,
        'exit code 1 and one line',
        status === 1 && lines.length === 1,
      );
    } else report('standard output full', 'not tried: there is no /dev/full', '', true);
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status !== 0) {
      report('disk full', 'not tried: no right to mount a small disk', '', true);
      return;
    }
    try {
      for (const format of ['ndjson', 'csv', 'json', 'xlsx', 'parquet', 'geojson', 'html']) {
        const { status, lines } = run(['--output', join(disk, `rows.${format}`)]);
        const left = readdirSync(disk);
        for (const name of left) rmSync(join(disk, name), { recursive: true });
        report(
          `disk full, ${format}`,
          `exit code ${status}, ${lines.join(' / ').slice(0, 120)}, left behind: ${left.length}`,
          'exit code 1, one line, nothing',
          status === 1 && lines.length === 1 && left.length === 0,
        );
      }
    } finally {
      spawnSync('umount', [disk]);
    }
  },
};

for (const [name, part] of Object.entries(PARTS)) if (!wanted.length || wanted.includes(name)) await part();
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
