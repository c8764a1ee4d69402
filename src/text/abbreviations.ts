/** Words that a full stop follows without ending the sentence, in their key form. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof rev hon st sr jr gen lt col maj capt cmdr cpl sgt pvt brig adm gov sen rep pres supt insp asst dep det ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos vs approx est inc ltd co corp dept div mt ft al etc eg ie cf fig art pp vol ed km hr hrs min msgr sheikh pfc sfc ' +
    'ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Of those, words that are plain English too: they count as abbreviations only when capitalised and followed by a capital or digit. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  'no al art co ed est ill ind la mass min miss mo ore pa sat sun wash mar dec det fig ga kan rep md del dep'.split(
    ' ',
  ),
);

/** Words that open a sentence and no name: after "U.S." or "a.m." they tell that a new one begins. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at he she it they we i you this that these those there but and as after before when while if for from with by his her ' +
    'its their our my some several many most no one two three four five police officials authorities meanwhile however according earlier later'
  ).split(' '),
);
