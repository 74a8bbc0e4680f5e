// Finds the record of the last judgement in the workbook.
import { UNDO_NAMESPACE } from '../read/list-workbook.ts';
import { Refused } from '../run.ts';
import { fromXml, type UndoRecord } from './record.ts';

/** The record, or null when there is none; stops with a failure when it cannot be read. Two round trips. */
export async function findRecord(context: Excel.RequestContext): Promise<UndoRecord | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(UNDO_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  // a later one stands last, should an earlier have been left
  const last = parts.items.at(-1);
  if (last === undefined) return null;
  const xml = last.getXml();
  await context.sync();
  const record = fromXml(xml.value);
  if (record !== null) return record;
  throw new Refused({
    code: 'unsupported',
    text: 'Uppgifterna om hur arbetsboken såg ut före bedömningen går inte att läsa: de är skadade eller skrivna av en nyare version av Målljus. Inget har ändrats. Öppna en tidigare version av filen om bedömningen ska tas bort.',
  });
}
