// Compiles the actor tables (CSV) into one file that opens in a few milliseconds: dist/actors.json.
import { writeFileSync } from 'node:fs';
import { writeCompiled } from '../dist/actors/compiled.js';
import { fillTable } from '../dist/actors/table.js';

writeFileSync(new URL('../dist/actors.json', import.meta.url), writeCompiled(fillTable()));
