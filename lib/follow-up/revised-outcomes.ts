// Earlier outcomes that have been revised: what the workbook now says of an earlier period is not what was judged then.
import type { Change, Round, RoundRow } from '../model/follow-up.ts';
import type { Measure, Period, PeriodCell } from '../model/measure.ts';
import { inSlices, inTurn, type Steps } from '../model/steps.ts';
import { showPeriod } from '../sheet/period.ts';
import { isSamePeriod } from './compared-part.ts';
import type { FollowUpInput } from './input.ts';
import type { MadeRound } from './make-round.ts';
import { pairRows } from './pair-rows.ts';
import { outcomeText, readOutcomeFor, readShownOutcome, sameOutcome } from './same-outcome.ts';

/** Measures to a slice: their outcomes are read anew. */
const SLICE = 200;

/** The revisions, by the latest stored rounds of earlier periods, in the order of those and of the measures. */
export function* findRevised(
  input: Pick<FollowUpInput, 'measures' | 'result' | 'snapshot'>,
  current: MadeRound,
  earlier: readonly Round[],
): Steps<readonly Change[]> {
  const periods = new Set<Period>();
  yield* inSlices(input.measures, ({ previous }) => {
    for (const { period } of previous) periods.add(period);
  });
  const told = earlier.filter((round) => [...periods].some((period) => isSamePeriod(period, round.period)));
  const found = yield* inTurn(told, (round) => revisedSince(input, current, round));
  return found.flat();
}

function* revisedSince(
  { measures, result, snapshot }: Pick<FollowUpInput, 'measures' | 'result' | 'snapshot'>,
  { round: current, firstMeasure }: MadeRound,
  stored: Round,
): Steps<readonly Change[]> {
  const changes: Change[] = [];
  const { before } = yield* pairRows(stored, current);
  yield* inSlices(
    measures,
    (measure, place) => {
      const row = current.rows[firstMeasure + place];
      const told = row === undefined ? undefined : before.get(row);
      const target = result.assessments[place]?.target;
      const now = cellOf(measure, stored);
      if (row === undefined || told === undefined || target === undefined || now === null) return;
      const outcome = readOutcomeFor(target, { ...now.cell, date1904: snapshot.date1904 });
      if (sameOutcome(readShownOutcome(target, told.outcome), outcome)) return;
      changes.push(revised(row, told, outcomeText(outcome), stored));
    },
    SLICE,
  );
  return changes;
}

/** What stands for the period of the round now; null without a column for it, or while a formula there has no value. */
function cellOf({ previous }: Measure, { period }: Round): PeriodCell | null {
  const found = previous.find((each) => isSamePeriod(each.period, period));
  return found === undefined || found.cell.formulaWithoutValue === true ? null : found;
}

function revised(row: RoundRow, told: RoundRow, now: string, { period, when }: Round): Change {
  const { goal, measure } = row;
  const which = period === null ? '' : ` för ${showPeriod(period)}`;
  const day = when.slice(0, 'yyyy-mm-dd'.length);
  const text = `${measure}: utfallet${which} har ändrats från ${told.outcome} (bedömt ${day}) till ${now}.`;
  return { kind: 'revised', goal, measure, before: told.outcome, after: now, text };
}
