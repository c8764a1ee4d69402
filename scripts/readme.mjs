// The consoles of the README: each block after `<!-- output … -->` is what its commands print. Writes them, or (for the test) gives them.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duckdb } from './duckdb.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BLOCK = /<!-- output(?:: (?<code>\d))?(?:; needs: (?<needs>[\w-]+))? -->\n```console\n(?<body>[\s\S]*?)```/g;

/** The blocks of a page: their commands, the exit code of the last one, the program they need, and what stands under them. */
export function consoles(page) {
  return [...page.matchAll(BLOCK)].map(({ index, groups, 0: block }) => {
    const commands = [];
    for (const line of groups.body.split('\n'))
      if (line.startsWith('$ ')) commands.push(line.slice(2));
      else if (line.startsWith('> ')) commands.push(`${commands.pop()}\n${line.slice(2)}`);
    return { index, block, commands, code: Number(groups.code ?? 0), needs: groups.needs ?? null };
  });
}

/** Runs a block's commands in a new folder that has the fixtures; gives the block as it should read. Throws where an exit code is another. */
export function play({ block, commands, code, needs }) {
  const folder = mkdtempSync(join(tmpdir(), 'extract-readme-'));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  const program = (name, script) => {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec "${process.execPath}" "${join(root, script)}" "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  };
  program('extract', 'bin/extract.js');
  if (needs === 'duckdb' && !installed('duckdb')) program('duckdb', 'scripts/duckdb.mjs');
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, NO_COLOR: '1', COLUMNS: '80' };
  let body = '';
  commands.forEach((command, n) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], { cwd: folder, env });
    const wanted = n === commands.length - 1 ? code : 0;
    if (status !== wanted) throw new Error(`${command}: exit code ${status}, not ${wanted}\n${stdout}${stderr}`);
    const out = stdout.toString();
    body += `$ ${command.replaceAll('\n', '\n> ')}\n${out}${out && !out.endsWith('\n') ? '\n' : ''}`;
  });
  rmSync(folder, { recursive: true });
  return `${block.slice(0, block.indexOf('```console\n') + 11)}${body}\`\`\``;
}

const installed = (program) => spawnSync('which', [program]).status === 0;
const duck = await duckdb();

/** Whether a program is there; DuckDB also as its npm package. */
export function has(program) {
  return program === null || installed(program) || (program === 'duckdb' && duck !== null);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'README.md');
  let page = readFileSync(path, 'utf8');
  for (const one of consoles(page)) if (has(one.needs)) page = page.replace(one.block, () => play(one));
  writeFileSync(path, page);
}
