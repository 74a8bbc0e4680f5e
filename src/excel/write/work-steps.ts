// The steps of a writing, in the order that Excel is to take them.
import type { WritePlan } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import { toXml, type UndoRecord } from '../undo/record.ts';
import { existingNotes, noteKey, openWidths, type Application } from './application.ts';
import { pointsOf } from './column-points.ts';
import { growTable } from './grow-table.ts';
import { addSheet } from './new-sheet.ts';
import type { Work } from './prepare-work.ts';
import type { Reread } from './reread.ts';
import { bytesOfText, step, type Step } from './send-steps.ts';
import { setFormat } from './set-format.ts';
import { changeRules } from './status-rules.ts';
import { valueSteps } from './value-steps.ts';

/** Everything of the work, and the record of how it was before. */
export function workSteps(
  context: Excel.RequestContext,
  application: Application,
  { typed, looks, rules }: Work,
  now: Reread,
  record: UndoRecord,
): readonly Step[] {
  const { plan, read, undoable } = application;
  const { worksheets, customXmlParts } = context.workbook;
  const xml = undoable ? toXml(record) : '';
  return [
    // first of all, so that whatever happens after can be taken back
    ...(undoable ? [step(bytesOfText(xml), () => customXmlParts.add(xml))] : []),
    ...plan.newSheets.map((sheet) =>
      step(2000, () => {
        addSheet(context, sheet);
      }),
    ),
    ...plan.tables.map((growth) =>
      step(500, () => {
        growTable(context, read, growth);
      }),
    ),
    ...looks.map(({ run, area, before, after }) => ({
      bytes: 2000,
      queue: () => setFormat(worksheets.getItem(run.sheet), area, before, after),
    })),
    ...typed.flatMap((strip) => valueSteps(context, strip, 'values')),
    ...openWidths(plan, now).map(({ sheet, column, width }) =>
      step(300, () => {
        const area = { top: 0, bottom: 0, left: column, right: column };
        rangeOf(worksheets.getItem(sheet), area).format.columnWidth = pointsOf(width);
      }),
    ),
    // Excel fits rows while values come in, but not when a column becomes another width after that
    ...plan.newSheets.map(({ name }) =>
      step(300, () => {
        worksheets.getItem(name).getUsedRange().format.autofitRows();
      }),
    ),
    ...[...rules].map(([sheet, changes]) =>
      step(4000 * (changes.add.length + 1), () => {
        changeRules(worksheets.getItem(sheet), changes);
      }),
    ),
    ...noteSteps(context, application),
    ...stateSteps(context, plan, now),
    ...(undoable ? now.undoParts : []).map((id) =>
      step(200, () => {
        customXmlParts.getItem(id).delete();
      }),
    ),
  ];
}

function noteSteps(context: Excel.RequestContext, { plan, read, notes }: Application): readonly Step[] {
  // where the host has none, the explanation column says the same
  if (notes === null) return [];
  const existing = existingNotes(read.snapshot);
  return plan.notes.map((note) =>
    step(300 + bytesOfText(note.text ?? ''), () => {
      notes.set(context, note, existing.has(noteKey(note)));
    }),
  );
}

function stateSteps(
  context: Excel.RequestContext,
  { state }: WritePlan,
  { statePart }: Reread,
): readonly Step[] {
  if (state === null) return [];
  const parts = context.workbook.customXmlParts;
  return [
    step(bytesOfText(state), () => {
      if (statePart === null) parts.add(state);
      else parts.getItem(statePart).setXml(state);
    }),
  ];
}
