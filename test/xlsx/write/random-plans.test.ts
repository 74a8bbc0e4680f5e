// Laws that hold for any sheet and any plan: the written cells hold what was written, every other cell is as it was,
// and writing the same again changes nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAddress } from '../../../lib/model/area.ts';
import type { CellWrite } from '../../../lib/model/write-plan.ts';
import { EMPTY_PLAN } from '../../../lib/model/write-plan.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { comparePackages, NOTHING_ALLOWED, touchedParts } from '../../support/compare-packages.ts';
import { readXlsx, writeXlsx } from '../../support/write-xlsx.ts';

const SEED = 20201007;
const COLUMNS = 8;
const ROWS = 12;

interface RandomCell {
  readonly column: number;
  readonly form: 'empty' | 'number' | 'text' | 'string';
  readonly numbered: boolean;
}
interface RandomRow {
  readonly row: number;
  readonly cells: readonly RandomCell[];
  readonly selfClosed: boolean;
  readonly spans: boolean;
}

const cellArbitrary = fc.record({
  column: fc.integer({ min: 0, max: COLUMNS - 1 }),
  form: fc.constantFrom('empty' as const, 'number' as const, 'text' as const, 'string' as const),
  numbered: fc.boolean(),
});
const rowArbitrary = fc.record({
  row: fc.integer({ min: 0, max: ROWS - 1 }),
  cells: fc.uniqueArray(cellArbitrary, { selector: (one) => one.column, maxLength: COLUMNS }),
  selfClosed: fc.boolean(),
  spans: fc.boolean(),
});
const sheetArbitrary = fc.uniqueArray(rowArbitrary, { selector: (one) => one.row, maxLength: ROWS });

const valueArbitrary = fc.oneof(
  fc.constantFrom(null, '', '=1', 'Grön', 'Gul', 'a & b', ' x ', 'rad\nrad', '_x0041_'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const writeArbitrary: fc.Arbitrary<CellWrite> = fc.record({
  sheet: fc.constant('Mål'),
  row: fc.integer({ min: 0, max: ROWS + 2 }),
  column: fc.integer({ min: 0, max: COLUMNS + 2 }),
  value: valueArbitrary,
  look: fc.constantFrom('plain', 'heading', 'title', 'subtitle', 'wrapped', 'status', 'integer', 'keep'),
});
const writesArbitrary = fc.uniqueArray(writeArbitrary, {
  selector: (one) => cellAddress(one.row, one.column),
  maxLength: 30,
});

/** A sheet as other programs may write it: addresses left out where they follow from the one before. */
function sheetXml(rows: readonly RandomRow[]): string {
  let previous = -1;
  const parts = [...rows]
    .sort((a, b) => a.row - b.row)
    .map((row) => {
      const number = row.row === previous + 1 && row.selfClosed ? '' : ` r="${String(row.row + 1)}"`;
      previous = row.row;
      const spans = row.spans ? ` spans="1:${String(COLUMNS)}"` : '';
      if (row.selfClosed && row.cells.length === 0) return `<row${number}${spans}/>`;
      return `<row${number}${spans}>${cellsXml(row)}</row>`;
    });
  return `<dimension ref="A1"/><sheetData>${parts.join('')}</sheetData>`;
}

function cellsXml(row: RandomRow): string {
  let previous = -1;
  return [...row.cells]
    .sort((a, b) => a.column - b.column)
    .map((one) => {
      const implied = one.column === previous + 1 && !one.numbered;
      previous = one.column;
      const address = implied ? '' : ` r="${cellAddress(row.row, one.column)}"`;
      return CONTENT[one.form].replace('<c', `<c${address}`);
    })
    .join('');
}

const CONTENT = {
  empty: '<c s="1"/>',
  number: '<c s="1"><v>12.5</v></c>',
  text: '<c t="s"><v>0</v></c>',
  string: '<c t="inlineStr"><is><r><rPr><color rgb="FF000000"/></rPr><t>fri</t></r></is></c>',
} as const;

function book(rows: readonly RandomRow[]): Uint8Array {
  return buildXlsx({ sheets: [{ name: 'Mål', content: sheetXml(rows) }], strings: ['Mål'] });
}

/** A value as it is read back: a file holds no carriage-return differences, no −0 and no empty text that is not there. */
function asRead(value: CellWrite['value']): CellWrite['value'] {
  return Object.is(value, -0) ? 0 : value;
}

describe('slumpade blad och planer', () => {
  test('det skrivna läses tillbaka och alla andra celler är som förut', async () => {
    await fc.assert(
      fc.asyncProperty(sheetArbitrary, writesArbitrary, async (rows, cells) => {
        const before = await readXlsx(book(rows));
        const after = await (await writeXlsx(book(rows), { cells })).read();
        const at = (snapshot: typeof before, row: number, column: number): unknown =>
          snapshot.sheets[0]?.values[row]?.[column] ?? null;
        for (let row = 0; row <= ROWS + 2; row++)
          for (let column = 0; column <= COLUMNS + 2; column++) {
            const write = cells.find((one) => one.row === row && one.column === column);
            const expected = write === undefined ? at(before, row, column) : asRead(write.value);
            expect(at(after, row, column)).toEqual(expected);
          }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('samma plan en gång till ändrar inte en enda byte', async () => {
    await fc.assert(
      fc.asyncProperty(sheetArbitrary, writesArbitrary, async (rows, cells) => {
        const once = await writeXlsx(book(rows), { cells });
        expect(touchedParts(once.bytes, (await writeXlsx(once.bytes, { cells })).bytes)).toEqual([]);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });
});

const FOLDER = '/work/shared/workbooks';
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx')) : [];

describe.skipIf(files.length === 0)('slumpade celler i arbetsböcker från Excel och andra program', () => {
  test.each(files)(
    '%s: skrivs som begärt eller inte alls',
    async (name) => {
      const before = new Uint8Array(readFileSync(join(FOLDER, name)));
      const first = openXlsx(before, name);
      if (!first.ok) {
        expect(first.failure.text).not.toBe('');
        return;
      }
      const snapshot = await first.value.read();
      const sheets = snapshot.ok ? snapshot.value.sheets.map((sheet) => sheet.name) : [];
      const place = fc.record({
        sheet: fc.constantFrom(...sheets),
        row: fc.integer({ min: 0, max: 40 }),
        column: fc.integer({ min: 0, max: 15 }),
        value: valueArbitrary,
        look: fc.constantFrom('keep' as const, 'status' as const),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (cells) => {
          const opened = openXlsx(before, name);
          if (!opened.ok) throw new Error(opened.failure.text);
          const result = await opened.value.apply({ ...EMPTY_PLAN, cells });
          const after = await opened.value.save();
          if (!result.ok) {
            expect(touchedParts(before, after)).toEqual([]);
            return;
          }
          const dropped = new Set(
            touchedParts(before, after).filter((part) => part.endsWith('calcChain.xml')),
          );
          const breaches = comparePackages(before, after, {
            ...NOTHING_ALLOWED,
            cells: allowedCells(cells, after, before),
            parts: dropped,
          });
          const others = breaches.filter((breach) => !(dropped.size > 0 && breach.includes('calcChain')));
          expect(others).toEqual([]);
        }),
        { seed: SEED, numRuns: before.length > 300_000 ? 2 : 5 },
      );
    },
    60_000,
  );
});

/** Whichever worksheet parts were touched may differ in the cells that the plan named. */
function allowedCells(
  cells: readonly CellWrite[],
  after: Uint8Array,
  before: Uint8Array,
): Record<string, ReadonlySet<string>> {
  const addresses = new Set(cells.map((one) => cellAddress(one.row, one.column)));
  return Object.fromEntries(touchedParts(before, after).map((part) => [part, addresses]));
}
