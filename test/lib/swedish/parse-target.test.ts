// Every case table of målvärden, the published wordings, cells, and the words that describe what was understood.
import { describe, expect, test } from 'vitest';
import { describeTarget } from '../../../lib/swedish/describe-target.ts';
import { parseTarget } from '../../../lib/swedish/parse-target.ts';
import type { Target } from '../../../lib/swedish/target.ts';
import { toTolka, TolkaSchema } from '../../../lib/swedish/tolka.ts';
import { TARGET_TABLES } from '../../cases/all-targets.ts';
import { PUBLISHED_TARGETS } from '../../cases/published-targets.ts';

describe.each(Object.entries(TARGET_TABLES))('%s', (_, cases) => {
  test.each(cases)('«%s» är %s', (text, kind, meaning) => {
    const tolka = toTolka(parseTarget(text));
    expect(tolka).toMatchObject({ text, kind });
    for (const [field, value] of Object.entries(meaning))
      expect(tolka[field as keyof typeof tolka]).toEqual(value);
    expect(TolkaSchema.safeParse(tolka).error).toBeUndefined();
  });
});

describe('publicerade målvärden', () => {
  test.each(PUBLISHED_TARGETS)('«%s» är %s', (text, kind) => {
    expect(parseTarget(text).kind).toBe(kind);
  });

  test('minst 85 procent av dem som anger ett mätbart mål förstås', () => {
    const asked = PUBLISHED_TARGETS.filter(([, kind]) => kind === 'ask');
    expect(asked.length / PUBLISHED_TARGETS.length).toBeLessThan(0.15);
  });
});

describe('celler', () => {
  test.each([
    [0.8, '0 %', { kind: 'number', value: 80, unit: '%' }],
    [0.8, '0%', { kind: 'number', value: 80, unit: '%' }],
    [0.053, '0.0%', { kind: 'number', value: 5.3, unit: '%', decimals: 1 }],
    [1234.5, '# ##0,0', { kind: 'number' }],
    [41, 'General', { kind: 'number', value: 41 }],
    [0.1 + 0.2, 'General', { kind: 'number', value: 0.3 }],
    [0, 'General', { kind: 'number', value: 0 }],
    [2020, 'General', { kind: 'ask' }],
    [2000, 'General', { kind: 'number', value: 2000 }],
    [2020, '#,##0', { kind: 'number', value: 2020 }],
    [44196, 'yyyy\\-mm\\-dd', { kind: 'activity', by: '2020-12-31' }],
    [44112, 'd\\-mmm', { kind: 'ask' }],
    [true, 'General', { kind: 'activity' }],
    [false, 'General', { kind: 'ask' }],
    [null, 'General', { kind: 'ask', missing: true }],
    [{ error: '#REF!' }, 'General', { kind: 'ask' }],
    ['minst 80 %', '@', { kind: 'atLeast', value: 80 }],
    [Number.NaN, 'General', { kind: 'ask' }],
  ] as const)('%o med formatet %s', (value, numberFormat, expected) => {
    expect(parseTarget({ value, numberFormat })).toMatchObject(expected);
  });

  test('ett avrundat procentvärde anmärks', () => {
    const target = parseTarget({ value: 0.846, numberFormat: '0%' });
    expect(target).toMatchObject({ kind: 'number', value: 85 });
    expect(target.warnings[0]).toContain('84,6');
  });

  test('samma dag i båda datumsystemen', () => {
    const format = { numberFormat: 'yyyy-mm-dd' };
    expect(parseTarget({ value: 44196, ...format })).toMatchObject({ by: '2020-12-31' });
    expect(parseTarget({ value: 42734, ...format, date1904: true })).toMatchObject({ by: '2020-12-31' });
  });
});

describe('hur målvärdet beskrivs', () => {
  test.each([
    ['80 procent', '80\u00A0%'],
    ['80 % eller mer', 'minst 80\u00A0%'],
    ['får inte överstiga 60 tkr', 'högst 60\u00A0tkr'],
    ['> 52,50 poäng', 'över 52,50\u00A0poäng'],
    ['2–4 procent', 'mellan 2 och 4\u00A0%'],
    [
      'ska minska med minst 10 % fram till 2015 jämfört med 2004',
      'minskar med minst 10\u00A0% mot 2004 senast 2015',
    ],
    ['halveras', 'minskar med minst 50\u00A0%'],
    ['ska inte öka', 'ökar inte'],
    ['oförändrat', 'är oförändrat'],
    ['topp 5', 'plats 5 eller bättre'],
    ['bättre än rikssnittet', 'bättre än riket'],
    ['i nivå med länet', 'i nivå med eller bättre än länet'],
    ['Åtta av tio (8/10)', 'minst 80\u00A0%'],
    ['Antagen av KF senast 2020-12-31', 'genomförd senast 2020-12-31'],
    ['klar Q4', 'genomförd senast kvartal 4'],
    ['Genomförd senast augusti 2020', 'genomförd senast augusti 2020'],
  ])('«%s» är «%s»', (text, description) => {
    expect(describeTarget(parseTarget(text))).toBe(description);
  });
});

test('anmärkningar sägs men stoppar inte', () => {
  expect(parseTarget('max 120 dagar (lagstadgad)').warnings).toHaveLength(1);
  expect(parseTarget('Åtta av tio (8/10)').warnings).toHaveLength(0);
  expect(parseTarget('72 % ****').warnings).toHaveLength(1);
  expect(parseTarget('minst 80 %').warnings).toHaveLength(0);
  expect(parseTarget('På sikt är målet 100 procent').warnings).toHaveLength(1);
});

// Förslaget är alltid skribentens egen lydelse gjord tydlig; annars lämnas det bort.
test.each<[text: string, suggestion: string, why: string]>([
  ['mnst 80 %', 'minst 80 %', 'stavfelet rättat'],
  ['Antagen senast 2021-02-30', 'Antagen senast 2021-02-28', 'närmaste dag som finns'],
  ['Klar 31 april', 'Klar 30/4', 'närmaste dag som finns'],
  ['senast 30 februari', 'senast 29/2', 'närmaste dag som finns'],
  ['Endast 5 %', 'högst 5 %', 'endast sätter ett tak'],
  ['Ingen ska vänta mer än 3 månader', 'högst 3 månader', 'nekat tak'],
  ['bättre än plats 50', 'plats 50 eller bättre', 'samma plats'],
  ['80 ↑', 'minst 80', 'pilen pekar uppåt'],
  ['↓ 80 %', 'högst 80 %', 'pilen pekar nedåt'],
  ['öka ↗', 'öka', 'pil och ord säger detsamma'],
  ['↘', 'minska', 'bara en pil'],
  ['från och med 80', 'minst 80', 'från och med räknar in talet'],
  ['mer än 3 men mindre än 6', 'mellan 3 och 6', 'samma två gränser'],
  ['från 70 till 80', 'mellan 70 och 80', 'samma två tal'],
  ['lägre än 2023', 'lägre än 2023 års utfall', 'samma håll, samma år'],
  ['högre än 2023', 'högre än 2023 års utfall', 'samma håll, samma år'],
  ['under 2023', 'under 2\u00A0023', 'samma håll, samma tal'],
  ['minska 10', 'minska med 10', 'samma håll, samma tal'],
  ['+5 %', 'öka med 5 %', 'plustecknet är en ökning'],
  ['-50 % CO2 till 2030', 'minska med 50 % CO2 till 2030', 'minustecknet är en minskning'],
])('«%s» får förslaget «%s»: %s', (text, suggestion) => {
  expect(askedOf(text)).toHaveProperty('suggestion', suggestion);
});

test.each<[text: string, why: string]>([
  ['öka till 30 % från 40 %', 'orden drar åt olika håll'],
  ['Plan framtagen före sommaren', 'tiden får inte falla bort'],
  ['5 % bättre än 2023', 'minst 5 % vore något annat'],
  ['max 10 % över riket', 'jämförelsen får inte falla bort'],
  ['bland de 10 % bästa', 'en plats står inte i texten'],
  ['ej sämre än 2023', 'vilket håll som är sämre sägs inte'],
  ['bättre än utfallet 2023', 'vilket håll som är bättre sägs inte'],
  ['minska med högst 5 %', 'taket får inte falla bort'],
  ['80 ≥', 'tecknet pekar åt andra hållet läst från talet'],
  ['80 →', 'pilen säger inget håll'],
  ['08:30', 'ett klockslag är inget målvärde'],
  ['#VÄRDEFEL!', 'ett fel har ingen lydelse'],
  ['', 'ingen lydelse alls'],
  ['förbättring', 'inget håll sägs'],
  ['Nej', 'genomförd vore motsatsen'],
  ['Delvis genomförd', 'genomförd vore mer än som sägs'],
  ['5-6000', 'vilka gränser som menas sägs inte'],
  ['samtliga 9 förskolor', 'andel eller antal sägs inte'],
])('«%s» får inget förslag: %s', (text) => {
  expect(askedOf(text)).not.toHaveProperty('suggestion');
});

function askedOf(text: string): Target {
  const target = parseTarget(text);
  expect(target.kind).toBe('ask');
  return target;
}
