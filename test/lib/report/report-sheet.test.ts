// What the report sheet says and in which order: laws that hold for every report, and the pieces that it is built of.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../lib/model/report.ts';
import type { ReportSheet } from '../../../lib/model/report-sheet.ts';
import { reportSheet } from '../../../lib/report/report-sheet.ts';
import { splitLines } from '../../../lib/report/split-lines.ts';
import { exampleReport, followedUpReport, largeReport, NO_FACTS } from '../../support/reports.ts';

const REPORTS: readonly (readonly [string, () => Promise<Report>])[] = [
  ['exemplet', () => exampleReport()],
  ['utan uppgifter om ärendet', () => exampleReport(NO_FACTS)],
  ['allt som kan följas upp', followedUpReport],
  ['fler mål än diagrammet visar', () => largeReport(25, 2)],
];

const valueAt = ({ rows }: ReportSheet, row: number, column: number) => rows[row]?.[column]?.value;

function sections({ rows }: ReportSheet): readonly (string | number)[] {
  return rows.flatMap(([first]) => (first?.look === 'section' ? [first.value] : []));
}

describe.each(REPORTS)('%s', (_, make) => {
  test('har varje mätvärde på en rad med sin status', async () => {
    const report = await make();
    const sheet = reportSheet(report);
    const table = sheet.tables.at(-1);
    const column = (heading: string): number => table?.headings.indexOf(heading) ?? -1;
    const wanted = report.goals.flatMap(({ name, measures }) =>
      measures.map((measure) => [name, measure.name, measure.status.text]),
    );
    const shown = sheet.rows
      .slice((table?.top ?? 0) + 1, (table?.bottom ?? 0) + 1)
      .map((row) => ['Mål', 'Mätvärde', 'Status'].map((heading) => row[column(heading)]?.value));
    expect(shown).toEqual(wanted);
  });

  test('har tabeller som börjar i första kolumnen, med rubriker i cellerna och inget av andra tabeller', async () => {
    const sheet = reportSheet(await make());
    for (const { top, headings } of sheet.tables)
      expect(sheet.rows[top]?.map((cell) => cell?.value)).toEqual(headings);
    const rows = sheet.tables.flatMap(({ top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_each, index) => top + index),
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(Math.max(...sheet.tables.map(({ headings }) => headings.length))).toBeLessThanOrEqual(
      sheet.columnWidths.length,
    );
  });

  test('har ett diagram vars tal är översiktens', async () => {
    const sheet = reportSheet(await make());
    const { chart } = sheet;
    if (chart === null) throw new Error('Inget diagram.');
    const { top, bottom } = chart.figures;
    const rows = Array.from({ length: bottom - top + 1 }, (_each, index) => top + index);
    expect(rows.map((row) => valueAt(sheet, row, 0))).toEqual(chart.names);
    for (const { column, headingRow, heading, values } of chart.series) {
      expect(rows.map((row) => valueAt(sheet, row, column))).toEqual(values);
      expect(valueAt(sheet, headingRow, column)).toBe(heading);
    }
    expect(sheet.rows.slice(chart.top, chart.bottom + 1).flat()).toEqual([]);
    expect(chart.names.length).toBeLessThanOrEqual(20);
  });

  test('ger varje status sin färg, sitt ord och sin form', async () => {
    const { rows } = reportSheet(await make());
    const cells = rows.flat().filter((cell) => cell?.look === 'status');
    const shapes = { green: '●\\sGrön', yellow: '▲\\sGul', red: '■\\sRöd', unrated: '–\\sEj bedömd' };
    for (const cell of cells)
      expect(cell?.value).toMatch(new RegExp(`^${shapes[cell?.status ?? 'unrated']}`));
    expect(cells.length).toBeGreaterThan(0);
  });
});

describe('ordningen', () => {
  test('det som har ändrats och frågorna före reglerna, och mätvärdena sist', async () => {
    expect(sections(reportSheet(await followedUpReport()))).toEqual([
      'Översikt',
      'Ändrat sedan delår per 30 april 2020, bedömd 2020-05-20',
      'Frågor att besvara',
      'Samlade bedömningar',
      'Delmål',
      'Inriktningsmål',
      'Agenda 2030',
      'Bedömningsregler',
      'Beslut som bedömningen vilar på',
      'Mätvärden, mål för mål',
    ]);
  });

  test('mätvärdena börjar på en ny sida, och varje mål efter det första också', async () => {
    const report = await exampleReport();
    const sheet = reportSheet(report);
    const table = sheet.tables.at(-1);
    expect(sheet.repeatedRow).toBe(table?.top);
    const [first = -1, ...goals] = sheet.pageStarts;
    expect(valueAt(sheet, first, 0)).toBe('Mätvärden, mål för mål');
    expect(goals.map((row) => valueAt(sheet, row, 0))).toEqual(report.goals.slice(1).map(({ name }) => name));
  });
});

test('det som inte finns sägs inte: utan nämnd och Dnr står bara vad som visas', async () => {
  const sheet = reportSheet(await exampleReport(NO_FACTS));
  expect(valueAt(sheet, 1, 0)).toBe('Utfall, helår 2020');
  expect(sheet.header).toEqual({ left: 'Måluppfyllelse 2020', right: '' });
});

test('en text delas mellan orden, och inget tecken försvinner', () => {
  expect(splitLines('ett två tre', 7)).toEqual(['ett två', 'tre']);
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 8 }),
      fc.integer({ min: 2, max: 40 }),
      (words, width) => {
        const text = words.join(' ');
        const lines = splitLines(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.every((line) => Array.from(line).length <= width)).toBe(true);
      },
    ),
  );
});
