// Målvärden changed in the goal table since an earlier run, of measures that no decision in «Beslut» is about.
import { tableTargetOf } from '../assess/decisions/read-decided-measures.ts';
import { issue, type Issue } from '../issue.ts';
import type { Change, Changes } from '../model/follow-up.ts';
import type { Measure, Period } from '../model/measure.ts';
import { inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { usesRegister } from '../register/find-register.ts';
import { readDecisions } from '../register/read-decisions.ts';
import { DECISIONS } from '../register/registers.ts';
import { nameKey } from '../rules/name-key.ts';
import { showPeriod, yearOf } from '../sheet/period.ts';
import { tidy } from '../swedish/spaces.ts';
import { NO_TARGET } from './change-words.ts';
import type { FollowUpInput } from './input.ts';

/**
 * A warning at each målvärde that is another than in the run before of the period, or than at the reporting date before in the same year,
 * though no decision says so. None in a workbook without «Beslut»: there målvärden are changed in the cells.
 */
export function* findUndecidedTargets(
  input: Pick<FollowUpInput, 'snapshot' | 'recognition' | 'measures' | 'result'>,
  { sinceRun, sinceDate }: Changes,
): Steps<readonly Issue[]> {
  const { snapshot, recognition, measures, result } = input;
  if (!usesRegister(DECISIONS, snapshot.sheets)) return [];
  const isSameYear = sinceDate !== null && yearIn(sinceDate.since.period) === yearIn(result.period);
  const changed = [
    ...targetChanges(sinceRun?.changes ?? [], sinceRun?.since.period ?? null, false),
    ...(isSameYear ? targetChanges(sinceDate.changes, sinceDate.since.period, true) : []),
  ];
  if (changed.length === 0) return [];
  const { decisions } = yield* readDecisions(snapshot);
  const decided = new Set(decisions.map(({ measure }) => nameKey(measure)));
  const byName = new Map<string, Measure[]>();
  yield* inSlices(measures, (measure) => {
    if (decided.has(nameKey(measure.name))) return;
    const key = keyOf(tidy(measure.goal), tidy(measure.name));
    const before = byName.get(key);
    if (before === undefined) byName.set(key, [measure]);
    else before.push(measure);
  });
  const asked = new Set<string>();
  const issues = yield* mapInSlices(changed, (each) => {
    const { change } = each;
    const [measure, ...others] = byName.get(keyOf(change.goal, change.measure)) ?? [];
    const cell = measure?.target ?? null;
    // Of several with one name nobody can tell which was changed.
    if (measure === undefined || others.length > 0 || cell === null || asked.has(cell.ref)) return [];
    const ofTable = tableTargetOf(measure, recognition.tables, result.period);
    if (each.isOtherDate && isPartOfYear(ofTable?.period ?? null)) return [];
    asked.add(cell.ref);
    return [undecided(each, cell.ref)];
  });
  return issues.flat();
}

interface TargetChange {
  readonly change: Change;
  readonly since: Period | null;
  readonly isOtherDate: boolean;
}

function targetChanges(
  changes: readonly Change[],
  since: Period | null,
  isOtherDate: boolean,
): readonly TargetChange[] {
  // A målvärde that is filled in for the first time was not changed.
  return changes
    .filter(({ kind, before }) => kind === 'target' && before !== NO_TARGET)
    .map((change) => ({ change, since, isOtherDate }));
}

function keyOf(goal: string, measure: string): string {
  return JSON.stringify([goal, measure]);
}

function yearIn(period: Period | null): string | null {
  return period === null ? null : yearOf(period);
}

/** «Målvärde T2 2020» is not what «Målvärde T1 2020» has become. */
function isPartOfYear(period: Period | null): boolean {
  return period !== null && period !== yearOf(period);
}

function undecided({ change: { before, after }, since, isOtherDate }: TargetChange, cell: string): Issue {
  const when =
    isOtherDate && since !== null ? `vid uppföljningen ${showPeriod(since)}` : 'vid förra bedömningen';
  const now = after === NO_TARGET ? 'saknas nu' : `är nu «${after}»`;
  const text = `Målvärdet var «${before}» ${when} och ${now}, men inget beslut om det finns på beslutsbladet. Skriv in beslutet, eller rätta cellen till «${before}».`;
  return issue('target-without-decision', cell, text);
}
