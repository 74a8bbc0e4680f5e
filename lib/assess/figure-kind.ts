// Whether a figure is a sum that grows over the year (cumulative) or a level that is measured anew each time. Told by evidence, never guessed.
import { findDates } from '../swedish/date.ts';
import { BASE_UNITS, type Dimension } from '../swedish/unit-table.ts';

/** What is known about a measure's figure. */
export interface FigureFacts {
  readonly name: string;
  /** The words of målvärde, utfall, unit and the utfall's heading. */
  readonly texts: readonly string[];
  /** In one spelling; undefined when none is known. */
  readonly unit: string | undefined;
  readonly isRank: boolean;
  /** True for `88 % (117 av 133)` and shares written as fractions. */
  readonly isShare: boolean;
}

export type FigureKind = 'sum' | 'level' | 'unknown';

const LEVEL_DIMENSIONS: readonly Dimension[] = ['share', 'points', 'index', 'score'];

const COUNTED_DIMENSIONS: readonly Dimension[] = [
  'count',
  'noun',
  'money',
  'time',
  'mass',
  'co2',
  'energy',
  'length',
  'area',
  'volume',
];

// A state at a time, a mean or a rate: «andel», «NKI», «snitt», «antal anställda», «väntetid».
const LEVEL_WORDS =
  /(?<!\p{L})(?:andel\p{L}*|procent\p{L}*|index\p{L}*|\p{L}*index(?:et)?|nki|nmi|nri|nps|hme|snitt\p{L}*|\p{L}*snitt(?:et|lig\p{L}*)?|genomsnitt\p{L}*|medel(?:värde|tal|betyg|poäng|tid|ålder)?\p{L}{0,3}|median\p{L}*|betyg\p{L}*|ranking\p{L}*|rankning\p{L}*|placering\p{L}*|kvot\p{L}*|\p{L}*grad(?:en)?|soliditet\p{L}*|nivå\p{L}*|befolkning\p{L}*|folkmängd\p{L}*|invånarantal\p{L}*|(?:antal(?:et)?\s+)?(?:invånare|anställda|medarbetare|tillsvidareanställda|årsarbetare|inskrivna|elever|arbetslösa|kommuninvånare)(?!\s+som(?!\p{L}))|(?!(?:hel|del|fri|över|sommar|fram)tid)\p{L}*tid(?:en)?|kö(?:er|n)?|i\s+kö|väntande|bestånd\p{L}*|aktuellt\s+antal|i\s+drift|lediga|tillgängliga|(?:sjuk)?frånvaro(?:n|tal\p{L}*)?|per\s+(?:dag|dygn|vecka|månad|kvartal)|varje\s+(?:dag|vecka|månad))(?!\p{L})/iu;

// «Per invånare» tells what a figure is divided by, and nothing of whether it is added up over the year: a cost is, a density is not.
const RATIO_WORDS =
  /(?<!\p{L})per\s+(?:invånare|inv\.?|elev|barn|brukare|anställd|medarbetare|årsarbetare|person|plats|hushåll|kvm|m2|\d[\d\s]*)(?!\p{L})/iu;

// A share of what is to be done or used by the year's end grows towards it.
const COMPLETION_WORDS =
  /(?<!\p{L})(?:genomförd\p{L}*|utförd\p{L}*|avslutad\p{L}*|förbrukad\p{L}*|förbrukat|upparbetad\p{L}*|upparbetat|utnyttjad\p{L}*|utnyttjat)(?!\p{L})/iu;

// Words that say that what happens is added up over the year.
const SUM_WORDS =
  /(?<!\p{L})(?:per\s+år|årligen|varje\s+år|under\s+(?:hela\s+)?året|under\s+(?:år\s+)?(?:19|20)\d\d|hittills(?:\s+i\s+år)?|ack(?:umulera\p{L}*)?\.?|sammanlagt|totalt\s+under|i\s+år)(?!\p{L})/iu;

// Things that happen or are made, so that a number of them is counted from the beginning of the year.
const EVENT_WORDS =
  /(?<!\p{L})(?:nya|nystarta\p{L}*|nybygg\p{L}*|nyanställ\p{L}*|bygg(?:da|ts)|färdigställ\p{L}*|påbörjade|genomförda|beviljade|utbildade|sålda|utförda|inkomna|avslutade|hållna|anlagda|planterade|installerade|anmäl(?:da|ningar)|antagna|besök|utlån|resor|påstigningar|påstigande|gästnätter|olyckor|bränder|klagomål|incidenter|tillbud|evenemang|arrangemang|utryckningar|medborgardialoger|medborgarcaféer|(?:energi|el|vatten|bränsle|pappers)?(?:förbrukning|användning)(?:en)?|utsläpp(?:en)?|\p{L}*avfallsmängd(?:en|er)?|mängd(?:en)?\s+\p{L}*avfall(?:et)?|intäkter(?:na)?|investeringar(?:na)?|försäljning(?:en)?)(?!\p{L})/iu;

/** What unit and words say; `unknown` when they say nothing, or contradict each other. */
export function figureKind({ name, texts, unit, isRank, isShare }: FigureFacts): FigureKind {
  if (isRank) return 'level';
  if (isShare || isLevelUnit(unit)) return COMPLETION_WORDS.test(name) ? 'unknown' : 'level';
  const said = [name, ...texts];
  const timeless = said.map(withoutTimes);
  if (isRatioUnit(unit) || timeless.some((text) => RATIO_WORDS.test(text))) return 'unknown';
  const perYear = unit?.endsWith('/år') === true || said.some((text) => SUM_WORDS.test(text));
  const isEvent = perYear || EVENT_WORDS.test(name);
  if (timeless.some((text) => LEVEL_WORDS.test(text))) return isEvent ? 'unknown' : 'level';
  return isEvent && mayBeSum(unit) ? 'sum' : 'unknown';
}

// «per 200831», «per 31.8», «månad 8», «8 mån», «kv. 2»: times that are written in short.
const SHORT_TIMES =
  /(?<!\d)\d{6}(?!\d)|(?<=(?<!\p{L})per\s+(?:den\s+)?)\d{1,2}[.:]\d{1,2}(?!\d)|(?<!\p{L})(?:månad|vecka|kvartal|kv\.?|tertial|delår)\s*(?:nr\.?\s*)?\d{1,2}(?!\d)|(?<!\d)\d{1,2}\s*mån(?:ader|\.)?(?!\p{L})/giu;

/** The text without the times that it names: «Utfall per 31 augusti 2020» is of that day, and is not counted per 31 of anything. */
function withoutTimes(text: string): string {
  const dates = [...findDates(text, { expected: true })].reverse();
  const left = dates.reduce((rest, { start, end }) => `${rest.slice(0, start)} ; ${rest.slice(end)}`, text);
  return left.replace(SHORT_TIMES, ' ; ');
}

function isLevelUnit(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  if (/\/(?:dag|dygn|vecka|månad|mån|kvartal|timme|tim|h)$/u.test(unit)) return true;
  const dimension = BASE_UNITS.get(unit)?.dimension;
  return dimension !== undefined && LEVEL_DIMENSIONS.includes(dimension);
}

// «kr/elev», «st/1 000 invånare»
function isRatioUnit(unit: string | undefined): boolean {
  return unit !== undefined && /\/(?!år$)|^per /u.test(unit);
}

/** Whether figures in the unit can be added up at all; one without a unit may. */
export function mayBeSum(unit: string | undefined): boolean {
  if (unit === undefined) return true;
  const plain = unit.replace(/\/år$/u, '');
  const base = BASE_UNITS.get(plain) ?? BASE_UNITS.get(plain.replace(/^(?:tusen|miljoner|miljarder) /u, ''));
  // A unit of the municipality's own («träffar») is a count of something.
  return base === undefined || COUNTED_DIMENSIONS.includes(base.dimension);
}
