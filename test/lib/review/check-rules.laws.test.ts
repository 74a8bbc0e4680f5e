// What the checks promise: a rule without findings covers every outcome of every målvärde and never turns on who does better, and
// whatever a blind search can find wrong with a rule of phrases, the checks have found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureRule, RuleKind } from '../../../lib/model/condition.ts';
import { compare } from '../../../lib/rules/compare.ts';
import type { RuleColour } from '../../../lib/model/rule-set.ts';
import { holds, judgeByRule } from '../../../lib/rules/judge-by-rule.ts';
import type { Situation } from '../../../lib/rules/situation.ts';
import { finish } from '../../../lib/model/steps.ts';
import { checkMeasureRules } from '../../../lib/review/check-measures.ts';
import { checkRollUpRules } from '../../../lib/review/check-roll-ups.ts';
import { buildRules, type RowTexts } from './build-rules.ts';

const swedish = (value: number): string => String(value).replace('.', ',');
const percent = fc.integer({ min: 10, max: 990 }).map((tenths) => swedish(tenths / 10));
const size = fc.integer({ min: 1, max: 400 }).map((tenths) => swedish(tenths / 10));

const cell = fc.oneof(
  percent.map((value) => `minst ${value} % av målvärdet`),
  percent.map((value) => `under ${value} % av målvärdet`),
  size.map((value) => `högst ${value} från målvärdet`),
  size.map((value) => `utfallet minst ${value}`),
  size.map((value) => `utfallet under ${value}`),
  fc.constantFrom('minst halva vägen från utgångsvärdet', 'bättre än utgångsvärdet', 'oförändrat'),
  fc.constantFrom('målvärdet uppnått', 'används inte', 'i övrigt'),
);

const KIND_TEXT = {
  level: 'nivå',
  zeroOrLess: 'målvärde på 0 eller lägre',
  band: 'intervall',
  rank: 'placering',
  change: 'förändring med storlek',
  movement: 'förändring utan storlek',
  reference: 'jämförelse',
} as const satisfies Record<RuleKind, string>;
const kinds = Object.keys(KIND_TEXT) as readonly RuleKind[];

const rule = fc.record({
  green: fc.oneof({ weight: 3, arbitrary: fc.constant('målvärdet uppnått') }, { weight: 1, arbitrary: cell }),
  yellow: cell,
  red: fc.oneof({ weight: 2, arbitrary: fc.constant('i övrigt') }, { weight: 1, arbitrary: cell }),
});

const figure = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);

/** A målvärde of the kind, made without any knowledge of how the checks choose theirs; null when the figures do not make one. */
function situationOf(
  kind: RuleKind,
  [one, two, three]: readonly [number, number, number],
  low: boolean,
): Situation | null {
  const value = kind === 'movement' ? two : kind === 'rank' ? Math.ceil(Math.abs(one)) + 1 : one;
  if (kind === 'zeroOrLess' ? value > 0 : ['level', 'change', 'reference'].includes(kind) && value <= 0)
    return null;
  const isLow = kind !== 'rank' && low;
  const lacks = isLow ? two < value : two > value;
  const inclusive = kind !== 'movement';
  const bound = { value, inclusive };
  const upper = { value: value + Math.abs(three), inclusive: true };
  return {
    requirement: {
      low: isLow || kind === 'band' ? bound : null,
      high: kind === 'band' ? upper : isLow ? null : bound,
      unit: '%',
      percentMakesSense: ['level', 'change', 'reference'].includes(kind),
    },
    wanted: isLow ? 'higher' : 'lower',
    bases: { baseline: two, previous: null, riket: null, länet: null, jämförbara: null },
    notBeyond: kind === 'change' && lacks ? two : null,
    withoutTarget: kind === 'movement',
  };
}

const tried = fc.record({
  kind: fc.constantFrom(...kinds),
  figures: fc.tuple(figure, figure, figure),
  low: fc.boolean(),
  outcomes: fc.array(figure, { minLength: 2, maxLength: 12 }),
});

/** The figures themselves and what lies at and about them, where rules turn. */
function outcomesAround(
  figures: readonly number[],
  outcomes: readonly number[],
  kind: RuleKind,
): readonly number[] {
  const all = [...outcomes, ...figures.flatMap((value) => [value, value * 0.9, value - 0.1, value + 0.1])];
  const values = kind === 'rank' ? all.map((value) => Math.abs(Math.round(value)) + 1) : all;
  return [...values].sort((a, b) => a - b);
}

function rulesOf(texts: RowTexts, kind: RuleKind): ReturnType<typeof buildRules> {
  return buildRules({ measures: [{ ...texts, applies: `slag: ${KIND_TEXT[kind]}` }] });
}

const RANK = { green: 2, yellow: 1, red: 0 } as const;

/** Whether the cell names the outcome of itself. */
function takes(row: MeasureRule, colour: RuleColour, value: number, situation: Situation): boolean {
  return row[colour].kind !== 'otherwise' && holds(row[colour], value, situation) === true;
}

/** What a blind search sees. */
function faultsSeen(
  row: MeasureRule,
  situation: Situation,
  outcomes: readonly number[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const { low, high } = situation.requirement;
  let before: { readonly value: number; readonly rank: number } | null = null;
  for (const value of low === null ? [...outcomes].reverse() : outcomes) {
    const answer = judgeByRule(value, row, situation);
    if (
      takes(row, 'red', value, situation) &&
      (takes(row, 'green', value, situation) || takes(row, 'yellow', value, situation))
    )
      seen.add('overlap');
    if (answer === 'uncovered') seen.add('hole');
    else if (typeof answer !== 'string') seen.add('hindered');
    else {
      const isBetter = before !== null && compare(value, before.value) !== 0;
      if (isBetter && RANK[answer] < (before?.rank ?? 0) && (low === null || high === null))
        seen.add('order');
      before = { value, rank: RANK[answer] };
    }
  }
  return seen;
}

describe('kontrollen missar inget som en blind sökning hittar', () => {
  test('hål, fel ordning och rutor utan svar', () => {
    fc.assert(
      fc.property(rule, tried, (texts, { kind, figures, low, outcomes }) => {
        const situation = situationOf(kind, figures, low);
        if (situation === null) return;
        const rules = rulesOf(texts, kind);
        const [row] = rules.measures;
        if (row === undefined) throw new Error('regeln saknas');
        const seen = faultsSeen(row, situation, outcomesAround(figures, outcomes, kind));
        const found = finish(checkMeasureRules(rules.measures, [])).map(({ code }) => code);
        const hindered = ['percent-of-zero', 'no-direction', 'figure-missing'];
        const isHindered = found.some((code) => hindered.includes(code));
        if (seen.has('hindered')) expect(isHindered).toBe(true);
        // Where a cell has no answer, what is left for the others is not known; it is mended first.
        if (isHindered) return;
        const oneSided = found.includes('direction-against-rule');
        if (seen.has('hole')) expect(oneSided || found.includes('hole')).toBe(true);
        if (seen.has('overlap')) expect(oneSided || found.includes('overlap')).toBe(true);
        if (seen.has('order')) expect(oneSided || found.some((code) => code.includes('better'))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('en gräns som flyttas', () => {
  test('nedåt öppnar ett hål och uppåt ger två färger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 990 }), fc.integer({ min: -90, max: 9 }), (yellow, moved) => {
        const texts = {
          yellow: `minst ${swedish(yellow / 10)} % av målvärdet`,
          red: `under ${swedish((yellow + moved) / 10)} % av målvärdet`,
        };
        const found = finish(checkMeasureRules(rulesOf(texts, 'level').measures, [])).filter(
          ({ severity }) => severity === 'error',
        );
        const expected = moved === 0 ? [] : [moved < 0 ? 'hole' : 'overlap'];
        expect(found.map(({ code }) => code)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('också i sammanvägningen, hur smalt hålet än är', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 990 }), fc.integer({ min: -90, max: 9 }), (green, moved) => {
        const texts = {
          green: `minst ${swedish(green / 10)} % gröna`,
          yellow: 'används inte',
          red: `mindre än ${swedish((green + moved) / 10)} % gröna`,
        };
        const rollUps = ['delmål', 'mål', 'samlat'].map((applies) => ({ ...texts, applies }));
        const found = new Set(
          finish(checkRollUpRules(buildRules({ rollUps }).rollUps)).map(({ code }) => code),
        );
        expect([...found]).toEqual(moved === 0 ? [] : [moved < 0 ? 'hole' : 'overlap']);
      }),
      { numRuns: 60 },
    );
  });
});
