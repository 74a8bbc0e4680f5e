// Målljus taken out of a file: the cells, notes, formats, tables and sheets are as before the first judgement.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/index.ts';
import { EMPTY_PLAN as EMPTY } from '../../../lib/model/write-plan.ts';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { leaveWorkbook, type LeaveOptions, type LeftWorkbook } from '../../../src/app/leave-workbook.ts';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { sheetParts } from '../../../src/xlsx/read/sheet-parts.ts';
import { applyPlan } from '../../../src/xlsx/write/apply-plan.ts';
import { registerSheet } from '../../../src/xlsx/write/new-sheets.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { partText } from '../../support/compare-packages.ts';
import { AS_EXCEL_SAVES } from '../../support/goal-workbooks.ts';
import { readXlsx, valueOf } from '../../support/read-xlsx.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';

const NOW = '2026-03-01T09:00';
const EXAMPLE = new Uint8Array(readFileSync('src/example/kommunens-mal-2019-2022.xlsx'));
const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const TABLE_HEADINGS = ['Mål', 'Mätvärde', 'Målvärde 2025', 'Utfall 2025'];
const WITH_TABLE = buildXlsx({
  sheets: [
    {
      name: 'KS',
      content: `<sheetData><row r="1">${TABLE_HEADINGS.map((heading, at) => text(`${'ABCD'.charAt(at)}1`, heading)).join('')}</row><row r="2">${text('A2', 'Trygg')}${text('B2', 'Nöjda')}${text('C2', 'minst 80')}<c r="D2"><v>82</v></c></row><row r="3">${text('A3', 'Trygg')}${text('B3', 'Brott')}${text('C3', 'högst 5')}<c r="D3"><v>7</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      relationships: [['rId1', 'table', '../tables/table1.xml']],
    },
  ],
  parts: [
    [
      'xl/tables/table1.xml',
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Mål" displayName="Mål" ref="A1:D3"><autoFilter ref="A1:D3"/><tableColumns count="4">${TABLE_HEADINGS.map((name, at) => `<tableColumn id="${String(at + 1)}" name="${name}"/>`).join('')}</tableColumns></table>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
    ],
  ],
});

async function judged(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = valueOf(openXlsx(bytes, 'Mål.xlsx'));
  valueOf(await judgeWorkbook(workbook, { now: NOW }));
  return workbook.save();
}

interface Left {
  readonly bytes: Uint8Array;
  readonly left: LeftWorkbook;
}

async function leave(bytes: Uint8Array, options: Partial<LeaveOptions> = {}): Promise<Left> {
  const workbook = valueOf(openXlsx(bytes, 'Mål.xlsx'));
  const left = valueOf(await leaveWorkbook(workbook, { now: '2026-04-01T10:00', ...options }));
  return { bytes: await workbook.save(), left };
}

/** What a person sees of a workbook, whatever numbers the styles have. */
function seen({ sheets, styles, state, names }: WorkbookSnapshot): unknown {
  return { state, names, sheets: sheets.map((sheet) => ({ ...sheet, ...cellsOf(sheet, styles) })) };
}

function cellsOf(sheet: SheetSnapshot, styles: WorkbookSnapshot['styles']): object {
  const cells = sheet.values.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null ? [] : [[r, c, value, styles[sheet.styles[r]?.[c] ?? 0]]])),
  );
  return { values: cells, styles: null };
}

const FILES: readonly (readonly [why: string, bytes: Uint8Array])[] = [
  ['exemplet', EXAMPLE],
  ['en Exceltabell som fått nya kolumner', WITH_TABLE],
];

describe.each(FILES)('%s', (_, bytes) => {
  test('är efteråt som före första bedömningen', async () => {
    const { bytes: after, left } = await leave(await judged(bytes));
    expect(seen(readXlsx(after))).toEqual(seen(readXlsx(bytes)));
    expect(left.issues).toEqual([]);
    expect(left.sheets).toEqual(['Måluppfyllelse']);
  });

  test('kan bedömas igen och blir då som första gången', async () => {
    const first = await judged(bytes);
    const again = await judged((await leave(first)).bytes);
    expect(seen(readXlsx(again))).toEqual(seen(readXlsx(first)));
  });

  test('behåller status och förklaringar som vanliga celler när man vill det', async () => {
    const before = readXlsx(await judged(bytes));
    const { bytes: after } = await leave(await judged(bytes), { keepValues: true });
    const now = readXlsx(after);
    expect(now.sheets[0]?.values).toEqual(before.sheets[0]?.values);
    expect([now.state, now.sheets[0]?.conditionalFormats]).toEqual([null, []]);
  });
});

test('två bedömningar efter varandra lämnar inte mer efter sig än en', async () => {
  const { bytes: after } = await leave(await judged(await judged(EXAMPLE)));
  expect(seen(readXlsx(after))).toEqual(seen(readXlsx(EXAMPLE)));
});

test('en arbetsbok som Målljus inte skrivit i lämnas som den är', async () => {
  const workbook = valueOf(openXlsx(EXAMPLE, 'Mål.xlsx'));
  expect(await leaveWorkbook(workbook, { now: NOW })).toMatchObject({ ok: false });
  expect(await workbook.save()).toEqual(EXAMPLE);
});

test('ett blad av våra som någon skrivit i står kvar, med ett ord om det', async () => {
  const workbook = valueOf(openXlsx(await judged(EXAMPLE), 'Mål.xlsx'));
  const cell = { sheet: 'Måluppfyllelse', row: 2, column: 10, value: 'Min', look: 'keep' } as const;
  valueOf(await workbook.apply({ ...EMPTY, cells: [cell] }));
  const { left, bytes } = await leave(await workbook.save());
  expect(left.issues.map(({ text: said }) => said)).toEqual([expect.stringContaining('«Måluppfyllelse»')]);
  expect(readXlsx(bytes).sheets.map(({ name }) => name)).toContain('Måluppfyllelse');
});

test('ett blad som en formel pekar på tas inte bort, och då inget annat heller', async () => {
  const bytes = await judged(
    buildXlsx({
      sheets: [
        { name: 'KS', content: sheetContent('') },
        {
          name: 'Eget',
          content: '<sheetData><row r="1"><c r="A1"><f>Måluppfyllelse!B7</f><v>0</v></c></row></sheetData>',
        },
      ],
    }),
  );
  const workbook = valueOf(openXlsx(bytes, 'Mål.xlsx'));
  const left = await leaveWorkbook(workbook, { now: NOW });
  expect(left.ok ? '' : left.failure.text).toBe(
    'Bladet «Måluppfyllelse» används i Eget!A1, som skulle sluta fungera; ta bort hänvisningen dit, eller låt värdena och bladen stå kvar, och kör igen. Inget har skrivits.',
  );
  expect(await workbook.save()).toEqual(bytes);
});

function sheetContent(after: string): string {
  return `<sheetData><row r="1">${TABLE_HEADINGS.map((heading, at) => text(`${'ABCD'.charAt(at)}1`, heading)).join('')}</row><row r="2">${text('A2', 'Trygg')}${text('B2', 'Nöjda')}${text('C2', 'minst 80')}<c r="D2"><v>82</v></c></row></sheetData>${after}`;
}

describe('med behållna värden', () => {
  test('har statusorden samma färg och form som förut, nu i cellen själv, och bladen står kvar', async () => {
    const { bytes, left } = await leave(await judged(EXAMPLE), { keepValues: true });
    expect([left.sheets, left.kept]).toEqual([[], ['Måluppfyllelse']]);
    const { sheets, styles } = readXlsx(bytes);
    const own = sheets[0];
    const looks = (own?.values ?? []).flatMap((row, r) =>
      row.flatMap((value, c) => {
        const style = styles[own?.styles[r]?.[c] ?? 0];
        return value === 'Grön' && style !== undefined ? [[style.numberFormat, style.filled]] : [];
      }),
    );
    expect(looks.length).toBeGreaterThan(0);
    expect(new Set(looks.map(String))).toEqual(new Set(['"● "@,true']));
  });

  test('finns inget att ta bort en gång till, om man inte vill ta bort bladen också', async () => {
    const { bytes } = await leave(await judged(EXAMPLE), { keepValues: true });
    const again = valueOf(openXlsx(bytes, 'Mål.xlsx'));
    expect(await leaveWorkbook(again, { now: NOW, keepValues: true })).toMatchObject({ ok: false });
    expect((await leave(bytes)).left.sheets).toEqual(['Måluppfyllelse']);
  });

  test('står förklaringen kvar i anteckningen när den inte står någon annanstans', async () => {
    const workbook = valueOf(openXlsx(EXAMPLE, 'Mål.xlsx'));
    valueOf(await judgeWorkbook(workbook, { now: NOW, explanations: 'note' }));
    const { bytes } = await leave(await workbook.save(), { keepValues: true });
    const notes = readXlsx(bytes).sheets.flatMap((sheet) => sheet.notes.map(({ text: said }) => said));
    expect(notes.filter((note) => note.startsWith('Målljus: ')).length).toBeGreaterThan(5);
  });

  test('är raderna lika höga och kolumnerna lika breda som de var', async () => {
    const before = await judged(AS_EXCEL_SAVES);
    const { bytes } = await leave(before, { keepValues: true });
    const shape = (file: Uint8Array): readonly (readonly string[])[] =>
      [/<cols>.*<\/cols>/g, / ht="[^"]*"/g].map((form) => [
        ...(partText(file, 'xl/worksheets/sheet1.xml').match(form) ?? []),
      ]);
    expect(shape(bytes)).toEqual(shape(before));
  });
});

const FUNCTION_CELL =
  '<row r="5"><c r="A5" t="str"><f>_xldudf_MALLJUS_STATUS(D2,C2)</f><v>Grön</v></c></row></sheetData>';

describe('formler med Målljus funktioner', () => {
  const content = sheetContent('').replace('</sheetData>', FUNCTION_CELL);
  const build = (): Uint8Array => buildXlsx({ sheets: [{ name: 'KS', content }] });

  test('blir sina värden när värdena behålls', async () => {
    const { bytes, left } = await leave(await judged(build()), { keepValues: true });
    const [sheet] = readXlsx(bytes).sheets;
    expect([sheet?.values[4]?.[0], sheet?.formulas.size, left.issues]).toEqual(['Grön', 0, []]);
  });

  test('står annars kvar, eftersom en person skrev dem, och nämns', async () => {
    const { bytes, left } = await leave(await judged(build()));
    expect(readXlsx(bytes).sheets[0]?.formulas.size).toBe(1);
    expect(left.issues.map(({ cell }) => cell)).toEqual(['KS!A5']);
  });
});

test('ett blad med diagram som hör till ett blad som tas bort hindrar inte, och diagrammet går med', async () => {
  const chart = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
  const source = valueOf(
    OpcPackage.open(
      buildXlsx({
        sheets: [
          { name: 'KS', content: sheetContent('') },
          {
            name: 'Måluppfyllelse',
            content: '<sheetData/><drawing r:id="rId1"/>',
            relationships: [['rId1', 'drawing', '../drawings/drawing1.xml']],
          },
        ],
        parts: [
          [
            'xl/drawings/drawing1.xml',
            '<wsDr/>',
            'application/vnd.openxmlformats-officedocument.drawing+xml',
          ],
          [
            'xl/drawings/_rels/drawing1.xml.rels',
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>',
          ],
          ['xl/charts/chart1.xml', '<chartSpace><f>Måluppfyllelse!$A$1</f></chartSpace>', chart],
        ],
      }),
    ),
  );
  const leaving = {
    sheets: ['Måluppfyllelse'],
    ...{ statusFormats: [], statusCells: [], columnWidths: [], tables: [], keepsValues: false },
  };
  valueOf(await applyPlan(source, { ...EMPTY, leaving }));
  expect(source.partNames.filter((name) => /chart|drawing/i.test(name))).toEqual([]);
});

describe('när ett annat program har sparat filen utan det som Målljus minns', () => {
  test('tas ändå det som bevisligen är Målljus bort: kolumner, anteckningar, färger och blad', async () => {
    const before = valueOf(OpcPackage.open(await judged(EXAMPLE)));
    for (const { type, target, id } of before.relationships(before.workbookPart))
      if (type === 'customXml') {
        before.removeRelationship(before.workbookPart, id);
        before.remove(target);
      }
    const { bytes, left } = await leave(await before.save());
    expect(left.sheets).toEqual(['Måluppfyllelse']);
    const [after, original] = [readXlsx(bytes), readXlsx(EXAMPLE)];
    expect(seen(after)).toEqual(seen(original));
  });
});

test('en egen kopia av ett blad av våra står kvar och nämns', async () => {
  const pkg = valueOf(OpcPackage.open(await judged(EXAMPLE)));
  const own = sheetParts(pkg).find(({ name }) => name === 'Måluppfyllelse');
  pkg.setText('/xl/worksheets/sheet99.xml', pkg.text(own?.part ?? '') ?? '');
  registerSheet(pkg, 'Måluppfyllelse (2)', '/xl/worksheets/sheet99.xml');
  const { left } = await leave(await pkg.save());
  expect([left.sheets, left.issues.map(({ text: said }) => said.slice(0, 28))]).toEqual([
    ['Måluppfyllelse'],
    ['Bladet «Måluppfyllelse (2)» '],
  ]);
});

test.each([
  ['text i en cell', '<row r="5"><c r="F5" t="inlineStr"><is><t>Se Måluppfyllelse!A1</t></is></c></row>', ''],
  [
    'ett annat blads namn',
    '<row r="5"><c r="F5"><f>\'Min Måluppfyllelse\'!A1</f><v>0</v></c></row>',
    'Min Måluppfyllelse',
  ],
  ['en annan arbetsbok', '<row r="5"><c r="F5"><f>[1]Måluppfyllelse!A1</f><v>0</v></c></row>', ''],
  [
    'en text i en formel',
    '<row r="5"><c r="F5" t="str"><f>"Måluppfyllelse!"&amp;A1</f><v>x</v></c></row>',
    '',
  ],
])('bladet tas bort fast namnet står i %s', async (_, rows, other) => {
  const source = sheetContent('').replace('</sheetData>', `${rows}</sheetData>`);
  const others = other === '' ? [] : [{ name: other, content: '<sheetData/>' }];
  const { left } = await leave(
    await judged(buildXlsx({ sheets: [{ name: 'KS', content: source }, ...others] })),
  );
  expect(left.sheets).toEqual(['Måluppfyllelse']);
});
