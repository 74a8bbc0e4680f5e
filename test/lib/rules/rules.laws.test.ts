// Laws of judging by phrases, for any conditions and målvärden: a better outcome never gives a worse colour, nothing falls between the
// cells, the two directions mirror each other, and what a condition reaches is just what it takes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureCondition, MeasureRule } from '../../../lib/model/condition.ts';
import { clean, compare } from '../../../lib/rules/compare.ts';
import {
  complement,
  contains,
  endsOf,
  EVERYTHING,
  intersect,
  subtract,
  union,
} from '../../../lib/rules/interval-set.ts';
import { holds, judgeByRule } from '../../../lib/rules/judge-by-rule.ts';
import { judgeFigure, type Holding } from '../../../lib/rules/judge-figure.ts';
import { isInapplicable, reachOf } from '../../../lib/rules/reach.ts';
import { NO_BASES, type Interval, type Situation } from '../../../lib/rules/situation.ts';
import { ruleRow } from '../assess/rule-rows.ts';

type Cells = Pick<MeasureRule, 'green' | 'yellow' | 'red'>;

const figure = fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10);
const maybe = fc.option(figure);
const percent = fc.integer({ min: 1, max: 99 });

/** Conditions whose satisfaction only grows with a better outcome. */
const threshold: fc.Arbitrary<MeasureCondition> = fc.oneof(
  fc.constant<MeasureCondition>({ kind: 'reached' }),
  percent.map((each): MeasureCondition => ({ kind: 'percentOfTarget', percent: each, side: null })),
  percent.map((each): MeasureCondition => ({ kind: 'wholePercent', minFulfilment: each })),
  fc
    .integer({ min: 0, max: 300 })
    .map((tenths): MeasureCondition => ({ kind: 'unit', size: tenths / 10, unit: null, side: null })),
  fc
    .integer({ min: 0, max: 150 })
    .map((each): MeasureCondition => ({ kind: 'wayFromBaseline', percent: each })),
  fc.record({
    kind: fc.constant('betterThan' as const),
    than: fc.constantFrom('baseline', 'previous', 'riket', 'länet', 'jämförbara'),
    orEqual: fc.boolean(),
  }),
);
const growing: fc.Arbitrary<MeasureCondition> = fc.oneof(
  threshold,
  fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(threshold, { minLength: 1, maxLength: 3 }),
  }),
  fc.constant<MeasureCondition>({ kind: 'never' }),
);
const anyCondition: fc.Arbitrary<MeasureCondition> = fc.oneof(
  growing,
  fc.constant<MeasureCondition>({ kind: 'unchanged' }),
  fc.record({
    kind: fc.constant('level' as const),
    side: fc.constantFrom('low' as const, 'high' as const),
    value: figure,
    unit: fc.constant(null),
    inclusive: fc.boolean(),
  }),
  growing.map((of): MeasureCondition => ({ kind: 'not', of })),
);

const situation: fc.Arbitrary<Situation> = fc
  .record({
    wanted: fc.constantFrom('higher' as const, 'lower' as const),
    value: figure,
    inclusive: fc.boolean(),
    bases: fc.record({ baseline: maybe, previous: maybe, riket: maybe, länet: maybe, jämförbara: maybe }),
    begins: fc.option(fc.integer({ min: 1, max: 500 })),
  })
  .map(({ wanted, value, inclusive, bases, begins }) => {
    const bound = { value, inclusive };
    const away = (begins ?? 0) / 10;
    return {
      wanted,
      requirement: {
        low: wanted === 'higher' ? bound : null,
        high: wanted === 'lower' ? bound : null,
        unit: undefined,
        percentMakesSense: value > 0,
      },
      bases,
      notBeyond: begins === null ? null : clean(value + (wanted === 'higher' ? -away : away)),
    };
  });

const cells = (condition: fc.Arbitrary<MeasureCondition>): fc.Arbitrary<Cells> =>
  fc.record({ green: condition, yellow: condition, red: fc.constant({ kind: 'otherwise' as const }) });

const RANK = { green: 2, yellow: 1, red: 0 } as const;

function colourOf(value: number, rule: Cells, about: Situation): keyof typeof RANK | null {
  const answer = judgeByRule(value, rule, about);
  expect(answer).not.toBe('uncovered');
  return typeof answer === 'string' && answer !== 'uncovered' ? answer : null;
}

describe('att döma efter fraser', () => {
  test('ett bättre utfall ger aldrig en sämre färg', () => {
    fc.assert(
      fc.property(figure, figure, cells(growing), situation, (a, b, rule, about) => {
        const [worse, better] = (about.wanted === 'higher') === a < b ? [a, b] : [b, a];
        const [before, after] = [colourOf(worse, rule, about), colourOf(better, rule, about)];
        // A colour that hangs on a figure that is missing is not given, on either side.
        if (before !== null && after !== null) expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
        if (before === 'green') expect(after).toBe('green');
      }),
      { numRuns: 2000 },
    );
  });

  test('med rött «i övrigt» faller inget utfall mellan cellerna', () => {
    fc.assert(
      fc.property(figure, cells(anyCondition), situation, (value, rule, about) => {
        expect(judgeByRule(value, rule, about)).not.toBe('uncovered');
      }),
      { numRuns: 1000 },
    );
  });

  test('speglad riktning ger speglat svar', () => {
    const mirrored = (each: number | null): number | null => (each === null ? null : -each);
    fc.assert(
      fc.property(figure, cells(fc.oneof(threshold, growing)), situation, (value, rule, about) => {
        const { requirement, bases, notBeyond = null } = about;
        const turn = (bound: Situation['requirement']['low']): typeof bound =>
          bound === null ? null : { ...bound, value: -bound.value };
        const mirror: Situation = {
          wanted: about.wanted === 'higher' ? 'lower' : 'higher',
          requirement: { ...requirement, low: turn(requirement.high), high: turn(requirement.low) },
          bases: {
            baseline: mirrored(bases.baseline),
            previous: mirrored(bases.previous),
            riket: mirrored(bases.riket),
            länet: mirrored(bases.länet),
            jämförbara: mirrored(bases.jämförbara),
          },
          notBeyond: mirrored(notBeyond),
        };
        expect(judgeByRule(-value, rule, mirror)).toEqual(judgeByRule(value, rule, about));
      }),
      { numRuns: 1000 },
    );
  });

  test('det ett villkor når är just det som det tar, också precis på gränserna', () => {
    fc.assert(
      fc.property(figure, anyCondition, situation, (value, condition, about) => {
        const reach = reachOf(condition, about);
        if (isInapplicable(reach)) return;
        for (const each of [
          value,
          ...endsOf(reach),
          ...endsOf(reach).flatMap((end) => [end - 0.001, end + 0.001]),
        ])
          expect(holds(condition, each, about)).toBe(contains(reach, each));
      }),
      { numRuns: 1000 },
    );
  });

  test('cellernas områden delar upp alla utfall på färgerna', () => {
    fc.assert(
      fc.property(figure, cells(anyCondition), situation, (value, rule, about) => {
        const [green, yellow] = [reachOf(rule.green, about), reachOf(rule.yellow, about)];
        if (isInapplicable(green) || isInapplicable(yellow)) return;
        const onlyYellow = subtract(yellow, green);
        const rest = subtract(EVERYTHING, union(green, yellow));
        const found = contains(green, value) ? 'green' : contains(onlyYellow, value) ? 'yellow' : 'red';
        expect(judgeByRule(value, rule, about)).toBe(found);
        expect(contains(rest, value)).toBe(found === 'red');
      }),
      { numRuns: 1000 },
    );
  });

  test('den snabba vägen för en tolerans ger samma färg som cellerna', () => {
    const yellow = fc.oneof(
      percent.map((each): MeasureCondition => ({ kind: 'percentOfTarget', percent: each, side: null })),
      percent.map((each): MeasureCondition => ({ kind: 'wholePercent', minFulfilment: each })),
      fc
        .nat(300)
        .map((each): MeasureCondition => ({ kind: 'unit', size: each / 10, unit: null, side: null })),
      fc.constant<MeasureCondition>({ kind: 'never' }),
    );
    fc.assert(
      fc.property(figure, yellow, situation, (value, condition, about) => {
        const rule: MeasureRule = {
          row: ruleRow('R1', ['', '', '']),
          scope: { kind: 'all' },
          green: { kind: 'reached' },
          yellow: condition,
          red: { kind: 'otherwise' },
        };
        const { notBeyond = null } = about;
        const holding: Holding = { ...about, bases: NO_BASES, notBeyond, movement: null, rule };
        const byCells = judgeByRule(value, rule, holding);
        const { status } = judgeFigure(value, holding, null);
        expect(status).toBe(typeof byCells === 'string' ? byCells : 'unrated');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('områden', () => {
  const interval: fc.Arbitrary<Interval> = fc
    .record({ a: figure, b: figure, lowIncluded: fc.boolean(), highIncluded: fc.boolean() })
    .map(({ a, b, ...ends }) => ({ low: Math.min(a, b), high: Math.max(a, b), ...ends }));
  const set = fc
    .array(interval, { maxLength: 4 })
    .map((parts) =>
      parts.reduce((whole, one) => union(whole, intersect(EVERYTHING, [one])), intersect([], [])),
    );

  test('union, snitt och komplement är vad de heter', () => {
    fc.assert(
      fc.property(set, set, figure, (a, b, value) => {
        const [inA, inB] = [contains(a, value), contains(b, value)];
        expect(contains(union(a, b), value)).toBe(inA || inB);
        expect(contains(intersect(a, b), value)).toBe(inA && inB);
        expect(contains(complement(a), value)).toBe(!inA);
        expect(contains(subtract(a, b), value)).toBe(inA && !inB);
      }),
    );
  });

  test('delarna står i ordning, rör inte vid varandra och är aldrig tomma', () => {
    fc.assert(
      fc.property(set, (parts) => {
        for (const [index, part] of parts.entries()) {
          expect(compare(part.low, part.high)).toBeLessThanOrEqual(0);
          const next = parts[index + 1];
          if (next === undefined) continue;
          expect(compare(part.high, next.low)).toBeLessThanOrEqual(0);
          if (compare(part.high, next.low) === 0) expect(part.highIncluded || next.lowIncluded).toBe(false);
        }
        expect(complement(complement(parts))).toEqual(parts);
      }),
    );
  });

  test('det binära bruset räknas inte', () => {
    const above = reachOf(
      { kind: 'unit', size: 0.1, unit: null, side: null },
      {
        requirement: {
          low: { value: 0.3, inclusive: true },
          high: null,
          unit: undefined,
          percentMakesSense: true,
        },
        wanted: 'higher',
        bases: NO_BASES,
      },
    );
    if (isInapplicable(above)) throw new Error('Villkoret ska gå att pröva');
    expect(contains(above, 0.1 + 0.1)).toBe(true);
    expect(contains(above, 0.3 - 0.1)).toBe(true);
  });
});
