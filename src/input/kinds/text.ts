import { decode } from '../decode.js';
import { allBytes, type Kind, readAs } from '../types.js';

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
    const { text, encoding } = await decode(bytes);
    yield { text, warnings: readAs(encoding) };
  },
};
