import type { ArticleObject, Casualty, Event, Materiel } from '../model.js';
import { readArticles } from './articles.js';
import { EXIT, UsageError } from './errors.js';
import { type Io, printable } from './io.js';
import type { ReadingOptions } from './options.js';
import { colorsFor, plainWords, wrap } from './paint.js';
import { claimWords, days, eventWords, figure, where } from './words.js';

/** `extract explain FILE ID`: which rule, which words and which context gave each value of a row. */
export async function explain(file: string, id: string, options: ReadingOptions, io: Io): Promise<number> {
  const { articles } = await readArticles([file], options, io);
  let rows = 0;
  for await (const { source, article } of articles) {
    const found = [...article.events, ...article.casualties, ...article.materiel].find(
      (row) => row.id === id || row.id === `${article.id}-${id}`,
    );
    rows += article.events.length + article.casualties.length + article.materiel.length;
    if (!found) continue;
    const lines = 'killed_best' in found ? eventLines(found, article) : claimLines(found, article, source.text);
    await io.stdout.write(page(found, lines, io));
    return EXIT.ok;
  }
  throw new UsageError(`no row ${id} in ${file}: it has ${rows} rows; extract show ${file} prints their ids`);
}

type Line = [name: string, value: string, why: string];

function page(row: Event | Casualty | Materiel, lines: Line[], io: Io): string {
  const colors = colorsFor(io);
  const width = Math.max(40, Math.min(io.stdout.columns, 100));
  const title = 'killed_best' in row ? eventWords(row) : claimWords(row);
  let text = wrap(plainWords(printable([row.id, ...title].join(' · ')), colors.bold), width);
  text += wrap(plainWords(printable(`“${row.evidence}”`)), width, '  ');
  text += `${colors.dim(`  text ${row.start}–${row.end}`)}\n\n`;
  for (const [name, value, why] of lines) {
    text += wrap([{ visible: name, painted: colors.bold(name) }, ...plainWords(printable(value))], width);
    if (why) text += wrap(plainWords(printable(why), colors.dim), width, '    ');
  }
  return text;
}

const quote = (words: string | null, start: number | null) =>
  words === null ? '' : start === null ? `“${words}”` : `“${words}” at ${start}`;

/** Where a sentence's words stand relative to the claim's own sentence. */
function fromSentence(start: number, claim: { start: number; end: number }, text: string): string {
  if (start >= claim.start && start < claim.end) return 'in the same sentence';
  const from = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('. ', start) + 1) + 1;
  const stop = text.slice(start).search(/[.!?]\s|\n|$/);
  const sentence = text.slice(from, start + stop + 1).trim();
  return `${start < claim.start ? 'from an earlier' : 'from a later'} sentence: “${sentence}”`;
}

function dateWhy(claim: Casualty | Materiel, article: ArticleObject, text: string): string {
  const basis: Record<string, string> = {
    explicit: 'the words give it',
    relative: `resolved against ${article.published.date ?? 'an earlier date'}`,
    context: 'taken over',
    published: 'nothing is said: the publication day stands in',
    unresolved: 'the words cannot be resolved to days',
  };
  if (claim.date_basis === null) return 'nothing in the text says when';
  const same = article.dates.filter((date) => date.text === claim.date_text);
  const near = same.reduce<(typeof same)[number] | null>(
    (best, date) => (best && Math.abs(best.start - claim.start) <= Math.abs(date.start - claim.start) ? best : date),
    null,
  );
  const words = claim.date_text === null ? '' : ` ${quote(claim.date_text, near?.start ?? null)}`;
  const source = near ? `, ${fromSentence(near.start, claim, text)}, rule ${near.rule}` : '';
  return `${claim.date_basis}: ${basis[claim.date_basis]};${words}${source}; precision ${claim.date_precision}`;
}

function placeWhy(claim: Casualty | Materiel, article: ArticleObject, text: string): string {
  if (claim.place_basis === null) return 'nothing in the text says where';
  const place = article.places.find(({ name }) => name === claim.place);
  if (!place) return claim.place_basis;
  const near = [...place.mentions].sort((a, b) => Math.abs(a.start - claim.start) - Math.abs(b.start - claim.start))[0];
  const words = near ? `: ${quote(near.text, near.start)}, ${fromSentence(near.start, claim, text)}` : '';
  const id = place.geonames_id === null ? '' : `; GeoNames ${place.geonames_id}`;
  return `${claim.place_basis}${words}; precision ${claim.place_precision}${id}`;
}

function claimLines(claim: Casualty | Materiel, article: ArticleObject, text: string): Line[] {
  const number = figure(claim.count_low, claim.count_best, claim.count_high);
  const trigger = quote(text.slice(claim.trigger.start, claim.trigger.end), claim.trigger.start);
  const lines: Line[] = [
    ['effect', claim.effect, `rule ${claim.rule}, confidence ${claim.confidence}: ${trigger}`],
    [
      'count',
      `${number} (${claim.count_qualifier})`,
      quote(claim.count_text, claim.count_start) || 'no number in the words',
    ],
  ];
  if ('item' in claim) {
    lines.push(['item', claim.item, quote(claim.item_text, null)]);
    lines.push(['owner', claim.owner_actor ?? 'unknown', '']);
  } else {
    const group = claim.victim_group ? `, ${claim.victim_group}` : '';
    lines.push([
      'victims',
      `${claim.victim_actor ?? 'of no named side'} (${claim.victim_kind}${group})`,
      quote(claim.victim_text, claim.victim_start),
    ]);
  }
  lines.push(['by', claim.perpetrator_actor ?? 'nobody named', '']);
  lines.push(['when', days(claim), dateWhy(claim, article, text)]);
  lines.push(['where', where(claim), placeWhy(claim, article, text)]);
  lines.push([
    'says who',
    [claim.claimant, claim.claimant_person].filter(Boolean).join(', ') || 'the article itself',
    claim.claimant_kind,
  ]);
  lines.push(['status', claim.status, '']);
  lines.push(['scope', claim.scope, claim.event_id ? `event ${claim.event_id}` : 'no event']);
  if (claim.part_of) lines.push(['part of', claim.part_of, 'its number already includes this one']);
  if (claim.same_as) lines.push(['same as', claim.same_as, 'the same people, reported there first']);
  return lines;
}

function eventLines(event: Event, article: ArticleObject): Line[] {
  const claims = [...article.casualties, ...article.materiel].filter(({ id }) => event.claim_ids.includes(id));
  const lines: Line[] = [
    [
      'type',
      `${event.event_type ?? 'none'} / ${event.sub_event_type ?? 'none'}`,
      event.weapon ? `weapon ${event.weapon}` : '',
    ],
    ['when', days(event), `${event.date_basis ?? 'not said'}${event.date_text ? `: “${event.date_text}”` : ''}`],
    ['where', where(event), `${event.place_basis ?? 'not said'}, precision ${event.place_precision ?? 'unknown'}`],
    ['actor 1', event.actor_1 ?? 'nobody named', event.actor_1_kind ?? ''],
    ['actor 2', event.actor_2 ?? 'nobody named', event.actor_2_kind ?? ''],
    ['additive', String(event.additive), event.part_of_event ? `part of ${event.part_of_event}` : ''],
  ];
  for (const claim of claims)
    lines.push(['claim', [claim.id, ...claimWords(claim)].join(' · '), `“${claim.evidence}”`]);
  for (const warning of event.warnings) lines.push(['warning', warning, '']);
  return lines;
}
