// The report sheet as a file: read by openpyxl and LibreOffice, held against the schemas of the format, and put in workbooks of every dialect.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../lib/index.ts';
import { DEFAULT_SHARING } from '../../../src/app/sharing.ts';
import { writeReportSheet } from '../../../src/app/write-report-sheet.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx, workbookParts, zipParts, type WorkbookSource } from '../../support/build-xlsx.ts';
import { MISSING, partOf, partsOf, printedPages, schemaFaults } from '../../support/office-files.ts';
import { readXlsx, valueOf } from '../../support/read-xlsx.ts';
import {
  evilReport,
  exampleReport,
  followedUpReport,
  largeReport,
  reportOfRows,
} from '../../support/reports.ts';
import { CAN_CHECK_SCHEMA, schemaErrors } from '../../support/schema-errors.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../support/read-report-with-openpyxl.py');
const BOOKS = '/work/shared/workbooks';
const NAME = 'Måluppfyllelse';

interface ReadChart {
  readonly title: string;
  readonly axis: string;
  readonly grouping: string;
  readonly overlap: number;
  readonly direction: string;
  readonly hasLegend: boolean;
  readonly from: number;
  readonly to: number;
  readonly series: readonly {
    readonly name: string;
    readonly names: string;
    readonly values: string;
    readonly cachedNames: readonly string[];
    readonly cachedValues: readonly number[];
    readonly pattern: string | null;
    readonly label: string;
  }[];
}

interface ReadSheet {
  readonly active: string;
  readonly title: string;
  readonly language: string;
  readonly tables: Readonly<Record<string, { readonly area: string; readonly headings: readonly string[] }>>;
  readonly tableNames: readonly string[];
  readonly charts: readonly ReadChart[];
  readonly merged: readonly string[];
  readonly orientation: string;
  readonly paper: number;
  readonly fitToPage: boolean;
  readonly wide: number;
  readonly high: number;
  readonly titleRows: string | null;
  readonly area: readonly string[] | string;
  readonly breaks: readonly number[];
  readonly frozen: string;
  readonly selected: readonly string[];
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly kinds: readonly string[];
  readonly values: readonly (readonly [string, string | number])[];
  readonly highest: number;
}

function readWithOpenpyxl(bytes: Uint8Array, sheet = NAME): ReadSheet {
  const folder = mkdtempSync(path.join(tmpdir(), 'malljus-report-'));
  try {
    const file = path.join(folder, 'fil.xlsx');
    writeFileSync(file, bytes);
    const json = execFileSync('/usr/bin/python3', [SCRIPT, file, sheet], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    // Texts have no-break spaces, which say no more here.
    return JSON.parse(json.replaceAll('\\u00a0', ' ')) as ReadSheet;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SOURCE: WorkbookSource = {
  beforeSheets: '<bookViews><workbookView activeTab="0"/></bookViews>',
  sheets: [{ name: 'KS', content: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>' }],
};
const PLAIN = (): Uint8Array => buildXlsx(SOURCE);

const TRANSITIONAL = 'http://schemas.openxmlformats.org';

/** The same workbook in the Strict dialect. */
function strictBook(): Uint8Array {
  const strict = (text: string): string =>
    text
      .replaceAll(`${TRANSITIONAL}/spreadsheetml/2006/main`, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(
        `${TRANSITIONAL}/officeDocument/2006/relationships`,
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const parts = Object.entries(workbookParts(SOURCE)).map(([name, text]) => [name, strict(text)] as const);
  return zipParts(Object.fromEntries(parts));
}

/** A workbook with the sheet of this report put in it. */
async function withReport(report: Report, bytes = PLAIN()): Promise<Uint8Array> {
  const port = valueOf(openXlsx(bytes, 'Mål.xlsx'));
  valueOf(port.freeze(DEFAULT_SHARING));
  valueOf(await writeReportSheet(port, report));
  return port.save();
}

describe('exemplets rapport', () => {
  let bytes: Uint8Array;
  let read: ReadSheet;
  beforeAll(async () => {
    bytes = await withReport(await exampleReport());
    read = readWithOpenpyxl(bytes);
  });

  test('har riktiga tabeller med rubriker, och inga sammanfogade celler', () => {
    expect(Object.keys(read.tables)).toEqual([
      'MalljusOversikt',
      'MalljusFragor',
      'MalljusKontroll',
      'MalljusDelmal',
      'MalljusRegler',
      'MalljusMatvarden',
    ]);
    expect(read.tables['MalljusMatvarden']?.headings).toEqual([
      'Mål',
      'Delmål',
      'Mätvärde',
      'Målvärde',
      'Utfall',
      'Status',
      'Cell',
      'Förklaring',
    ]);
    expect(read.merged).toEqual([]);
  });

  test('har ett staplat diagram som läser ur översikten och bär sina tal', () => {
    const [chart] = read.charts;
    expect(chart).toMatchObject({
      grouping: 'stacked',
      overlap: 100,
      direction: 'bar',
      hasLegend: true,
      title: 'Antal mätvärden efter status, mål för mål',
      axis: 'Antal mätvärden',
    });
    const values = new Map(read.values);
    for (const { names, values: figures, cachedNames, cachedValues, name } of chart?.series ?? []) {
      expect(areaCells(names).map((ref) => values.get(ref))).toEqual(cachedNames);
      expect(areaCells(figures).map((ref) => values.get(ref))).toEqual(cachedValues);
      expect(String(values.get(areaCells(name)[0] ?? ''))).toMatch(/^[●▲■–] /u);
    }
    expect(chart?.series.map(({ label }) => label)).toEqual([
      '"● "#,##0;;;',
      '"▲ "#,##0;;;',
      '"■ "#,##0;;;',
      '"– "#,##0;;;',
    ]);
    // green and red are plain and far apart in lightness; the two light ones are hatched in different ways
    expect(chart?.series.map(({ pattern }) => pattern)).toEqual([null, 'wdUpDiag', null, 'ltDnDiag']);
  });

  test('skrivs ut på liggande A4, en sida bred, med upprepade rubriker', () => {
    const heading = /\d+/.exec(read.tables['MalljusMatvarden']?.area ?? '')?.[0] ?? '';
    expect(read).toMatchObject({ orientation: 'landscape', paper: 9, fitToPage: true, wide: 1, high: 0 });
    expect(read.titleRows).toBe(`$${heading}:$${heading}`);
    expect(read.header).toEqual(['Måluppfyllelse 2020', 'Kommunstyrelsen, Dnr KS 2019/191']);
    expect(read.footer).toEqual([
      expect.stringMatching(/^Sigill (?:[0-9a-f]{4} ){4}…$/),
      expect.stringMatching(/^Sida &\[?P\w*\]? av &\[?N\w*\]?$/),
      '2021-03-01',
    ]);
  });

  test('börjar varje mål på en ny sida', () => {
    const [top = 0, bottom = 0] = (read.tables['MalljusMatvarden']?.area.match(/\d+/g) ?? []).map(Number);
    const values = new Map(read.values);
    const goals = Array.from({ length: bottom - top }, (_, row) => values.get(`A${String(top + 1 + row)}`));
    const starts = goals.flatMap((goal, row) => (row > 0 && goal !== goals[row - 1] ? [top + row] : []));
    expect(starts).toHaveLength(3);
    expect(read.breaks).toEqual(expect.arrayContaining(starts));
  });

  test('öppnas på första cellen, med titel och språk', () => {
    expect(read).toMatchObject({
      active: NAME,
      frozen: 'A2',
      selected: ['A1'],
      title: 'Måluppfyllelse 2020',
      language: 'sv-SE',
    });
  });

  test('har texter att läsa upp för diagram och tabeller', () => {
    const drawing = partsOf(bytes).find((part) => part.includes('/drawings/')) ?? '';
    expect(partOf(bytes, drawing)).toMatch(/descr="Staplar med antalet [^"]*3 gröna, 2 gula och 1 röd/);
    const tables = partsOf(bytes).filter((part) => part.startsWith('xl/tables/'));
    expect(tables.every((part) => partOf(bytes, part).includes('altTextSummary="En rad för '))).toBe(true);
  });

  test.skipIf(!CAN_CHECK_SCHEMA)('följer formatets scheman', () => {
    const faults = partsOf(bytes)
      .filter((part) => /^xl\/(?:worksheets|tables)\/[^/]+\.xml$|workbook\.xml|styles\.xml/.test(part))
      .flatMap((part) => schemaErrors(part, bytes));
    expect(faults).toEqual([]);
    const part = (folder: string): readonly string[] =>
      partsOf(bytes).filter((name) => name.includes(`/${folder}/`) && !name.includes('_rels'));
    expect(schemaFaults(bytes, 'dml-chart.xsd', part('charts'))).toEqual([]);
    expect(schemaFaults(bytes, 'dml-spreadsheetDrawing.xsd', part('drawings'))).toEqual([]);
  });

  test.skipIf(MISSING.writer !== null)(
    'skrivs ut av LibreOffice med rubrikerna på varje sida med mätvärden',
    () => {
      const pages = printedPages(bytes, 'xlsx').filter((page) => page.includes('Dnr KS 2019/191'));
      const measures = pages.slice(pages.findIndex((page) => page.includes('Mätvärden, mål för mål')));
      expect(measures).toHaveLength(4);
      for (const page of measures) expect(page).toMatch(/Mål +Delmål +Mätvärde +Målvärde +Utfall +Status/);
      expect(pages[0]).toContain('Översikt');
      expect(pages.every((page) => /Sida \d+ av \d+/.test(page))).toBe(true);
    },
  );
});

/** Cells of `'Blad'!$A$1:$A$3`. */
function areaCells(reference: string): readonly string[] {
  const [first = '', last = first] = (reference.split('!')[1] ?? '').replaceAll('$', '').split(':');
  const column = first.replace(/\d/g, '');
  const [top, bottom] = [first, last].map((ref) => Number(ref.replace(/\D/g, '')));
  return Array.from(
    { length: (bottom ?? 0) - (top ?? 0) + 1 },
    (_, at) => `${column}${String((top ?? 0) + at)}`,
  );
}

describe('text är alltid text', () => {
  test('också den som liknar en formel, är mycket lång eller har tecken som XML inte tar', async () => {
    const bytes = await withReport(await evilReport());
    const read = readWithOpenpyxl(bytes);
    expect(read.kinds).toEqual(['n', 's']);
    const texts = read.values.map(([, value]) => value);
    expect(texts).toContain('=HYPERLINK("http://x.test";"Klicka")');
    expect(texts).toContain('@SUM(A1)');
    expect(texts.filter((text) => typeof text === 'string' && text.length > 32_767)).toEqual([]);
    expect(
      texts.some((text) => String(text).endsWith('(texten är avkortad här; den står hel i arbetsboken)')),
    ).toBe(true);
    expect(read.highest).toBeLessThanOrEqual(409);
    expect(read.header[0]).toBe('Mål "2020" && <b>');
  });
});

describe('hur många mål som helst', () => {
  test('ett mål, utan delmål', async () => {
    const report = await reportOfRows([['Trygg kommun', null, 'Nöjda besökare', 'minst 80 %', '75 %']]);
    const read = readWithOpenpyxl(await withReport(report));
    expect(read.charts[0]?.series[1]?.cachedValues).toEqual([1]);
    expect(read.tables['MalljusOversikt']?.headings).not.toContain('Mätvärden');
  });

  test('mätvärden utan mål, och inga som är bedömda', async () => {
    const report = await reportOfRows([[null, null, 'Nöjda besökare', 'minst 80 %', 'uppgift saknas']]);
    const read = readWithOpenpyxl(await withReport(report));
    expect(read.values.map(([, value]) => value)).toContain('Mätvärden utan mål');
    expect(read.values.map(([, value]) => value)).toContain('– Ej bedömd (uppgift saknas)');
  });

  test('1 000 mål: diagrammet visar alla tillsammans och bladet säger det', async () => {
    const read = readWithOpenpyxl(await withReport(await largeReport(1000, 2)));
    const texts = read.values.map(([, value]) => String(value));
    expect(read.charts[0]?.series[0]?.cachedNames).toEqual(['Alla mål']);
    expect(texts.some((text) => text.includes('diagrammet visar alla mål tillsammans'))).toBe(true);
    expect(
      texts.some((text) => text.startsWith('Målen är 1 000. De första 960 börjar på var sin sida')),
    ).toBe(true);
    expect(read.breaks.length).toBeLessThanOrEqual(1023);
  });

  test('prognos och samlad bedömning står intill', async () => {
    const read = readWithOpenpyxl(await withReport(await followedUpReport()));
    expect(read.tables['MalljusOversikt']?.headings).toEqual([
      'Mål',
      'Status',
      'Prognos',
      '● Gröna',
      '▲ Gula',
      '■ Röda',
      '– Ej bedömda',
      'Så räknades det',
      'Samlad bedömning',
    ]);
    const texts = read.values.map(([, value]) => String(value));
    expect(texts).toContain('● Grön, 82 %');
    expect(texts).toContain('▲ Gul enligt KS 2021-03-10 § 12: Resultatet väger tyngre än enskilda tal.');
  });
});

describe('i filer av andra slag', () => {
  const book = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(BOOKS, name)));

  test.each([
    't01-prefixed-ns.xlsx',
    't04-inline-str.xlsx',
    'r19-tables-querytable.xlsx',
    'r11-chartex.xlsx',
  ])(
    '%s',
    async (name) => {
      const before = book(name);
      const after = await withReport(await exampleReport(), before);
      const read = readWithOpenpyxl(after);
      expect(read.charts).toHaveLength(1);
      expect(new Set(read.tableNames.map((one) => one.toLowerCase())).size).toBe(read.tableNames.length);
      expect(readXlsx(after).sheets.map((sheet) => sheet.name)).toContain(NAME);
      const left = partsOf(before).filter((part) => !partsOf(after).includes(part));
      expect(left.filter((part) => !part.includes('calcChain'))).toEqual([]);
    },
    120_000,
  );

  test('en tabell som redan heter som vår, och en titel som en person har skrivit', async () => {
    const once = await withReport(await exampleReport());
    const edited = valueOf(openXlsx(once, 'Mål.xlsx'));
    valueOf(
      await edited.apply({
        newSheets: [],
        cells: [{ sheet: NAME, row: 0, column: 0, value: 'Vår rapport', look: 'keep' }],
        tables: [],
        notes: [],
        statusFormats: [],
        columnWidths: [],
        state: null,
      }),
    );
    const second = await withReport(
      { ...(await exampleReport()), title: 'En annan titel' },
      await edited.save(),
    );
    const read = readWithOpenpyxl(second, `${NAME} (2)`);
    expect(Object.keys(read.tables)).toContain('MalljusOversikt_2');
    expect(read.title).toBe('Måluppfyllelse 2020');
  });

  test('Strict: allt i filens egen dialekt', async () => {
    const after = await withReport(await exampleReport(), strictBook());
    const ours = partsOf(after).filter((part) => /\/(?:charts|drawings|tables|worksheets)\//.test(part));
    expect(ours.length).toBeGreaterThan(8);
    for (const part of ours)
      expect(partOf(after, part)).not.toMatch(
        /schemas\.openxmlformats\.org\/(?:spreadsheetml|drawingml|officeDocument)/,
      );
    expect(readXlsx(after).sheets.map(({ name }) => name)).toEqual(['KS', NAME]);
  });
});
