/** Words of what goes on or is done again and again: what they stand beside is no incident of its own. */
export const HABIT: ReadonlySet<string> = new Set(
  'regularly frequently often routinely repeatedly daily constantly continues continue usually sometimes occasionally'.split(
    ' ',
  ),
);
