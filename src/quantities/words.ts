import type { CountQualifier } from '../model.js';

export const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['lakh', 100_000],
  ['million', 1_000_000],
  ['crore', 10_000_000],
  ['dozen', 12],
]);

/** Words for an unknown number: the low bound that the codebook gives them, or null where it gives none. */
export const VAGUE: readonly (readonly [phrase: string, low: number | null])[] = [
  ['several hundred', 300],
  ['several thousand', 3_000],
  ['several dozen', 36],
  ['several dozens', 36],
  ['a few hundred', 300],
  ['a few dozen', 36],
  ['a few thousand', 3_000],
  ['few hundred', 300],
  ['tens of thousands', 20_000],
  ['hundreds of thousands', 200_000],
  ['tens', 20],
  ['dozens', 24],
  ['dozens and dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2_000_000],
  ['several', 2],
  ['several other', 2],
  ['several more', 2],
  ['a few', 2],
  ['a few more', 2],
  ['a handful', 2],
  ['few', 2],
  ['some', 2],
  ['some other', 2],
  ['many', 2],
  ['many hundreds', 200],
  ['many thousands', 2_000],
  ['many hundreds of thousands', 200_000],
  ['many dozens', 24],
  ['many other', 2],
  ['many more', 2],
  ['a number', 2],
  ['a large number', 2],
  ['large number', 2],
  ['large numbers', 2],
  ['a great number', 2],
  ['a small number', 2],
  ['a good number', 2],
  ['a group', 2],
  ['multiple', 2],
  ['numerous', 2],
  ['various', 2],
  ['countless', 2],
  ['innumerable', 2],
  ['more', 2],
  ['most', 2],
  ['an unspecified number', null],
  ['unspecified number', null],
  ['an unknown number', null],
  ['unknown number', null],
  ['an undisclosed number', null],
  ['an undetermined number', null],
  ['an untold number', null],
];

/** Words that mean an exact small number. */
export const EXACT: readonly (readonly [phrase: string, value: number])[] = [
  ['half a dozen', 6],
  ['half-a-dozen', 6],
  ['half dozen', 6],
  ['a half dozen', 6],
  ['a couple', 2],
  ['a pair', 2],
  ['both', 2],
  ['a dozen', 12],
  ['a score', 20],
  ['half a million', 500_000],
  ['no', 0],
  ['zero', 0],
];

/** Words before a number that bend it. */
export const HEDGES: readonly (readonly [phrase: string, qualifier: CountQualifier])[] = [
  ['at least', 'at_least'],
  ['atleast', 'at_least'],
  ['no fewer than', 'at_least'],
  ['no less than', 'at_least'],
  ['not fewer than', 'at_least'],
  ['not less than', 'at_least'],
  ['a minimum of', 'at_least'],
  ['minimum of', 'at_least'],
  ['more than', 'at_least'],
  ['well more than', 'at_least'],
  ['over', 'at_least'],
  ['well over', 'at_least'],
  ['just over', 'at_least'],
  ['upwards of', 'at_least'],
  ['upward of', 'at_least'],
  ['in excess of', 'at_least'],
  ['up to', 'at_most'],
  ['as many as', 'at_most'],
  ['at most', 'at_most'],
  ['no more than', 'at_most'],
  ['not more than', 'at_most'],
  ['fewer than', 'at_most'],
  ['less than', 'at_most'],
  ['a maximum of', 'at_most'],
  ['about', 'approximate'],
  ['around', 'approximate'],
  ['some', 'approximate'],
  ['nearly', 'approximate'],
  ['almost', 'approximate'],
  ['approximately', 'approximate'],
  ['approx', 'approximate'],
  ['roughly', 'approximate'],
  ['an estimated', 'approximate'],
  ['estimated', 'approximate'],
  ['close to', 'approximate'],
  ['near', 'approximate'],
  ['circa', 'approximate'],
  ['more or less', 'approximate'],
  ['a reported', 'exact'],
  ['a total of', 'exact'],
  ['total of', 'exact'],
  ['a further', 'exact'],
  ['further', 'exact'],
  ['another', 'exact'],
  ['yet another', 'exact'],
  ['an additional', 'exact'],
  ['additional', 'exact'],
  ['other', 'exact'],
  ['the other', 'exact'],
  ['only', 'exact'],
  ['just', 'exact'],
  ['exactly', 'exact'],
  ['all', 'exact'],
  ['all of the', 'exact'],
  ['the', 'exact'],
  ['these', 'exact'],
  ['those', 'exact'],
  ['his', 'exact'],
  ['her', 'exact'],
  ['their', 'exact'],
  ['its', 'exact'],
];

/** Words before or after a number that say these are further people. */
export const MORE: ReadonlySet<string> = new Set('another additional further other more others yet'.split(' '));
export const DEFINITE: ReadonlySet<string> = new Set('the all these those his her their its both'.split(' '));

/** What a number measures when it counts no people: it stands right after the number. */
export const MEASURES: ReadonlySet<string> = new Set(
  (
    '% percent per-cent pc percentage km kms kilometre kilometres kilometer kilometers kilometre-long mile miles metre metres meter meters m cm mm feet foot ft inch inches yards yard ' +
    'kg kgs kilogram kilograms kilo kilos gram grams tonne tonnes ton tons pound pounds lb lbs litre litres liter liters gallon gallons hectare hectares acre acres ' +
    'am pm a.m p.m a.m. p.m. gmt hrs hours hour minutes minute min seconds second days day weeks week months month years year decades decade century centuries yr yrs ' +
    'dollar dollars usd euro euros naira rupee rupees shilling shillings dinar dinars riyal riyals rubles roubles lira yuan yen pesos peso francs cents ' +
    "calibre caliber degrees st nd rd th o'clock years-old year-old years-of-age knots mph kph bn trillion billion times points goals seats votes"
  ).split(' '),
);

/** A number after one of these is a name, a label or a rank. */
export const LABELS: ReadonlySet<string> = new Set(
  (
    'flight route highway article articles resolution no nos number chapter unit brigade division battalion regiment section act page volume boeing airbus channel phase level ' +
    'grade rule clause road street km gate platform room apartment sector zone ward block district camp line station group g day week type mark class version paragraph aged age ages corps ' +
    'squadron department directorate terminal exit tel phone fax id'
  ).split(' '),
);

export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
