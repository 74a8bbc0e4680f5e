import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../lib/swedish/date.ts';
import { formatQuantity } from '../../../lib/swedish/format-number.ts';
import type { Outcome } from '../../../lib/swedish/outcome.ts';
import { type OutcomeHints, parseOutcome } from '../../../lib/swedish/parse-outcome.ts';
import { ACTIVITIES, UNCLEAR_STATES } from '../../cases/outcomes/activities.ts';
import { ASKED, FIGURES } from '../../cases/outcomes/figures.ts';
import { MISSING } from '../../cases/outcomes/missing.ts';
import { PUBLISHED_OUTCOMES } from '../../cases/outcomes/published.ts';

const read = (value: string): Outcome => parseOutcome({ value, numberFormat: 'General' });

describe('utfall i siffror', () => {
  test.each(FIGURES)('%s', (text, { warned, ...expected }) => {
    const outcome = read(text);
    expect(outcome).toMatchObject({ kind: 'number', ...expected });
    if (outcome.kind !== 'number') return;
    expect(outcome.warnings.length > 0).toBe(warned === true);
    if (expected.previous === undefined) expect(outcome).not.toHaveProperty('previous');
    if (expected.unit === undefined && warned !== true) expect(outcome.unit).toBe(undefined);
  });

  test.each(ASKED)('%s frågas det om (%s)', (text) => {
    const outcome = read(text);
    expect(outcome.kind).toBe('ask');
    if (outcome.kind === 'ask') expect(outcome.question).toMatch(/[?.]$/);
  });
});

describe('dagar som inte finns', () => {
  test.each([
    ['31 november', 'bara dagen'],
    ['Genomförs 31 november', 'det som ska göras'],
    ['Flyttas till 31 november', 'det som skjuts upp'],
    ['85 % (31 november)', 'dagen i parentes'],
    ['Vi räknar med 31 november', 'i en mening'],
  ])('«%s» frågas om med dagen: %s', (text) => {
    for (const expects of ['number', 'activity'] as const) {
      const outcome = parseOutcome({ value: text, numberFormat: 'General' }, { expects });
      expect(outcome).toMatchObject({ kind: 'ask' });
      expect(outcome).toHaveProperty(
        'question',
        expect.stringContaining(
          '«31 november»: Datumet finns inte i kalendern. Menas 30 november eller 1 december?',
        ),
      );
    }
  });
});

describe('inget mättes', () => {
  test.each(MISSING)('«%s» är %s', (text, reason) => {
    expect(read(text)).toMatchObject({ kind: 'missing', reason });
  });

  test('aldrig ett tal ur en text som säger att inget mättes', () => {
    const around = fc.constantFrom('', ' ', '*', ' .', ' 2020', ' (12)', ' (-)', ', se 2019');
    fc.assert(
      fc.property(
        fc.constantFrom(...MISSING.map(([text]) => text).filter((text) => text.length > 2)),
        around,
        (text, tail) => {
          expect(read(text + tail).kind === 'number').toBe(false);
        },
      ),
    );
  });
});

describe('aktiviteter', () => {
  test.each(ACTIVITIES)('%s', (text, expected) => {
    const outcome = read(text);
    expect(outcome).toMatchObject({ kind: 'activity', ...expected });
    if (expected.date === undefined) expect(outcome).not.toHaveProperty('date');
    if (expected.late === undefined) expect(outcome).not.toHaveProperty('late');
  });

  test.each(UNCLEAR_STATES)('%s frågas det om (%s)', (text) => {
    expect(read(text).kind).toBe('ask');
  });

  test('ett kryss är ingen uppgift för ett tal men frågas om för en aktivitet', () => {
    expect(read('x').kind).toBe('missing');
    expect(parseOutcome({ value: 'x', numberFormat: 'General' }, { expects: 'activity' }).kind).toBe('ask');
  });

  test('en dag räcker när en aktivitet väntas', () => {
    const expected = { kind: 'activity', state: 'done', date: '2020-12-31' };
    expect(parseOutcome({ value: '2020-12-31', numberFormat: '@' }, { expects: 'activity' })).toMatchObject(
      expected,
    );
    expect(parseOutcome({ value: 44196, numberFormat: 'yyyy-mm-dd' }, { expects: 'activity' })).toMatchObject(
      expected,
    );
    expect(
      parseOutcome({ value: 42734, numberFormat: 'yyyy-mm-dd', date1904: true }, { expects: 'activity' }),
    ).toMatchObject(expected);
  });
});

describe('celler som inte är text', () => {
  test.each([
    [0.8, '0%', { value: 80, unit: '%', decimals: 0, text: '80\u00A0%' }],
    [64.96, '0.0', { value: 65, exact: 64.96, decimals: 1, text: '65,0' }],
    [58000, '#,##0," tkr"', { value: 58, unit: 'tkr' }],
    [17, '"Plats "0', { value: 17, rank: true }],
    [0, 'General', { value: 0 }],
  ])('%s med formatet %s', (value, numberFormat, expected) => {
    expect(parseOutcome({ value, numberFormat })).toMatchObject({ kind: 'number', ...expected });
  });

  test('tomt, kryssruta, fel och datum', () => {
    expect(parseOutcome({ value: null, numberFormat: 'General' })).toMatchObject({
      kind: 'missing',
      reason: 'missing',
    });
    expect(parseOutcome({ value: true, numberFormat: 'General' })).toMatchObject({
      kind: 'activity',
      state: 'done',
    });
    expect(parseOutcome({ value: false, numberFormat: 'General' })).toMatchObject({
      kind: 'activity',
      state: 'notBegun',
    });
    expect(parseOutcome({ value: true, numberFormat: 'General' }, { expects: 'number' }).kind).toBe('ask');
    expect(parseOutcome({ value: { error: '#DIV/0!' }, numberFormat: 'General' }).kind).toBe('ask');
    expect(parseOutcome({ value: { error: '#N/A' }, numberFormat: 'General' }).kind).toBe('missing');
    expect(parseOutcome({ value: 44196, numberFormat: 'yyyy-mm-dd' }).kind).toBe('ask');
    expect(parseOutcome({ value: 0, numberFormat: '0;-0;"saknas"' }).kind).toBe('missing');
  });

  test('enheten tas ur kolumnen när utfallet saknar den, men skrivs aldrig över', () => {
    expect(parseOutcome({ value: '45', numberFormat: '@' }, { unit: 'Procent' })).toMatchObject({
      value: 45,
      unit: '%',
    });
    expect(parseOutcome({ value: '45 dagar', numberFormat: '@' }, { unit: 'Procent' })).toMatchObject({
      unit: 'dagar',
    });
  });
});

describe('vad målvärdet väntar avgör bara mellan läsningar', () => {
  const expecting = (value: string | number, hints: OutcomeHints): Outcome =>
    parseOutcome({ value, numberFormat: 'General' }, hints);

  test.each<[text: string, value: number]>([
    ['alla', 100],
    ['Samtliga', 100],
    ['inga', 0],
    ['7 av 10', 70],
    ['9 av 9', 100],
    ['2 av 3', 66.7],
  ])('«%s» är %s % när en andel väntas', (text, value) => {
    for (const hints of [{ unit: '%' }, { targetUnit: '%' }])
      expect(expecting(text, hints)).toMatchObject({ kind: 'number', value, unit: '%' });
  });

  test('en andel av ett antal bär antalet med sig', () => {
    expect(expecting('7 av 10', { targetUnit: '%' })).toMatchObject({ count: { part: 7, of: 10 } });
  });

  test('målvärdets enhet blir aldrig utfallets', () => {
    expect(expecting('7', { targetUnit: '%' })).not.toHaveProperty('unit');
  });

  test('1,250 frågas det om när hela saker räknas', () => {
    const outcome = expecting('1,250', { targetUnit: 'st' });
    expect(outcome).toMatchObject({ kind: 'ask', question: 'Menas 1\u00A0250 eller 1,25 med «1,250»?' });
    expect(expecting('1,250', { targetUnit: '%' })).toMatchObject({ kind: 'number', value: 1.25 });
  });

  test.each<[value: string | number, suggestion: string | undefined, why: string]>([
    ['100 %', undefined, 'en andel säger inte att det är genomfört'],
    ['Färdigställd 95 %', undefined, 'inte färdigt'],
    ['Samtliga', undefined, 'säger inte vad'],
    [45444, 'Genomförd 2024-06-01', 'en dag som skrivits utan datumformat'],
    [7, undefined, 'ett tal är inget läge'],
    ['30 februari', '29 februari', 'en dag som inte finns, i ord'],
  ])('en aktivitet kan inte vara %s', (value, suggestion) => {
    const outcome = expecting(value, { expects: 'activity' });
    expect(outcome.kind).toBe('ask');
    expect(outcome.kind === 'ask' ? outcome.suggestion : null).toBe(suggestion);
  });
});

test('ett förslag till ett utfall har bara tal ur texten, och ingen gräns blir ett tal', () => {
  for (const [text] of [...ASKED, ...UNCLEAR_STATES]) {
    const outcome = read(text);
    if (outcome.kind !== 'ask' || outcome.suggestion === undefined || text.includes(' av ')) continue;
    // A day that does not exist is offered put right.
    if (findDates(text).some((date) => date.kind !== 'date')) continue;
    const own = new Set(text.match(/\d+/g) ?? []);
    for (const figure of outcome.suggestion.match(/\d+/g) ?? []) expect(own.has(figure), text).toBe(true);
  }
});

test.each<[text: string, why: string]>([
  ['minus 3 %', 'tecknet skulle falla bort'],
  ['80 eller mer', 'gränsen skulle falla bort'],
  ['< 5 dagar på sikt', 'gränsen skulle falla bort'],
  ['80 % ↑', 'pilen skulle falla bort'],
  ['5 % bättre', 'jämförelsen skulle falla bort'],
  ['45–50', 'vilket tal som gäller sägs inte'],
  ['31/4', '31 av 4 finns inte'],
  ['oklart', 'inget tal finns att föreslå'],
])('utfallet «%s» får inget förslag: %s', (text) => {
  const outcome = read(text);
  expect(outcome.kind).toBe('ask');
  expect(outcome).not.toHaveProperty('suggestion');
});

describe('lagar', () => {
  test('en lång text frågas det om, och snabbt, hur den än är gjord', () => {
    for (const piece of ['( 1', '1 ', 'K 5 M 4 ', 'ej ', 'i snitt ', ' ']) {
      const outcome = read(`Så ${piece.repeat(10_000)} blev det`);
      expect(outcome.kind).toBe('ask');
    }
  }, 2000);

  test('inget får läsningen att kasta', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '12',
            '1 234',
            ',5',
            '%',
            '(',
            ')',
            'av',
            'K',
            'M',
            '-',
            '–',
            'ej',
            'klar',
            '2020',
            'saknas',
            'till',
            '31/12',
            'mars',
            '±',
            '.',
            '§',
            ' ',
          ),
          { maxLength: 9 },
        )
        .map((words) => words.join('')),
    );
    const formats = fc.oneof(
      fc.string(),
      fc.constantFrom('0%', 'General', '@', 'yyyy-mm-dd', '[h]:mm', '0.0,,', '[>1]0;"x"'),
    );
    fc.assert(
      fc.property(fc.oneof(texts, fc.double()), formats, fc.boolean(), (value, numberFormat, date1904) => {
        const outcome = parseOutcome({ value, numberFormat, date1904 });
        if (outcome.kind === 'number') expect(Number.isFinite(outcome.value)).toBe(true);
        if (outcome.kind === 'ask') expect(outcome.question.length).toBeGreaterThan(10);
      }),
      { numRuns: 1500 },
    );
  });

  test('det som skrivs ut läses tillbaka, vilka blanksteg som än används', () => {
    const spaces = fc.constantFrom(' ', '\u00A0', '\u202F', '\u2009');
    const units = fc.constantFrom(
      undefined,
      '%',
      'NKI',
      'miljoner kr',
      'st',
      'dagar',
      'kr/elev',
      'per 1 000 invånare',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 3 }),
        units,
        spaces,
        (whole, decimals, unit, space) => {
          const value = Number(`${String(whole)}e-${String(decimals)}`);
          if (value < 0 && unit === 'NKI') return;
          const text = formatQuantity(value, unit, decimals).replaceAll('\u00A0', space);
          expect(read(text)).toMatchObject({
            kind: 'number',
            value: value === 0 ? 0 : value,
            decimals,
            ...(unit === undefined ? {} : { unit }),
          });
        },
      ),
    );
  });
});

const published = '/work/shared/data/outcomes-open.txt';

describe.skipIf(!existsSync(published))('publicerade utfall', () => {
  const short = (outcome: Outcome): string => {
    if (outcome.kind !== 'number') return outcome.kind === 'activity' ? outcome.state : outcome.kind;
    const { value, unit, previous, count } = outcome;
    const before = previous === undefined ? '' : ` (${String(previous)})`;
    const of = count === undefined ? '' : ` [${String(count.part)}/${String(count.of)}]`;
    return `${String(value)}${unit === undefined ? '' : ` ${unit}`}${before}${of}`;
  };

  test('varje rad läses som den är menad eller frågas om', () => {
    const lines = readFileSync(published, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.map((line) => short(read(line)))).toEqual(PUBLISHED_OUTCOMES);
  });
});
