import { MAX_BYTES, TOO_LARGE } from './types.js';

/** The lines of a byte stream as bytes, without their line feed, one at a time: memory holds one line, however long the stream. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const piece = chunk.subarray(from, at);
      yield rest.length ? Buffer.concat([...rest, piece]) : piece;
      rest = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > MAX_BYTES) throw new Error(TOO_LARGE);
  }
  if (rest.length) yield Buffer.concat(rest);
}
