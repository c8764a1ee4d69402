import { readFileSync } from 'node:fs';

/** ISO 3166-1 numeric code and ACLED region of a country. */
export interface CountryCodes {
  iso: number | null;
  region: string | null;
}

let table: Map<string, CountryCodes> | null = null;

function read(): Map<string, CountryCodes> {
  const lines = readFileSync(new URL('../data/countries.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [code, iso, region] = line.split(',');
      return [code!, { iso: iso ? Number(iso) : null, region: region || null }];
    }),
  );
}

/** The codes of a country by its ISO 3166-1 alpha-3 code; nulls where it has none. */
export function countryCodes(alpha3: string | null): CountryCodes {
  table ??= read();
  return table.get(alpha3 ?? '') ?? { iso: null, region: null };
}
