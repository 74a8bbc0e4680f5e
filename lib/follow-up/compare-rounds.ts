// What is different between two rounds: statuses, outcomes, målvärden, forecasts, overrides, rules, and measures that came or went.
import { createReadings, type Readings } from '../assess/readings.ts';
import type { Change, ChangeKind, Round, RoundRow } from '../model/follow-up.ts';
import { asPart, inSlices, type Steps } from '../model/steps.ts';
import { createChangeWriter, forecastColour, tellsOutcomes, type ChangeWriter } from './change-words.ts';
import { COMPARED_PARTS, type ComparedPart } from './compared-part.ts';
import { pairRows, type RowPairs } from './pair-rows.ts';
import { outcomeHints, sameOutcome } from './same-outcome.ts';
import { asCell, sameTargetText } from './same-target-text.ts';

/** Measures to a slice: those that differ are read anew. */
const SLICE = 200;

/** The changes from `before` to `after`, in the order of `after`; none when both say the same in meaning, in whatever order. */
export function* compareRounds(before: Round, after: Round): Steps<readonly Change[]> {
  const pairs = yield* asPart(pairRows(before, after), 0, PAIRED_SHARE);
  return yield* asPart(comparePairs(before, after, pairs), PAIRED_SHARE, 1);
}

const PAIRED_SHARE = 0.4;

/** The same with the rows paired already. */
function* comparePairs(before: Round, after: Round, pairs: RowPairs): Steps<readonly Change[]> {
  const write = createChangeWriter(before, after);
  const isSameRules = before.ruleSet === after.ruleSet && before.ruleSetVersion === after.ruleSetVersion;
  const isSameWording = before.ruleMark === undefined || before.ruleMark === after.ruleMark;
  const comparing = { write, isSameRules, readings: createReadings(false) };
  const changes: Change[] = isSameRules && isSameWording ? [] : [write.ruleSet()];
  yield* inSlices(
    after.rows,
    (row) => {
      const earlier = pairs.before.get(row);
      if (earlier === undefined) changes.push(write.added(row));
      else changes.push(...compareRows(earlier, row, comparing));
    },
    SLICE,
  );
  yield* inSlices(pairs.removed, (row) => {
    changes.push(write.removed(row));
  });
  return changes;
}

interface Comparing {
  readonly write: ChangeWriter;
  /** Another rule set is told of once, not row by row. */
  readonly isSameRules: boolean;
  readonly readings: Readings;
}

const KIND: Readonly<Record<ComparedPart, ChangeKind>> = {
  status: 'status',
  outcome: 'outcome',
  target: 'target',
  forecast: 'forecast',
  override: 'override',
  rule: 'rules',
};

function compareRows(
  before: RoundRow,
  after: RoundRow,
  { write, isSameRules, readings }: Comparing,
): readonly Change[] {
  const different = COMPARED_PARTS.filter((part) => before[part] !== after[part]);
  if (different.length === 0) return [];
  const changes = different
    .filter((part) =>
      part === 'rule'
        ? isSameRules && isJudged(before) && isJudged(after)
        : differsInMeaning(part, before, after, readings),
    )
    .flatMap((part) => write.part(KIND[part], part, before, after) ?? []);
  return changes.some(turnsColour) ? changes.map((change) => besideColour(change, before, after)) : changes;
}

function turnsColour({ kind, before, after }: Change): boolean {
  return kind === 'status' || (kind === 'forecast' && forecastColour(before) !== forecastColour(after));
}

/** An outcome, or an expected figure of the same colour, with whether the sentence of the row's other colour tells it. */
function besideColour(change: Change, before: RoundRow, after: RoundRow): Change {
  if (change.kind !== 'outcome' && (change.kind !== 'forecast' || turnsColour(change))) return change;
  const isTold = change.kind === 'outcome' && before.status !== after.status && tellsOutcomes(before, after);
  return { ...change, besideColour: isTold ? 'told' : 'untold' };
}

/** What no rule judged has another status, which tells why: the rules are as they were. */
function isJudged({ rule }: RoundRow): boolean {
  return rule !== '';
}

/** Whether two different texts say different things. */
function differsInMeaning(
  part: ComparedPart,
  before: RoundRow,
  after: RoundRow,
  readings: Readings,
): boolean {
  if (part === 'outcome') {
    const hints = outcomeHints(readings.target(asCell(after.target)));
    const [earlier, later] = [before, after].map((row) => readings.outcome(asCell(row.outcome), hints));
    return earlier === undefined || later === undefined || !sameOutcome(earlier, later);
  }
  return part !== 'target' || !sameTargetText(readings, before.target, after.target);
}
