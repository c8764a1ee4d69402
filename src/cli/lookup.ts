import { explainActor } from '../actors/index.js';
import { openResources } from '../pipeline.js';
import { explainPlace } from '../places/index.js';
import { EXIT } from './errors.js';
import { type Io, printable } from './io.js';
import type { ReadingOptions } from './options.js';

/** More readings of one name than anybody looks through. */
const SHOWN = 8;

/** `extract places NAME…`: the places that bear a name, best first, with what speaks for each. Exit code 1 where a name is unknown. */
export async function lookUpPlaces(names: string[], options: ReadingOptions, io: Io): Promise<number> {
  const { gazetteer } = openResources({ gazetteer: options.gazetteer, actors: options.actors });
  let unknown = 0;
  for (const name of names) {
    const readings = explainPlace(name, gazetteer, options.country);
    if (!readings.length) unknown++;
    let page = `${name}: ${readings.length === 1 ? '1 place' : `${readings.length || 'no'} places`}\n`;
    readings.slice(0, SHOWN).forEach(({ place, source, score, reasons }, n) => {
      const where = [place.kind, place.admin1, place.country].filter(Boolean).join(', ');
      const at = place.latitude === null ? '' : ` · ${place.latitude}, ${place.longitude}`;
      page += `  ${n + 1}. ${place.name} (${where})${at} · ${source}${place.geonames_id ? ` ${place.geonames_id}` : ''}\n`;
      page += `     score ${score}: ${reasons.map((reason) => Object.values(reason).join(' ')).join('; ')}\n`;
    });
    await io.stdout.write(printable(page));
  }
  return unknown ? EXIT.partly : EXIT.ok;
}

/** `extract actors PHRASE…`: the actor that a phrase names, and the words that made it so. Exit code 1 where one is unknown. */
export async function lookUpActors(phrases: string[], options: ReadingOptions, io: Io): Promise<number> {
  const { actors } = openResources({ gazetteer: options.gazetteer, actors: options.actors });
  let unknown = 0;
  for (const phrase of phrases) {
    const lines = explainActor(phrase, actors);
    if (lines.length === 1) unknown++;
    await io.stdout.write(printable(`${lines.join('\n')}\n`));
  }
  return unknown ? EXIT.partly : EXIT.ok;
}
