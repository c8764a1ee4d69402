import { allBytes, type Kind } from '../types.js';

export const docx: Kind = {
  name: 'docx',
  extensions: ['docx'],
  about: 'a Word document, one article',
  inFolders: true,
  async *read(input) {
    const buffer = await allBytes(input);
    const { default: mammoth } = await import('mammoth');
    let text: string;
    try {
      text = (await mammoth.extractRawText({ buffer })).value;
    } catch {
      throw new Error('cannot be read as a Word document: it is damaged or something else');
    }
    yield { text: `${text.replace(/\n{3,}/g, '\n\n').trim()}\n` };
  },
};
