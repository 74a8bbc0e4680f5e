// The decided målvärden of the register «Beslut», as an underlag lists them.
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import { readDecisions, type TargetDecision } from '../register/read-decisions.ts';
import { cleanLine } from './clean-line.ts';

/** A decided målvärde. */
export interface DecidedTarget {
  /** «KS 2020-10-07 § 175, Dnr KS 2019/191» */
  readonly decision: string;
  /** ISO day of the decision. */
  readonly date: string;
  readonly measure: string;
  /** ISO day. */
  readonly validFrom: string;
}

/** The rows of the register that are whole; those that lack something are asked about where they are used. */
export function* decidedTargets(snapshot: WorkbookSnapshot): Steps<readonly DecidedTarget[]> {
  const { decisions } = yield* readDecisions(snapshot);
  return (yield* mapInSlices(decisions, decidedTarget)).flat();
}

function decidedTarget({
  words,
  date,
  measure,
  validFrom,
  askedAt,
}: TargetDecision): readonly DecidedTarget[] {
  if (date === null || validFrom === null || askedAt !== null) return [];
  return [{ decision: cleanLine(words), date, measure: cleanLine(measure), validFrom }];
}
