/** Words that call an incident the first or the worst of its kind: what follows "since" then counts nothing. */
export const RECORDS: ReadonlySet<string> = new Set(
  'first deadliest worst bloodiest biggest largest heaviest most latest highest'.split(' '),
);
