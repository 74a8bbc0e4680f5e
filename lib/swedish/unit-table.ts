// The units that municipalities measure in: their spellings, one canonical spelling each, and what they convert to.

/** What a unit measures; units convert only within a dimension. `count` are pieces of unnamed things, `index` figures from surveys. */
export type Dimension =
  | 'share'
  | 'points'
  | 'money'
  | 'count'
  | 'day'
  | 'calendarMonth'
  | 'time'
  | 'mass'
  | 'co2'
  | 'energy'
  | 'power'
  | 'length'
  | 'area'
  | 'volume'
  | 'density'
  | 'index'
  | 'score'
  | 'times'
  | 'other'
  | 'noun';

export interface BaseUnit {
  /** The one spelling. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** How many of the dimension's basic unit one is: 1000 for tkr. */
  readonly factor: number;
}

type Row = readonly [unit: string, dimension: Dimension, factor: number, spellings: string];

// Spellings are regex alternatives, longest first within a row; letter case is ignored.
const ROWS: readonly Row[] = [
  [
    'procentenheter',
    'points',
    1,
    'procentenheter|prosentpoeng|prosentenheter|procentenheten|procentenhet|procent-enheter|procentpoäng|%-enheter|%-enhet|p\\.\\s?e\\.|pe|%-?enh\\.?',
  ],
  ['%', 'share', 1, '%|procent|prosent|proc\\.?|pct'],
  ['‰', 'share', 0.1, '‰|promille'],
  ['miljoner kr', 'money', 1e6, 'mnkr|mkr|msek|mn kr|milj\\.?\\s?kr|miljon\\s?kr'],
  ['mdkr', 'money', 1e9, 'mdkr|mdr\\s?kr|mdr'],
  ['tkr', 'money', 1e3, 'tkr|tsek|kkr|ksek|tusen\\s?(?:kronor|kr)|tusental kronor|tusentals kronor'],
  ['öre', 'money', 0.01, 'öre'],
  ['kr', 'money', 1, 'kronor|krona|kr\\.?|sek|:-'],
  ['st', 'count', 1, 'stycken|stycke|styck|stk\\.?|st\\.?|antal'],
  ['personer', 'noun', 1, 'personer|person|pers\\.?'],
  ['invånare', 'noun', 1, 'invånare|inv\\.?'],
  ['arbetsdagar', 'other', 1, 'arbetsdagar|arbetsdag|vardagar'],
  ['dagar', 'day', 1, 'kalenderdagar|dagarna|dagar|dager|dygn|dag'],
  ['veckor', 'day', 7, 'veckor|vecka'],
  ['månader', 'calendarMonth', 1, 'månader|månad|mån\\.?'],
  ['år', 'calendarMonth', 12, 'år'],
  ['timmar', 'time', 60, 'timmar|timme|tim\\.?|h'],
  ['minuter', 'time', 1, 'minuter|minut|min\\.?'],
  ['sekunder', 'time', 1 / 60, 'sekunder|sekund|sek\\.?'],
  ['NKI', 'index', 1, 'nki'],
  ['NMI', 'index', 1, 'nmi'],
  ['NRI', 'index', 1, 'nri'],
  ['NII', 'index', 1, 'nii'],
  ['HME', 'index', 1, 'hme'],
  ['eNPS', 'index', 1, 'enps'],
  ['NPS', 'index', 1, 'nps'],
  ['AMI', 'index', 1, 'ami'],
  ['index', 'index', 1, 'indexvärde|indexvärdet|indextal|indexenheter|indexpoäng|index'],
  ['betyg', 'score', 1, 'betyg|medelbetyg|betygspoäng'],
  ['poäng', 'score', 1, 'meritvärdespoäng|meritpoäng|poäng|poeng|p'],
  ['kg CO2e', 'co2', 1, 'kg\\s?co(?:2|₂)[\\s-]?(?:ekvivalenter|ekv\\.?|e)?'],
  ['ton CO2e', 'co2', 1e3, 'ton\\s?co(?:2|₂)[\\s-]?(?:ekvivalenter|ekv\\.?|e)|ton\\s?koldioxidekvivalenter'],
  ['ton CO2', 'co2', 1e3, 'ton\\s?co(?:2|₂)|ton\\s?koldioxid'],
  ['µg/m³', 'density', 1, '(?:µg|μg|ug|mikrogram)\\s?(?:/\\s?|per\\s)(?:m³|m3|kubikmeter)'],
  ['ng/m³', 'density', 1e-3, '(?:ng|nanogram)\\s?(?:/\\s?|per\\s)(?:m³|m3|kubikmeter)'],
  ['mg/l', 'other', 1, 'mg\\s?/\\s?l'],
  ['ton', 'mass', 1e3, 'ton'],
  ['kg', 'mass', 1, 'kilogram|kilo|kg'],
  ['g', 'mass', 1e-3, 'gram|g'],
  ['GWh', 'energy', 1e6, 'gwh'],
  ['MWh', 'energy', 1e3, 'mwh'],
  ['kWh', 'energy', 1, 'kwh|kilowattimmar'],
  ['MW', 'power', 1e3, 'mw'],
  ['kW', 'power', 1, 'kw'],
  ['mil', 'length', 10_000, 'mil'],
  ['km', 'length', 1000, 'kilometer|km'],
  ['m', 'length', 1, 'meter|m'],
  ['ha', 'area', 10_000, 'hektar|ha'],
  ['m²', 'area', 1, 'kvadratmeter|kvm|m²|m2'],
  ['m³', 'volume', 1000, 'kubikmeter|kbm|m³|m3'],
  ['liter', 'volume', 1, 'liter|l'],
  ['gånger', 'times', 1, 'gånger|ggr\\.?|gång'],
  ['dB', 'other', 1, 'dba|db|decibel'],
  ['°C', 'other', 1, '°\\s?c|grader'],
  ['årsarbetare', 'noun', 1, 'årsarbetare|åa'],
  ...nouns([
    'elever|elev',
    'barn',
    'brukare',
    'kunder|kund',
    'klienter|klient',
    'ungdomar|ungdom',
    'medarbetare',
    'anställda|anställd',
    'årsanställda|årsanställd',
    'besökare',
    'besök',
    'deltagare',
    'sökande',
    'platser',
    'företag',
    'nystartade företag',
    'nya företag',
    'bostäder|bostad',
    'lägenheter|lägenhet',
    'hushåll',
    'ärenden|ärende',
    'lån',
    'utlån',
    'resor|resa',
    'passager|passage',
    'påstigande',
    'påstigningar',
    'bygglov',
    'detaljplaner|detaljplan',
    'tjänster|tjänst',
    'e-tjänster|e-tjänst',
    'olyckor|olycka',
    'bränder|brand',
    'anmälningar|anmälan',
    'klagomål',
    'händelser|händelse',
    'aktiviteter|aktivitet',
    'evenemang',
    'gästnätter|gästnatt',
    'laddpunkter|laddpunkt',
    'enheter|enhet',
    'skolor|skola',
    'förskolor|förskola',
    'lärare',
    'avdelningar|avdelning',
    'grupper|grupp',
    'incidenter|incident',
    'tillbud',
    'flickor|flicka',
    'pojkar|pojke',
    'kvinnor|kvinna',
    'män',
    'arbetstillfällen|arbetstillfälle',
    'jobb',
    'föreningar|förening',
    'projekt',
    'avvikelser|avvikelse',
    'fall',
    'skador|skada',
    'mål',
    'uppdrag',
    'indikatorer|indikator',
  ]),
];

function nouns(spellings: readonly string[]): Row[] {
  return spellings.map((each) => [each.split('|')[0] ?? each, 'noun', 1, each]);
}

// A bar between spellings, not one inside a group.
const OUTER_BAR = /\|(?![^(]*\))/;

/** Longer spellings first, so that «procentenheter» is not read as «procent». */
export const UNIT_SPELLINGS: readonly { readonly source: string; readonly base: BaseUnit }[] = ROWS.flatMap(
  ([unit, dimension, factor, spellings]) =>
    spellings.split(OUTER_BAR).map((source) => ({ source, base: { unit, dimension, factor } })),
).sort((a, b) => b.source.length - a.source.length);

/** The base unit of a canonical spelling, or undefined. */
export const BASE_UNITS: ReadonlyMap<string, BaseUnit> = new Map(
  UNIT_SPELLINGS.map(({ base }) => [base.unit, base] as const),
);

/** Words that multiply what follows: «10 miljoner ton», «45 tusen». */
export const SCALES: Readonly<Record<string, number>> = { tusen: 1e3, miljoner: 1e6, miljarder: 1e9 };

/** Spellings of what a figure is shared out on («kr per elev»), with the one spelling. */
export const DENOMINATORS: ReadonlyMap<string, string> = new Map([
  ...(
    [
      'invånare',
      'elev',
      'barn',
      'brukare',
      'anställd',
      'årsanställd',
      'årsarbetare',
      'medarbetare',
      'plats',
      'person',
      'hushåll',
    ] as const
  ).map((word) => [word, word] as const),
  ['inv', 'invånare'],
  ['inv.', 'invånare'],
  ['invånaren', 'invånare'],
  ['innevånare', 'invånare'],
  ['capita', 'invånare'],
  ['elever', 'elev'],
  ['anställda', 'anställd'],
  ['årsanställda', 'årsanställd'],
  ['personer', 'person'],
  ['pers', 'person'],
  ['pers.', 'person'],
  ['platser', 'plats'],
  ['m2', 'm²'],
  ['kvm', 'm²'],
  ['kvadratmeter', 'm²'],
  ['m3', 'm³'],
  ['mån', 'månad'],
  ['mån.', 'månad'],
]);
