import { decode } from '../decode.js';
import { allBytes, type Kind, readAs } from '../types.js';
import { looksLikeJson } from './json.js';

export const text: Kind = {
  name: 'text',
  extensions: ['txt', 'text'],
  about: 'plain text, one article',
  inFolders: true,
  async *read(input) {
    const bytes = await allBytes(input);
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') throw new Error('is a PDF: name it .pdf');
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
      throw new Error('is a zip archive or a document: name it .docx, or unpack it');
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf')
      throw new Error('is RTF: save it as .docx or .txt');
    const { text, encoding, damaged } = await decode(bytes);
    if (looksLikeJson(text)) throw new Error('is JSON: name it .json, or .ndjson with one record a line');
    yield { text, warnings: readAs(encoding, damaged) };
  },
};
