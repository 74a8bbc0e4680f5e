// The decided målvärden of the register «Beslut» in words, and which measures hold their målvärde by which decision.
import type { Assessment } from '../model/assessment.ts';
import type { Period } from '../model/measure.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { DECISIONS } from '../register/registers.ts';
import { readRegister, type RegisterRow } from '../register/read-register.ts';
import { nameKey } from '../rules/name-key.ts';
import { decisionText } from '../rule-sheet/describe-rule-changes.ts';
import { judgingDay } from '../assess/judging-day.ts';
import { cleanLine } from './clean-line.ts';

type DecisionKey = (typeof DECISIONS.columns)[number]['key'];

/** A decided målvärde. */
export interface DecidedTarget {
  /** «KS 2020-10-07 § 175, Dnr KS 2019/191» */
  readonly decision: string;
  /** ISO day of the decision. */
  readonly date: string;
  readonly measure: string;
  /** As written; '' where no goal is named. */
  readonly goal: string;
  /** The målvärde before, '' for a new measure. */
  readonly from: string;
  readonly to: string;
  /** ISO day. */
  readonly validFrom: string;
}

/** The rows of the register that are whole; those that lack something are asked about where they are used. */
export function* decidedTargets(snapshot: WorkbookSnapshot): Steps<readonly DecidedTarget[]> {
  const { rows } = yield* readRegister(DECISIONS, snapshot);
  const decided: DecidedTarget[] = [];
  yield* inSlices(rows, (row) => {
    const one = decidedTarget(row);
    if (one !== null) decided.push(one);
  });
  return decided;
}

function decidedTarget(row: RegisterRow<DecisionKey>): DecidedTarget | null {
  const date = dayOf(row, 'date');
  const validFrom = dayOf(row, 'validFrom');
  const text = (key: DecisionKey): string => cleanLine(row.text(key));
  const [body, measure, to] = [text('body'), text('measure'), text('to')];
  if (date === null || validFrom === null || body === '' || measure === '' || to === '') return null;
  const decision = decisionText({ body, date, section: sectionText(text('section')), dnr: text('dnr') });
  return { decision, date, measure, goal: text('goal'), from: text('from'), to, validFrom };
}

function dayOf(row: RegisterRow<DecisionKey>, key: 'date' | 'validFrom'): string | null {
  const reading = row.day(key, key === 'date' ? 'exact' : 'first');
  return 'day' in reading ? reading.day : null;
}

/** The column is called «§», so many write the number alone. */
function sectionText(written: string): string {
  return /^\d+[a-z]?$/i.test(written) ? `§ ${written}` : written;
}

/**
 * The decision that a measure holds its målvärde by; '' when none can be told. Only a decision on this very målvärde, in force on the
 * last day of the period, is named: what the sheet says and what was judged are then the same.
 */
export function decisionOf(
  { measure, goal, subgoal, target }: Assessment,
  decided: ReadonlyMap<string, readonly DecidedTarget[]>,
  period: Period | null,
): string {
  const day = judgingDay(period);
  const own = [goal, subgoal ?? ''].map(nameKey);
  const held = (decided.get(nameKey(measure)) ?? []).filter(
    (one) =>
      (one.goal === '' || own.includes(nameKey(one.goal))) &&
      (day === null || one.validFrom <= day) &&
      nameKey(one.to) === nameKey(target.text),
  );
  return held.reduce((latest, one) => (one.validFrom >= latest.validFrom ? one : latest), NONE).decision;
}

const NONE = { validFrom: '', decision: '' };

/** The decisions by the name of the measure. */
export function* byMeasure(
  decided: readonly DecidedTarget[],
): Steps<ReadonlyMap<string, readonly DecidedTarget[]>> {
  const found = new Map<string, DecidedTarget[]>();
  yield* inSlices(decided, (one) => {
    const key = nameKey(one.measure);
    const same = found.get(key);
    if (same === undefined) found.set(key, [one]);
    else same.push(one);
  });
  return found;
}
