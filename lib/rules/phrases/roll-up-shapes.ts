// The phrases that a rule for sammanvägning may use. The colour of the cell comes in for «sämsta delen».
import type { RollUpCondition } from '../../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../../model/rule-set.ts';
import { formatNumber } from '../../swedish/format-number.ts';
import { describeRollUpCondition } from './describe-roll-up.ts';
import { percentText } from './figure-text.ts';
import type { Figure } from './lex.ts';
import { coloursText, colourList, namesColours } from './colour-words.ts';
import { isRefusal, type Refusal, type Shape, type WordGroups } from './shape.ts';
import { WHOLE_CELL_SHAPES } from './whole-cell-shapes.ts';

type Meaning = RollUpCondition | Refusal;
type ShareLimit = Extract<RollUpCondition, { kind: 'share' }>['limit'];

export const ROLL_UP_WORDS: WordGroups = {
  // Not read, but what a text with them is like.
  alla: 'alla|samtliga',
  gula: 'gula|gul|gult',
  röda: 'röda|röd|rött',
  gröna: 'gröna|grön|grönt|uppfyllda|uppfyllt|uppnådda|uppnått|klarade',
  delar:
    'delarna|delar|delen|del|mätvärdena|mätvärden|mätvärdet|mätvärde|måtten|mått|måttet|målen|mål|målet|delmålen|delmål|delmålet|indikatorerna|indikatorer|indikatorn|indikator|mätetalen|mätetal|nyckeltalen|nyckeltal|aktiviteterna|aktiviteter',
  av: '(av (alla|de bedömda|samtliga)? @delar)',
  minst: 'minst|lägst|åtminstone|inte (färre|mindre) än|inte under',
  högst: 'högst|max|maximalt|som mest|inte (fler|mer) än|inte över',
  fler: 'fler än|mer än|mera än|över',
  färre: 'färre än|mindre än|under',
  ingen: 'ingen|inga|inget|inte någon|inte några|utan|utan någon|utan några|varav ingen|varav inga',
  medel:
    '(viktat|viktade|vägt|vägda|sammanvägt)? (medel|medelvärde|medelvärdet|genomsnitt|genomsnittet|medlet|medelpoäng|snitt|snittet)',
};

function share(limit: ShareLimit, colours: readonly RuleColour[], percent: number): Meaning {
  const text = percentText(percent);
  if (percent < 0 || percent > 100)
    return { refused: `En andel på ${text} finns inte; skriv en procent från 0 till 100.` };
  if (limit === 'atLeast' && percent === 0)
    return { refused: 'Minst 0\u00A0% är alltid uppfyllt; skriv en procent över 0.' };
  if (limit === 'moreThan' && percent === 100)
    return { refused: 'Mer än 100\u00A0% kan aldrig bli uppfyllt.' };
  if (limit === 'lessThan' && percent === 0)
    return { refused: 'Mindre än 0\u00A0% kan aldrig bli uppfyllt.' };
  if (limit === 'atMost' && percent === 100) return { refused: 'Högst 100\u00A0% är alltid uppfyllt.' };
  return { kind: 'share', colours, limit, percent };
}

/** «mellan 50 och 79 % gröna», «minst 50 men under 80 % gröna». */
function between(
  low: Figure | undefined,
  high: Figure | undefined,
  limit: ShareLimit,
  colours: readonly RuleColour[],
): Meaning {
  if (low === undefined || high === undefined || low.value >= high.value)
    return { refused: 'Den första procenten ska vara lägre än den andra.' };
  const [from, upTo] = [share('atLeast', colours, low.value), share(limit, colours, high.value)];
  if (isRefusal(from)) return from;
  return isRefusal(upTo) ? upTo : { kind: 'all', of: [from, upTo] };
}

function count(limit: 'atLeast' | 'atMost', colours: readonly RuleColour[], number: number): Meaning {
  if (!Number.isInteger(number) || number < 0)
    return { refused: 'Ett antal delar skrivs som ett helt tal, 0 eller större.' };
  if (limit === 'atLeast' && number === 0)
    return { refused: 'Minst 0 delar är alltid uppfyllt; skriv ett antal över 0.' };
  return { kind: 'count', colours, limit, count: number };
}

function mean({ value }: Figure): Meaning {
  if (value > 0 && value <= 2) return { kind: 'mean', atLeast: value };
  return {
    refused: `Medlet räknas med grönt 2, gult 1 och rött 0 poäng, så gränsen ska ligga över 0 och vara högst 2 (här står ${formatNumber(value)}).`,
  };
}

/** Shapes for one list of colours: the share or number of parts that have one of them. */
function ofColours(colours: readonly RuleColour[]): Shape<RollUpCondition>[] {
  const list = colourList(colours);
  const name = coloursText(colours);
  const around = (figure: string): string[] => [
    `${figure} @av? ${list} @delar?`,
    `${figure} @delar ${list}`,
    `andelen? ${list} @delar? ${figure}`,
  ];
  const shares: readonly (readonly [limit: ShareLimit, words: readonly string[], offer: string])[] = [
    ['atLeast', ['@minst {percent}', '{percent} eller (mer|fler)'], 'minst'],
    ['moreThan', ['@fler {percent}'], 'mer än'],
    ['atMost', ['@högst {percent}', '{percent} eller (mindre|färre)'], 'högst'],
    ['lessThan', ['@färre {percent}'], 'mindre än'],
  ];
  const counts: readonly (readonly [
    limit: 'atLeast' | 'atMost',
    words: readonly string[],
    more: number,
    offer: string,
  ])[] = [
    ['atLeast', ['@minst {number}', '{number} eller (fler|mer)'], 0, 'minst'],
    ['atMost', ['@högst {number}', '{number} eller (färre|mindre)'], 0, 'högst'],
    ['atLeast', ['@fler {number}'], 1, 'fler än'],
    ['atMost', ['@färre {number}'], -1, 'färre än'],
  ];
  const both =
    (limit: ShareLimit): Shape<RollUpCondition>['means'] =>
    (low, high) =>
      between(low, high, limit, colours);
  const among = (words: readonly string[]): boolean => namesColours(words, colours);
  const shapes: readonly Shape<RollUpCondition>[] = [
    ...shares.map(([limit, words, offer]): Shape<RollUpCondition> => ({
      says: words.flatMap(around),
      means: ({ value }) => share(limit, colours, value),
      offer: `${offer} {percent} ${name}`,
    })),
    ...counts.map(([limit, words, more, offer]): Shape<RollUpCondition> => ({
      says: words.flatMap((figure) => [...around(figure), `${figure} av? @delar ${list}`]),
      means: ({ value }) => count(limit, colours, value + more),
      offer: `${offer} {number} ${name}`,
    })),
    {
      says: [
        `(alla|samtliga) @delar? ${list}`,
        `(bara|enbart) ${list} @delar?`,
        `(alla|samtliga) ${list} @delar`,
      ],
      means: () => share('atLeast', colours, 100),
      offer: `alla delar ${name}`,
    },
    {
      says: [`@ingen ${list} @delar?`, `@ingen @delar ${list}`],
      means: () => count('atMost', colours, 0),
      offer: `ingen ${coloursText(colours, true)}`,
    },
    {
      says: [`(någon|något|några) @delar? ${list}`, `(någon|något) ${list} @delar`],
      means: () => count('atLeast', colours, 1),
    },
    {
      says: [`(majoriteten|merparten|flertalet|de flesta) @av? @delar? ${list}`],
      means: () => share('moreThan', colours, 50),
    },
    {
      says: ['{number}', '{percent}'].map(
        (low) => `mellan? ${low} (och|till) {percent} @av? ${list} @delar?`,
      ),
      means: both('atMost'),
    },
    {
      says: ['{number}', '{percent}'].map((low) => `@minst ${low} och @färre {percent} @av? ${list} @delar?`),
      means: both('lessThan'),
    },
    {
      says: [`{percent} @av? ${list} @delar?`, `{percent} @delar ${list}`],
      means: ({ value }) => ({
        refused: `Skriv om ${percentText(value)} är det minsta eller det mesta.`,
        suggestion: `minst ${percentText(value)} ${name}`,
      }),
    },
    {
      says: [`(exakt|precis)? {number} ${list} @delar?`, `{number} @delar ${list}`],
      means: ({ value }) => ({
        refused: 'Skriv om antalet är det minsta eller det mesta.',
        suggestion: suggestedCount(colours, value),
      }),
    },
  ];
  return shapes.map((shape) => ({ ...shape, among }));
}

function suggestedCount(colours: readonly RuleColour[], number: number): string {
  const limit = colours.includes('red') ? 'atMost' : 'atLeast';
  return describeRollUpCondition({ kind: 'count', colours, limit, count: number });
}

const COLOUR_LISTS: readonly (readonly RuleColour[])[] = [
  ['green'],
  ['yellow'],
  ['red'],
  ['green', 'yellow'],
  ['yellow', 'red'],
  ['green', 'red'],
];

function worst(colour: RuleColour): Shape<RollUpCondition> {
  return {
    says: [`(sämsta|lägsta) @delar (färg)? ${colourList([colour])}`],
    means: () => ({ kind: 'worstIs', colour }),
    offer: `sämsta delen ${coloursText([colour])}`,
  };
}

const MEAN_LIMIT =
  'För medel skrivs bara den undre gränsen, med «minst»; det som ligger under den tas av nästa cell eller av «i övrigt».';

/** The phrases that mean the same in the cells of all colours. */
export const COMMON_ROLL_UP_SHAPES: readonly Shape<RollUpCondition>[] = [
  ...COLOUR_LISTS.flatMap(ofColours),
  ...RULE_COLOURS.map(worst),
  {
    says: ['(alla|samtliga) @delar? minst (gula|gul|gult)'],
    means: () => share('atLeast', ['green', 'yellow'], 100),
  },
  {
    says: [
      'i? @medel (@minst|från) {number} (poäng|p)?',
      '@medel {number} (poäng|p)? eller (mer|högre)',
      '@minst {number} (poäng|p)? i @medel',
    ],
    means: mean,
    offer: 'viktat medel minst {number}',
  },
  {
    says: [
      'i? @medel (@fler|högre än) {number} (poäng|p)?',
      '(@fler|högre än) {number} (poäng|p)? i @medel',
      'i? @medel mellan? {number} (och|till) {number} (poäng|p)?',
    ],
    means: ({ value }) => ({
      refused: MEAN_LIMIT,
      ...(value > 0 && value <= 2 ? { suggestion: `viktat medel minst ${formatNumber(value)}` } : {}),
    }),
  },
  {
    says: [
      'i? @medel (@högst|@färre|lägre än) {number} (poäng|p)?',
      '(@högst|@färre|lägre än) {number} (poäng|p)? i @medel',
    ],
    means: () => ({ refused: MEAN_LIMIT }),
  },
  ...WHOLE_CELL_SHAPES,
];

/** The phrases that mean the cell's own colour. */
export function ownColourShapes(cell: RuleColour): readonly Shape<RollUpCondition>[] {
  return [
    {
      says: [
        '(som|enligt|efter)? (sämsta|lägsta) (@delar|färgen|delens färg|mätvärdets färg|målets färg|statusen) (avgör|bestämmer|gäller|styr)?',
      ],
      means: () => ({ kind: 'worstIs', colour: cell }),
      offer: 'sämsta delen',
    },
  ];
}
