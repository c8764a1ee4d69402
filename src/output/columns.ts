import type { ArticleObject, Mention, Place, Warning } from '../model.js';
import type { Vocabulary } from './vocabularies.js';

/**
 * The one definition of what is written: every table's columns, from which the CSV cells, the JSON rows, the JSON Schema and the
 * columns page all come. A trailing `?` means that the value may be unknown (null, an empty field).
 */
export type ColumnType = `${
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'day'
  | 'strings'
  | 'integers'
  | 'mentions'
  | 'warnings'
  | 'published'
  | 'span'}${'' | '?'}`;

/** A row on its way out: an item of one of the article object's arrays, or the object itself. */
export type Row = Record<string, unknown>;

export interface Column {
  name: string;
  type: ColumnType;
  about: string;
  /** The closed list its values come from. */
  vocabulary?: Vocabulary;
  /** Where it appears: `json` and `cells` (CSV and its like) where the codebook flattens, otherwise both. */
  only?: 'json' | 'cells';
  /** In JSON only where it has a value; as a column only where it is asked for. */
  optional?: boolean;
  /** How it is read from the row, where it is not simply the field of its name. */
  value?: (row: Row, article: ArticleObject) => unknown;
}

export const TABLE_NAMES = ['events', 'casualties', 'materiel', 'dates', 'places', 'actors', 'articles'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const ARTICLE_ID: Column = {
  name: 'article_id',
  type: 'string',
  about: 'The article it belongs to: `id` of the articles table.',
  only: 'cells',
  value: (_row, article) => article.id,
};

const COUNT: Column[] = [
  { name: 'count_text', type: 'string?', about: 'The words of the number.' },
  { name: 'count_low', type: 'integer?', about: 'The least the words allow.' },
  { name: 'count_best', type: 'integer?', about: 'The number; unknown where the words are vague or a range.' },
  { name: 'count_high', type: 'integer?', about: 'The most the words allow; unknown where open ("at least 50").' },
  { name: 'count_qualifier', type: 'string', vocabulary: 'count_qualifier', about: 'How the number is hedged.' },
  { name: 'count_start', type: 'integer?', about: 'Where the words of the number begin.' },
  { name: 'count_end', type: 'integer?', about: 'Where they end, exclusive.' },
];

const DATE: Column[] = [
  { name: 'date_start', type: 'day?', about: 'First day.' },
  { name: 'date_end', type: 'day?', about: 'Last day, inclusive.' },
  {
    name: 'date_precision',
    type: 'integer?',
    vocabulary: 'date_precision',
    about: 'UCDP GED `date_prec`: 1 exact day, 2 within 2–6 days, 3 a week, 4 a month, 5 a year or longer.',
  },
  {
    name: 'date_basis',
    type: 'string?',
    vocabulary: 'date_basis',
    about:
      'How the date is known: in the words, relative to the publication day, taken over from another sentence, or only the publication day standing in.',
  },
];
const DATE_TEXT: Column = { name: 'date_text', type: 'string?', about: 'The words of the date.' };

const LATITUDE: Column = { name: 'latitude', type: 'number?', about: 'Degrees north (WGS 84).' };
const LONGITUDE: Column = { name: 'longitude', type: 'number?', about: 'Degrees east (WGS 84).' };
const PLACE_BASIS: Column = {
  name: 'place_basis',
  type: 'string?',
  vocabulary: 'place_basis',
  about: 'Stated in the sentence, taken over from another one about the same incident, or from the dateline.',
};
const PLACE_PRECISION: Column = {
  name: 'place_precision',
  type: 'integer?',
  vocabulary: 'place_precision',
  about:
    'UCDP GED `where_prec`: 1 exact place, 2 near it, 3 second-order division, 4 first-order, 5 line or fuzzy, 6 country, 7 sea or air.',
};
const COUNTRY: Column = { name: 'country', type: 'string?', about: 'Its country, by the common English name.' };
const OTHER_PLACES: Column = { name: 'other_places', type: 'strings', about: 'Further places named.' };
const CONFIDENCE: Column = { name: 'confidence', type: 'number', about: 'Between 0 and 1.' };
const CORRECTED: Column = {
  name: 'corrected',
  type: 'string?',
  vocabulary: 'corrected',
  optional: true,
  about: 'What a reader of the report did with the row, where `--corrections` are applied.',
};
const EVIDENCE: Column[] = [
  { name: 'evidence', type: 'string', about: 'The sentence it comes from.' },
  { name: 'start', type: 'integer', about: 'Where the sentence begins: UTF-16 offset into the text.' },
  { name: 'end', type: 'integer', about: 'Where it ends, exclusive.' },
];

/** When, where and who says so: shared by claims about people and about equipment. */
const CONTEXT: Column[] = [
  ...DATE,
  DATE_TEXT,
  { name: 'place', type: 'string?', about: 'Where: canonical name.' },
  PLACE_BASIS,
  COUNTRY,
  LATITUDE,
  LONGITUDE,
  PLACE_PRECISION,
  {
    ...OTHER_PLACES,
    value: (row) => [...new Set(((row.otherPlaces as Place[] | undefined) ?? []).map((place) => place.name))],
  },
  { name: 'claimant', type: 'string?', about: 'The institution that says so; unknown where the article itself does.' },
  { name: 'claimant_person', type: 'string?', about: 'The person quoted.' },
  {
    name: 'claimant_kind',
    type: 'string',
    vocabulary: 'claimant_kind',
    about: 'Where the claimant stands to the victims or the owner.',
  },
  { name: 'status', type: 'string', vocabulary: 'status', about: 'How sure it is said to be.' },
  { name: 'scope', type: 'string', vocabulary: 'scope', about: 'One incident, a sum over several, or history.' },
  ...EVIDENCE,
  { name: 'rule', type: 'string', about: 'The rule that found it.' },
  CONFIDENCE,
  CORRECTED,
];

const CLAIM_LINKS: Column[] = [
  { name: 'part_of', type: 'string?', about: 'The claim whose number already includes this one.' },
  { name: 'same_as', type: 'string?', about: 'The claim of this article that reports the same first.' },
];

const CASUALTIES: Column[] = [
  ARTICLE_ID,
  { name: 'id', type: 'string', about: 'Stable id.' },
  { name: 'event_id', type: 'string?', about: 'The event it belongs to; unknown for background.' },
  { name: 'effect', type: 'string', vocabulary: 'effect', about: 'What happened to them.' },
  ...COUNT,
  { name: 'victim_text', type: 'string?', about: 'The words for who was harmed.' },
  { name: 'victim_start', type: 'integer?', about: 'Where these words begin.' },
  { name: 'victim_end', type: 'integer?', about: 'Where they end, exclusive.' },
  { name: 'victim_actor', type: 'string?', about: 'The canonical actor they belong to.' },
  { name: 'victim_kind', type: 'string', vocabulary: 'victim_kind', about: 'Military, civilian, both or not said.' },
  { name: 'victim_names', type: 'strings?', about: 'Names of victims.' },
  { name: 'victim_ages', type: 'integers?', about: 'Ages of victims, in years.' },
  { name: 'victim_group', type: 'string?', about: 'children, women, journalists, medics, aid_workers, police …' },
  ...CLAIM_LINKS,
  { name: 'perpetrator_actor', type: 'string?', about: 'The canonical actor that the text says did it.' },
  { name: 'attackers', type: 'boolean', about: 'The dead are attackers who died in their own attack.' },
  ...CONTEXT,
];

const MATERIEL: Column[] = [
  ARTICLE_ID,
  { name: 'id', type: 'string', about: 'Stable id.' },
  { name: 'event_id', type: 'string?', about: 'The event it belongs to; unknown for background.' },
  { name: 'item', type: 'string', vocabulary: 'item', about: 'The class of equipment.' },
  { name: 'item_text', type: 'string', about: 'The words for it.' },
  ...COUNT,
  { name: 'owner_actor', type: 'string?', about: 'The canonical actor that lost it.' },
  { name: 'effect', type: 'string', vocabulary: 'materiel_effect', about: 'What happened to it.' },
  ...CLAIM_LINKS,
  { name: 'perpetrator_actor', type: 'string?', about: 'The canonical actor that the text says did it.' },
  ...CONTEXT,
];

const figure = (name: string, about: string): Column[] =>
  (['low', 'best', 'high'] as const).map((bound) => ({
    name: `${name}_${bound}`,
    type: 'integer?',
    about: `${about}: ${{ low: 'lowest', best: 'best', high: 'highest' }[bound]} figure.`,
  }));

const actor = (n: 1 | 2, about: string): Column[] => [
  { name: `actor_${n}`, type: 'string?', about },
  { name: `actor_${n}_kind`, type: 'string?', vocabulary: 'actor_kind', about: `What actor ${n} is.` },
  { name: `actor_${n}_country`, type: 'string?', about: `Country code of actor ${n} (ISO 3166-1 alpha-3).` },
];

const EVENTS: Column[] = [
  { name: 'id', type: 'string', about: 'Stable id.' },
  { ...ARTICLE_ID, only: undefined },
  { name: 'scope', type: 'string', vocabulary: 'event_scope', about: 'One incident, or a summary period.' },
  { name: 'additive', type: 'boolean', about: 'Rows to add up: nobody is counted twice over the rows that say true.' },
  { name: 'part_of_event', type: 'string?', about: 'The total that this incident belongs to.' },
  { name: 'published', type: 'day?', about: 'Publication day of the article.' },
  { name: 'publisher', type: 'string?', about: 'Who published it.' },
  { name: 'title', type: 'string?', about: 'Its headline.' },
  { name: 'file', type: 'string?', about: 'The file it was read from.' },
  { name: 'url', type: 'string?', about: 'Its address.' },
  { name: 'weapon', type: 'string?', vocabulary: 'weapon', about: 'The means, where said.' },
  ...DATE,
  DATE_TEXT,
  { name: 'event_type', type: 'string?', vocabulary: 'event_type', about: "ACLED's event type." },
  { name: 'sub_event_type', type: 'string?', vocabulary: 'sub_event_type', about: "ACLED's sub-event type." },
  { name: 'place', type: 'string?', about: 'Where: canonical name.' },
  { name: 'alt_names', type: 'strings', about: 'Other names of the place.' },
  { name: 'admin1', type: 'string?', about: 'First-order division of the place.' },
  COUNTRY,
  { name: 'country_code', type: 'string?', about: 'ISO 3166-1 alpha-3.' },
  LATITUDE,
  LONGITUDE,
  { name: 'geonames_id', type: 'integer?', about: 'Its number in GeoNames.' },
  PLACE_BASIS,
  PLACE_PRECISION,
  ...actor(1, 'The attacker; in a mutual clash the side named first.'),
  ...actor(2, 'The target; in a mutual clash the side named second.'),
  ...figure('killed', 'People killed, attackers included'),
  ...figure('wounded', 'People wounded'),
  ...figure('casualties', 'People killed or wounded, where not said which'),
  { name: 'captured_best', type: 'integer?', about: 'People captured or abducted.' },
  { name: 'missing_best', type: 'integer?', about: 'People missing.' },
  { name: 'displaced_best', type: 'integer?', about: 'People displaced.' },
  { name: 'killed_actor_1', type: 'integer?', about: 'Killed of actor 1.' },
  { name: 'killed_actor_2', type: 'integer?', about: 'Killed of actor 2.' },
  { name: 'killed_civilians', type: 'integer?', about: 'Civilians killed.' },
  { name: 'killed_unknown', type: 'integer?', about: 'Killed of no side that is named.' },
  { name: 'killed_attackers', type: 'integer?', about: 'How many of `killed_best` died in their own attack.' },
  { name: 'materiel', type: 'string?', about: 'Equipment lost: `tank 6; helicopter 1`.' },
  { name: 'claimants', type: 'strings', about: 'Who reports it.' },
  { name: 'status', type: 'string?', vocabulary: 'status', about: 'The weakest status of its claims.' },
  OTHER_PLACES,
  { name: 'warnings', type: 'strings', about: 'What could not be reconciled.' },
  { name: 'claim_ids', type: 'strings', about: 'The claims it rests on.' },
  ...EVIDENCE,
  CONFIDENCE,
  CORRECTED,
];

const DATES: Column[] = [
  ARTICLE_ID,
  { name: 'text', type: 'string', about: 'The words.' },
  { name: 'start', type: 'integer', about: 'Where they begin.' },
  { name: 'end', type: 'integer', about: 'Where they end, exclusive.' },
  ...DATE,
  { name: 'background', type: 'boolean', about: 'History ("since 1994"), not the date of an event.' },
  { name: 'rule', type: 'string', about: 'The rule that found it.' },
  CORRECTED,
];

const mentions = (row: Row) => (row.mentions as Mention[] | undefined) ?? [];
const MENTIONS: Column[] = [
  { name: 'mentions', type: 'mentions', only: 'json', about: 'Every place in the text where it is named.' },
  {
    name: 'mention_count',
    type: 'integer',
    only: 'cells',
    about: 'How often it is named.',
    value: (row) => mentions(row).length,
  },
  {
    name: 'first_mention',
    type: 'string?',
    only: 'cells',
    about: 'The words of its first mention.',
    value: (row) => mentions(row)[0]?.text ?? null,
  },
  {
    name: 'start',
    type: 'integer?',
    only: 'cells',
    about: 'Where the first mention begins.',
    value: (row) => mentions(row)[0]?.start ?? null,
  },
  {
    name: 'end',
    type: 'integer?',
    only: 'cells',
    about: 'Where it ends, exclusive.',
    value: (row) => mentions(row)[0]?.end ?? null,
  },
];

const PLACES: Column[] = [
  ARTICLE_ID,
  { name: 'name', type: 'string', about: 'Canonical English name.' },
  { name: 'alt_names', type: 'strings', about: 'Other names.' },
  { name: 'kind', type: 'string', vocabulary: 'place_kind', about: 'What it is.' },
  { name: 'admin1', type: 'string?', about: 'Its first-order division.' },
  COUNTRY,
  { name: 'country_code', type: 'string?', about: 'ISO 3166-1 alpha-3.' },
  LATITUDE,
  LONGITUDE,
  PLACE_PRECISION,
  { name: 'geonames_id', type: 'integer?', about: 'Its number in GeoNames.' },
  ...MENTIONS,
  CORRECTED,
];

const ACTORS: Column[] = [
  ARTICLE_ID,
  { name: 'name', type: 'string', about: 'Canonical name.' },
  { name: 'kind', type: 'string', vocabulary: 'actor_kind', about: 'What it is.' },
  { name: 'country_code', type: 'string?', about: 'ISO 3166-1 alpha-3.' },
  { name: 'role', type: 'string?', about: 'Of persons: "President of Azerbaijan".' },
  { name: 'side', type: 'string?', about: 'The belligerent it fights or speaks for.' },
  { name: 'institution', type: 'string?', about: 'Of persons: the institution they speak for.' },
  ...MENTIONS,
  CORRECTED,
];

const published = (row: Row) => row.published as ArticleObject['published'];
const body = (row: Row) => row.body as ArticleObject['body'];

const ARTICLES: Column[] = [
  ARTICLE_ID,
  { name: 'schema_version', type: 'string', about: 'Version of these columns.' },
  {
    name: 'id',
    type: 'string',
    about: "The record's own id, or the file's base name; `article_id` of the other tables.",
  },
  { name: 'path', type: 'string?', about: 'The file, as it was named.' },
  { name: 'url', type: 'string?', about: 'Its address.' },
  { name: 'publisher', type: 'string?', about: 'Who published it.' },
  { name: 'title', type: 'string?', about: 'Its headline.' },
  {
    name: 'published',
    type: 'published',
    only: 'json',
    about: 'The publication day, how exact it is, and how it is known.',
  },
  {
    name: 'published',
    type: 'day?',
    only: 'cells',
    about: 'Publication day.',
    value: (row) => published(row).date,
  },
  {
    name: 'published_precision',
    type: 'integer?',
    vocabulary: 'date_precision',
    only: 'cells',
    about: 'How exact it is, as `date_precision`.',
    value: (row) => published(row).precision,
  },
  {
    name: 'published_basis',
    type: 'string',
    vocabulary: 'published_basis',
    only: 'cells',
    about: 'How it is known: option, metadata, a header in the text, inferred, or not at all.',
    value: (row) => published(row).basis,
  },
  { name: 'dateline', type: 'string?', about: 'The place of the dateline.' },
  { name: 'language', type: 'string?', about: 'ISO 639-1; only English is read for claims.' },
  { name: 'body', type: 'span', only: 'json', about: 'Where the news text begins and ends.' },
  {
    name: 'body_start',
    type: 'integer',
    only: 'cells',
    about: 'Where the news text begins.',
    value: (row) => body(row)[0],
  },
  {
    name: 'body_end',
    type: 'integer',
    only: 'cells',
    about: 'Where it ends, exclusive.',
    value: (row) => body(row)[1],
  },
  { name: 'text_sha256', type: 'string', about: 'SHA-256 of the text, in hexadecimal.' },
  {
    name: 'duplicate_of',
    type: 'string?',
    about: 'The article of this run that has the same text; its rows are not repeated.',
  },
  ...(['events', 'casualties', 'materiel', 'dates', 'places', 'actors'] as const).map(
    (table): Column => ({
      name: `${table}_count`,
      type: 'integer',
      only: 'cells',
      about: `How many rows it has in ${table}.`,
      value: (row) => (row[table] as unknown[]).length,
    }),
  ),
  { name: 'warnings', type: 'warnings', only: 'json', about: 'What a reader should know about this article.' },
  {
    name: 'warnings',
    type: 'strings',
    only: 'cells',
    about: 'What a reader should know about this article.',
    value: (row) => (row.warnings as Warning[]).map((warning) => `${warning.code}: ${warning.message}`),
  },
];

/** What one row of each table is, and its columns in the order in which they are written. */
export const TABLES: Record<TableName, { about: string; columns: readonly Column[] }> = {
  events: { about: 'one reported incident, or one summary period, of an article', columns: EVENTS },
  casualties: {
    about: 'one claim about people: one effect, one count, one victim group, one claimant',
    columns: CASUALTIES,
  },
  materiel: { about: 'one claim about equipment lost', columns: MATERIEL },
  dates: { about: 'one temporal expression, resolved', columns: DATES },
  places: { about: 'one distinct place of an article, resolved, with all its mentions', columns: PLACES },
  actors: { about: 'one distinct actor of an article, resolved, with all its mentions', columns: ACTORS },
  articles: { about: 'one input: what was read, and what was inferred about it', columns: ARTICLES },
};

/** The columns of the events CSV that people read, in their order; the other tables show all of theirs. */
export const EVENT_DEFAULTS = (
  'date_start date_end place admin1 country event_type sub_event_type weapon actor_1 actor_2 killed_best killed_low killed_high ' +
  'wounded_best killed_civilians scope additive status claimants evidence latitude longitude published publisher title file url ' +
  'article_id id'
).split(' ');

/** Every column of a table's cells, in order: for events those shown by default first. */
export function cellColumns(table: TableName): Column[] {
  const columns = TABLES[table].columns.filter((column) => column.only !== 'json');
  if (table !== 'events') return columns;
  const byName = new Map(columns.map((column) => [column.name, column]));
  return [
    ...EVENT_DEFAULTS.map((name) => byName.get(name)!),
    ...columns.filter((column) => !EVENT_DEFAULTS.includes(column.name)),
  ];
}

/**
 * The columns that `--columns` asks for: `default`, `all`, or names separated by commas.
 * Throws an Error that names the first unknown column and the table's own.
 */
export function selectColumns(table: TableName, wanted: string): Column[] {
  const all = cellColumns(table);
  if (wanted === 'all') return all;
  if (wanted === 'default')
    return table === 'events' ? all.slice(0, EVENT_DEFAULTS.length) : all.filter((column) => !column.optional);
  const names = wanted
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (!names.length) throw new Error('give default, all, or names separated by commas');
  return names.map((name) => {
    const column = all.find((candidate) => candidate.name === name);
    if (!column)
      throw new Error(`no column "${name}" in the ${table} table; it has ${all.map((c) => c.name).join(', ')}`);
    return column;
  });
}

/** The columns of a table's JSON objects. */
export function jsonColumns(table: TableName): Column[] {
  return TABLES[table].columns.filter((column) => column.only !== 'cells');
}
