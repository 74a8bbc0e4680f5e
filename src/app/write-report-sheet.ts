// Use case: puts the report sheet «Måluppfyllelse» in a frozen copy that has been judged, in memory.
import {
  findReplacedSheets,
  planReportSheet,
  readStateInSteps,
  reportSheetInSteps,
  REPORT_SHEET_NAME,
  type PlannedReportSheet,
  type Report,
  type Steps,
  type WorkbookSnapshot,
} from '../../lib/index.ts';
import { accept, type Result } from './result.ts';
import type { SharedWorkbook } from './underlag.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

export interface ReportSheetOptions extends Pausing {
  /** The sheet that the copy is to open on, when it is the report or none: a choice of another sheet stands. */
  readonly openOn?: string;
}

/** Writes the sheet and gives its name. Example: `await writeReportSheet(workbook, report)`. */
export async function writeReportSheet(
  workbook: SharedWorkbook,
  report: Report,
  { openOn = REPORT_SHEET_NAME, pause }: ReportSheetOptions = {},
): Promise<Result<{ readonly sheet: string }>> {
  const read = await workbook.read();
  if (!read.ok) return read;
  const planning = planSheet(workbook, read.value, report);
  const planned = await workInSlices(planning, { ...(pause && { pause }) }, CANCELLED);
  if (!planned.ok) return planned;
  const { name } = planned.value;
  const put = workbook.putReportSheet(planned.value);
  if (!put.ok) return put;
  if (openOn === REPORT_SHEET_NAME) workbook.openOn(name);
  return accept({ sheet: name });
}

function* planSheet(
  workbook: SharedWorkbook,
  snapshot: WorkbookSnapshot,
  report: Report,
): Steps<PlannedReportSheet> {
  const { state } = yield* readStateInSteps(snapshot.state);
  const found = yield* findReplacedSheets({ snapshot, state });
  const inUse = workbook.sheetsInUse(found);
  return yield* planReportSheet({ snapshot, state, inUse }, yield* reportSheetInSteps(report));
}

const CANCELLED = 'Underlaget avbröts. Inget har skrivits.';
