// Real workbooks made by Excel and others: opened, read as openpyxl reads them, saved unchanged byte for byte, and the
// traps among them refused or read as they should be. Runs where the workbooks are; compares where openpyxl is.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatArea } from '../../lib/model/area.ts';
import type { CellValue } from '../../lib/model/cell.ts';
import type { SheetSnapshot } from '../../lib/model/snapshot.ts';
import type { FailureCode } from '../../src/app/failure.ts';
import { OpcPackage } from '../../src/xlsx/opc/package.ts';
import { openPackage, readXlsx } from '../support/read-xlsx.ts';

// Beside the repository, where there is such a folder.
const FOLDER = fileURLToPath(new URL('../../../shared/workbooks', import.meta.url));
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('../support/read-with-openpyxl.py', import.meta.url));

const REFUSED: Readonly<Record<string, FailureCode>> = {
  't05-encrypted.xlsx': 'encrypted',
  't06-signed.xlsx': 'signed',
  't09-dup-zip-names.xlsx': 'broken-zip',
};

const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];
const SOUND = NAMES.filter((name) => REFUSED[name] === undefined);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FOLDER}/${name}`));

describe.skipIf(NAMES.length === 0)('verkliga arbetsböcker', () => {
  test.each(SOUND)('%s sparas oförändrad byte för byte', async (name) => {
    const bytes = bytesOf(name);
    const pkg = openPackage(bytes);
    for (const part of pkg.partNames) {
      const text = /\.(xml|rels|vml)$/i.test(part) ? pkg.text(part) : undefined;
      if (text !== undefined) pkg.setText(part, text);
    }
    expect(Buffer.compare(await pkg.save(), bytes)).toBe(0);
  });

  test.each(Object.entries(REFUSED))('%s vägras: %s', (name, code) => {
    const pkg = OpcPackage.open(bytesOf(name));
    expect(pkg.ok ? 'opened' : pkg.failure.code).toBe(code);
  });

  test('det som är särskilt med var och en', () => {
    expect(readXlsx(bytesOf('r03-ironcalc-example.xlsx')).otherSheetNames).toEqual(['Chart1']);
    expect(readXlsx(bytesOf('r07-threaded-comment.xlsx')).sheets[0]?.notes).toEqual([
      { row: 0, column: 0, text: 'New comment', threaded: true },
    ]);
    expect(readXlsx(bytesOf('r13-protected-label.xlsx')).sheets[0]?.protection).toEqual({
      formatCells: false,
    });
    expect(
      readXlsx(bytesOf('r19-tables-querytable.xlsx')).sheets.flatMap(({ tables }) => tables),
    ).toHaveLength(3);
    expect(readXlsx(bytesOf('t04-inline-str.xlsx')).sheets[0]?.values.flat()).toContainEqual(
      expect.any(String),
    );
    expect(readXlsx(bytesOf('t08-shared-formulas.xlsx')).sheets[0]?.formulas.size).toBe(10);
  });
});

describe.skipIf(NAMES.length === 0 || !hasOpenpyxl())('läst som openpyxl läser', () => {
  test.each(SOUND)('%s', { timeout: 120_000 }, (name) => {
    const theirs = readWithOpenpyxl(`${FOLDER}/${name}`);
    const ours = readXlsx(bytesOf(name)).sheets;
    expect(ours.map((sheet) => sheet.name)).toEqual(Object.keys(theirs));
    for (const sheet of ours) {
      const other = theirs[sheet.name];
      if (other !== undefined) compareSheet(sheet, other);
    }
  });
});

type TheirValue = string | number | boolean | { readonly date: number } | { readonly error: string };

interface TheirSheet {
  readonly values: Readonly<Record<string, TheirValue>>;
  readonly formulas: readonly string[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly notes: readonly string[];
  readonly tables: Readonly<Record<string, string>>;
  readonly visibility: string;
}

function compareSheet(sheet: SheetSnapshot, theirs: TheirSheet): void {
  const values = ourValues(sheet);
  expect([...values.keys()].sort()).toEqual(Object.keys(theirs.values).sort());
  const different = Object.entries(theirs.values).filter(([at, value]) => !isSame(values.get(at), value));
  expect(different).toEqual([]);
  const formulas = [...sheet.formulas].flatMap(([row, cells]) => [...cells.keys()].map((at) => key(row, at)));
  expect(formulas.sort()).toEqual(theirs.formulas);
  expect(sheet.merges.map(formatArea).sort()).toEqual(theirs.merges);
  expect([...sheet.hiddenRows].sort((a, b) => a - b)).toEqual(theirs.hiddenRows);
  expect(sheet.notes.map(({ row, column }) => key(row, column)).sort()).toEqual(theirs.notes);
  expect(Object.fromEntries(sheet.tables.map((table) => [table.name, formatArea(table.area)]))).toEqual(
    theirs.tables,
  );
  expect(sheet.visibility).toBe(theirs.visibility);
}

/** Our values by cell; a stored empty text is left out, since openpyxl takes it for an empty cell. */
function ourValues(sheet: SheetSnapshot): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  sheet.values.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null && value !== '') values.set(key(index, column), value);
    });
  });
  return values;
}

function key(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function isSame(ours: CellValue | undefined, theirs: TheirValue): boolean {
  if (typeof theirs !== 'object') return ours === theirs;
  // Dates pass through whole microseconds there.
  if ('date' in theirs) return typeof ours === 'number' && Math.abs(ours - theirs.date) < 1e-5;
  return typeof ours === 'object' && ours?.error === theirs.error;
}

function hasOpenpyxl(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function readWithOpenpyxl(path: string): Readonly<Record<string, TheirSheet>> {
  const json = execFileSync(PYTHON, ['-W', 'ignore', SCRIPT, path], { maxBuffer: 2 ** 28, encoding: 'utf8' });
  return JSON.parse(json) as Readonly<Record<string, TheirSheet>>;
}
