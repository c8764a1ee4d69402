// The baseline: what one writes in an afternoon with the two well-known libraries and one regular expression.
import * as chrono from 'chrono-node';
import nlp from 'compromise';

const COUNT =
  /\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\s+(?:\w+\s+){0,3}?(?:were\s+)?(killed|dead|died|wounded|injured)\b/gi;

/** People, places, organisations, dates and counts of a text. */
export function afternoon(text, published) {
  const doc = nlp(text);
  return {
    people: doc.people().json({ offset: true }),
    places: doc.places().json({ offset: true }),
    organizations: doc.organizations().json({ offset: true }),
    dates: chrono.parse(text, published),
    counts: [...text.matchAll(COUNT)].map((match) => ({ count: match[1], effect: match[2], start: match.index })),
  };
}

export const compromiseAlone = (text) => nlp(text).json({ offset: true }).length;
export const chronoAlone = (text, published) => chrono.parse(text, published).length;
