import type { Casualty, ClaimContext, Materiel, ParsedArticle, Sentence, Span } from '../model.js';

/** What a claim is made of when it is found: its rule and its trigger, and what it is about. */
type Found<Claim extends ClaimContext> = Pick<Claim, 'id' | 'scope' | 'rule' | 'confidence' | 'part_of' | 'same_as'> & {
  trigger: Span;
};

// Every field is written out in both, and none is added to a claim later: of an object to which more than a dozen fields are added one
// by one the engine makes a table that is looked up by name, and everything that reads a claim takes several times as long.

/** A claim about people of which nothing but its rule is known: whom, how many, when, where and who says so are filled in later. */
export function blankCasualty(
  article: ParsedArticle,
  sentence: Sentence,
  own: Found<Casualty> & Pick<Casualty, 'effect'>,
): Casualty {
  return {
    id: own.id,
    scope: own.scope,
    rule: own.rule,
    confidence: own.confidence,
    trigger: own.trigger,
    event_id: null,
    date_start: null,
    date_end: null,
    date_precision: null,
    date_basis: null,
    date_text: null,
    place: null,
    place_basis: null,
    country: null,
    latitude: null,
    longitude: null,
    place_precision: null,
    claimant: null,
    claimant_person: null,
    claimant_kind: 'narrator',
    status: 'asserted',
    part_of: own.part_of,
    same_as: own.same_as,
    evidence: article.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    placeRef: null,
    otherPlaces: [],
    sentence: sentence.index,
    effect: own.effect,
    count_text: null,
    count_start: null,
    count_end: null,
    count_low: null,
    count_best: null,
    count_high: null,
    count_qualifier: 'exact',
    victim_text: null,
    victim_start: null,
    victim_end: null,
    victim_actor: null,
    victim_kind: 'unknown',
    victim_names: null,
    victim_ages: null,
    victim_group: null,
    perpetrator_actor: null,
    attackers: false,
  };
}

/** A claim about equipment of which nothing but its rule and the item is known. */
export function blankMateriel(
  article: ParsedArticle,
  sentence: Sentence,
  own: Found<Materiel> & Pick<Materiel, 'effect' | 'item' | 'item_text' | 'phrase'>,
): Materiel {
  return {
    id: own.id,
    scope: own.scope,
    rule: own.rule,
    confidence: own.confidence,
    trigger: own.trigger,
    event_id: null,
    date_start: null,
    date_end: null,
    date_precision: null,
    date_basis: null,
    date_text: null,
    place: null,
    place_basis: null,
    country: null,
    latitude: null,
    longitude: null,
    place_precision: null,
    claimant: null,
    claimant_person: null,
    claimant_kind: 'narrator',
    status: 'asserted',
    part_of: own.part_of,
    same_as: own.same_as,
    evidence: article.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    placeRef: null,
    otherPlaces: [],
    sentence: sentence.index,
    phrase: own.phrase,
    item: own.item,
    item_text: own.item_text,
    effect: own.effect,
    owner_actor: null,
    perpetrator_actor: null,
    count_text: null,
    count_low: null,
    count_best: null,
    count_high: null,
    count_qualifier: 'exact',
    count_start: null,
    count_end: null,
  };
}
