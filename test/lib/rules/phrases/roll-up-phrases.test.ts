// Case tables of phrases for sammanvägning.
import { describe, expect, it } from 'vitest';
import type { RollUpCondition } from '../../../../lib/model/condition.ts';
import type { RuleColour } from '../../../../lib/model/rule-set.ts';
import { parseRollUpPhrase } from '../../../../lib/rules/phrases/index.ts';

const share = (
  limit: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan',
  percent: number,
  ...colours: RuleColour[]
): RollUpCondition => ({ kind: 'share', colours, limit, percent });
const count = (limit: 'atLeast' | 'atMost', number: number, ...colours: RuleColour[]): RollUpCondition => ({
  kind: 'count',
  colours,
  limit,
  count: number,
});
const all = (...of: RollUpCondition[]): RollUpCondition => ({ kind: 'all', of });
const any = (...of: RollUpCondition[]): RollUpCondition => ({ kind: 'any', of });

const CASES: readonly (readonly [why: string, means: RollUpCondition, wordings: readonly string[]])[] = [
  [
    'alla är 100 %',
    share('atLeast', 100, 'green'),
    [
      'alla delar gröna',
      'alla delar är gröna',
      'samtliga mätvärden gröna',
      'alla gröna',
      'alla mål är gröna',
      '100 % eller mer gröna',
      'minst 100 % gröna',
      'bara gröna',
    ],
  ],
  [
    'alla av två färger',
    share('atLeast', 100, 'green', 'yellow'),
    [
      'alla delar gröna eller gula',
      'alla gula eller gröna',
      'alla delar är minst gula',
      'alla mätvärden är gröna eller gula',
    ],
  ],
  [
    'minst en andel',
    share('atLeast', 60, 'green'),
    [
      ...[
        'minst 60 % gröna',
        'minst 60% gröna',
        'minst 60 procent gröna',
        'minst 60 % av delarna är gröna',
        '60 % eller mer gröna',
      ],
      ...[
        'minst sextio procent gröna',
        '≥ 60 % gröna',
        'andelen gröna är minst 60 %',
        'minst 60 % gröna mätvärden',
        'gröna minst 60 %',
      ],
      ...['minst 60 % av målen gröna', 'inte mindre än 60 % gröna', 'lägst 60 % gröna delmål'],
    ],
  ],
  [
    'eller mellan färger är inte eller mellan villkor',
    share('atLeast', 60, 'green', 'yellow'),
    [
      'minst 60 % gröna eller gula',
      'minst 60 % gröna och gula',
      'minst 60 % gula eller gröna',
      'minst 60 % gröna/gula',
      'minst 60 % av mätvärdena är gröna eller gula',
    ],
  ],
  [
    'högst en andel',
    share('atMost', 20, 'red'),
    [
      'högst 20 % röda',
      'max 20 % röda',
      'högst en femtedel röda',
      'högst 20 % av delarna är röda',
      'andelen röda högst 20 %',
    ],
  ],
  [
    'mer än hälften',
    share('moreThan', 50, 'green'),
    [
      'mer än hälften gröna',
      'över 50 % gröna',
      'mer än hälften av delarna är gröna',
      'majoriteten gröna',
      'merparten gröna',
      'de flesta gröna',
      'fler än hälften gröna',
    ],
  ],
  [
    'mindre än en andel',
    share('lessThan', 20, 'red'),
    ['mindre än 20 % röda', 'under 20 % röda', 'färre än en femtedel röda'],
  ],
  [
    'två tredjedelar',
    share('atLeast', 200 / 3, 'green'),
    ['minst två tredjedelar gröna', 'minst 2 tredjedelar av målen gröna'],
  ],
  ['decimalkomma', share('atLeast', 62.5, 'green'), ['minst 62,5 % gröna']],
  [
    'ingen',
    count('atMost', 0, 'red'),
    [
      'ingen röd',
      'inga röda',
      'ingen del röd',
      'inget rött mätvärde',
      'inte någon röd',
      'ingen är röd',
      'högst noll röda',
      'utan röda',
      'inga mätvärden är röda',
    ],
  ],
  [
    'ingen av två färger',
    count('atMost', 0, 'yellow', 'red'),
    ['ingen gul eller röd', 'inga röda eller gula'],
  ],
  [
    'högst ett antal',
    count('atMost', 1, 'red'),
    [
      'högst en röd',
      'max en röd',
      'högst 1 röd',
      'högst ett rött mätvärde',
      'högst en del är röd',
      'färre än två röda',
      'inte fler än en röd',
      'högst ett mål rött',
    ],
  ],
  [
    'minst ett antal',
    count('atLeast', 2, 'green'),
    [
      'minst två gröna',
      'minst 2 gröna',
      'minst två mätvärden gröna',
      'minst två av målen är gröna',
      'två eller fler gröna',
      'fler än en grön',
      'minst två gröna mål',
    ],
  ],
  ['någon', count('atLeast', 1, 'red'), ['minst en röd', 'någon röd', 'något rött mätvärde']],
  [
    'viktat medel',
    { kind: 'mean', atLeast: 1.5 },
    [
      'viktat medel minst 1,5',
      'viktat medelvärde minst 1,5',
      'medelvärde minst 1,5 poäng',
      'viktat medel ≥ 1,5',
      'viktat medel 1,5 eller mer',
      'vägt genomsnitt minst 1,5',
      'det viktade medlet är minst 1,5',
    ],
  ],
  [
    'sämsta delen har cellens färg',
    { kind: 'worstIs', colour: 'green' },
    [
      'sämsta delen',
      'den sämsta delen',
      'sämsta delen avgör',
      'sämsta delens färg',
      'enligt sämsta delen',
      'sämsta mätvärdet',
      'sämsta delen är grön',
      'sämsta delen grön',
    ],
  ],
  ['färgen är utsagd', { kind: 'worstIs', colour: 'yellow' }, ['sämsta delen gul', 'sämsta delen är gul']],
  [
    'och',
    all(share('atLeast', 60, 'green'), count('atMost', 0, 'red')),
    [
      'minst 60 % gröna och ingen röd',
      'minst 60 % gröna och inga röda',
      'minst 60 % gröna men ingen röd',
      'minst 60 % gröna, och ingen röd',
      'minst 60 procent av mätvärdena är gröna och inget mätvärde är rött',
    ],
  ],
  [
    'och efter färglista',
    all(share('atLeast', 60, 'green', 'yellow'), count('atMost', 1, 'red')),
    ['minst 60 % gröna eller gula och högst en röd'],
  ],
  [
    'eller mellan villkor',
    any(share('atLeast', 60, 'green'), count('atLeast', 3, 'green')),
    ['minst 60 % gröna eller minst tre gröna'],
  ],
  [
    'så många av så många är en andel',
    share('atLeast', 75, 'green'),
    ['minst 3 av 4 gröna', 'minst tre av fyra mål är gröna', 'minst 3/4 gröna', 'minst 3 av 4 delar gröna'],
  ],
  [
    'var tionde',
    share('atMost', 10, 'red'),
    ['högst var tionde röd', 'högst 1 av 10 röda', 'högst 1/10 röda'],
  ],
  ['en tredjedel', share('atLeast', 100 / 3, 'green'), ['minst 1/3 gröna', 'minst en av tre gröna']],
  [
    'mellan',
    all(share('atLeast', 50, 'green'), share('atMost', 79, 'green')),
    ['50–79 % gröna', 'mellan 50 och 79 % gröna', 'minst 50 % gröna och högst 79 % gröna'],
  ],
  [
    'från och upp till',
    all(share('atLeast', 50, 'green'), share('lessThan', 80, 'green')),
    ['minst 50 men under 80 % gröna', 'minst 50 % men mindre än 80 % gröna'],
  ],
  ['allt som är kvar', { kind: 'otherwise' }, ['i övrigt', 'annars', 'allt annat']],
  ['färgen finns inte', { kind: 'never' }, ['används inte', 'aldrig', '–']],
];

describe('fraser för sammanvägning som läses', () => {
  for (const [why, means, wordings] of CASES)
    it.each(wordings)(`${why}: «%s»`, (wording) => {
      expect(parseRollUpPhrase(wording, 'green')).toEqual({ ok: true, value: means });
    });
  it.each(['green', 'yellow', 'red'] as const)('«sämsta delen» får färgen %s av sin cell', (colour) => {
    expect(parseRollUpPhrase('sämsta delen', colour)).toEqual({
      ok: true,
      value: { kind: 'worstIs', colour },
    });
  });
});

const REFUSED: readonly (readonly [why: string, wording: string, suggestion: string | undefined])[] = [
  ['tom cell', '', undefined],
  ['över 100 %', 'minst 120 % gröna', undefined],
  ['alltid sant', 'minst 0 % gröna', undefined],
  ['alltid sant', 'högst 100 % röda', undefined],
  ['aldrig sant', 'mer än 100 % gröna', undefined],
  ['halva delar finns inte', 'minst 1,5 gröna', undefined],
  ['medlet är högst 2', 'viktat medel minst 3', undefined],
  ['medlet har bara en undre gräns, och tvärtom föreslås aldrig', 'viktat medel under 0,5', undefined],
  ['medlet har bara en undre gräns', 'över 1,5 i medel', 'viktat medel minst 1,5'],
  ['inga delar av 23 är jämna procent', '21 av 23 gröna', undefined],
  ['vänt intervall', 'mellan 80 och 50 % gröna', undefined],
  ['en färg som inte nämns föreslås aldrig', 'minst 80 procent måluppfyllelse', undefined],
  ['vilken färg?', 'samtliga delmål uppfyllda', 'alla delar gröna'],
  ['delvis är inte alla', 'delmålen är delvis uppnådda', undefined],
  ['två färger mot varandra', 'fler gröna än röda', undefined],
  ['minst eller högst?', 'tre av fem gröna', 'minst 60\u00A0% gröna'],
  ['slarvfel i böjt ord', 'högts en röd', 'högst en röd'],
  ['långt från alla fraser', 'se bilaga', undefined],
  ['långt från alla fraser', 'samlad bedömning', undefined],
  ['minst eller högst?', 'hälften gröna', 'minst 50\u00A0% gröna'],
  ['minst eller högst?', 'två gröna', 'minst två gröna'],
  ['och eller eller?', 'minst 60 % gröna, ingen röd', 'minst 60\u00A0% gröna och ingen röd'],
  ['och och eller', 'minst 60 % gröna och ingen röd eller minst två gröna', undefined],
  ['slarvfel', 'mins 60 % gröna och ingen röt', 'minst 60\u00A0% gröna och ingen röd'],
  ['slarvfel', 'samsta delen', 'sämsta delen'],
  ['formler gäller mätvärden', '= utfall > 3', undefined],
];

describe('fraser för sammanvägning som inte läses', () => {
  it.each(REFUSED)('%s: «%s»', (_, wording, suggestion) => {
    const reading = parseRollUpPhrase(wording, 'green');
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.text).toMatch(/^\S.*[.?]$/u);
    expect(reading.suggestion).toBe(suggestion);
  });
});
