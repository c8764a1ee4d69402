// npm run bench: this tool against the afternoon's script on the same texts in one process and one run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractArticle, openResources } from '../dist/pipeline.js';
import { afternoon, chronoAlone, compromiseAlone } from './afternoon.mjs';
import { fixtureTexts, generatedTexts } from './articles.mjs';
import { passShares } from './passes.mjs';

const PUBLISHED = '2014-08-04';
const MB = 1e6;
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

/** Median of several runs of some work, in seconds by the clock. */
function elapsed(work, runs) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return median(times);
}

const resources = openResources();
const pipeline = () => sources.map((source) => extractArticle(source, resources));
// The libraries are slow: they get the fixtures and the first of the generated articles, the same mix for all of them.
const few = texts.slice(0, fixtures.length + 30);
const day = new Date(`${PUBLISHED}T12:00:00Z`);
const rows = [
  ['extract, all tables', texts, pipeline, 5],
  ["the afternoon's script", few, () => few.forEach((text) => void afternoon(text, day)), 3],
  ['compromise alone', few, () => few.forEach((text) => void compromiseAlone(text)), 3],
  ['chrono alone', texts, () => texts.forEach((text) => void chronoAlone(text, day)), 3],
];
afternoon(few[0], day);
for (let i = 0; i < 4; i++) pipeline(); // an archive is read by warm code

console.log(
  `Node ${process.version}, ${cpus().length} cores; ${texts.length} articles, ${size(texts).toFixed(2)} MB (${fixtures.length} fixtures)\n`,
);
console.log(`${''.padEnd(26)}${'MB/s'.padStart(9)}${'articles/s'.padStart(12)}${'× afternoon'.padStart(13)}`);
const measured = rows.map(([name, list, work, runs]) => {
  const time = seconds(work, runs);
  return { name, rate: size(list) / time, articles: list.length / time };
});
for (const { name, rate, articles } of measured)
  console.log(
    `${name.padEnd(26)}${rate.toFixed(2).padStart(9)}${articles.toFixed(0).padStart(12)}${(rate / measured[1].rate).toFixed(1).padStart(13)}`,
  );

console.log('\npass        share    MB/s');
for (const [name, share] of await passShares(pipeline))
  console.log(
    `${name.padEnd(11)}${(100 * share).toFixed(1).padStart(5)} %${(measured[0].rate / share).toFixed(1).padStart(8)}`,
  );

const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
const bin = new URL('../bin/extract.js', import.meta.url).pathname;
const measure = new URL('./memory.mjs', import.meta.url).pathname;
writeFileSync(join(folder, 'quiet.txt'), 'Markets were calm.\n');
writeFileSync(join(folder, 'one.txt'), texts.at(-1));
writeFileSync(join(folder, 'many.ndjson'), texts.map((text) => JSON.stringify({ text })).join('\n'));
const start = (file) => elapsed(() => spawnSync(process.execPath, [bin, join(folder, file)]), 9).toFixed(2);
const memory = (file) =>
  spawnSync(process.execPath, ['--import', measure, bin, join(folder, file), '--format', 'ndjson'], { maxBuffer: 1e9 })
    .stderr.toString()
    .trim();
console.log(
  `\nstart to finish, whole process: ${start('quiet.txt')} s without a claim, ${start('one.txt')} s on an article of ${(size([texts.at(-1)]) * 1000).toFixed(0)} kB`,
);
console.log(`peak memory: ${memory('one.txt')} on that article, ${memory('many.ndjson')} on all ${texts.length}`);
rmSync(folder, { recursive: true });
