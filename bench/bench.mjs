// npm run bench: this tool against the afternoon's script on the same texts in one process and one run; then articles of growing
// length, start, memory, two workers against one. `npm run bench -- --keep` writes what it prints to docs/speed.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupsOf } from '../dist/parallel/groups.js';
import { extractArticle, extractArticles, openResources } from '../dist/pipeline.js';
import { afternoon, chronoAlone, compromiseAlone } from './afternoon.mjs';
import { fixtureTexts, generatedTexts, longText } from './articles.mjs';
import { passShares } from './passes.mjs';

const printed = [];
function print(line) {
  printed.push(line);
  console.log(line);
}

const PUBLISHED = '2014-08-04';
const MB = 1e6;
/** A word whose part of speech must be asked for, and a date that only chrono reads. */
const TAGGED = 'The Taliban fought Afghan soldiers near Kunduz on the second of July.';
const fixtures = fixtureTexts();
const texts = [...fixtures, ...generatedTexts(400)];
const sources = texts.map((text, n) => ({
  id: `a${n}`,
  path: null,
  text,
  title: null,
  published: PUBLISHED,
  publishedBasis: 'option',
  publisher: null,
  url: null,
}));
const size = (list) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / MB;

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Median of several runs of some work, in seconds of processor time (the compiler's and the collector's included), so that a busy machine does not count. */
function seconds(work, runs) {
  const times = Array.from({ length: runs }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  });
  return median(times);
}

const resources = openResources();
// as the command does: a group at a time, of which nothing stays once it is written
const pipeline = () => {
  for (const group of groupsOf(sources)) extractArticles(group, resources);
};
// The libraries are slow: they get the fixtures and the first of the generated articles, the same mix for all of them.
const few = texts.slice(0, fixtures.length + 30);
const day = new Date(`${PUBLISHED}T12:00:00Z`);
const rows = [
  ['extract, all tables', texts, pipeline, 5],
  ["the afternoon's script", few, () => few.forEach((text) => void afternoon(text, day)), 3],
  ['compromise alone', few, () => few.forEach((text) => void compromiseAlone(text)), 3],
  ['chrono alone', texts, () => texts.forEach((text) => void chronoAlone(text, day)), 3],
];
// An archive is read by warm code: both have run until the compiler is done with them.
for (const text of few) afternoon(text, day);
for (let i = 0; i < 10; i++) pipeline();

print(
  `Node ${process.version}, ${cpus().length} cores; ${texts.length} articles, ${size(texts).toFixed(2)} MB (${fixtures.length} fixtures)\n`,
);
print(`${''.padEnd(26)}${'MB/s'.padStart(9)}${'articles/s'.padStart(12)}${'× afternoon'.padStart(13)}`);
const measured = rows.map(([name, list, work, runs]) => {
  const time = seconds(work, runs);
  return { name, rate: size(list) / time, articles: list.length / time };
});
for (const { name, rate, articles } of measured)
  print(
    `${name.padEnd(26)}${rate.toFixed(2).padStart(9)}${articles.toFixed(0).padStart(12)}${(rate / measured[1].rate).toFixed(1).padStart(13)}`,
  );

print('\npass        share    MB/s');
for (const [name, share] of await passShares(pipeline))
  print(
    `${name.padEnd(11)}${(100 * share).toFixed(1).padStart(5)} %${(measured[0].rate / share).toFixed(1).padStart(8)}`,
  );

// One article that grows: a byte must not come to cost more.
const sourceOf = (text) => ({ ...sources[0], id: 'long', text });
print('\narticle        MB/s');
for (const length of [1e3, 1e4, 1e5, 1e6, 5e6]) {
  const article = sourceOf(longText(length));
  const times = Math.max(1, Math.round(2e5 / length));
  const time = seconds(() => {
    for (let i = 0; i < times; i++) extractArticle(article, resources);
  }, 3);
  print(`${`${length / 1000} KB`.padEnd(11)}${((length * times) / MB / time).toFixed(2).padStart(8)}`);
}

const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
const bin = new URL('../bin/extract.js', import.meta.url).pathname;
const measure = new URL('./memory.mjs', import.meta.url).pathname;
const path = (file) => join(folder, file);
const run = (args) => spawnSync(process.execPath, [bin, ...args], { maxBuffer: 1e9 });
writeFileSync(path('quiet.txt'), 'Markets were calm.\n');
writeFileSync(path('one.txt'), texts.at(-1));
writeFileSync(path('tagged.txt'), `${TAGGED}\n`);
writeFileSync(path('many.ndjson'), texts.map((text) => JSON.stringify({ text })).join('\n'));
/** Articles for the comparison of jobs: an archive, since each thread first has to compile the program. No two are the same. */
const ARCHIVE = 26_000;
const archive = generatedTexts(ARCHIVE, 25, 2);
const big = archive.map((text, n) => JSON.stringify({ id: `${n}`, text }));
writeFileSync(path('big.ndjson'), big.join('\n'));

/** Median seconds of a whole process, by the clock. */
function start(file) {
  const runs = Array.from({ length: 11 }, () => {
    const from = performance.now();
    run([path(file)]);
    return (performance.now() - from) / 1000;
  });
  return median(runs).toFixed(2);
}
const memory = (file) =>
  spawnSync(process.execPath, ['--import', measure, bin, path(file), '--format', 'ndjson'], { maxBuffer: 1e9 })
    .stderr.toString()
    .trim();
print(
  `\nstart to finish, whole process, median of 11: ${start('quiet.txt')} s without a claim, ${start('one.txt')} s on an article of ${(size([texts.at(-1)]) * 1000).toFixed(0)} kB, ${start('tagged.txt')} s where both libraries are needed`,
);
print(
  `peak memory: ${memory('quiet.txt')} without a claim, ${memory('one.txt')} on that article, ${memory('many.ndjson')} on all ${texts.length}`,
);

// Pairs by the clock: what other programs do to the machine hits both of a pair alike.
const pairs = Array.from({ length: 3 }, () =>
  [1, 2].map((jobs) => {
    const from = performance.now();
    spawnSync(process.execPath, [bin, path('big.ndjson'), '--format', 'ndjson', '--quiet', '--jobs', String(jobs)], {
      stdio: 'ignore',
    });
    return (performance.now() - from) / 1000;
  }),
);
const [one, two] = [0, 1].map((n) => median(pairs.map((pair) => pair[n])));
print(
  `${big.length} articles, ${size(archive).toFixed(1)} MB: ${one.toFixed(1)} s with one job, ${two.toFixed(1)} s with --jobs 2, ${median(pairs.map(([a, b]) => a / b)).toFixed(2)} × (median of 3 pairs)`,
);
rmSync(folder, { recursive: true });

if (process.argv.includes('--keep'))
  writeFileSync(
    new URL('../docs/speed.md', import.meta.url),
    `# Speed\n\nWhat the last kept run of \`npm run bench -- --keep\` printed. Rates are per second of processor time, start and workers by the clock.\n\n\`\`\`\n${printed.join('\n')}\n\`\`\`\n`,
  );
