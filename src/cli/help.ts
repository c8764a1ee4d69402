import { KINDS } from '../input/kinds/index.js';
import { FORMATS } from '../output/formats/index.js';

const listed = (rows: readonly { name: string; extensions: readonly string[]; about: string }[]) =>
  rows.map(({ name, extensions, about }) => `  ${name.padEnd(9)} ${about} (.${extensions.join(', .')})`).join('\n');

/** What stands below the options in `extract --help`. */
export const HELP = `
Reads:
${listed(KINDS)}
  Folders give the articles in them; .gz of any kind is unpacked; "-" is standard input.

Writes:
${listed(FORMATS)}

Examples:
  extract articles/*.txt > events.csv                    events, one row an incident
  extract articles/ --table casualties --columns all     one row a claim
  extract story.txt --published 2024-03-01               "on Friday" becomes a day
  extract articles/ --metadata dates.csv --output out/   every table into a folder
  extract corpus.ndjson --format ndjson | jq .events     article objects, one a line
  cat story.txt | extract - --table dates                standard input

Exit codes: 0 all read; 1 something could not be read, the rest is written; 2 wrong use, or nothing to read.
A file that is named like a command is written ./show.`;
