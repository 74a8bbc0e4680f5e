// Builds judged measures from short codes, so that a case reads at a glance: `G G R U`, and with weights `G3 R0,5`.
import type { Assessment, GoalAssessment, Status } from '../../../lib/model/assessment.ts';
import type { RollUpChooser, RollUpLevel } from '../../../lib/rules/choose-roll-up.ts';
import type { RollUpRule } from '../../../lib/rules/roll-up-rule.ts';
import { rollUp } from '../../../lib/assess/roll-up.ts';

export const SHARE_80: RollUpRule = { kind: 'share', green: 80, yellow: 50, noRed: true };
export const POINTS: RollUpRule = { kind: 'points', green: 1.5, yellow: 0.75 };
export const WORST: RollUpRule = { kind: 'worst' };
export const MAJORITY: RollUpRule = { kind: 'majority' };

const STATUS_OF: Readonly<Record<string, Status>> = { G: 'green', Y: 'yellow', R: 'red', U: 'unrated' };

export interface Place {
  readonly goal?: string;
  readonly subgoal?: string | null;
  readonly sheet?: string;
}

/** One judged measure; everything that rolling up does not look at is the same for all. */
export function measure(name: string, status: Status, weight = 1, place: Place = {}): Assessment {
  return {
    sheet: place.sheet ?? 'Mål',
    row: 5,
    goal: place.goal ?? 'Trygg kommun',
    subgoal: place.subgoal ?? null,
    measure: name,
    target: { kind: 'atLeast', text: 'minst 80 %', value: 80, unit: '%', warnings: [] },
    outcome: { kind: 'missing', text: '', reason: 'missing' },
    fulfilment: null,
    status,
    reason: status === 'unrated' ? 'missing' : null,
    assumed: [],
    explanation: '',
    rule: '90',
    ruleId: 'R1',
    weight,
    cells: { target: null, outcome: null, status: null },
  };
}

/** `G G3 U` as measures named A, B, C … */
export function measures(codes: string, place: Place = {}): readonly Assessment[] {
  const all = codes.split(' ').filter((code) => code !== '');
  return all.map((code, index) => {
    const status = STATUS_OF[code.slice(0, 1)];
    if (status === undefined) throw new Error(`Okänd färg i ${code}`);
    const weight = code.length === 1 ? 1 : Number(code.slice(1).replace(',', '.'));
    return measure(letters(index), status, weight, place);
  });
}

/** A, B … Z, AA … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The rules for the levels; what is left out is «sämsta färgen». */
export function ruleSetWith(rules: Partial<Record<RollUpLevel, RollUpRule>>): RollUpChooser {
  return (level) => ({ rule: rules[level] ?? WORST, row: null });
}

/** One goal with these measures, rolled up by one rule. */
export function oneGoal(assessments: readonly Assessment[], rule: RollUpRule): GoalAssessment {
  const [goal] = rollUp(assessments, ruleSetWith({ goal: rule })).goals;
  if (goal === undefined) throw new Error('Inget mål');
  return goal;
}
