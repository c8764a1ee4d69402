import type { Status } from '../model.js';

/** A hedge that makes a claim less than asserted: its words, and how far from the claim's verb it may stand. */
export interface Hedge {
  name: string;
  eg: string;
  status: Extract<Status, 'estimate' | 'unconfirmed' | 'denied'>;
  /** First words: one of them opens the hedge. */
  first: string;
  /** What must follow, as a pattern over the next six words joined by spaces; empty for none. */
  next: string;
  /** In words from the verb; a hedge stands before it unless `after` is set. */
  reach: number;
  after?: boolean;
}

export const HEDGES: readonly Hedge[] = [
  {
    name: 'estimated',
    eg: 'An estimated 40 people were killed.',
    status: 'estimate',
    first: 'estimated estimate estimates estimating estimation',
    next: '',
    reach: 25,
    after: true,
  },
  {
    name: 'believed',
    eg: 'Forty people are believed to have been killed.',
    status: 'estimate',
    first: 'believed thought presumed assumed',
    next: '^(?:dead|killed|to have|missing|that|to be (?:dead|killed|among|buried|trapped|missing)|drowned)',
    reach: 8,
    after: true,
  },
  {
    name: 'believe',
    eg: 'Police believe about 40 rebels were killed.',
    status: 'estimate',
    first: 'believe believes reckon reckons think thinks assume',
    next: '',
    reach: 14,
  },
  {
    name: 'feared',
    eg: 'More than 100 people are feared dead.',
    status: 'unconfirmed',
    first: 'feared fear fears fearing',
    next: '',
    reach: 10,
    after: true,
  },
  {
    name: 'reportedly',
    eg: 'Six soldiers were reportedly killed.',
    status: 'unconfirmed',
    first: 'reportedly allegedly apparently purportedly',
    next: '',
    reach: 4,
    after: true,
  },
  {
    name: 'unconfirmed',
    eg: 'Unconfirmed reports said six soldiers were killed.',
    status: 'unconfirmed',
    first: 'unconfirmed unverified unsubstantiated',
    next: '',
    reach: 25,
    after: true,
  },
  {
    name: 'preliminary',
    eg: 'According to preliminary information six people were killed.',
    status: 'unconfirmed',
    first: 'preliminary preliminarily',
    next: '',
    reach: 25,
    after: true,
  },
  {
    name: 'initial-reports',
    eg: 'Initial reports said six people were killed.',
    status: 'unconfirmed',
    first: 'initial early first',
    next: '^(?:reports|report|information|indications|figures|accounts|estimates)',
    reach: 25,
    after: true,
  },
  {
    name: 'rumours',
    eg: 'Rumours spread that the commander was killed.',
    status: 'unconfirmed',
    first: 'rumours rumors rumoured rumored rumour rumor',
    next: '',
    reach: 25,
    after: true,
  },
  {
    name: 'appears',
    eg: 'Six people appear to have been killed.',
    status: 'unconfirmed',
    first: 'appear appears appeared seem seems',
    next: '^to have',
    reach: 6,
  },
  {
    name: 'denied-that',
    eg: 'The army denied that ten soldiers were killed.',
    status: 'denied',
    first: 'denied denies deny denying refuted refutes rejected rejects dismissed dismisses disputed disputes',
    next: "^(?!.*\\b(?:responsibility|involvement|targeting|carrying|role|access|entry|any link)\\b)(?:that|claims?|reports?|allegations?|the|having|any|media|a |its|his|their|losing|killing|it|as|[a-z’']+ (?:claims?|reports?))",
    reach: 18,
  },
];

/** "could not be independently verified": of the claims just before. */
export const UNVERIFIED =
  /\b(?:(?:could|can) ?not (?:be )?(?:immediately |independently )*(?:verif|confirm)|(?:has|have|had|was|were) (?:not|yet to) (?:be(?:en)? )?(?:immediately |independently )*(?:verif|confirm)|yet to be (?:independently )?(?:verif|confirm)|unable to (?:independently )?(?:verif|confirm)|not (?:immediately |independently )?possible to (?:independently )?(?:verif|confirm)|no (?:independent|immediate|official) (?:confirmation|verification)|impossible to (?:independently )?(?:verif|confirm))/i;

/** Verbs of denial, and what they may have as their object for the denial to be of figures told before. */
export const DENIALS =
  /\b(?:den(?:ied|ies|ying)|reject(?:ed|s)|refut(?:ed|es)|dismiss(?:ed|es)|disput(?:ed|es)|rebuff(?:ed|s)|rubbish(?:ed|es)|contradict(?:ed|s))\b(?! (?:any )?(?:responsibility|involvement|targeting|carrying|role|access|entry|bail|being|wrongdoing|violating|accusations? of|charges|ceasefire|peace|talks|an? offer|proposals?))/i;
export const DENIED_OBJECT =
  /^[^\p{L}\p{N}]*(?:(?:this|that|it|them|so)\b(?=\s*(?:[,.;:—–-]|$|(?:and|saying|but|in|on|as|late|earlier|adding|insisting|countering|later|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b))|(?:\p{L}+(?:['’-]\p{L}+){0,3}[^\p{L}\p{N}]+){0,6}?(?:claims?|reports?|figures?|allegations?|assertions?|accounts?|versions?|statements?)\b(?!\s+(?:that|it|they|of|about|its)\b(?!.{0,80}(?:kill|died|dead|death|casualt|loss|toll|wounded|injur|shot down|destroy|captur)))|(?:\p{L}+(?:['’-]\p{L}+){0,3}[^\p{L}\p{N}]+){0,5}?(?:toll|casualt\p{L}+|loss(?:es)?|deaths?|numbers?|information)\b)/iu;
/** "the information about the helicopter was a lie". */
export const CALLED_FALSE =
  /\b(?:information|reports?|claims?|statements?|figures?|news|allegations?|accounts?|it|this|that|they)\b[^.;]{0,60}\b(?:(?:is|was|were|are|as|an?) (?:an? )?(?:absolute(?:ly)? |complete(?:ly)? |total(?:ly)? |pure |blatant |entirely )*(?:lies?|false|fake|fabricat\w+|untrue|baseless|unfounded|groundless|disinformation|misinformation|propaganda|not true|nonsense|fiction|incorrect|inaccurate|exaggerat\w+))\b/i;
/** "15 soldiers, a figure that the mission called false": of the claims before it in the sentence. */
export const FIGURE_CALLED_FALSE =
  /\b(?:figures?|claims?|numbers?|toll|accounts?|assertions?|statements?|reports?) (?:that |which )?(?:[\p{L}'’-]+ ){1,5}(?:calls?|called|described as|describes as|dismissed as|dismisses as) (?:an? )?(?:[a-z]+ly )?(?:lies?|false|fake|fabricat\w+|untrue|baseless|unfounded|groundless|disinformation|propaganda|nonsense|fiction|incorrect|inaccurate|exaggerat\w+)\b/iu;
