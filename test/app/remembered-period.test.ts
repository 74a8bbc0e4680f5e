// The period that was judged last time: an older one that was chosen stays chosen until newer outcomes come, and no change goes unsaid.
import { expect, test } from 'vitest';
import { countWrites, readState } from '../../lib/index.ts';
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook, type Judged } from '../../src/app/judge-workbook.ts';
import { checkRuleSheet } from '../../src/app/rules/check-rule-sheet.ts';
import { tellPeriod } from '../../src/app/tell-period.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

type MemoryWorkbook = ReturnType<typeof createMemoryWorkbook>;

const NOW = '2021-03-15T09:30';
const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2019', 'Utfall 2020', 'Utfall 2021'];

const workbook = (): MemoryWorkbook =>
  createMemoryWorkbook(
    buildSnapshot([{ name: 'KS', rows: [HEADINGS, ['Trygg', 'Nöjda', 'minst 60 %', '50 %', '64 %', '']] }]),
  );

async function judge(port: MemoryWorkbook, period?: string): Promise<Judged> {
  const judged = await judgeWorkbook(port, { now: NOW, ...(period === undefined ? {} : { period }) });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

function with2021(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === 'KS'
      ? { ...sheet, values: sheet.values.map((row, at) => (at === 1 ? [...row.slice(0, 5), '70 %'] : row)) }
      : sheet,
  );
  return { ...snapshot, sheets };
}

test('den äldre period som valdes gäller nästa gång, och inget skrivs', async () => {
  const port = workbook();
  await judge(port, '2019');
  const again = await judge(port);
  expect([again.result.period, again.lastPeriod, countWrites(again.plan)]).toEqual(['2019', '2019', 0]);
  expect(tellPeriod(again)).toBe('Bedömningen gäller 2019, som förra gången; 2020 har också utfall.');
});

test('har en senare period fått utfall bedöms den, och det sägs', async () => {
  const port = workbook();
  await judge(port, '2019');
  port.edit(with2021);
  const again = await judge(port);
  expect(again.result.period).toBe('2021');
  expect(tellPeriod(again)).toBe('Förra gången bedömdes 2019, den här gången 2021.');
});

test('den senaste perioden binder inte nästa körning, vald eller ej', async () => {
  const port = workbook();
  await judge(port, '2020');
  expect(readState(port.snapshot().state).state.run?.passedOver).toBeNull();
  port.edit(with2021);
  expect((await judge(port)).result.period).toBe('2021');
});

test('den som väljer den senaste igen får den från och med då', async () => {
  const port = workbook();
  await judge(port, '2019');
  const chosen = await judge(port, '2020');
  expect(tellPeriod(chosen)).toBe('Förra gången bedömdes 2019, den här gången 2020.');
  const again = await judge(port);
  expect([again.result.period, tellPeriod(again)]).toEqual(['2020', null]);
});

test('är den valda periodens kolumn borta bedöms den senaste, och det sägs', async () => {
  const port = workbook();
  await judge(port, '2019');
  port.edit((snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.map((value) => (value === 'Utfall 2019' ? 'Antal svar' : value))),
    })),
  }));
  const again = await judge(port);
  expect(again.result.period).toBe('2020');
  expect(tellPeriod(again)).toContain('Förra gången bedömdes 2019');
});

test('första gången sägs inget', async () => {
  const first = await judge(workbook());
  expect([first.lastPeriod, tellPeriod(first)]).toEqual([null, null]);
});

test('reglerna hålls mot samma period som nästa bedömning', async () => {
  const heldTo = async (period?: string): Promise<string | null> => {
    const checked = await checkRuleSheet(port, period === undefined ? {} : { period });
    if (!checked.ok) throw new Error(checked.failure.text);
    return checked.value.period;
  };
  const port = workbook();
  await judge(port, '2019');
  expect([await heldTo(), await heldTo('2020')]).toEqual(['2019', '2020']);
  port.edit(with2021);
  expect(await heldTo()).toBe('2021');
});
