// The words by which a large sheet of ours is remembered: read back as written, few for many like rows, and never believed when they do not fit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetSnapshot } from '../../../lib/model/snapshot.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { CellLook } from '../../../lib/model/write-plan.ts';
import { rememberCells, type RememberedCell } from '../../../lib/plan/own-cells.ts';
import { cellsInLayout, layoutMarks } from '../../../lib/plan/sheet-layout.ts';
import { sealLine } from '../../../lib/plan/sheet-seal.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';

const LOOKS: readonly CellLook[] = ['plain', 'heading', 'wrapped', 'status', 'integer', 'label'];

/** Cells in reading order, the seal line last, and a sheet that holds them. */
function sealed(rows: readonly (readonly (readonly [string, CellLook] | null)[])[]): {
  readonly cells: readonly RememberedCell[];
  readonly sheet: SheetSnapshot;
} {
  const above = rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell === null ? [] : [{ row: index, column, value: cell[0], look: cell[1] }],
    ),
  );
  const line = finish(sealLine(above, 'forecast'));
  const cells: RememberedCell[] = [
    ...above,
    { row: rows.length + 1, column: 0, value: line, look: 'subtitle' },
  ];
  const values = [...rows.map((row) => row.map((cell) => cell?.[0] ?? null)), [], [line]];
  const [sheet] = buildSnapshot([{ name: 'Prognos', rows: values }]).sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return { cells, sheet };
}

const cell = fc.option(
  fc.tuple(
    fc.string({ minLength: 1 }).map((text) => `${text}x`),
    fc.constantFrom(...LOOKS),
  ),
  { freq: 3 },
);
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });

describe('blad som minns var cellerna står', () => {
  test('lag: det som skrevs känns igen med sina utseenden, i vilken ordning orden än står', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { cells, sheet } = sealed(given);
        const marks = finish(layoutMarks(cells));
        const read = finish(cellsInLayout(sheet, [...marks].reverse()));
        expect(read).toEqual({ cells, isWhole: true });
      }),
    );
  });

  test('lag: en cell som ändrats eller tömts gör att bladet inte längre är som det skrevs', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.option(fc.constant('Ändrat')), (given, at, value) => {
        const { cells, sheet } = sealed(given);
        const changed = cells[at % cells.length];
        if (changed === undefined) throw new Error('No cell');
        const values = sheet.values.map((row, index) =>
          row.map((old, column) => (index === changed.row && column === changed.column ? value : old)),
        );
        const read = finish(cellsInLayout({ ...sheet, values }, finish(layoutMarks(cells))));
        expect(read.isWhole).toBe(false);
      }),
    );
  });

  test('många lika rader blir ett ord', () => {
    const row = [['A', 'wrapped'], null, ['Gul', 'status']] as const;
    const { cells } = sealed([[['Rubrik', 'heading']], ...Array.from({ length: 500 }, () => row)]);
    expect(finish(rememberCells('forecast', cells))).toEqual(['0-0.h', '1-500.w_s', '502-502.u']);
  });

  test.each([
    [[], 'inget'],
    [['abc'], 'ett kontrolltal i stället'],
    [['0-9999999.p'], 'rader som inte finns'],
    [['0-0.å'], 'okänd bokstav'],
    [['0-0.z'], 'ett utseende från en nyare version'],
    [['2-1.p'], 'baklänges'],
  ])('%j känns inte igen: %s', (marks) => {
    const { sheet } = sealed([[['A', 'plain']]]);
    expect(finish(cellsInLayout(sheet, marks)).isWhole).toBe(false);
  });
});
