const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Text of bytes, without byte-order mark, line ends kept. Throws an Error that says what the bytes are where they are no text. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new Error('holds binary data, not text');
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Error('is not UTF-8 text: convert it, for example with iconv -t utf-8');
  }
}
