import { expect, test } from 'vitest';
import type { Narrative } from '../../src/context/types.js';
import type { Cluster } from '../../src/events/cluster.js';
import { narrowPlaces } from '../../src/events/narrow.js';
import type { ParsedArticle, Place } from '../../src/model.js';

const place = (name: string, kind: Place['kind'], admin1: string | null): Place =>
  ({ name, kind, admin1, country: 'Afghanistan', alt_names: [] }) as unknown as Place;

const PLACES: Record<string, Place> = {
  Afghanistan: place('Afghanistan', 'country', null),
  Helmand: place('Helmand Province', 'province', 'Helmand Province'),
  Gereshk: place('Gereshk', 'settlement', 'Helmand Province'),
  Kunduz: place('Kunduz', 'settlement', 'Kunduz Province'),
  Quetta: { ...place('Quetta', 'settlement', 'Balochistan'), country: 'Pakistan' },
};

/** `where it was told | claims | attacks by sentence | where it is`; `+` a part, `~` a place taken over from the context. */
const CASES: [name: string, told: string, claims: string, attacks: string, expected: string, scope?: 'total'][] = [
  ['a claim names the province', 'Afghanistan', 'Afghanistan Helmand', '', 'Helmand Province'],
  ['the narrowest of nested places', 'Afghanistan', 'Helmand Gereshk', '', 'Gereshk'],
  ['a town of the province', 'Helmand', 'Helmand Gereshk', '', 'Gereshk'],
  ['an attack told beside it', 'Afghanistan', 'Afghanistan', '1:Gereshk', 'Gereshk'],
  ['a claim before an attack that agrees', 'Afghanistan', 'Gereshk', '1:Helmand', 'Gereshk'],
  ['parts never decide', 'Afghanistan', 'Afghanistan +Gereshk', '', 'Afghanistan'],
  ['parts elsewhere hold it back', 'Afghanistan', 'Gereshk +Kunduz', '', 'Afghanistan'],
  ['two towns', 'Afghanistan', 'Gereshk Kunduz', '', 'Afghanistan'],
  ['an attack elsewhere', 'Afghanistan', 'Gereshk', '1:Kunduz', 'Afghanistan'],
  ['an attack told far away', 'Afghanistan', 'Afghanistan', '5:Gereshk', 'Afghanistan'],
  ['a place taken over', 'Afghanistan', 'Afghanistan ~Gereshk', '', 'Afghanistan'],
  ['a place outside', 'Afghanistan', 'Afghanistan Quetta', '', 'Afghanistan'],
  ['a town is narrow', 'Kunduz', 'Kunduz Gereshk', '', 'Kunduz'],
  ['a sum of several incidents', 'Afghanistan', 'Afghanistan Helmand', '', 'Afghanistan', 'total'],
];

test.each(CASES)('%s', (_, told, claims, attacks, expected, scope) => {
  const at = attacks ? attacks.split(' ').map((each) => each.split(':') as [string, string]) : [];
  const cluster = {
    scope: scope ?? 'incident',
    casualties: claims.split(' ').map((claim) => ({
      placeRef: PLACES[claim.replace(/\W/, '')],
      place_basis: claim.startsWith('~') ? 'context' : 'stated',
      part_of: claim.startsWith('+') ? 'c1' : null,
    })),
    materiel: [],
    triggers: at.map(([sentence]) => ({ sentence: Number(sentence), class: 'air', strong: true, start: 0, end: 1 })),
    sentences: new Set([0]),
    lead: { place_basis: 'context' },
    place: PLACES[told],
  } as unknown as Cluster;
  const sentences = Array.from({ length: 6 }, () => ({ start: 0, end: 9, from: 0, to: 1 }));
  const article = { sentences, tokens: [{ lower: 'word', start: 0, end: 9 }] } as unknown as ParsedArticle;
  const scenes = article.sentences.map((_, i) => ({
    places: at
      .filter(([sentence]) => Number(sentence) === i)
      .map(([, name]) => ({ place: PLACES[name], start: 2, end: 3, text: name, role: 'location' })),
  }));
  narrowPlaces(article, [cluster], { scenes } as unknown as Narrative);
  expect(cluster.place!.name).toBe(expected);
  expect(cluster.lead!.place_basis).toBe(expected === PLACES[told]!.name ? 'context' : 'stated');
});
