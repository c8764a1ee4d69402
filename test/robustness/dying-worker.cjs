// Loaded into every thread of a run: a worker thread that meets the word "Deadly" runs out of memory, at "Leaving" it exits, at "Fatal" and "Parting" it does so only
// the first time. Each death is a line of the file DEATHS.
const crypto = require('node:crypto');
const { appendFileSync, existsSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isMainThread } = require('node:worker_threads');

const { DEATHS } = process.env;
const outOfMemory = () => {
  for (const full = []; ; ) full.push(new Array(1e5).fill(full.length));
};
const leave = () => process.exit(3);
const ENDS = [
  { word: 'Deadly', end: outOfMemory, always: true },
  { word: 'Fatal', end: outOfMemory, always: false },
  { word: 'Leaving', end: leave, always: true },
  { word: 'Parting', end: leave, always: false },
];

if (!isMainThread) {
  const { createHash } = crypto;
  crypto.createHash = (...args) => {
    const hash = createHash(...args);
    const update = hash.update.bind(hash);
    hash.update = (text) => {
      for (const { word, end, always } of ENDS)
        if (String(text).includes(word) && (always || !existsSync(DEATHS))) {
          appendFileSync(DEATHS, `${word}\n`);
          end();
        }
      return update(text);
    };
    return hash;
  };
  syncBuiltinESMExports();
}
