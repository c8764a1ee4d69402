import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { standardOutput } from '../../src/output/sink.js';

/** A stream that takes one piece at a time, when `next` is called, and what it took. */
function slowStream() {
  const taken: string[] = [];
  let next = (_?: Error | null): void => {};
  const stream = new Writable({
    highWaterMark: 1,
    write: (piece, _, done) => {
      taken.push(String(piece));
      next = done;
    },
  });
  return { stream: stream as unknown as NodeJS.WriteStream, taken, next: (error?: Error) => next(error ?? null) };
}
const fault = (code: string): Error => Object.assign(new Error(`it says ${code}`), { code });

test('a slow reader is waited for', async () => {
  const { stream, taken, next } = slowStream();
  const sink = standardOutput(stream);
  let written = false;
  const write = Promise.resolve(sink.write('one')).then(() => {
    written = true;
  });
  await new Promise(setImmediate);
  expect([taken, written]).toEqual([['one'], false]);
  next();
  await write;
  expect(written).toBe(true);
  expect(sink.write('')).toBeUndefined();
  expect(() => sink.close()).not.toThrow();
});

test('a reader that goes away is no error, and nothing more is written', async () => {
  const { stream, taken, next } = slowStream();
  const sink = standardOutput(stream);
  const write = sink.write('one');
  expect(sink.closed).toBe(false);
  next(fault('EPIPE'));
  await write;
  expect(sink.closed).toBe(true);
  expect(sink.write('two')).toBeUndefined();
  expect(() => sink.close()).not.toThrow();
  expect(taken).toEqual(['one']);
});

test.each([
  ['ENOSPC', 'standard output: cannot be written: no space is left'],
  ['EIO', 'standard output: cannot be written: it says EIO'],
])('%s is an error of the next piece and of the end', async (code, words) => {
  const { stream, next } = slowStream();
  const sink = standardOutput(stream);
  const write = sink.write('one');
  next(fault(code));
  await write;
  expect(() => sink.write('two')).toThrow(words);
  expect(() => sink.close()).toThrow(words);
});
