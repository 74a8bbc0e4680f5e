// Carries out a write plan in the open workbook: looks again, writes, reads back. At most three round trips, and one more for every 4 MB.
import { countWrites, type WritePlan } from '../../../lib/index.ts';
import type { WriteReport } from '../../app/port.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import { isHostError } from '../host-failure.ts';
import { Refused } from '../run.ts';
import { createRecord } from '../undo/create-record.ts';
import type { Application, ApplyEvents } from './application.ts';
import { applyLeaving } from './apply-leaving.ts';
import { checkWritten } from './check-written.ts';
import { layOutPage } from './new-sheet.ts';
import { findObstacle } from './obstacles.ts';
import { prepareWork } from './prepare-work.ts';
import { reread } from './reread.ts';
import { withPauses } from '../with-pauses.ts';
import { sendSteps } from './send-steps.ts';
import { stripsOf } from './strips.ts';
import type { TypedStrip } from './value-steps.ts';
import { workSteps } from './work-steps.ts';

/** Makes every write of the plan, or stops with a failure before the first. What fails while writing is for the caller to put back. */
export async function applyPlan(
  context: Excel.RequestContext,
  application: Application,
  events: ApplyEvents,
): Promise<WriteReport> {
  const { plan, read, pause } = application;
  checkPlan(plan, read);
  if (plan.leaving !== undefined) return await applyLeaving(context, application, plan.leaving, events);
  await pause();
  const strips = stripsOf(plan.cells);
  await pause();
  const now = await reread(context, plan, read, strips);
  const obstacle = findObstacle(plan.cells, read, now.sheets);
  if (obstacle !== null) throw new Refused(obstacle);
  const work = await withPauses(prepareWork(application, strips, now), pause);
  const record = createRecord(application, work, now);
  events.onRecord(record, now.undoParts);
  await pause();
  const steps = workSteps(context, application, work, now, record);
  await pause();
  await sendSteps(context, steps, events.onSent);
  await finish(context, plan, work.typed);
  return { written: countWrites(plan) };
}

/** A plan for sheets that are neither there nor to be added is our own fault, as is a value that no cell can hold. */
function checkPlan(plan: WritePlan, { sheets }: ReadWorkbook): void {
  const known = new Set([...sheets.keys(), ...plan.newSheets.map(({ name }) => name)]);
  const writes = [plan.cells, plan.tables, plan.notes, plan.statusFormats, plan.columnWidths].flat();
  const lost = writes.find(({ sheet }) => !known.has(sheet));
  if (lost !== undefined) throw new Error(`The workbook has no sheet ${lost.sheet}`);
  const odd = plan.cells.find(
    ({ value }) =>
      (typeof value === 'string' && value.length > MAX_CELL_TEXT) ||
      (typeof value === 'number' && !Number.isFinite(value)),
  );
  if (odd !== undefined) throw new Error(`No cell can hold what is to be written in ${odd.sheet}`);
}

const MAX_CELL_TEXT = 32_767;

/** Lays out the pages of new sheets and reads back; how a sheet is printed is no reason to fail. */
async function finish(
  context: Excel.RequestContext,
  { newSheets }: WritePlan,
  strips: readonly TypedStrip[],
): Promise<void> {
  for (const sheet of newSheets) layOutPage(context, sheet);
  try {
    await checkWritten(context, strips);
  } catch (error) {
    if (newSheets.length === 0 || !isHostError(error)) throw error;
    await checkWritten(context, strips);
  }
}
