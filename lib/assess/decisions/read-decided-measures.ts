// Reads the measures of a period with the målvärden that held on its last day: the one way to the measures for all that judge.
import { parseCellRef, contains } from '../../model/area.ts';
import type { Measure, Period } from '../../model/measure.ts';
import { asPart, finish, type Steps } from '../../model/steps.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { readDecisions } from '../../register/read-decisions.ts';
import { readMeasuresInSteps } from '../../sheet/read-measures.ts';
import type { MeasureReading, RecognisedTable, Recognition } from '../../sheet/table.ts';
import { markDirectionGoals } from '../direction-goals.ts';
import { judgingDay } from '../judging-day.ts';
import { createReadings } from '../readings.ts';
import { applyDecisions } from './apply-decisions.ts';
import type { TableTarget } from './check-cell.ts';
import { matchDecisions } from './match-decisions.ts';

/**
 * The measures of a period as `readMeasures` gives them, each with the målvärde that held on the period's last day by the decisions in
 * the workbook («Beslut»). Without such a sheet they are the same. Example: `readDecidedMeasures(snapshot, recognition, '2020')`.
 */
export function readDecidedMeasures(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  period: Period | null,
): MeasureReading {
  return finish(readDecidedMeasuresInSteps(snapshot, recognition, period));
}

/** How much of the work is reading the measures. */
const MEASURES_SHARE = 0.8;
const MARKED_FROM = 0.95;

/** The same as `readDecidedMeasures`, in slices. */
export function* readDecidedMeasuresInSteps(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  period: Period | null,
): Steps<MeasureReading> {
  const reading = yield* asPart(readMeasuresInSteps(snapshot, recognition, period), 0, MEASURES_SHARE);
  const decided = yield* asPart(withDecisions(snapshot, recognition, reading), MEASURES_SHARE, MARKED_FROM);
  const read = createReadings(snapshot.date1904).target;
  return {
    ...decided,
    measures: yield* asPart(markDirectionGoals(decided.measures, read), MARKED_FROM, 1),
  };
}

function* withDecisions(
  snapshot: WorkbookSnapshot,
  { tables }: Recognition,
  reading: MeasureReading,
): Steps<MeasureReading> {
  const { decisions, issues } = yield* readDecisions(snapshot);
  if (decisions.length === 0) return { ...reading, issues: [...reading.issues, ...issues] };
  const matched = yield* matchDecisions(decisions, reading.measures, tables);
  const { measures, issues: told } = yield* applyDecisions({
    measures: reading.measures,
    byMeasure: matched.byMeasure,
    day: judgingDay(reading.period),
    tableTarget: (measure) => tableTargetOf(measure, tables, reading.period),
    read: createReadings(snapshot.date1904).target,
  });
  return {
    period: reading.period,
    measures,
    issues: [...reading.issues, ...issues, ...matched.issues, ...told],
  };
}

/** The målvärde of the goal table with the period of its heading, or of its row in a table with a row for each year. */
export function tableTargetOf(
  { target }: Measure,
  tables: readonly RecognisedTable[],
  judged: Period | null,
): TableTarget | null {
  if (target === null) return null;
  const at = parseCellRef(target.ref);
  if (at === null) return { cell: target, period: null };
  const table = tables.find(({ sheet, area }) => sheet === at.sheet && contains(area, at.row, at.column));
  const column = table?.columns.find((each) => each.column === at.column);
  const isByRow = table?.columns.some(({ role }) => role === 'period') === true;
  return { cell: target, period: column?.period ?? (isByRow ? judged : null) };
}
