import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { MAX_BYTES } from '../../src/input/types.js';
import { folderWith, run } from '../run.js';
import { objectOf } from './article.js';

const good = 'Nine soldiers were killed in Kano on Sunday.\n';

test('a gzip bomb ends at a limit, in one line, and the rest is read', async () => {
  const at = folderWith({ 'a.txt.gz': gzipSync(Buffer.alloc(MAX_BYTES + 2 ** 20, 32)), 'b.txt': good });
  const { code, out, err } = await run([at, '--format', 'ndjson']);
  expect([code, out.trim().split('\n').length]).toEqual([1, 1]);
  expect(err).toMatch(/^extract: \S+a\.txt\.gz: holds more than 256 MB in one piece: split it\n$/);
});

test('a Word document that unpacks to more than anybody writes is refused before it is read', async () => {
  const xml = `<w:document>${'<w:p><w:r><w:t>Nine soldiers were killed.</w:t></w:r></w:p>'.repeat(400_000)}</w:document>`;
  const at = folderWith({ 'a.docx': zipSync({ 'word/document.xml': strToU8(xml) }), 'b.txt': good });
  const { code, out, err } = await run([at, '--format', 'ndjson']);
  expect([code, out.trim().split('\n').length]).toEqual([1, 1]);
  expect(err).toMatch(/^extract: \S+a\.docx: unpacks to more than 16 MB of text: split it\n$/);
});

test('links in circles, links to one folder, and pipes: every article once, and no waiting', async () => {
  const at = folderWith({ 'real/a.txt': good });
  symlinkSync('self.txt', join(at, 'self.txt'));
  symlinkSync('self', join(at, 'self'));
  for (let n = 0; n < 12; n++) {
    mkdirSync(join(at, `level${n}`));
    for (const name of ['x', 'y', 'z'])
      symlinkSync(join(at, n === 11 ? 'real' : `level${n + 1}`), join(at, `level${n}`, name));
  }
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(at, 'pipe.txt')]);
  const { code, out, err } = await run([at, '--format', 'ndjson']);
  expect([code, out.trim().split('\n').length]).toEqual([1, 1]);
  expect(err).toMatch(/^extract: \S+self\.txt: is a link that leads in a circle\n$/);
});

test.each(['\n\n', ' '])('one claim said again and again (%j) costs no more each time', (gap) => {
  const seconds = (count: number) => {
    const text = `Nine soldiers were killed.${gap}`.repeat(count);
    const from = process.cpuUsage();
    expect(objectOf(text).casualties.length).toBe(count);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  };
  seconds(1000);
  expect(seconds(8000)).toBeLessThan(8 * 4 * Math.max(0.1, seconds(1000)));
});
