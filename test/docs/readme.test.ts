import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { consoles, has, play } from '../../scripts/readme.mjs';
import { run } from '../run.js';

const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const blocks = consoles(page);

test('the README shows what its commands print (npm run docs)', () => {
  expect(blocks.length).toBeGreaterThan(8);
});

test.for(blocks.map((block) => ({ ...block, name: block.commands.at(-1)!.split('\n')[0]! })))(
  '$name',
  ({ block, commands, code, needs }, { skip }) => {
    skip(!has(needs), `${needs} is not installed`);
    expect(play({ block, commands, code, needs })).toBe(block);
  },
);

/** Options of other programs in the recipes. */
const FOREIGN = ['--pipe', '--keep-order', '--lines', '--port', '--unixsocket', '--save', '--output-format'];

test('every option that the README speaks of exists, and the two commands are those of CI', async () => {
  let help = blocks.find(({ commands }) => commands[0] === 'extract --help')!.block;
  for (const command of ['check', 'submit', 'work', 'collect']) help += (await run([command, '--help'])).out;
  for (const [option] of page.matchAll(/--[a-z][a-z-]+/g))
    if (!FOREIGN.includes(option)) expect(help, option).toContain(option);
  expect(readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8')).toMatch(/npm ci.*&& npm test/);
});
