// The explanations of rolled-up goals as a page that a Swedish reader can review: golden/sammanvagning.md.
import { expect, test } from 'vitest';
import type { Assessment, GoalAssessment } from '../../../lib/model/assessment.ts';
import type { RollUpRule } from '../../../lib/rules/roll-up-rule.ts';
import { rollUp } from '../../../lib/assess/roll-up.ts';
import {
  MAJORITY,
  measure,
  measures,
  oneGoal,
  POINTS,
  ruleSetWith,
  SHARE_80,
  WORST,
} from './roll-up-material.ts';

const RULES: readonly (readonly [string, RollUpRule])[] = [
  ['Sämsta delen', WORST],
  ['Andel gröna', SHARE_80],
  ['Viktade poäng', POINTS],
  ['Majoritet', MAJORITY],
];

const CASES: readonly (readonly [string, string])[] = [
  ['Två gröna, ett rött och två ej bedömda', 'G G R U U'],
  ['Sju gröna och sju gula av fjorton (en stad kallade målet uppnått)', 'G G G G G G G Y Y Y Y Y Y Y'],
  ['Sju gröna och fem gula av tolv (en annan stad kallade målet delvis uppnått)', 'G G G G G G G Y Y Y Y Y'],
  ['Sju gröna och fem röda av tolv', 'G G G G G G G R R R R R'],
  ['Alla gröna', 'G G G G'],
  ['Alla röda', 'R R R'],
  ['Ett enda mätvärde', 'G'],
  ['Ett rött och ett ej bedömt', 'R U'],
  ['Precis 80 % gröna', 'G G G G Y'],
  ['Inget bedömt', 'U U U'],
  ['Vikter: en tung grön, en lätt röd, en gul och en tung ej bedömd', 'G3 R1 Y2 U5'],
  ['Vikt 0 på ett rött', 'G G R0'],
];

/** A small municipality: two sheets with the same goal, subgoals, weights and a measure without a goal. */
const MUNICIPALITY: readonly Assessment[] = [
  measure('Andel elever som känner sig trygga', 'green', 2, {
    goal: 'Trygg uppväxt',
    subgoal: 'Trygg skola',
  }),
  measure('Andel elever med skolfrånvaro över 20 %', 'red', 1, {
    goal: 'Trygg uppväxt',
    subgoal: 'Trygg skola',
  }),
  measure('Föräldrastöd erbjuds i alla områden', 'yellow', 1, {
    goal: 'Trygg uppväxt',
    subgoal: 'Stöd i tid',
  }),
  measure('Väntetid till familjerådgivning', 'unrated', 1, { goal: 'Trygg uppväxt', subgoal: 'Stöd i tid' }),
  measure('Barn i ekonomiskt utsatta hushåll', 'green', 1, { goal: 'Trygg uppväxt', sheet: 'Socialnämnden' }),
  measure('Företagsklimat, plats', 'green', 1, { goal: 'Ett växande näringsliv' }),
  measure('Nya detaljplaner', 'green', 1, { goal: 'Ett växande näringsliv' }),
  measure('Utsläpp av växthusgaser', 'unrated', 1, { goal: 'Klimatneutral 2030' }),
  measure('Sjukfrånvaro', 'red', 1, { goal: '' }),
];

test('förklaringarna står som de ska läsas', async () => {
  const page = [
    '# Sammanvägning: så förklaras den',
    'Skrivs av `test/lib/assess/roll-up.golden.test.ts`. Mätvärdena heter A, B, C … i den ordning de står.',
    ...CASES.flatMap(([title, codes]) => caseSection(title, codes)),
    '## Delmål, mål och allt',
    ...RULES.flatMap(([name, rule]) => [`### ${name}`, municipality(rule)]),
  ].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot('golden/sammanvagning.md');
});

function caseSection(title: string, codes: string): readonly string[] {
  const lines = RULES.map(([name, rule]) => `- ${name}: ${oneGoal(measures(codes), rule).explanation}`);
  return [`## ${title}`, lines.join('\n')];
}

function municipality(rule: RollUpRule): string {
  const { goals, total } = rollUp(MUNICIPALITY, ruleSetWith({ subgoal: rule, goal: rule, total: rule }));
  return [line('Alla mål', total, 0), ...goals.flatMap((goal) => lines(goal, 0))].join('\n');
}

function lines(goal: GoalAssessment, depth: number): readonly string[] {
  const name = goal.goal === '' ? 'Mätvärden utan mål' : goal.goal;
  return [line(name, goal, depth), ...goal.subgoals.flatMap((subgoal) => lines(subgoal, depth + 1))];
}

function line(name: string, { explanation }: GoalAssessment, depth: number): string {
  return `${'  '.repeat(depth)}- **${name}**: ${explanation}`;
}
