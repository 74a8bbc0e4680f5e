// A målvärde changed in the cell without a decision, for a measure that no decision is about: told by the round stored before.
import { expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { countWrites } from '../../lib/index.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import type { CellSpec } from '../support/build-snapshot.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { decidedWorkbook } from '../support/judge-decided.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const ROWS: readonly (readonly CellSpec[])[] = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T1 2020', 'Utfall T2 2020'],
  ['Klimat', 'Andel elbilar', 'minst 85 %', '86 %', '86 %'],
  ['Klimat', 'Andel cyklister', 'minst 80 %', '75 %', '75 %'],
];
const DECISION = {
  date: '2020-01-07',
  measure: 'Andel elbilar',
  from: 'minst 80 %',
  to: 'minst 85 %',
  validFrom: '2020-01-07',
};

function withTarget(snapshot: WorkbookSnapshot, target: string | null): WorkbookSnapshot {
  const [first, ...rest] = snapshot.sheets;
  if (first === undefined) throw new Error('Bladet saknas');
  const values = first.values.map((row, at) =>
    at === 2 ? row.map((value, column) => (column === 2 ? target : value)) : row,
  );
  return { ...snapshot, sheets: [{ ...first, values }, ...rest] };
}

async function judge(port: ReturnType<typeof createMemoryWorkbook>, period: string, followUp = true) {
  const judged = await judgeWorkbook(port, { now: '2020-09-15T09:30', period, followUp });
  if (!judged.ok) throw new Error(judged.failure.text);
  const { result, plan } = judged.value;
  const told = result.issues.filter(({ code }) => code === 'target-without-decision');
  return { told: told.map(({ cell, text }) => [cell, text]), writes: countWrites(plan) };
}

const told = (when: string, now: string): readonly (readonly string[])[] => [
  [
    'KS!C3',
    `Målvärdet var «minst 80 %» ${when} och ${now}, men inget beslut om det finns på beslutsbladet. Skriv in beslutet, eller rätta cellen till «minst 80 %».`,
  ],
];

test.each([
  ['minst 70 %', 'är nu «minst 70 %»'],
  [null, 'saknas nu'],
])('målvärdet ändras i cellen till %j: påpekas, också när det bedöms igen', async (target, now) => {
  const port = createMemoryWorkbook(decidedWorkbook(ROWS, [DECISION]));
  expect((await judge(port, '2020-T2')).told).toEqual([]);
  port.edit((snapshot) => withTarget(snapshot, target));
  expect((await judge(port, '2020-T2')).told).toEqual(told('vid förra bedömningen', now));
  const again = await judge(port, '2020-T2');
  expect(again.told).toEqual(told('vid förra bedömningen', now));
  expect(again.writes).toBe(0);
});

test('ändrat mellan två tillfällen samma år påpekas', async () => {
  const port = createMemoryWorkbook(decidedWorkbook(ROWS, [DECISION]));
  await judge(port, '2020-T1');
  port.edit((snapshot) => withTarget(snapshot, 'minst 70 %'));
  expect((await judge(port, '2020-T2')).told).toEqual(
    told('vid uppföljningen 2020-T1', 'är nu «minst 70 %»'),
  );
});

test('samma målvärde med andra ord, ett som fylls i, och ett som beslutas påpekas inte', async () => {
  const same = createMemoryWorkbook(decidedWorkbook(ROWS, [DECISION]));
  await judge(same, '2020-T2');
  same.edit((snapshot) => withTarget(snapshot, '80 % eller mer'));
  expect((await judge(same, '2020-T2')).told).toEqual([]);

  const filled = createMemoryWorkbook(withTarget(decidedWorkbook(ROWS, [DECISION]), null));
  await judge(filled, '2020-T2');
  filled.edit((snapshot) => withTarget(snapshot, 'minst 80 %'));
  expect((await judge(filled, '2020-T2')).told).toEqual([]);

  const decided = createMemoryWorkbook(decidedWorkbook(ROWS, [DECISION]));
  await judge(decided, '2020-T2');
  const row = { ...DECISION, measure: 'Andel cyklister', to: 'minst 70 %' };
  decided.edit((snapshot) => {
    const [, decisions] = decidedWorkbook(ROWS, [DECISION, row]).sheets;
    if (decisions === undefined) throw new Error('Bladet saknas');
    const sheets = snapshot.sheets.map((sheet) => (sheet.name === 'Beslut' ? decisions : sheet));
    return withTarget({ ...snapshot, sheets }, 'minst 70 %');
  });
  expect((await judge(decided, '2020-T2')).told).toEqual([]);
});

test('utan «Beslut» ändras målvärden i cellerna', async () => {
  const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows: ROWS }]));
  await judge(port, '2020-T2');
  port.edit((snapshot) => withTarget(snapshot, 'minst 70 %'));
  expect((await judge(port, '2020-T2')).told).toEqual([]);
});

test('målvärden för delåren får vara olika', async () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde T1 2020', 'Målvärde T2 2020', 'Utfall T1 2020', 'Utfall T2 2020'],
    ['Klimat', 'Andel cyklister', 'minst 70 %', 'minst 80 %', '75 %', '75 %'],
  ];
  const port = createMemoryWorkbook(decidedWorkbook(rows, [DECISION]));
  await judge(port, '2020-T1');
  expect((await judge(port, '2020-T2')).told).toEqual([]);
});
