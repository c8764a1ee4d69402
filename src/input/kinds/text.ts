import { decode } from '../decode.js';
import { allBytes, type Kind } from '../types.js';

export const text: Kind = {
  name: 'text',
  extensions: ['txt', 'text'],
  about: 'plain text, one article',
  inFolders: true,
  async *read(input) {
    yield { text: decode(await allBytes(input)) };
  },
};
