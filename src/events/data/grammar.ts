/** Words by which the sides of an incident are read. Keys are `token.lower`. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Verbs whose subject starts what the noun after them names: "launched an attack on". */
export const LAUNCH =
  /^(?:launch|carr|began|begin|start|mount|stag|conduct|attempt|commit|made|make|undert|execut|perpetrat|wag|plann|continu|claim|unleash|tak(?:e|es|ing)$|took|seiz|held|hold|step|intensif|resum)/;
/** Verbs whose subject stands against what the noun after them names: "thwarted another attack". */
export const WITHSTAND = /^(?:thwart|repel|repuls|stop|foil|halt|beat|fend|resist|withst|defeat|prevent|fought|suffer)/;
export const PASSIVE = words('was were been being be is are got');
/** Nouns of violence that look like verbs. */
export const VIOLENCE_NOUNS = words(
  'bombing bombings shooting shootings shelling killing killings fighting kidnapping kidnappings lynching storming looting beheading stabbing rioting',
);
/** Participles between a noun of violence and its agent: "an attack carried out by". */
export const AGENT_PARTICIPLES = words(
  'carried out launched staged conducted mounted claimed perpetrated committed executed led waged caused planted fired dropped detonated laid set thrown made',
);
/** Words that lead the one at whom violence is aimed. */
export const AIMED = words(
  'on against at targeting targeted upon towards toward into hitting hit struck striking attacking attacked',
);
