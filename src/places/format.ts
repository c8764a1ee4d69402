import { openSync, readSync } from 'node:fs';

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
  /** Names and sizes of the overlay files that the sections `overlay…` hold. */
  overlayStamp: string;
  /** First words of the overlay's names that may be written in lower case. */
  lowerFirst: string;
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

/** A compiled gazetteer's head, and its sections, each read from the file when it is first asked for. */
export interface Compiled {
  head: Head;
  section(name: string): Section;
  /** Characters of a section of text, without reading the rest of it. */
  text(name: string, from: number, to: number): string;
}

/** Opens a compiled gazetteer; the file stays open. */
export function openCompiled(path: URL): Compiled {
  const file = openSync(path, 'r');
  const read = (bytes: Uint8Array, at: number): void => {
    for (let done = 0; done < bytes.length; ) {
      const got = readSync(file, bytes, done, bytes.length - done, at + done);
      if (got === 0) throw new Error('the gazetteer is cut short: run "npm run build"');
      done += got;
    }
  };
  const length = Buffer.alloc(4);
  read(length, 0);
  const json = Buffer.alloc(length.readUInt32LE(0));
  read(json, 4);
  const head = JSON.parse(json.toString('utf8')) as Head;
  const base = (4 + json.length + 7) & ~7;
  const known = new Map<string, Section>();
  return {
    head,
    section(name) {
      const found = known.get(name);
      if (found) return found;
      const [type, offset, count] = head.sections[name]!;
      const made = new ARRAYS[type](count);
      read(new Uint8Array(made.buffer), base + offset);
      known.set(name, made);
      return made;
    },
    text(name, from, to) {
      const bytes = Buffer.allocUnsafe(to - from);
      read(bytes, base + head.sections[name]![1] + from);
      return bytes.toString('utf8');
    },
  };
}
