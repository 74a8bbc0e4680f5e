// Random conditions and scopes in the form that reading gives them: flat lists without doubles, figures that make sense.
import fc from 'fast-check';
import {
  ACTIVITY_LINES,
  RULE_KINDS,
  type ActivityCondition,
  type MeasureCondition,
  type RollUpCondition,
  type RollUpScope,
  type Scope,
} from '../../../../lib/model/condition.ts';
import type { RuleColour } from '../../../../lib/model/rule-set.ts';

const decimal = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.double({ min, max, noNaN: true }))
    .map(([places, value]) => Number(value.toFixed(places)) + 0);
const between = (low: number, high: number): fc.Arbitrary<number> =>
  decimal(low, high).filter((value) => value > low && value < high);
const percent = fc.oneof(between(0, 100), fc.constantFrom(100 / 3, 200 / 3, 50, 25, 75));
const unit = fc.constantFrom(
  ...[
    null,
    'procentenheter',
    'dagar',
    'veckor',
    'kr',
    'tkr',
    'miljoner kr',
    'NKI',
    'index',
    'poäng',
    'betyg',
    'st',
  ],
  ...[
    'ärenden',
    'kr/elev',
    'st/100 000 invånare',
    'µg/m³',
    'ton CO2e',
    '‰',
    'gånger',
    'mål',
    'enheter',
    'm',
    'år',
  ],
);
const side = fc.constantFrom('below' as const, 'above' as const, null);
const basis = fc.constantFrom(...(['baseline', 'previous', 'riket', 'länet', 'jämförbara'] as const));

const positive: fc.Arbitrary<MeasureCondition> = fc.oneof(
  fc.constant<MeasureCondition>({ kind: 'reached' }),
  fc.record({ kind: fc.constant('percentOfTarget' as const), percent, side }),
  fc.record({ kind: fc.constant('wholePercent' as const), minFulfilment: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ kind: fc.constant('unit' as const), size: between(0, 1e7), unit, side }),
  fc.record({ kind: fc.constant('wayFromBaseline' as const), percent }),
  fc.record({ kind: fc.constant('betterThan' as const), than: basis, orEqual: fc.boolean() }),
  fc.constant<MeasureCondition>({ kind: 'unchanged' }),
);
const level: fc.Arbitrary<MeasureCondition> = fc.record({
  kind: fc.constant('level' as const),
  side: fc.constantFrom('low' as const, 'high' as const),
  value: decimal(-1e7, 1e7),
  unit: fc.oneof(unit, fc.constant('%')),
  inclusive: fc.boolean(),
});
const single: fc.Arbitrary<MeasureCondition> = fc.oneof(
  positive,
  level,
  positive.map((of) => ({ kind: 'not' as const, of })),
);

function lists<C>(part: fc.Arbitrary<C>): fc.Arbitrary<{ kind: 'all' | 'any'; of: C[] }> {
  return fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    of: fc.uniqueArray(part, { minLength: 2, maxLength: 4, selector: (each) => JSON.stringify(each) }),
  });
}
const alone = fc.constantFrom({ kind: 'never' as const }, { kind: 'otherwise' as const });

/** Any condition of a mätvärde that phrases can say. */
export const measureCondition: fc.Arbitrary<MeasureCondition> = fc.oneof(single, lists(single), alone);

/** Any condition of an aktivitet. */
export const activityCondition: fc.Arbitrary<ActivityCondition> = fc.oneof(
  fc.subarray([...ACTIVITY_LINES], { minLength: 1 }).map((lines) => ({ kind: 'lines' as const, lines })),
  alone,
);

const colours = fc
  .subarray<RuleColour>(['green', 'yellow', 'red'], { minLength: 1, maxLength: 2 })
  .map((each): readonly RuleColour[] => each);
const part: fc.Arbitrary<RollUpCondition> = fc.oneof(
  fc.record({
    kind: fc.constant('share' as const),
    colours,
    limit: fc.constantFrom('atLeast' as const, 'moreThan' as const, 'atMost' as const, 'lessThan' as const),
    percent,
  }),
  fc.record({
    kind: fc.constant('share' as const),
    colours,
    limit: fc.constant('atLeast' as const),
    percent: fc.constant(100),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    colours,
    limit: fc.constantFrom('atLeast' as const, 'atMost' as const),
    count: fc.integer({ min: 1, max: 2000 }),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    colours,
    limit: fc.constant('atMost' as const),
    count: fc.constant(0),
  }),
  fc.record({ kind: fc.constant('mean' as const), atLeast: between(0, 2) }),
  fc.record({
    kind: fc.constant('worstIs' as const),
    colour: fc.constantFrom('green' as const, 'yellow' as const, 'red' as const),
  }),
);

/** Any condition of a sammanvägning that phrases can say. */
export const rollUpCondition: fc.Arbitrary<RollUpCondition> = fc.oneof(part, lists(part), alone);

const name = fc.constantFrom(
  ...[
    'En trygg kommun',
    'Andel nöjda, %',
    'Mål: 3',
    'Barn- och utbildningsnämnden',
    'NKI företagsklimat (2020)',
    'alla barn',
  ],
  ...['A', 'Sjukfrånvaro < 6 %', 'Andel «nöjda» brukare', 'delmål 2.1', 'intervall', 'Plats 5 eller bättre'],
);

export const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'all' }),
  fc.subarray([...RULE_KINDS], { minLength: 1 }).map((kinds) => ({ kind: 'kinds' as const, kinds })),
  fc.record({ kind: fc.constantFrom('committee' as const, 'goal' as const, 'measure' as const), name }),
);

export const rollUpScope: fc.Arbitrary<RollUpScope> = fc.oneof(
  fc
    .constantFrom('subgoal' as const, 'goal' as const, 'total' as const)
    .map((at) => ({ kind: 'level' as const, level: at })),
  fc.record({ kind: fc.constant('goal' as const), name }),
);
