import { allBytes, type Kind } from '../types.js';

/** The most XML, in bytes, that a document may unpack to: a thousand pages; reading takes some twenty times as much memory. */
const MAX_XML = 16 * 1024 * 1024;
const TOO_LARGE = 'unpacks to more than 16 MB of text: split it';

export const docx: Kind = {
  name: 'docx',
  extensions: ['docx'],
  about: 'a Word document, one article',
  inFolders: true,
  sniff: (start) => start.startsWith('PK\u0003\u0004'),
  async *read(input) {
    const buffer = await allBytes(input);
    if (await isBomb(buffer)) throw new Error(TOO_LARGE);
    const { default: mammoth } = await import('mammoth');
    let text: string;
    try {
      text = (await mammoth.extractRawText({ buffer })).value;
    } catch {
      throw new Error('cannot be read as a Word document: open it and save it again as .docx');
    }
    yield { text: `${text.replace(/\n{3,}/g, '\n\n').trim()}\n` };
  },
};

/** Whether the XML in a zip archive unpacks to more than is read: counted while it is unpacked, whatever its headers say. */
async function isBomb(bytes: Uint8Array): Promise<boolean> {
  const { Unzip, UnzipInflate } = await import('fflate');
  let size = 0;
  const archive = new Unzip((file) => {
    if (!/\.(?:xml|rels)$/i.test(file.name)) return;
    file.ondata = (error, piece) => {
      if (!error) size += piece.length;
      if (size > MAX_XML) file.terminate();
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= MAX_XML; at += 1 << 14)
      archive.push(bytes.subarray(at, at + (1 << 14)), at + (1 << 14) >= bytes.length);
  } catch {
    return size > MAX_XML;
  }
  return size > MAX_XML;
}
