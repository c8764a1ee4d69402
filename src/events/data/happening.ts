/** Triggers that tell as verbs of an incident: "rebels stormed the town". */
export const HAPPENED: ReadonlySet<string> = new Set(
  (
    'attacked assaulted raided ambushed stormed invaded overran rampaged stabbed hacked beheaded clashed battled fought shelled bombarded bombed ' +
    'exploded detonated explodes explode killed murdered assassinated executed massacred slaughtered lynched kidnapped abducted hijacked raped ' +
    'protested rioted arrested detained torched firebombed looted ransacked razed captured seized recaptured retook liberated sabotaged struck ' +
    'downed shot hit attack attacks bomb shell kill abduct storm seize capture'
  ).split(' '),
);

/** Phrases that do. */
export const HAPPENED_PHRASE =
  /^(?:blew|blown|went|shot|gunned|opened|opens?|fired|set|burnt|burned|exchanged|were shot|was shot|been shot|fatally)\b/;

/** Verbs that say of a noun of violence that it took place: "shells fell", "clashes broke out", "jets pounded the town". */
export const TOOK_PLACE: ReadonlySet<string> = new Set(
  (
    'hit hits hitting struck strikes targeted targeting targets rocked shook tore ripped took broke erupted occurred happened began fell landed ' +
    'slammed destroyed destroying damaged left ensued raged flared resumed pounded pounding bombed bombarded battered killed killing wounded ' +
    'wounding injured injuring launched carried conducted staged mounted detonated fired dropped blew exploded attacked shelled repelled repulsed ' +
    'foiled continued followed kills wounds injures stormed crashed'
  ).split(' '),
);

/** Words before a verb of violence with which it describes or only may be: "backed by", "the besieged", "to attack". */
export const NOT_TOLD: ReadonlySet<string> = new Set(
  'the a an by its their his our to being of no not never any newly recently previously'.split(' '),
);

/** Words that open a clause about what is known already, or is only the background of the sentence. */
export const SET_BACK: ReadonlySet<string> = new Set(
  'after since before until despite amid during following whether if unless because from'.split(' '),
);
