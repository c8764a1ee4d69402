/** Verbs that tell that a country, a capital or a group acts: its sentence names an actor there, not a place. */
const SPEECH =
  'say claim announce report state confirm deny accuse admit insist warn declare add acknowledge allege blame urge condemn demand call ' +
  'vow pledge threaten reject propose offer agree argue respond reply complain suggest note describe criticize criticise denounce ask ' +
  'tell speak comment estimate stress reiterate promise order tweet write explain concede maintain testify hint signal refute dispute ' +
  'dismiss assert predict recall observe express voice disclose reveal inform notify thank welcome hail praise protest quote cite';
const ACTION =
  'attack launch invade shell bomb fire strike hit kill target destroy capture seize retake advance withdraw retaliate deploy send ' +
  'provide supply support back train arm fund finance sign seek want try attempt begin start continue halt stop cease resume suspend ' +
  'cut sever expel recall open close shut impose lift ban block veto vote join leave refuse decide plan intend prepare mobilize mobilise ' +
  'fight defend repel thwart lose win suffer violate breach break respect observe recognise recognize annex occupy liberate recapture ' +
  'control intercept shoot down detain arrest release free swap exchange hold host mediate broker negotiate raise use carry conduct stage ' +
  'help assist save protect evacuate rescue pound raid storm ambush assassinate murder execute abduct kidnap hijack bury exchange ' +
  'escalate provoke intervene interfere meddle cooperate face pay buy sell ship deliver test develop pursue hunt push claim take give make ' +
  'serve play lead oppose side clash battle blow detonate plant lay explode open burn torch loot ransack rob steal gun slaughter massacre ' +
  'behead hack stab wound injure ram besiege surround encircle overrun conquer surrender flee retreat regroup infiltrate cross enter march ' +
  'demand issue publish release hurl throw pelt dispute rule run govern';
const IRREGULAR =
  'said told spoke wrote blew fought lost won broke shot held led sent took gave made began struck hit cut shut left sought withdrew drove ' +
  'fled burnt stole hid stood laid paid bought sold built kept met put set overran withdrawn taken given fought thrown threw hung ' +
  'came went got brought caught caused';
const AUXILIARY = 'has have had will would could can should must may might did does do is are was were';

function inflect(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const doubled = /^(?:stop|plan|ram|stab|swap|rob|ship|admit|expel|repel|refer|wed|cut|hit|run|gun|ban)$/.test(verb)
    ? verb + verb.at(-1)
    : stem;
  if (/[^aeiou]y$/.test(verb)) {
    const base = verb.slice(0, -1);
    return [verb, `${base}ies`, `${base}ied`, `${verb}ing`];
  }
  const s = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, s, `${doubled}ed`, `${doubled}ing`];
}

const forms = (words: string): string[] => words.split(' ').flatMap(inflect);

/** Forms of verbs of saying. */
export const SPEECH_FORMS: ReadonlySet<string> = new Set([...forms(SPEECH), 'said', 'told', 'spoke', 'wrote', 'read']);
/** Forms of verbs that only actors do, saying included. */
export const ACT_FORMS: ReadonlySet<string> = new Set([...SPEECH_FORMS, ...forms(ACTION), ...IRREGULAR.split(' ')]);
/** Verbs of fighting: a people that does this stands for its armed forces ("the Azeris lost three soldiers"). */
export const COMBAT_FORMS: ReadonlySet<string> = new Set([
  ...forms(
    'attack launch invade shell bomb fire advance withdraw retreat retaliate deploy capture seize retake recapture repel ambush',
  ),
  ...'lost lose fought withdrew struck'.split(' '),
]);
/** Auxiliaries that may stand between a subject and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(AUXILIARY.split(' '));
/** Nouns of acts: "Turkey's intervention" has Turkey act. */
export const ACT_NOUNS: ReadonlySet<string> = new Set(
  (
    'attack attacks invasion offensive aggression intervention involvement interference incursion assault bombardment shelling airstrikes strikes ' +
    'raid raids provocation provocations decision refusal demand demands request claim claims statement response support threat threats actions ' +
    'action campaign operation operations move withdrawal retreat losses recognition breach violation blockade siege war measures annexation ' +
    'occupation announcement denial accusation accusations warning call proposal leadership behaviour behavior stance attempt bombing'
  ).split(' '),
);
/** Words that begin sentences with a capital and are no names. */
export const OPENING_WORDS: ReadonlySet<string> = new Set(
  (
    'he she it they we i you there here who what how why so such meanwhile however although though despite following according earlier later eight ' +
    'back in on at by from to for with as after before when while during since until amid against into over under around through outside inside between ' +
    'if or and but nor yet once unless whether because not even only just until nearly almost both citing quoting speaking asked among along across ' +
    'throughout upon per up down out off above below beyond without within like unlike instead then thus hence today yesterday tomorrow tonight ' +
    'now again also still soon perhaps maybe please read watch see video photo photos image update updated breaking exclusive clashes fighting violence'
  ).split(' '),
);
/** Words that a noun phrase ends before; with punctuation and verbs they tell that a noun was its head. */
export const AFTER_HEAD: ReadonlySet<string> = new Set(
  (
    'who which that and or but in on at by from of to for with near as after before when while during since until amid against into over under ' +
    'across along around through outside inside between among about because if than where whose was were is are be been being has have had will ' +
    'would could can should may might must did does do not also later then still now again already earlier reportedly allegedly there here say says ' +
    'opened shot believed suspected wearing riding armed loyal belonging operating disguised dressed trying posing using on early late yesterday today ' +
    'blew went came took made got fled left killed injured wounded attacked monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april june july august september october november december via per ' +
    'backed supported accused blamed alike led'
  ).split(' '),
);
