const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Ranks and titles: a name follows, never a new sentence. */
export const TITLES: ReadonlySet<string> = words(
  'mr mrs ms mme dr prof rev fr hon sr sra gen lt col maj capt cmdr cdr cpl sgt pvt brig adm vadm radm gov sen pres supt insp asst msgr sheikh pfc sfc ' +
    'ssgt cpt ltc spc det dep rep sec amb st ste mt ft vs lieut cmdt comdr comm',
);

/** Words that a full stop follows without ending the sentence, in their key form, ranks and titles included. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...TITLES,
  ...words(
    'jr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
      'no nos approx est inc ltd co corp dept div al etc eg ie cf fig art pp vol ed km hr hrs min ave blvd rd govt univ ' +
      'ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo que sask alta ont',
  ),
]);

/** Of those, words that are plain English too: they count as abbreviations only when capitalised and followed by a capital or digit. */
export const AMBIGUOUS: ReadonlySet<string> = words(
  'al art co ed est ill ind la mass min miss mo ore pa sat sun wash mar dec det fig ga kan rep md del dep sec comm alta mon wed fri fr',
);

/** Abbreviations only before a number: "No. 5". */
export const NUMBERED: ReadonlySet<string> = words('no nos art fig pp vol');

/** Words that open a sentence and no name: after "U.S." or "Inc." they tell that a new one begins. */
export const OPENERS: ReadonlySet<string> = words(
  'the a an in on at he she it they we i you this that these those there but and as after before when while if for from with by his her ' +
    'its their our my some several many most no one two three four five six seven eight nine ten eleven twelve both all about around nearly more ' +
    'police officials authorities meanwhile however according earlier later residents witnesses gunmen troops soldiers militants rebels forces ' +
    'also another other others since until during under over between what who how why where each every none nobody only another',
);

/** Words that go on after "5 p.m.": days, months and time zones. */
export const AFTER_CLOCK: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october ' +
    'november december jan feb mar apr jun jul aug sep sept oct nov dec gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist eastern pacific ' +
    'central local et ct pt',
);
