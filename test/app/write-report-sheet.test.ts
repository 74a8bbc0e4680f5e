// The report sheet in a frozen copy: it takes the summary's place, is known again, goes away again, and is the same when it is made anew.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../src/app/check-seal.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { leaveWorkbook } from '../../src/app/leave-workbook.ts';
import { makeUnderlag } from '../../src/app/make-underlag.ts';
import { accept } from '../../src/app/result.ts';
import { DEFAULT_SHARING } from '../../src/app/sharing.ts';
import type { CreateReportFiles } from '../../src/app/underlag.ts';
import { writeReportSheet } from '../../src/app/write-report-sheet.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { EMPTY_PLAN, type CellWrite } from '../../lib/index.ts';
import { buildXlsx } from '../support/build-xlsx.ts';
import { MISSING, partsOf, savedByLibreOffice } from '../support/office-files.ts';
import { readXlsx, valueOf } from '../support/read-xlsx.ts';
import { exampleReport } from '../support/reports.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../src/example/kommunens-mal-2019-2022.xlsx');
const NAME = 'Mål.xlsx';
const NOW = '2021-03-01T09:30';
const FACTS = {
  title: null,
  committee: 'Kommunstyrelsen',
  dnr: 'KS 2019/191',
  officer: 'verksamhetsutvecklare',
  madeOn: '2021-03-01',
};
const NO_FILES: CreateReportFiles = () => Promise.resolve(accept({ files: [], remarks: [] }));

const example = (): Uint8Array => new Uint8Array(readFileSync(EXAMPLE));
const open = (bytes: Uint8Array) => valueOf(openXlsx(bytes, NAME));

/** The frozen copy of a workbook. */
async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const wanted = { kinds: ['xlsx'] as const, template: null, facts: FACTS, sharing: {} };
  const { files } = valueOf(await makeUnderlag(open(bytes), NO_FILES, wanted, { now: NOW }));
  const [file] = files;
  if (file === undefined) throw new Error('Ingen kopia.');
  return file.bytes;
}

/** The workbook with «bedöm» written in it. */
async function judged(bytes: Uint8Array): Promise<Uint8Array> {
  const port = open(bytes);
  valueOf(await judgeWorkbook(port, { now: NOW }));
  return port.save();
}

async function withCells(bytes: Uint8Array, ...cells: readonly CellWrite[]): Promise<Uint8Array> {
  const port = open(bytes);
  valueOf(await port.apply({ ...EMPTY_PLAN, cells }));
  return port.save();
}

const namesOf = (bytes: Uint8Array): readonly string[] => readXlsx(bytes).sheets.map(({ name }) => name);

function textsOf(bytes: Uint8Array, sheet = 'Måluppfyllelse'): readonly string[] {
  const found = readXlsx(bytes).sheets.find(({ name }) => name === sheet);
  return (found?.values ?? []).flatMap((row) => row.filter((value) => typeof value === 'string'));
}

const write = (sheet: string, row: number, column: number, value: string): CellWrite => ({
  sheet,
  row,
  column,
  value,
  look: 'keep',
});

describe('bladet i kopian', () => {
  test('står på sammanställningens plats, under samma namn, och kopian öppnas på det', async () => {
    const before = await judged(example());
    const copy = await copyOf(before);
    expect(namesOf(copy)).toEqual(namesOf(before));
    expect(textsOf(copy)).toContain('Översikt');
    expect(textsOf(copy)).toContain('Mätvärden, mål för mål');
    expect(readXlsx(copy).sheets.filter(({ name }) => name.startsWith('Måluppfyllelse'))).toHaveLength(1);
  });

  test('görs likadant igen ur kopian, på samma plats', async () => {
    const once = await copyOf(example());
    const twice = await copyOf(once);
    expect(namesOf(twice)).toEqual(namesOf(once));
    expect(textsOf(twice)).toEqual(textsOf(once));
    expect([...partsOf(twice)].sort()).toEqual([...partsOf(once)].sort());
  });

  test('tas inte för en måltabell när kopian bedöms igen', async () => {
    const again = valueOf(await judgeWorkbook(open(await copyOf(example())), { now: NOW, dryRun: true }));
    const first = valueOf(await judgeWorkbook(open(example()), { now: NOW, dryRun: true }));
    expect(again.result.total.counts).toEqual(first.result.total.counts);
    expect(again.seal.whole).toBe(first.seal.whole);
  });

  test('ändrar inget för den som kontrollerar kopian', async () => {
    const checked = valueOf(await checkWorkbook(open(await copyOf(example())), { now: NOW }));
    expect(checked.changes).toEqual([]);
    expect(checked.verdict).toBe('unchanged');
  });

  test('bär sigillet själv, för program som tappar det lagrade', async () => {
    const copy = await copyOf(example());
    const { whole } = valueOf(await judgeWorkbook(open(copy), { now: NOW, dryRun: true })).seal;
    expect(textsOf(copy).some((text) => text.startsWith(`Sigill ${whole} (SHA-256)`))).toBe(true);
  });

  test.skipIf(MISSING.writer !== null)('är oförändrat också när LibreOffice har sparat kopian', async () => {
    const saved = savedByLibreOffice(await copyOf(example()));
    const checked = valueOf(await checkWorkbook(open(saved), { now: NOW }));
    expect([checked.verdict, checked.changes]).toEqual(['unchanged', []]);
  });

  test('märks när någon har ändrat en cell i det', async () => {
    const copy = await withCells(await copyOf(example()), write('Måluppfyllelse', 0, 0, 'Allt är grönt'));
    const checked = valueOf(await checkWorkbook(open(copy), { now: NOW }));
    expect(checked.verdict).toBe('changed');
    expect(checked.changes.map(({ text }) => text).join()).toContain('«Måluppfyllelse»');
  });

  test('sägs vara äldre när kopian har bedömts på nytt med andra utfall', async () => {
    const copy = await withCells(await copyOf(example()), write('KF-mål', 6, 6, '75'));
    const port = open(copy);
    valueOf(await judgeWorkbook(port, { now: NOW }));
    const { changes } = valueOf(await checkWorkbook(port, { now: NOW }));
    expect(changes.map(({ text }) => text)).toEqual([
      'Bladet «Måluppfyllelse» är från en tidigare bedömning: dess sigill är inte filens. Gör underlaget på nytt.',
    ]);
  });

  test('tas bort med diagram, tabeller och ritning när Målljus lämnar filen', async () => {
    const port = open(await copyOf(example()));
    valueOf(await leaveWorkbook(port, { now: NOW }));
    const left = await port.save();
    expect(namesOf(left)).toEqual(namesOf(example()));
    const parts = partsOf(left).filter((part) => /\/(?:charts|drawings|tables)\//.test(part));
    expect(parts).toEqual(partsOf(example()).filter((part) => /\/(?:charts|drawings|tables)\//.test(part)));
  });
});

describe('det som en person har skrivit står kvar', () => {
  test('en sammanställning som har ändrats för hand: rapporten får ett nummer', async () => {
    const edited = await withCells(await judged(example()), write('Måluppfyllelse', 0, 9, 'Min anteckning'));
    const copy = await copyOf(edited);
    expect(textsOf(copy)).toContain('Min anteckning');
    expect(textsOf(copy, 'Måluppfyllelse (2)')).toContain('Översikt');
  });

  test('en rapport som har ändrats för hand står kvar och en ny görs', async () => {
    const edited = await withCells(await copyOf(example()), write('Måluppfyllelse', 0, 0, 'Vår rapport'));
    const copy = await copyOf(edited);
    expect(textsOf(copy)).toContain('Vår rapport');
    expect(textsOf(copy, 'Måluppfyllelse (2)')).toContain('Översikt');
  });

  test('en sammanställning som en formel hämtar ur', async () => {
    const port = open(await judged(withFormula()));
    const report = await exampleReport();
    valueOf(port.freeze(DEFAULT_SHARING));
    const { sheet } = valueOf(await writeReportSheet(port, report));
    expect(sheet).toBe('Måluppfyllelse (2)');
    expect(namesOf(await port.save())).toContain('Måluppfyllelse');
  });
});

const text = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

function table(): string {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
    ['Trygg kommun', 'Nöjda besökare', 'minst 80 %', '75 %'],
  ];
  const cells = rows.map(
    (row, at) =>
      `<row r="${String(at + 1)}">${row.map((value, column) => text(`${'ABCD'.charAt(column)}${String(at + 1)}`, value)).join('')}</row>`,
  );
  return `<sheetData>${cells.join('')}</sheetData>`;
}

function withFormula(): Uint8Array {
  const formula =
    '<sheetData><row r="1"><c r="A1" t="str"><f>Måluppfyllelse!A1</f><v>x</v></c></row></sheetData>';
  return buildXlsx({
    sheets: [
      { name: 'KS', content: table() },
      { name: 'Framsida', content: formula },
    ],
  });
}

test('en skyddad struktur nekas med vad som ska göras, och inget är ändrat', async () => {
  const bytes = buildXlsx({
    beforeSheets: '<workbookProtection lockStructure="1"/>',
    sheets: [{ name: 'KS', content: table() }],
  });
  const port = open(bytes);
  const put = await writeReportSheet(port, await exampleReport());
  expect(put.ok ? '' : put.failure.text).toContain('ta bort skyddet');
  expect(await port.save()).toEqual(bytes);
});
