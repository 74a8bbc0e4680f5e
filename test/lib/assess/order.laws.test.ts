// The laws of better and worse: a better outcome never gives a worse colour, and swapping the direction mirrors the answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS, type Status } from '../../../lib/index.ts';
import { formatNumber } from '../../../lib/swedish/format-number.ts';
import { judgeOne, type MeasureSpec } from '../../support/build-measure.ts';

type Way = 'higher' | 'lower';
const WORST_FIRST: readonly Status[] = ['red', 'yellow', 'green'];
const goodness = (status: Status): number => WORST_FIRST.indexOf(status);

/** Figures with one decimal, as officers write them. */
const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
const shown = (value: number): string => formatNumber(value);
const preset = fc.constantFrom(...PRESETS);

/** How a målvärde of each kind is written from a figure, and which way is then better. */
interface Form {
  readonly kind: string;
  readonly way: Way;
  readonly row: (value: number) => MeasureSpec;
}
const written = (
  kind: string,
  way: Way,
  wording: (value: string) => string,
  row: MeasureSpec = {},
): Form => ({
  kind,
  way,
  row: (value) => ({ ...row, target: wording(shown(value)) }),
});
const against = (
  kind: string,
  way: Way,
  target: string,
  part: 'riket' | 'baseline',
  row: MeasureSpec = {},
): Form => ({
  kind,
  way,
  row: (value) => ({ ...row, target, [part]: shown(value) }),
});
const HIGHER: MeasureSpec = { direction: 'Högre är bättre' };
const LOWER: MeasureSpec = { direction: 'Lägre är bättre' };

const FORMS: readonly Form[] = [
  written('tal, högre', 'higher', (value) => value, HIGHER),
  written('tal, lägre', 'lower', (value) => value, LOWER),
  written('tal, ordet i namnet', 'lower', (value) => value, { name: 'Sjukfrånvaro' }),
  written('minst', 'higher', (value) => `minst ${value}`),
  written('högst', 'lower', (value) => `högst ${value}`),
  written('över', 'higher', (value) => `över ${value}`),
  written('under', 'lower', (value) => `mindre än ${value}`),
  written(
    'placering',
    'lower',
    (value) => `topp ${String(Math.max(1, Math.trunc(Number(value.replace(',', '.')) || 0)))}`,
  ),
  against('referens, högre', 'higher', 'bättre än rikssnittet', 'riket', HIGHER),
  against('referens, lägre', 'lower', 'i nivå med riket', 'riket', LOWER),
  against('öka', 'higher', 'öka', 'baseline'),
  against('minska', 'lower', 'minska', 'baseline'),
  against('inte minska', 'higher', 'ska inte minska', 'baseline'),
  against('inte öka', 'lower', 'ska inte öka', 'baseline'),
  against('oförändrat, högre', 'higher', 'oförändrat', 'baseline', HIGHER),
  against('oförändrat, lägre', 'lower', 'oförändrat', 'baseline', LOWER),
  against('öka med procent', 'higher', 'öka med minst 10 %', 'baseline'),
  against('minska med procent', 'lower', 'minska med minst 10 %', 'baseline'),
  against('öka med antal', 'higher', 'öka med 5 st', 'baseline'),
  against('halveras', 'lower', 'halveras', 'baseline'),
];

const tolerance = fc.oneof(
  fc.constant<MeasureSpec>({}),
  fc
    .integer({ min: 1, max: 40 })
    .map((percent): MeasureSpec => ({ tolerance: `${String(percent)} % av målvärdet` })),
  tenths(0, 30).map((size): MeasureSpec => ({ tolerance: `±${shown(size)} st` })),
  tenths(-50, 300).map((limit): MeasureSpec => ({ yellowLimit: shown(limit) })),
);

const statusOf = (row: MeasureSpec, outcome: number | string, rules: (typeof PRESETS)[number]): Status =>
  judgeOne({ ...row, outcome: typeof outcome === 'string' ? outcome : shown(outcome) }, { rules }).assessment
    .status;

describe('ett bättre utfall ger aldrig en sämre färg', () => {
  test.each(FORMS.map((form) => [form.kind, form] as const))('%s', (_, { row, way }) => {
    let rated = 0;
    fc.assert(
      fc.property(
        tenths(-20, 200),
        tenths(-20, 250),
        tenths(-20, 250),
        tolerance,
        preset,
        (value, one, other, own, rules) => {
          const [worse, better] = one < other === (way === 'higher') ? [one, other] : [other, one];
          const measure = { ...row(value), ...own };
          const statuses = [statusOf(measure, worse, rules), statusOf(measure, better, rules)] as const;
          if (statuses.includes('unrated')) return;
          rated += 1;
          expect(goodness(statuses[1])).toBeGreaterThanOrEqual(goodness(statuses[0]));
        },
      ),
      { numRuns: 250 },
    );
    expect(rated).toBeGreaterThan(60);
  });

  test('närmare ett intervall är bättre', () => {
    fc.assert(
      fc.property(
        tenths(-50, 50),
        tenths(0, 40),
        tenths(0, 60),
        tenths(0, 60),
        tenths(1, 20),
        preset,
        (low, width, one, other, size, rules) => {
          const high = low + width;
          const row = { target: `mellan ${shown(low)} och ${shown(high)}`, tolerance: shown(size) };
          const [near, far] = [Math.min(one, other), Math.max(one, other)];
          const [nearLow, farLow] = [statusOf(row, low - near, rules), statusOf(row, low - far, rules)];
          const [nearHigh, farHigh] = [statusOf(row, high + near, rules), statusOf(row, high + far, rules)];
          if ([nearLow, farLow, nearHigh, farHigh].includes('unrated')) return;
          expect(goodness(nearLow)).toBeGreaterThanOrEqual(goodness(farLow));
          expect(goodness(nearHigh)).toBeGreaterThanOrEqual(goodness(farHigh));
          expect([nearHigh, farHigh]).toEqual([nearLow, farLow]);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('en aktivitet som kommit längre', () => {
    const furthestLast = ['Ej påbörjad', 'Pågår', 'Genomförd 2020-12-30'];
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.nat(2),
        preset,
        fc.constantFrom('Genomförd', 'klar senast 2020-12-31', 'klar senast 2020-06-30'),
        (one, other, rules, target) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)].map((step) =>
            goodness(statusOf({ target }, furthestLast[step] ?? '', rules)),
          );
          expect(more).toBeGreaterThanOrEqual(less ?? Number.NaN);
        },
      ),
    );
  });
});

describe('att byta riktning speglar svaret', () => {
  const MIRRORED: readonly (readonly [
    string,
    (value: string) => MeasureSpec,
    (value: string) => MeasureSpec,
  ])[] = [
    ['minst och högst', (value) => ({ target: `minst ${value}` }), (value) => ({ target: `högst ${value}` })],
    ['över och under', (value) => ({ target: `över ${value}` }), (value) => ({ target: `under ${value}` })],
    ['kolumnen', (value) => ({ ...HIGHER, target: value }), (value) => ({ ...LOWER, target: value })],
    [
      'högre och lägre än riket',
      (value) => ({ target: 'högre än riket', riket: value }),
      (value) => ({ target: 'lägre än riket', riket: value }),
    ],
    [
      'öka och minska',
      (value) => ({ target: 'öka', baseline: value }),
      (value) => ({ target: 'minska', baseline: value }),
    ],
    [
      'inte minska och inte öka',
      (value) => ({ target: 'ska inte minska', baseline: value }),
      (value) => ({ target: 'ska inte öka', baseline: value }),
    ],
  ];
  const deviation = tenths(-60, 60);
  const sameTolerance = fc.oneof(
    fc.constant<MeasureSpec>({}),
    fc
      .integer({ min: 1, max: 40 })
      .map((percent): MeasureSpec => ({ tolerance: `${String(percent)} % av målvärdet` })),
    tenths(0, 30).map((size): MeasureSpec => ({ tolerance: `${shown(size)} st` })),
  );

  test.each(MIRRORED)('%s: lika långt åt var sitt håll ger samma färg', (_, up, down) => {
    fc.assert(
      fc.property(tenths(-40, 200), deviation, sameTolerance, preset, (value, off, own, rules) => {
        const above = statusOf({ ...up(shown(value)), ...own }, value + off, rules);
        const below = statusOf({ ...down(shown(value)), ...own }, value - off, rules);
        // 0,8 against 80 may be percent: asked about on one side only.
        if ([above, below].includes('unrated')) return;
        expect(below).toBe(above);
      }),
      { numRuns: 300 },
    );
  });

  test.each(MIRRORED)('%s: alla tal med ombytt tecken ger samma färg', (_, up, down) => {
    const inUnits = tenths(1, 30).map((size): MeasureSpec => ({ tolerance: `${shown(size)} st` }));
    fc.assert(
      fc.property(tenths(-100, 100), tenths(-150, 150), inUnits, preset, (value, outcome, own, rules) => {
        const plus = statusOf({ ...up(shown(value)), ...own }, outcome, rules);
        const minus = statusOf({ ...down(shown(-value)), ...own }, -outcome, rules);
        // Below zero a bare figure may be asked about, on one side only.
        if ([plus, minus].includes('unrated')) return;
        expect(minus).toBe(plus);
      }),
      { numRuns: 200 },
    );
  });
});
