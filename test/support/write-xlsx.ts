// Carries out a plan on the bytes of a workbook, for tests that look at what came out.
import { EMPTY_PLAN } from '../../lib/model/write-plan.ts';
import type { CellLook, CellWrite, WritePlan } from '../../lib/model/write-plan.ts';
import { parseArea } from '../../lib/model/area.ts';
import type { Area, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { partText } from './compare-packages.ts';

export interface WrittenXlsx {
  readonly bytes: Uint8Array;
  /** Text of a part, without its first slash. */
  part(name: string): string;
  /** The first sheet's part. */
  readonly sheet: string;
  read(): Promise<WorkbookSnapshot>;
}

/** The workbook after a plan that must go through. */
export async function writeXlsx(before: Uint8Array, plan: Partial<WritePlan>): Promise<WrittenXlsx> {
  const bytes = await tryWrite(before, plan);
  if (typeof bytes === 'string') throw new Error(bytes);
  const part = (name: string): string => partText(bytes, name);
  return { bytes, part, sheet: part('xl/worksheets/sheet1.xml'), read: () => readXlsx(bytes) };
}

/** The words that a plan is refused with; the workbook must be untouched. */
export async function refusalOf(before: Uint8Array, plan: Partial<WritePlan>): Promise<string> {
  const result = await tryWrite(before, plan);
  if (typeof result !== 'string') throw new Error('The plan went through');
  return result;
}

async function tryWrite(before: Uint8Array, plan: Partial<WritePlan>): Promise<Uint8Array | string> {
  const opened = openXlsx(before, 'prov.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  const result = await opened.value.apply({ ...EMPTY_PLAN, ...plan });
  const after = await opened.value.save();
  if (result.ok) return after;
  if (!same(before, after)) throw new Error('A refused plan changed the workbook');
  return result.failure.text;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** What the workbook holds, as the rules library sees it. */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const opened = openXlsx(bytes, 'prov.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  const snapshot = await opened.value.read();
  if (!snapshot.ok) throw new Error(snapshot.failure.text);
  return snapshot.value;
}

/** A write of one cell, `B2`, on the sheet «Mål». */
export function cell(address: string, value: CellWrite['value'], look: CellLook = 'keep'): CellWrite {
  const { top, left } = areaOf(address);
  return { sheet: 'Mål', row: top, column: left, value, look };
}

/** A note on one cell of the sheet «Mål». */
export function note(address: string, text: string | null): WritePlan['notes'][number] {
  const { top, left } = areaOf(address);
  return { sheet: 'Mål', row: top, column: left, text };
}

export function areaOf(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`No area: ${text}`);
  return area;
}
