// A large sheet is packed while it is being written: what is saved is the very text that the part has afterwards.
import { describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { EMPTY_PLAN } from '../../../lib/model/write-plan.ts';
import type { WritePlan } from '../../../lib/model/write-plan.ts';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { applyPlan } from '../../../src/xlsx/write/apply-plan.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { openPackage } from '../../support/read-xlsx.ts';
import { cell, note } from '../../support/write-xlsx.ts';

const ROWS = 3500;
const SHEET = 'xl/worksheets/sheet1.xml';

const rows = Array.from(
  { length: ROWS },
  (_, index) =>
    `<row r="${String(index + 1)}" spans="1:2"><c r="A${String(index + 1)}"><v>${String(index)}</v></c></row>`,
).join('');

function workbook(before = '', after = ''): Uint8Array {
  return buildXlsx({
    sheets: [{ name: 'Mål', content: `${before}<sheetData>${rows}</sheetData>${after}` }],
  });
}

function planOf(change: Partial<WritePlan> = {}): WritePlan {
  const cells = Array.from({ length: ROWS }, (_, index) => [
    cell(`C${String(index + 1)}`, index % 2 === 0 ? 'Grön' : 'Röd', 'status'),
    cell(`D${String(index + 1)}`, `Förklaring å ${String(index)}`),
  ]).flat();
  return { ...EMPTY_PLAN, cells, ...change };
}

async function savedText(pkg: OpcPackage): Promise<string> {
  return new TextDecoder().decode(unzipSync(await pkg.save())[SHEET]);
}

describe('ett stort blad', () => {
  test('med allt annat som skrivs i det: det sparade är bladets text', async () => {
    const pkg = openPackage(workbook('<dimension ref="A1:A3500"/>'));
    const area = { top: 0, bottom: ROWS - 1, left: 2, right: 2 };
    const applied = await applyPlan(
      pkg,
      planOf({
        notes: [note('C1', 'anteckning')],
        columnWidths: [{ sheet: 'Mål', column: 3, width: 60 }],
        statusFormats: [{ sheet: 'Mål', area, replaces: [] }],
      }),
    );
    expect(applied.ok).toBe(true);
    const text = pkg.text(`/${SHEET}`) ?? '';
    expect(await savedText(pkg)).toBe(text);
    expect(text).toContain('<dimension ref="A1:D3500"/>');
    expect(text.match(/<c r="D\d+"/g)).toHaveLength(ROWS);
    expect(text).toMatch(/<cols>.*<sheetData>.*<conditionalFormatting .*<legacyDrawing /);
  });

  test('med en regel före raderna, som flyttas efter hand', async () => {
    const first = openPackage(workbook());
    const area = { top: 0, bottom: 9, left: 2, right: 2 };
    const rule = { sheet: 'Mål', area, replaces: [] };
    await applyPlan(first, { ...EMPTY_PLAN, statusFormats: [rule] });
    const format =
      /<conditionalFormatting .*<\/conditionalFormatting>/.exec(await savedText(first))?.[0] ?? '';
    // No program writes it there, but a file may have it.
    first.setText(
      `/${SHEET}`,
      (first.text(`/${SHEET}`) ?? '').replace(format, '').replace('<sheetData>', `${format}<sheetData>`),
    );
    const pkg = openPackage(await first.save());
    const wide = { ...area, bottom: ROWS - 1 };
    const plan = planOf({ statusFormats: [{ sheet: 'Mål', area: wide, replaces: [area] }] });
    expect((await applyPlan(pkg, plan)).ok).toBe(true);
    const text = pkg.text(`/${SHEET}`) ?? '';
    expect(await savedText(pkg)).toBe(text);
    expect(text.match(/<conditionalFormatting /g)).toHaveLength(1);
  });

  test('ett hinder på sista raden: inget är skrivet, och en annan plan kan genomföras', async () => {
    const bytes = workbook(
      '',
      `<mergeCells count="1"><mergeCell ref="C${String(ROWS)}:D${String(ROWS)}"/></mergeCells>`,
    );
    const pkg = openPackage(bytes);
    expect((await applyPlan(pkg, planOf())).ok).toBe(false);
    expect(await pkg.save()).toEqual(bytes);
    expect((await applyPlan(pkg, { ...EMPTY_PLAN, cells: [cell('C2', 'Gul')] })).ok).toBe(true);
    expect((await savedText(pkg)).match(/<c r="C\d+"/g)).toHaveLength(1);
  });

  test('två planer i följd: den senare gäller', async () => {
    const pkg = openPackage(workbook());
    await applyPlan(pkg, planOf());
    await applyPlan(pkg, { ...EMPTY_PLAN, cells: [cell('C2', 'Gul')] });
    const text = await savedText(pkg);
    expect(text).toBe(pkg.text(`/${SHEET}`));
    expect(text.match(/<c r="C\d+"/g)).toHaveLength(ROWS);
  });
});
