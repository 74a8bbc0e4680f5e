// Formulas on the stand-in's page: what they fill, what stands in their way, and formulas as they are typed in Swedish.
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../lib/index.ts';
import type { WorkbookDocument } from './document.ts';
import { buildDocument } from './build-document.ts';
import { calculateFunctions } from './page/calculate-functions.ts';
import { changeCells, type CellChange } from './page/change-cells.ts';
import { spilledCells, withSpills, type SpilledCells } from './page/spills.ts';
import { inFileForm, inSwedish } from './page/swedish-formula.ts';
import { roomBeside } from './page/text-room.ts';

interface Page {
  readonly document: WorkbookDocument;
  readonly spilled: SpilledCells | null;
}

/** A calculation of every formula as the page makes it; `answer` is what they all come to. */
async function calculate(
  { document, spilled }: Page,
  answer: readonly (readonly CellValue[])[],
): Promise<Page> {
  const functions = {
    registered: new Map(),
    associate: () => undefined,
    call: () => Promise.resolve({ value: answer, message: null }),
  };
  const { changes, areas } = await calculateFunctions(document, functions, 'MALLJUS', spilled);
  const next = withSpills(changeCells(document, changes), areas);
  return { document: next, spilled: spilledCells(next, areas) };
}

function type(page: Page, ...changes: readonly Omit<CellChange, 'sheet'>[]): Page {
  return {
    ...page,
    document: changeCells(
      page.document,
      changes.map((one) => ({ sheet: 'Mål', ...one })),
    ),
  };
}

const FORMULA = '=MALLJUS.STATUS(E1:E2,D1:D2)';
const start = (cells: readonly (readonly CellValue[])[] = []): Page => ({
  document: buildDocument({ Mål: { cells } }),
  spilled: null,
});
const withFormula = (page: Page): Page => type(page, { row: 0, column: 0, value: null, formula: FORMULA });
const column = ({ document }: Page): readonly CellValue[] =>
  [0, 1, 2].map((row) => document.sheets[0]?.cells.get(row)?.get(0)?.value ?? null);

describe('ett svar på flera rader', () => {
  test('fyller tomma celler nedanför, och värden ser området', async () => {
    const page = await calculate(withFormula(start()), [['Grön'], ['Röd']]);
    expect(column(page)).toEqual(['Grön', 'Röd', null]);
    expect(page.document.sheets[0]?.spills).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  test('skriver inte över det som står där: #SPILL!', async () => {
    const page = await calculate(withFormula(start([[null], ['mitt']])), [['Grön'], ['Röd']]);
    expect(column(page)).toEqual([{ error: '#SPILL!' }, 'mitt', null]);
  });

  test('räknas om över sina egna celler', async () => {
    const first = await calculate(withFormula(start()), [['Grön'], ['Röd']]);
    expect(column(await calculate(first, [['Gul'], ['Gul']]))).toEqual(['Gul', 'Gul', null]);
  });

  test('det som blir över när svaret krymper töms', async () => {
    const first = await calculate(withFormula(start()), [['Grön'], ['Röd'], ['Gul']]);
    expect(column(await calculate(first, [['Grön']]))).toEqual(['Grön', null, null]);
  });

  test('tas formeln bort försvinner allt som den fyllde', async () => {
    const first = await calculate(withFormula(start()), [['Grön'], ['Röd']]);
    const cleared = type(first, { row: 0, column: 0, value: null, formula: null });
    expect(column(await calculate(cleared, []))).toEqual([null, null, null]);
  });

  test('skriver någon i en fylld cell blir det #SPILL!, och tas det bort fylls den igen', async () => {
    const first = await calculate(withFormula(start()), [['Grön'], ['Röd']]);
    const written = await calculate(type(first, { row: 1, column: 0, value: 'mitt' }), [['Grön'], ['Röd']]);
    expect(column(written)).toEqual([{ error: '#SPILL!' }, 'mitt', null]);
    const cleared = await calculate(type(written, { row: 1, column: 0, value: null }), [['Grön'], ['Röd']]);
    expect(column(cleared)).toEqual(['Grön', 'Röd', null]);
  });

  test('i en fil som just öppnats känns de egna cellerna igen', async () => {
    const opened = withFormula(start([[null], ['Röd']]));
    expect(column(await calculate(opened, [['Grön'], ['Röd']]))).toEqual(['Grön', 'Röd', null]);
  });
});

test.each(["=MALLJUS.STATUS('Finns inte'!E1,D1)", '=MALLJUS.STATUS(Borta!E1,D1)'])(
  'ett blad som inte finns ger #REFERENS!: %s',
  async (formula) => {
    const page = type(start(), { row: 0, column: 0, value: null, formula });
    expect(column(await calculate(page, [['Grön']]))).toEqual([{ error: '#REF!' }, null, null]);
  },
);

test.each([
  ['=MALLJUS.STATUS(0,85;"minst 0,8")', '=MALLJUS.STATUS(0.85,"minst 0,8")'],
  ['=MALLJUS.STATUS(C2;D2;;80)', '=MALLJUS.STATUS(C2,D2,,80)'],
  ["=MALLJUS.STATUS('Mål 1,5;2'!C2;12,5%)", "=MALLJUS.STATUS('Mål 1,5;2'!C2,12.5%)"],
])('%s skrivs i filen som %s och visas som den skrevs', (typed, stored) => {
  expect(inFileForm(typed)).toBe(stored);
  expect(inSwedish(stored)).toBe(typed);
});

test('ett komma mellan argument får stå, också efter en adress', () => {
  expect(inFileForm('=MALLJUS.STATUS(C2,80)')).toBe('=MALLJUS.STATUS(C2,80)');
});

test('en lång text når över tomma celler fram till den första med innehåll', () => {
  const [sheet] = buildDocument({ Mål: { cells: [['lång text', null, null, 5]] } }).sheets;
  if (sheet === undefined) throw new Error('No sheet');
  expect(roomBeside(sheet, 0, 0, [0, 1, 2, 3, 4])).toEqual([1, 2]);
  expect(roomBeside(sheet, 0, 3, [0, 1, 2, 3, 4])).toEqual([]);
});
