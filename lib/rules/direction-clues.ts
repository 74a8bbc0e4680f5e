// The small words that change what a direction word says in the name of a measure: «utan», «för», «per», «inom», «låg».

/** How a word acts on the direction words after it, and over how many words. */
export interface Clue {
  /**
   * `turns`: the opposite is meant. `aside`: what follows is not what is measured. `drops`: what follows only divides.
   * `within`: turns a time («inom utlovad väntetid»), else aside. `low`: turns in a share («andel med låg närvaro», «andel utan avhopp»), else asked about («en skola utan mobbning»).
   * `lower`: asked about in a share, else the wish itself («lägre sjukfrånvaro»). `part`: a clause that tells of what was named before it.
   */
  readonly effect: 'turns' | 'aside' | 'drops' | 'within' | 'low' | 'lower' | 'part';
  readonly reach: number;
}

const CLAUSE = 6;
const NEAR = 3;
const NEXT = 2;
const ALL = Number.POSITIVE_INFINITY;

const entries = (effect: Clue['effect'], reach: number, words: string): [string, Clue][] =>
  words.split(' ').map((word) => [word, { effect, reach }]);

/** The words that act, in small letters. */
export const CLUES: ReadonlyMap<string, Clue> = new Map([
  ...entries('turns', CLAUSE, 'ej inte icke aldrig varken sällan saknar saknade saknat'),
  ...entries('turns', NEAR, 'slipper slippa sluppit undviker undvika undvikit undvikna'),
  // Only what stands next is left: «lämnar skolan utan behörighet».
  ...entries('turns', 1, 'lämnat lämnar slutat slutar avslutat avslutade avslut avslutats'),
  ...entries('turns', NEAR, 'brist bristen avsaknad'),
  ...entries('turns', NEXT, 'bristande otillräcklig svag'),
  ...entries(
    'aside',
    ALL,
    'för om vid mot efter från bland hos till åt kring gällande avseende angående rörande trots när',
  ),
  ...entries('drops', ALL, 'per relativt jämfört gentemot kontra än'),
  ...entries('within', NEAR, 'inom'),
  ...entries('low', CLAUSE, 'utan ingen inga inget noll'),
  ...entries('low', NEAR, 'fri fria fritt'),
  ...entries('low', NEXT, 'låg lågt låga kort korta'),
  ...entries('lower', NEXT, 'lägre färre kortare mindre'),
  ...entries('part', ALL, 'som där vilka vilket vars'),
]);

/** Words that act only together with the next one; without it they are ordinary words. */
export const NEEDS_NEXT: ReadonlyMap<string, readonly string[]> = new Map([
  ['brist', ['på']],
  ['bristen', ['på']],
  ['avsaknad', ['av']],
  ['fri', ['från']],
  ['fria', ['från']],
  ['fritt', ['från']],
]);

/** Words after which «inte» does not deny: «inte minst», «inte bara». */
export const NOT_DENIED: ReadonlySet<string> = new Set(['minst', 'bara', 'enbart', 'endast']);

/** Pairs and threes that open an aside or a divisor. */
export const WORD_GROUPS: readonly (readonly [
  words: readonly string[],
  effect: 'aside' | 'base' | 'drops',
])[] = [
  [['i', 'förhållande', 'till'], 'drops'],
  [['i', 'relation', 'till'], 'drops'],
  [['i', 'jämförelse', 'med'], 'drops'],
  [['andel', 'av'], 'base'],
  [['andelen', 'av'], 'base'],
  [['procent', 'av'], 'base'],
  [['på', 'grund', 'av'], 'aside'],
  [['till', 'följd', 'av'], 'aside'],
  [['med', 'anledning', 'av'], 'aside'],
];

/** A hit that counts time: a share within a limit of it is a good share. */
export const TIME_WORD =
  /(?:tid(?:en|er|erna)?s?|vänta(?:n|r|t)?|(?:tid(?:en)?|dagar|veckor|månader|timmar|minuter) (?:till|från) \p{L}+)$/u;

/** «högst 90 dagar», «under 10 veckor», «inte mer än tre»; not ages («under 18 år») or years («under 2020»). */
export const LIMIT =
  /(?:(?<!\p{L})(?:högst|max(?:imalt)?|som mest|under|mindre än|kortare än|lägre än|färre än|(?:inte|ej) (?:mer|längre|högre|över)(?: än)?|understig\p{L}*)|[<≤])\s*(?:(?!(?:19|20)\d\d(?!\d))\d[\d.,]*(?!\d)(?!\s*(?:år|-år))|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio)(?!\p{L})(?! år))|eller (?:kortare|mindre|färre)(?!\p{L})/u;
/** «inom 14 dagar», «inom vårdgarantin»: limits times alone. */
export const TIME_LIMIT =
  /(?<!\p{L})inom\s*(?:\d|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio)(?!\p{L})|vårdgaranti|garanti|mål|ram|tidsram|gräns|norm|utlovad|lagstadgad|föreskriven|utsatt|avtalad|rimlig)/u;
/** A time in percent is a share of cases within a limit. */
export const IN_PERCENT = /%|(?<!\p{L})procent/u;
/** Right after a direction word it denies what is said of it: «mobbning förekommer inte». */
export const DENIAL: ReadonlySet<string> = new Set(['inte', 'ej', 'icke', 'aldrig', 'sällan']);
/** Joins two words that deny to one: «sällan eller aldrig». */
export const JOINS: ReadonlySet<string> = new Set(['eller', 'och']);
/** «mer än 10 dagars sjukfrånvaro»: a limit, not a comparison. */
export const FIGURE = /^(?:\d|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio)$)/u;

/** The name of a share or a count: the persons or cases counted come first, what is measured in the clause after «som». */
export const SHARE_NAME =
  /^(?:den )?(?:hur stor )?(?:andel|antal|procentandel|hur många|% )|[,:;(–-]\s*(?:andel|antal)(?!\p{L})/u;

/** After «som»: only says which of the things named are counted («brott som anmälts», «frånvaro som är längre än»). */
export const NEUTRAL_CLAUSE =
  /^(?:har )?(?:är )?(?:anmäl|inträff|inkom|begå|sker|skett|rapporter|överst|varar|pågå|lett till (?:sjuk|skad|död|frånvaro)|krävt|orsak|längre|över|\d)/u;

/** Opens a clause of opinion; a direction word that is what the clause speaks of says nothing by itself. */
export const OPINION_VERB = /^(?:upplev|anse|tyck|uppfatta|bedöm|instäm|uppge|uppgav|svara|känne)/u;
/** Ends the subject of a clause. */
export const FINITE_VERB: ReadonlySet<string> = new Set(
  'är var har får fick blir ska skall kan bör fungerar hanteras ger minskar ökar minskat ökat'.split(' '),
);

/** What is done in a field: the words after it name the field («tillsyn av alkohol», «utbildning i hot och våld»). */
export const ACTION =
  /^(?:tillsyn(?!ad)|kontroll|information|informera|utbildning|utbildad|stödinsats|insats|åtgärd|handlingsplan|plan(?:er)?$|rutin|arbetar$|arbetat$|förebyggande|screening|kartläggning|uppföljning|granskning|inspektion|kontakta|erbjud|anvisa|coach|rehabiliter|projekt|dialog|möten)|(?:plan(?:en|er)?|åtgärd(?:er)?|insats(?:er)?|behandling(?:ar)?|uppföljning(?:ar)?)$/u;

/** Denies what a name counts: «ej genomförda besök». Where no word of the list tells the way, the officer is asked. */
export const DENIES: ReadonlySet<string> = new Set(
  'ej inte icke aldrig utan utanför saknar saknas saknade'.split(' '),
);
/**
 * An adjective with «o-» in front: «oavslutade», «ouppklarade», «oanpassad»; not the many words that only begin with o («omfattande»,
 * «ordinarie», «offentlig», «ovanlig»). Only asked about, so it does no harm that some slip through.
 */
export const DENIED_ADJECTIVE =
  /^o(?!m|ch|r[dgt]|ff|bs|bj|bl|per|pt|lj|sth|stk|tto|van|vr)\p{L}{3,}(?:igt?|iga|bara?|bart|sam|samma|samt|ade?|at|dda?|tt|lda?|nda?|rda?|lt|rt|nt|na)$/u;
