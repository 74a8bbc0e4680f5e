// The goal tables at the top of a sheet, as recognition sees them: a sheet may be named like a register and hold goals all the same.
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { finish } from '../model/steps.ts';
import { recogniseInSteps } from '../sheet/recognise-tables.ts';
import type { RecognisedTable } from '../sheet/table.ts';
import { HEADING_DEPTH, HEADING_WIDTH } from './register-headings.ts';

const remembered = new WeakMap<SheetSnapshot, readonly RecognisedTable[]>();

/** The goal tables whose headings stand at the top of the sheet. So few cells are looked at that it is one slice's work. */
export function goalTablesBeside(sheet: SheetSnapshot): readonly RecognisedTable[] {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const { tables } = finish(recogniseInSteps(onlyTop(sheet), []));
  remembered.set(sheet, tables);
  return tables;
}

/** Some rows below the lowest heading, so that there is something under it. */
const ROWS = HEADING_DEPTH + 10;

function onlyTop(sheet: SheetSnapshot): WorkbookSnapshot {
  const values = sheet.values.slice(0, ROWS).map((row) => row.slice(0, HEADING_WIDTH));
  const merges = sheet.merges.filter(({ bottom, right }) => bottom < ROWS && right < HEADING_WIDTH);
  return {
    name: '',
    date1904: false,
    // A hidden sheet has no goal tables that are judged; what stands in it is the same.
    sheets: [{ ...sheet, values, merges, tables: [], visibility: 'visible' }],
    otherSheetNames: [],
    styles: [],
    names: [],
    structureProtected: false,
    state: null,
  };
}
