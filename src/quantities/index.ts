export { bounds, type Quantity, quantityAt } from './find.js';
export { type PhraseTable, phraseAt, phraseTable } from './phrases.js';
