/** Countries whose scripts GeoNames romanises with scholars' marks ("Jalālābād"), which English news leaves out. */
const MARKED: ReadonlySet<string> = new Set(
  (
    'AFG ARE BHR COM DJI DZA EGY IND IRN IRQ JOR KWT LBN LBY MAR MRT NPL OMN PAK PSE QAT SAU SDN SOM SYR TUN YEM BGD BTN ISR ' +
    'ARM GEO UKR RUS BLR KAZ KGZ TJK MKD BGR ETH ERI THA KHM LAO MMR LKA'
  ).split(' '),
);
const MARKS = /\p{M}/gu;
const QUOTES = /[ʿʾʼ‘’`]/g;

/** The name as English news writes it: without the marks of romanisation where the country's own script is not Latin. */
export function inEnglish(name: string, country: string | null): string {
  if (country === null || !MARKED.has(country) || /^[\x20-\x7e]*$/.test(name)) return name;
  return name.normalize('NFD').replace(MARKS, '').replace(QUOTES, '').normalize('NFC');
}
