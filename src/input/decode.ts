const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Bytes looked at to tell an encoding. */
const SAMPLE = 1 << 16;

/** What is said of a file that is no text. */
const BINARY = 'holds binary data, not text: give it the extension of what it is, or leave it out';

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
  /** Pieces of UTF-8 that are no characters and stand as U+FFFD in the text. */
  damaged?: number;
}

/**
 * Text of bytes of any encoding, without byte-order mark, line ends kept: marks first, then strictly UTF-8, then the one that is
 * `declared`, then the one they look like. Throws an Error where they are no text.
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const marked = markOf(bytes) ?? wideOf(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new Error(BINARY);
  try {
    return { text: UTF8.decode(bytes), encoding: 'utf-8' };
  } catch {
    const nearly = nearlyUtf8(bytes);
    if (nearly) return nearly;
    const encoding = await encodingOf(bytes, declared);
    // Not TextDecoder: that of Node 20 reads Windows-1252 as Latin-1.
    const { default: iconv } = await import('iconv-lite');
    return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
  }
}

/** So many whole characters for one that is damaged make UTF-8 that was cut or spoilt; other encodings have next to none by chance. */
const WHOLE_TO_DAMAGED = 3;

/** UTF-8 with a few damaged characters, as where a text was cut in the middle of one; null where it is another encoding. */
function nearlyUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  return whole >= damaged * WHOLE_TO_DAMAGED ? { text, encoding: 'utf-8', damaged } : null;
}

/** A stream's text, piece by piece. */
export interface TextStream {
  pieces: AsyncIterable<string>;
  /** The encoding as far as it is known: decided by the first byte beyond ASCII. */
  encoding(): string;
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

function platformDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** The text of a byte stream without byte-order mark, its encoding told as by `decode`: memory holds one piece, however long the stream. Throws an Error where it is no text. */
export function decodeStream(chunks: AsyncIterable<Uint8Array>): TextStream {
  let encoding = 'utf-8';
  async function* pieces() {
    let decoder: Decoder | null = null;
    let first = true;
    for await (const bytes of chunks) {
      const marked = first ? (markOf(bytes) ?? wideOf(bytes)) : null;
      if (marked) decoder = platformDecoder(marked);
      if (marked) encoding = marked;
      else if (first && bytes.subarray(0, SAMPLE).includes(0)) throw new Error(BINARY);
      first = false;
      if (!decoder && bytes.every((byte) => byte < 128)) {
        yield Buffer.from(bytes).toString('latin1');
        continue;
      }
      decoder ??= await decoderFor(bytes);
      yield decoder.write(bytes);
    }
    yield decoder?.end() ?? '';
  }
  async function decoderFor(bytes: Uint8Array): Promise<Decoder> {
    if (isUtf8Start(bytes) || nearlyUtf8(bytes)) return platformDecoder('utf-8');
    encoding = await encodingOf(bytes);
    const { default: iconv } = await import('iconv-lite');
    const other = iconv.getDecoder(encoding);
    return { write: (piece) => other.write(Buffer.from(piece)), end: () => other.end() ?? '' };
  }
  return { pieces: pieces(), encoding: () => encoding };
}

/** Whether bytes are UTF-8, the last character perhaps cut. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A byte stream as it is, unless it is UTF-16 (what Windows programs call Unicode): then as UTF-8. */
export async function* wideToUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | null = null;
  let first = true;
  for await (const bytes of chunks) {
    const wide = first ? (markOf(bytes) ?? wideOf(bytes)) : null;
    if (wide) decoder = platformDecoder(wide);
    first = false;
    yield decoder ? Buffer.from(decoder.write(bytes)) : bytes;
  }
  if (decoder) yield Buffer.from(decoder.end());
}

/** The first characters of bytes, to tell by them what they are. */
export function startOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  return new TextDecoder(markOf(start) ?? wideOf(start) ?? 'utf-8').decode(start);
}

/** The encoding of bytes that are not UTF-8: what they declare, else what they look like, else Windows-1252. */
async function encodingOf(bytes: Uint8Array, declared?: string): Promise<string> {
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
