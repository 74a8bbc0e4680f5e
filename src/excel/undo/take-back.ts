// Puts everything back to what a record says that it was, and leaves what a person has changed since.
import type { UndoReport } from '../../app/open-workbook.ts';
import { rangeOf } from '../addresses.ts';
import type { NotesPort } from '../notes.ts';
import { STATE_NAMESPACE, UNDO_NAMESPACE } from '../read/list-workbook.ts';
import { readWorkbook, type ReadWorkbook } from '../read/read-workbook.ts';
import { Refused } from '../run.ts';
import { findObstacle } from '../write/obstacles.ts';
import { sendSteps } from '../write/send-steps.ts';
import { compareCells } from './compare-cells.ts';
import {
  cellSteps,
  columnArea,
  lookSteps,
  noteSteps,
  partSteps,
  ruleSteps,
  sheetSteps,
  stateSteps,
  tableSteps,
  widthSteps,
} from './put-back-steps.ts';
import type { UndoRecord } from './record.ts';

export interface TakingBack {
  readonly record: UndoRecord;
  readonly notes: NotesPort | null;
  /** Records to keep; every other one is removed. */
  readonly keepParts: readonly string[];
}

/** Takes back what the record tells of, in a fixed number of round trips. Nothing is changed when protection stands in the way. */
export async function takeBack(
  context: Excel.RequestContext,
  { record, notes, keepParts }: TakingBack,
): Promise<UndoReport> {
  const now = await readWorkbook(context, { notes, merges: false });
  const rest = queueRest(context, record, now);
  await context.sync();
  const { parts, statePart, widths } = rest();
  const cells = compareCells(record, now);
  const obstacle = findObstacle(
    cells.restored,
    now,
    [...now.sheets.values()].map(({ listed }) => listed),
  );
  if (obstacle !== null) throw new Refused(obstacle);
  const groups = [
    tableSteps(context, record, now, cells.kept),
    lookSteps(context, record, now, cells.keptPlaces),
    cellSteps(context, cells),
    noteSteps(context, record, now, notes, cells.kept),
    ruleSteps(context, record, now),
    sheetSteps(context, cells.wholeSheets),
    widthSteps(context, record, now, widths),
  ];
  const steps = groups.flatMap((group) => group.steps);
  await sendSteps(context, [
    ...steps,
    ...stateSteps(context, record, statePart),
    ...partSteps(
      context,
      parts.filter((id) => !keepParts.includes(id)),
    ),
  ]);
  return { restored: groups.reduce((sum, { count }) => sum + count, 0), kept: cells.kept };
}

interface Rest {
  readonly parts: readonly string[];
  readonly statePart: string | null;
  /** In points, in the order of the record; null where the sheet is gone. */
  readonly widths: readonly (number | null)[];
}

function queueRest(context: Excel.RequestContext, record: UndoRecord, now: ReadWorkbook): () => Rest {
  const { customXmlParts, worksheets } = context.workbook;
  const undo = customXmlParts.getByNamespace(UNDO_NAMESPACE);
  const state = customXmlParts.getByNamespace(STATE_NAMESPACE);
  undo.load('items/id');
  state.load('items/id');
  const formats = record.widths.map(({ sheet, column }) =>
    now.sheets.has(sheet)
      ? rangeOf(worksheets.getItem(sheet), columnArea(column)).load('format/columnWidth').format
      : null,
  );
  return () => ({
    parts: undo.items.map(({ id }) => id),
    statePart: state.items[0]?.id ?? null,
    widths: formats.map((format) => format?.columnWidth ?? null),
  });
}
