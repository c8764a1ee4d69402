const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Bytes looked at to tell an encoding. */
const SAMPLE = 1 << 16;

/** Text of bytes that must be UTF-8, without byte-order mark, line ends kept. Throws an Error where they are not. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Error('is not UTF-8 text: convert it, for example with iconv -t utf-8');
  }
}

/** A text and the encoding it was read in (WHATWG label). */
export interface Decoded {
  text: string;
  encoding: string;
}

/**
 * Text of bytes of any encoding, without byte-order mark, line ends kept: marks first, then strictly UTF-8, then the one that is
 * `declared`, then the one they look like. Throws an Error where they are no text.
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const marked = markOf(bytes) ?? wideOf(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new Error('holds binary data, not text');
  try {
    return { text: UTF8.decode(bytes), encoding: 'utf-8' };
  } catch {
    const encoding = await encodingOf(bytes, declared);
    // Not TextDecoder: that of Node 20 reads Windows-1252 as Latin-1.
    const { default: iconv } = await import('iconv-lite');
    return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
  }
}

/** The encoding of bytes that are not UTF-8: what they declare, else what they look like, else Windows-1252. */
export async function encodingOf(bytes: Uint8Array, declared?: string): Promise<string> {
  const known = labelOf(declared);
  if (known && known !== 'utf-8') return known;
  const { detect } = await import('jschardet');
  return labelOf(detect(Buffer.from(bytes.subarray(0, SAMPLE))).encoding) ?? 'windows-1252';
}

/** The encoding that a byte-order mark names. */
function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: nearly every other byte of Western text is zero. */
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  sample.forEach((byte, n) => {
    if (byte === 0) zeros[n % 2]!++;
  });
  const half = sample.length / 2;
  if (half < 4) return null;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.05) return 'utf-16be';
  return null;
}

/** The name under which this platform knows an encoding, or null. */
function labelOf(name: string | null | undefined): string | null {
  if (!name) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
