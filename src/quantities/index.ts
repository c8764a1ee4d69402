export { bounds, type Quantity, quantityAt } from './find.js';
export { phraseAt, phraseTable } from './phrases.js';
