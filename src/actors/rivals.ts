import { partiesAt } from './acting.js';
import { actorOf, noteMention } from './book.js';
import type { Draft, Reading } from './reading.js';
import { sentenceCase, singular } from './roles.js';
import type { Unit } from './units.js';

const HEAD =
  /^(?:communit(?:y|ies)|tribes?|clans?|subclans?|tribesmen|clansmen|ethnic groups?|groups?|villages?|gangs?|herders|farmers|herdsmen|pastoralists|youths?|families|cults?|confraternities|people|peoples|militias?)$/;
const OF_HEAD = /^(?:communities|tribes|clans|people|peoples|villages|families|subclans|tribesmen|gangs)$/;

interface Party {
  units: Unit[];
  next: number;
}

/** One side: the name of a people, or up to three capitalised words that no table knows. */
function partyAt(reading: Reading, start: number): Party | null {
  const { units } = reading;
  let u = start;
  while (
    units[u] &&
    (units[u]!.use === 'drop' ||
      units[u]!.lower === 'rival' ||
      units[u]!.lower === 'armed' ||
      units[u]!.lower === 'ethnic')
  )
    u++;
  const from = u;
  const ethnic = units[u]?.sense?.type === 'ethnic';
  if (ethnic) return { units: [units[u]!], next: u + 1 };
  while (units[u]?.kind === 'cap' && u - from < 3) u++;
  return u > from ? { units: units.slice(from, u), next: u } : null;
}

/**
 * Two peoples or communities at odds: "between the rival Awlad Omran and al-Ziyoud groups", "two rival communities of Luac-Jang and Thiik".
 * Notes both as actors; unit `u` is the "between" or the "of".
 */
export function rivalsAt(reading: Reading, u: number): void {
  const { units, scope, book } = reading;
  const word = units[u]!.lower;
  if (word !== 'between' && word !== 'of') return;
  const before = units[u - 1];
  if (word === 'of' && !(before && OF_HEAD.test(scope.tokens[before.to - 1]!.lower))) return;
  const first = partyAt(reading, u + 1);
  if (!first || units[first.next]?.lower !== 'and') return;
  const second = partyAt(reading, first.next + 1);
  if (!second) return;
  const ethnic = first.units[0]!.sense !== null || second.units[0]!.sense !== null;
  const after = units[second.next];
  const head = after?.sense?.type === 'role' || after?.kind === 'word' ? scope.tokens[after.to - 1]!.lower : '';
  const headed = HEAD.test(head);
  if (word === 'between' ? !(headed || (ethnic && partiesAt(reading, u))) : !partyTalk(reading, u)) return;
  const kindWord = word === 'of' ? scope.tokens[before!.to - 1]!.lower : headed ? head : '';
  for (const party of [first, second]) {
    // what stands before its own head, or after "communities of", is read as a phrase
    if (party.units[0]!.sense?.type === 'ethnic' && kindWord === '') continue;
    if ((party === second && headed) || (party === first && word === 'of')) continue;
    const from = party.units[0]!.from;
    const to = party.units.at(-1)!.to;
    const { tokens } = scope;
    const name = book.article.text.slice(tokens[from]!.start, tokens[party.units.at(-1)!.to - 1]!.end);
    const suffix = singular(kindWord);
    const draft: Draft = {
      name: sentenceCase(suffix ? `${name} ${suffix}` : name),
      kind: /^(?:gang|cult|confraternity)$/.test(suffix) ? 'other' : 'militia',
      country: null,
      side: null,
      role: null,
      institution: null,
      category: 'communal',
      qualified: true,
      from,
      to,
      state: null,
    };
    noteMention(reading, actorOf(book, draft), from, to);
  }
}

/** A word of strife stands in the sentence up to here. */
function partyTalk(reading: Reading, u: number): boolean {
  for (let k = u, n = 0; k >= 0 && n < 25; k--, n++)
    if (
      /^(?:clash|clashes|clashed|fighting|violence|hostilities|dispute|killed|feud|conflict|battle|fought)$/.test(
        reading.units[k]!.lower,
      )
    )
      return true;
  return false;
}
