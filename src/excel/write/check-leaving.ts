// What stands in the way of taking Målljus out of the open workbook and is known before anything is changed: protection, the last sheet that is shown,
// and formulas and names that point to a sheet that is to go.
import type { Failure } from '../../app/failure.ts';
import { refersToSheet } from '../../app/sheet-references.ts';
import type { LeavingWrites } from '../../../lib/index.ts';
import { isFormula } from '../read/cell-content.ts';
import type { ReadSheet, ReadWorkbook } from '../read/read-workbook.ts';
import type { Reread } from './reread.ts';

const NOTHING_CHANGED = 'Inget har tagits bort.';

/** A defined name and what it stands for. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/** The first obstacle, or null. `notes`: names of the sheets whose notes are to go. */
export function findLeavingObstacle(
  leaving: LeavingWrites,
  notes: readonly string[],
  read: ReadWorkbook,
  now: Pick<Reread, 'sheets'>,
  names: readonly NamedFormula[],
): Failure | null {
  const touched = new Set([
    ...leaving.statusFormats,
    ...leaving.columnWidths.map(({ sheet }) => sheet),
    ...leaving.tables.map(({ sheet }) => sheet),
    ...notes,
  ]);
  const locked = now.sheets.find(({ name, protection }) => protection !== null && touched.has(name));
  if (locked !== undefined)
    return {
      code: 'protected',
      text: `Bladet «${locked.name}» är skyddat; ta bort skyddet (Granska, Ta bort bladets skydd) och klicka igen. ${NOTHING_CHANGED}`,
    };
  return leaving.sheets.length === 0 ? null : sheetObstacle(leaving.sheets, read, now, names);
}

function sheetObstacle(
  gone: readonly string[],
  { snapshot, sheets }: ReadWorkbook,
  now: Pick<Reread, 'sheets'>,
  names: readonly NamedFormula[],
): Failure | null {
  if (snapshot.structureProtected)
    return {
      code: 'structure-protected',
      text: `Arbetsbokens struktur är skyddad, så Målljus blad kan inte tas bort; ta bort skyddet (Granska, Skydda arbetsbok) och klicka igen. ${NOTHING_CHANGED}`,
    };
  if (!now.sheets.some(({ name, visibility }) => visibility === 'visible' && !gone.includes(name)))
    return {
      code: 'unsupported',
      text: `Inget synligt blad skulle finnas kvar; visa ett av de andra bladen och klicka igen. ${NOTHING_CHANGED}`,
    };
  for (const sheet of gone) {
    const place = userOf(sheet, gone, sheets, names);
    if (place === null) continue;
    return {
      code: 'unsupported',
      text: `Bladet «${sheet}» används ${place}, som skulle sluta fungera; ta bort hänvisningen dit och klicka igen. ${NOTHING_CHANGED}`,
    };
  }
  return null;
}

function userOf(
  sheet: string,
  gone: readonly string[],
  sheets: ReadWorkbook['sheets'],
  names: readonly NamedFormula[],
): string | null {
  const order = [...sheets.keys()];
  const points = (formula: string): boolean => refersToSheet(formula, sheet, order);
  const user = [...sheets].find(([name, one]) => !gone.includes(name) && formulasOf(one).some(points));
  if (user !== undefined) return `på bladet «${user[0]}»`;
  const named = names.find(({ formula }) => points(formula));
  return named === undefined ? null : `i namnet «${named.name}»`;
}

function formulasOf({ cells }: ReadSheet): readonly string[] {
  return (cells?.contents ?? []).flatMap((row, r) =>
    row.flatMap((content, c) =>
      isFormula(cells?.values[r]?.[c] ?? null, content) && typeof content === 'string' ? [content] : [],
    ),
  );
}
