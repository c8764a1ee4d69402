/** Words of those who only tell of an incident, react to it, or hold the ground where it happens. Matched against `token.lower`. */

/** Verbs of those who tell of an incident; "claimed" and "admitted" are left out: who claims an attack made it. */
export const SAYS =
  /^(?:said|say|says|saying|told|tells|reported|reports|report|confirmed|confirms|announced|announces|added|adds|stated|states|declared|acknowledged|noted|disclosed|revealed|explained|insisted)$/;
/** Verbs of those who react to an incident, look into it or help its victims. */
export const REACTS =
  /^(?:condemn(?:s|ed|ing)?|den(?:y|ies|ied|ying)|investigat(?:e|es|ed|ing)|probing|blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|suspects?|believes?|fears?|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|urg(?:es?|ed|ing)|warn(?:s|ed|ing)?|appeal(?:s|ed|ing)|rescu(?:es?|ed|ing)|evacuat(?:es?|ed|ing)|treat(?:s|ed|ing)|recover(?:s|ed|ing)|discover(?:s|ed)|found|cordon(?:s|ed|ing)|seal(?:s|ed|ing)|arriv(?:es?|ed|ing)|respond(?:s|ed|ing)|rush(?:es|ed|ing)|hunt(?:s|ing)|search(?:es|ed|ing)|identif(?:y|ies|ied)|describ(?:es?|ed|ing)|issu(?:es?|ed)|visit(?:s|ed)|defus(?:es?|ed|ing)|deactivat(?:es?|ed)|cut|publish(?:es|ed)|released)$/;
/** Verbs whose object is spoken to or of, not hit: "told Reuters", "urged the government". */
export const CALLED =
  /^(?:told|urged|urging|asked|asking|informed|thanked|blamed?|accuse[ds]?|accusing|lobbied|criticised|criticized|condemned)$/;
/** Words between a party and its verb of saying: "police and hospital officials in the town said". */
export const TELL_REACH = 6;
export const REACT_REACH = 3;
/** Words that tell who holds a place. */
export const HOLDS =
  /^(?:stronghold|strongholds|bastion|bastions|territory|territories|held|controlled|occupied|ruled|governed|control|area|areas|-held|-controlled|heartland|capital|insurgency|prison|hideout|hideouts|base|bases|camp|camps|headquarters|positions|targets|dominated|governorate|enclave|influence|offices?|outside|opposition|threats?|revenge|sympathi[sz]ers)$/;
/** Of these the words for ground that is held: what is hit there need not be the holder's; "positions" and "bases" are his. */
export const GROUND =
  /^-?(?:strongholds?|bastions?|territor(?:y|ies)|held|controlled|occupied|ruled|governed|areas?|heartland|capital|enclave|town|city|village|dominated|governorate|province|district)$/;
/** How many words from a party its ground may stand: "the group's self-proclaimed capital". */
export const GROUND_REACH = 6;
