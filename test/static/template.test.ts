// «Ny arbetsbok från mall»: empty it says kindly what is missing, and filled in it is recognised and judged without questions.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recogniseTables, type CellValue, type WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const TEMPLATE = path.resolve(import.meta.dirname, '../../src/static/mall.xlsx');
const HEADING_ROW = 3;

async function readTemplate(): Promise<WorkbookSnapshot> {
  const opened = openXlsx(readFileSync(TEMPLATE), 'mall.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  const read = await opened.value.read();
  if (!read.ok) throw new Error(read.failure.text);
  return read.value;
}

/** The template with the rows under its headings, from the first column. */
async function fillTemplate(rows: readonly (readonly CellValue[])[]): Promise<WorkbookSnapshot> {
  const empty = await readTemplate();
  const [goals, ...others] = empty.sheets;
  if (goals === undefined) throw new Error('Mallen har inget blad');
  const values = goals.values.map((row, index) => rows[index - HEADING_ROW - 1] ?? row);
  const filled = rows.slice(Math.max(0, values.length - HEADING_ROW - 1));
  return { ...empty, sheets: [{ ...goals, values: [...values, ...filled] }, ...others] };
}

describe('mallen', () => {
  test('är tom och har en tabell med de rubriker som behövs', async () => {
    const { sheets, state } = await readTemplate();
    const [goals, guide] = sheets;
    expect(state).toBeNull();
    expect(goals?.values[HEADING_ROW]).toEqual([
      'Mål',
      'Delmål',
      'Mätvärde',
      'Riktning',
      expect.stringMatching(/^Utfall \d{4}$/),
      expect.stringMatching(/^Målvärde \d{4}$/),
      expect.stringMatching(/^Utfall \d{4}$/),
      'Kommentar',
    ]);
    expect(
      goals?.values
        .slice(HEADING_ROW + 1)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
    expect(goals?.tables.map(({ area }) => area.top)).toEqual([HEADING_ROW]);
    expect(guide?.name).toBe('Så fyller du i');
  });

  test('säger tom att något behöver fyllas i, och var', async () => {
    const { tables, issues } = recogniseTables(await readTemplate(), []);
    expect(tables).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.cell).toBe('Mål!A4');
    expect(issues[0]?.text).toContain('rubriker men inga mätvärden ännu');
  });

  test('bedöms ifylld utan frågor', async () => {
    const workbook = createMemoryWorkbook(
      await fillTemplate([
        ['En trygg kommun', 'Trygg skola', 'Trygga elever, procent', null, 81, 'minst 85', 88, null],
        [null, null, 'Anmälda kränkningar', 'lägre är bättre', 40, 35, 42, 'Fler anmäler.'],
        ['Ett gott liv', 'Vård', 'Nöjda brukare, procent', 'högre är bättre', 90, 90, 85, null],
        [null, null, 'Vårdplan', null, null, 'antagen senast 2026-12-31', 'Antagen 2026-11-30', null],
      ]),
    );
    const judged = await judgeWorkbook(workbook, { now: '2027-02-01T08:00' });
    if (!judged.ok) throw new Error(judged.failure.text);
    const { assessments, issues, period } = judged.value.result;
    expect(period).toBe('2026');
    expect(assessments.map(({ goal, status }) => [goal, status])).toEqual([
      ['En trygg kommun', 'green'],
      ['En trygg kommun', 'red'],
      ['Ett gott liv', 'yellow'],
      ['Ett gott liv', 'green'],
    ]);
    expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
