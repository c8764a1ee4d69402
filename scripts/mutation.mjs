// npm run mutation [-- SHARE [SEED]]: changes the sources of quantities, casualties and dates one place at a time (stryker) and counts how
// many of the changes their tests notice, by directory. SHARE (1) is how much of the sources is tried: stretches of lines, drawn
// the same way every time for the same SEED (1). Survivors go to reports/mutation/survivors.txt.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const DIRECTORIES = ['quantities', 'casualties', 'dates'];
/** Tables of words: a row less is seen by no rule's test, and by no reader of the code as a fault in it. */
const TABLES = ['quantities/words.ts', 'dates/words.ts', 'casualties/effects.ts', 'casualties/grammar.ts'];
const STRETCH = 15;
const REPORT = 'reports/mutation/mutation.json';

const share = Number(process.argv[2] ?? 1);
let state = Number(process.argv[3] ?? 1);
const draw = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

const files = DIRECTORIES.flatMap((directory) =>
  readdirSync(`src/${directory}`, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !TABLES.includes(`${directory}/${name}`))
    .sort()
    .map((name) => `src/${directory}/${name}`),
);
const wanted = share >= 1 ? files : files.flatMap(stretches);

/** Stretches of a file's lines that were drawn. */
function stretches(file) {
  const lines = readFileSync(file, 'utf8').split('\n').length;
  const drawn = [];
  for (let from = 1; from <= lines; from += STRETCH)
    if (draw() < share) drawn.push(`${file}:${from}-${Math.min(lines, from + STRETCH - 1)}`);
  return drawn;
}

mkdirSync('reports/mutation', { recursive: true });
const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', wanted.join(',')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const report = JSON.parse(readFileSync(REPORT, 'utf8'));
const counts = new Map(DIRECTORIES.map((name) => [name, { killed: 0, survived: 0 }]));
const survivors = [];
for (const [file, { mutants, source }] of Object.entries(report.files)) {
  const count = counts.get(file.split('/')[1]);
  const lines = source.split('\n');
  for (const { status: fate, location, replacement, mutatorName } of mutants) {
    if (fate === 'Killed' || fate === 'Timeout') count.killed++;
    if (fate !== 'Survived' && fate !== 'NoCoverage') continue;
    count.survived++;
    const { start } = location;
    survivors.push(
      `${file}:${start.line}:${start.column} ${mutatorName}: ${lines[start.line - 1].trim().slice(0, 100)} => ${(replacement ?? '').slice(0, 80)}`,
    );
  }
}
writeFileSync('reports/mutation/survivors.txt', `${survivors.join('\n')}\n`);
for (const [name, { killed, survived }] of counts)
  if (killed + survived)
    console.log(
      `${name.padEnd(12)}${killed} of ${killed + survived} mutants killed (${((100 * killed) / (killed + survived)).toFixed(1)} %)`,
    );
