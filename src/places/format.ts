/**
 * The compiled gazetteer: a JSON head (its length in the first four bytes) and typed-array sections, each at a multiple of eight bytes.
 * Entries are numbered: countries, first-order divisions, second-order divisions, settlements (by country).
 */

export const KINDS = [
  'country',
  'region',
  'province',
  'district',
  'settlement',
  'village',
  'mountain',
  'water',
  'border',
  'line',
  'facility',
  'other',
] as const;

/** Bits of `flags` of an entry. */
export const CAPITAL = 1;
export const SEAT1 = 2;
export const SEAT2 = 4;
/** A part of a town, or an abandoned or historical place. */
export const MINOR = 8;

/** Bits of `nameFlags`: what a one-word name also is. */
export const WORD = 1;
export const COMMON_WORD = 2;
export const FIRST_NAME = 4;
export const LAST_NAME = 8;

/** In `posts`, the bit that marks an entry known by this name only as an alternate. */
export const ALTERNATE = 0x80000000;

export interface Country {
  /** ISO 3166-1 alpha-2 and alpha-3. */
  code2: string;
  code3: string;
  name: string;
  capital: string | null;
  demonyms: string[];
  neighbours: string[];
}

export interface Head {
  sources: Record<string, string>;
  entries: number;
  names: number;
  countries: Country[];
  firstNames: string;
  lastNames: string;
  /** Names and sizes of the overlay files that section `overlay` holds. */
  overlayStamp: string;
  sections: Record<string, [type: SectionType, offset: number, length: number]>;
}

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array };
export type SectionType = keyof typeof ARRAYS;
export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** The bytes of a compiled gazetteer. */
export function encode(head: Omit<Head, 'sections'>, sections: Record<string, [SectionType, Section]>): Buffer {
  const table: Head['sections'] = {};
  const align = (n: number): number => (n + 7) & ~7;
  let offset = 0;
  for (const [name, [type, data]] of Object.entries(sections)) {
    table[name] = [type, offset, data.length];
    offset = align(offset + data.byteLength);
  }
  const json = Buffer.from(JSON.stringify({ ...head, sections: table }), 'utf8');
  const base = align(4 + json.length);
  const bytes = Buffer.alloc(base + offset);
  bytes.writeUInt32LE(json.length, 0);
  json.copy(bytes, 4);
  for (const [name, [, data]] of Object.entries(sections))
    Buffer.from(data.buffer, data.byteOffset, data.byteLength).copy(bytes, base + table[name]![1]);
  return bytes;
}

/** Head and sections of a compiled gazetteer, as views on its bytes. */
export function decode(bytes: Buffer): { head: Head; section: (name: string) => Section } {
  const length = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head;
  const base = (4 + length + 7) & ~7;
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const section = (name: string): Section => {
    const [type, offset, count] = head.sections[name]!;
    return new ARRAYS[type](aligned.buffer as ArrayBuffer, aligned.byteOffset + base + offset, count);
  };
  return { head, section };
}
