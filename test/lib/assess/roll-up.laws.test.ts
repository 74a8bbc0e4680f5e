// Laws of rolling up, for all four rules and any parts: above all that every claim about a single change is true and that none is missing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, GoalAssessment, Status } from '../../../lib/model/assessment.ts';
import { STATUS_WORD } from '../../../lib/model/assessment.ts';
import type { RollUpCondition } from '../../../lib/model/condition.ts';
import type { RuleColour } from '../../../lib/model/rule-set.ts';
import type { RollUpRule } from '../../../lib/rules/roll-up-rule.ts';
import { rollUp } from '../../../lib/assess/roll-up.ts';
import { readClaims } from './roll-up-claims.ts';
import type { ClaimedPart } from './roll-up-claims.ts';
import { measure, oneGoal, ruleSetWith, WORST } from './roll-up-material.ts';

const STATUSES: readonly Status[] = ['green', 'yellow', 'red', 'unrated'];
const RANK: Readonly<Record<Status, number>> = { green: 2, yellow: 1, red: 0, unrated: -1 };

const percent = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(33.3, 66.7, 50, 80, 100));
const tenths = fc.integer({ min: 1, max: 20 }).map((tenth) => tenth / 10);
/** Conditions that a better part never stops from holding. */
const condition: fc.Arbitrary<RollUpCondition> = fc.oneof(
  fc.record({
    kind: fc.constant('share' as const),
    colours: fc.constantFrom<readonly RuleColour[]>(['green'], ['green', 'yellow']),
    limit: fc.constantFrom('atLeast' as const, 'moreThan' as const),
    percent,
  }),
  fc.record({
    kind: fc.constant('count' as const),
    colours: fc.constant<readonly RuleColour[]>(['red']),
    limit: fc.constant('atMost' as const),
    count: fc.nat(3),
  }),
  tenths.map((atLeast): RollUpCondition => ({ kind: 'mean', atLeast })),
);
const either: fc.Arbitrary<RollUpCondition> = fc.oneof(
  condition,
  fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(condition, { minLength: 2, maxLength: 3 }),
  }),
);
const rule: fc.Arbitrary<RollUpRule> = fc.oneof(
  fc.tuple(either, either).map(([green, yellow]): RollUpRule => ({
    kind: 'cells',
    green,
    yellow,
    red: { kind: 'otherwise' },
  })),
  fc.constant<RollUpRule>({ kind: 'worst' }),
  fc.constant<RollUpRule>({ kind: 'majority' }),
  fc.tuple(percent, fc.oneof(percent, fc.constant(0)), fc.boolean()).map(([a, b, noRed]): RollUpRule => ({
    kind: 'share',
    green: Math.max(a, b),
    yellow: Math.min(a, b),
    noRed,
  })),
  fc
    .tuple(tenths, fc.oneof(tenths, fc.constant(0)))
    .map(([a, b]): RollUpRule => ({ kind: 'points', green: Math.max(a, b), yellow: Math.min(a, b) })),
);
const status = fc.constantFrom(...STATUSES);
const weight = fc.oneof(fc.constant(1), fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5, 2, 3, 20, 33.3));

/** Measures and subgoals of one goal, with names of their own; a subgoal holds one measure, so it has that measure's status. */
const goalParts = fc
  .array(fc.record({ kind: fc.constantFrom('measure' as const, 'subgoal' as const), status, weight }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) =>
    parts.map((part, index): ClaimedPart => ({
      ...part,
      name: `${part.kind} ${index}`,
      weight: part.kind === 'measure' ? part.weight : 1,
    })),
  );
const measureParts = fc
  .array(fc.record({ status, weight }), { maxLength: 9 })
  .map((parts) =>
    parts.map((part, index): ClaimedPart => ({ ...part, kind: 'measure', name: `nr ${index}` })),
  );

function toAssessments(parts: readonly ClaimedPart[]): readonly Assessment[] {
  return parts.map((part) => {
    if (part.kind === 'goal') return measure('M', part.status, 1, { goal: part.name });
    const place = part.kind === 'subgoal' ? { subgoal: part.name } : {};
    return measure(part.name, part.status, part.weight, place);
  });
}

function changed(parts: readonly ClaimedPart[], index: number, to: Status): readonly ClaimedPart[] {
  return parts.map((part, at) => (at === index ? { ...part, status: to } : part));
}

/** The sentence after the arithmetic. */
function claimOf(whole: GoalAssessment): string {
  const opening = `${STATUS_WORD[whole.status]}: ${whole.arithmetic}. `;
  expect(whole.explanation.startsWith(opening)).toBe(true);
  return whole.explanation.slice(opening.length);
}

/** Makes every single change and rolls up anew: what happens is what was said, no more and no less. */
function expectTrueClaims(
  parts: readonly ClaimedPart[],
  rolled: (parts: readonly ClaimedPart[]) => GoalAssessment,
): void {
  const whole = rolled(parts);
  const claims = readClaims(claimOf(whole));
  parts.forEach((part, index) => {
    for (const to of ['green', 'yellow', 'red'] as const) {
      if (to === part.status) continue;
      const after = rolled(changed(parts, index, to)).status;
      const told = claims(part, to);
      // Of what has no colour yet, the known ways say only that there will be one.
      const isFirst = whole.status === 'unrated' && told === 'rated';
      const expected = after === whole.status ? null : isFirst ? 'rated' : after;
      expect([part, to, told, whole.explanation]).toEqual([part, to, expected, whole.explanation]);
    }
  });
}

describe('påståendena om vad en ändring ger stämmer', () => {
  test('för mätvärden under ett mål', () => {
    fc.assert(
      fc.property(measureParts, rule, (parts, by) => {
        fc.pre(parts.length > 0);
        expectTrueClaims(parts, (all) => oneGoal(toAssessments(all), by));
      }),
      { numRuns: 800 },
    );
  });

  test('för delmål och mätvärden blandade', () => {
    fc.assert(
      fc.property(goalParts, rule, (parts, by) => {
        expectTrueClaims(parts, (all) => oneGoal(toAssessments(all), by));
      }),
      { numRuns: 500 },
    );
  });

  test('för alla mål', () => {
    const goals = fc.array(status, { minLength: 1, maxLength: 6 }).map((all) =>
      all.map((each, index): ClaimedPart => ({
        kind: 'goal',
        name: `Mål ${index}`,
        status: each,
        weight: 1,
      })),
    );
    fc.assert(
      fc.property(goals, rule, (parts, by) => {
        expectTrueClaims(parts, (all) => rollUp(toAssessments(all), ruleSetWith({ total: by })).total);
      }),
      { numRuns: 300 },
    );
  });
});

describe('lagar', () => {
  test('ordningen på raderna spelar ingen roll för status, antal och uträkning', () => {
    const shuffled = goalParts.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.shuffledSubarray([...parts], { minLength: parts.length })),
    );
    fc.assert(
      fc.property(shuffled, rule, ([parts, other], by) => {
        const [a, b] = [parts, other].map((each) => oneGoal(toAssessments(each), by));
        expect([b?.status, b?.counts, b?.arithmetic]).toEqual([a?.status, a?.counts, a?.arithmetic]);
        expect(b?.subgoals.length).toBe(a?.subgoals.length);
      }),
    );
  });

  // Where all that is judged weighs 0 a mean has no answer, and a better colour may be one that asks for it.
  test('att en bedömd del blir bättre gör aldrig helheten sämre', () => {
    fc.assert(
      fc.property(goalParts, rule, (parts, by) => {
        fc.pre(
          parts.some((part) => part.status !== 'unrated' && (part.kind === 'subgoal' || part.weight > 0)),
        );
        const before = oneGoal(toAssessments(parts), by).status;
        parts.forEach((part, index) => {
          for (const to of STATUSES) {
            if (part.status === 'unrated' || RANK[to] <= RANK[part.status]) continue;
            const after = oneGoal(toAssessments(changed(parts, index, to)), by).status;
            expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
          }
        });
      }),
    );
  });

  // With weights above 0, for the same reason.
  test('en bättre bedömning gör aldrig det samlade resultatet sämre, genom alla led', () => {
    const place = fc.record({
      goal: fc.constantFrom('Mål 1', 'Mål 2', ''),
      subgoal: fc.constantFrom('D 1', 'D 2', null),
    });
    const heavy = weight.filter((each) => each > 0);
    const rows = fc.array(fc.tuple(status, heavy, place), { minLength: 1, maxLength: 12 });
    const rules = fc.record({ subgoal: rule, goal: rule, total: rule });
    fc.assert(
      fc.property(rows, rules, fc.nat(), (all, by, pick) => {
        const build = (change?: Status): readonly Assessment[] =>
          all.map(([now, heavy, where], index) =>
            measure('M', change !== undefined && index === pick % all.length ? change : now, heavy, where),
          );
        const now = all[pick % all.length]?.[0] ?? 'unrated';
        fc.pre(now === 'yellow' || now === 'red');
        const before = rollUp(build(), ruleSetWith(by)).total.status;
        const after = rollUp(build('green'), ruleSetWith(by)).total.status;
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });

  test('ej bedömda ändrar aldrig färgen, men syns i antalet', () => {
    fc.assert(
      fc.property(measureParts, rule, fc.integer({ min: 1, max: 5 }), (parts, by, extra) => {
        fc.pre(parts.length > 0);
        const more = Array.from({ length: extra }, (_, index): ClaimedPart => ({
          kind: 'measure',
          name: `ej ${index}`,
          status: 'unrated',
          weight: 2,
        }));
        const before = oneGoal(toAssessments(parts), by);
        const after = oneGoal(toAssessments([...parts, ...more]), by);
        const rated = parts.filter((part) => part.status !== 'unrated').length;
        expect(after.status).toBe(before.status);
        expect(after.arithmetic).toMatch(new RegExp(`^${rated} av ${parts.length + extra} bedömd`));
      }),
    );
  });

  test('sämsta färgen är den sämsta', () => {
    fc.assert(
      fc.property(measureParts, (parts) => {
        const rated = parts.map((part) => part.status).filter((each) => each !== 'unrated');
        fc.pre(rated.length > 0);
        const worst = rated.reduce((a, b) => (RANK[b] < RANK[a] ? b : a));
        expect(oneGoal(toAssessments(parts), WORST).status).toBe(worst);
      }),
    );
  });

  test('antalen summerar genom alla led, och inget kastar', () => {
    const text = fc.oneof(fc.constantFrom('', ' ', 'Mål 1', 'mål  1', 'Mål 2'), fc.string());
    const row = fc.record({
      name: fc.string(),
      status,
      weight: fc.oneof(weight, fc.double({ min: 0, noNaN: true })),
      goal: text,
      subgoal: fc.option(text),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), rule, (rows, by) => {
        const assessments = rows.map((each) => measure(each.name, each.status, each.weight, each));
        const { goals, total } = rollUp(assessments, ruleSetWith({ subgoal: by, goal: by, total: by }));
        for (const each of STATUSES) {
          const here = assessments.filter((assessment) => assessment.status === each).length;
          expect(total.counts[each]).toBe(here);
          expect(goals.reduce((sum, goal) => sum + goal.counts[each], 0)).toBe(here);
          for (const goal of goals) {
            const below = goal.subgoals.reduce((sum, subgoal) => sum + subgoal.counts[each], 0);
            expect(below).toBeLessThanOrEqual(goal.counts[each]);
          }
        }
        for (const whole of [total, ...goals, ...goals.flatMap((goal) => goal.subgoals)]) {
          expect(whole.explanation.startsWith(`${STATUS_WORD[whole.status]}: ${whole.arithmetic}.`)).toBe(
            true,
          );
          expect(whole.explanation).not.toMatch(/NaN|undefined|Infinity|null/);
        }
      }),
    );
  });
});

describe('medelvärdet visas aldrig på fel sida om gränsen', () => {
  test('med vilka vikter som helst', () => {
    const heavy = fc.array(fc.tuple(status, fc.integer({ min: 1, max: 2000 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(heavy, tenths, (parts, green) => {
        const by: RollUpRule = { kind: 'points', green, yellow: 0 };
        const all = parts.map(([each, heaviness], index) => measure(`nr ${index}`, each, heaviness));
        const goal = oneGoal(all, by);
        const shown = /medel ([\d,]+) av 2/.exec(goal.arithmetic)?.[1];
        expect(shown === undefined).toBe(goal.status === 'unrated');
        if (shown === undefined) return;
        expect(Number(shown.replace(',', '.')) >= green).toBe(goal.status === 'green');
      }),
      { numRuns: 500 },
    );
  });
});
