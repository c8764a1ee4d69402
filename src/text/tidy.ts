import { remembered } from './remembered.js';

const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/g;
const SOFT = /\u00ad/g;

/** The text with a space for every mark of layout that nobody sees (zero-width spaces, marks of direction): as long as before, so that offsets hold. */
export const visible = (text: string): string => text.replace(HIDDEN, ' ');

/** Words of a text as a name of its own: on one line, without marks that nobody sees, with straight apostrophes. */
export const tidied = remembered((words) =>
  visible(words).replace(SOFT, '').replace(/\s+/g, ' ').replace(/[’ʼ]/g, "'"),
);
