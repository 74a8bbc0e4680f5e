// Tries a rule with the målvärden that it can meet, thought up and in the workbook: in slices, and within what a check may cost.
import type { MeasureRule } from '../model/condition.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { isSpent, type Effort } from './effort.ts';
import { trialsOfGroup, type Trial, type TrialGroup } from './trial.ts';
import { tryRule, type TriedPiece } from './tried-rule.ts';

export interface Tried {
  readonly trial: Trial;
  readonly pieces: readonly TriedPiece[];
}

export interface TriedRule {
  readonly tried: readonly Tried[];
  /** Whether every order in which the limits can stand was wanted. */
  readonly isComplete: boolean;
  /** Whether the effort was spent before all that was wanted had been tried. */
  readonly isCutShort: boolean;
}

/** What to try a rule with. */
export interface ToTry {
  /** Those to think up. */
  readonly groups: readonly TrialGroup[];
  /** Those of the workbook. */
  readonly own: readonly Trial[];
}

/** What the rule comes to for each of them, as far as the effort goes; then some of every kind and side, and not all of the first ones. */
export function* tryMeasureRule(rule: MeasureRule, { groups, own }: ToTry, effort: Effort): Steps<TriedRule> {
  const found: Placed[] = [...placed(own, 0)];
  let isComplete = true;
  let isCutShort = false;
  const thinkUp = (group: TrialGroup): void => {
    isCutShort = isCutShort || isSpent(effort);
    if (isCutShort) return;
    const trials = trialsOfGroup(rule, group, groups.length, effort);
    isComplete = isComplete && trials.isComplete;
    found.push(...placed(trials.trials, found.length));
  };
  yield* inSlices(groups, thinkUp, 1);
  const tried: (Tried & Placed)[] = [];
  const tryOne = (one: Placed): void => {
    isCutShort = isCutShort || isSpent(effort);
    if (!isCutShort) tried.push({ ...one, pieces: tryRule(rule, one.trial, effort) });
  };
  yield* inSlices(byTurns(found), tryOne, SLICE);
  return { tried: tried.sort((a, b) => a.place - b.place), isComplete, isCutShort };
}

/** Some ten milliseconds' work, also of a formula. */
const SLICE = 10;

interface Placed {
  readonly trial: Trial;
  readonly place: number;
  /** Which one it is of its group. */
  readonly turn: number;
}

function placed(trials: readonly Trial[], start: number): readonly Placed[] {
  return trials.map((trial, turn) => ({ trial, place: start + turn, turn }));
}

/** The first of every group before the second of any. */
function byTurns(found: readonly Placed[]): readonly Placed[] {
  return [...found].sort((a, b) => a.turn - b.turn);
}
