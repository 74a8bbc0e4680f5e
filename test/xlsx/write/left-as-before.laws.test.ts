// The law of leaving, over made-up workbooks: whatever the tables hold and wherever they stand, and however often they are judged, every part is as before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { leaveWorkbook } from '../../../src/app/leave-workbook.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { valueOf } from '../../support/read-xlsx.ts';

const measure = fc.record({
  goal: fc.constantFrom('Trygg kommun', 'God skola'),
  target: fc.constantFrom('minst 80', 'högst 5', '100 %', 'öka', ''),
  outcome: fc.constantFrom('82', '4,5', '97 %', 'mäts inte', ''),
  height: fc.constantFrom('', ' ht="30"', ' ht="45" customHeight="1"'),
  // an empty cell beside the table that somebody has given a look
  beside: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
});

const sheet = fc.record({
  top: fc.integer({ min: 1, max: 4 }),
  measures: fc.array(measure, { minLength: 1, maxLength: 6 }),
  columns: fc.constantFrom(
    '',
    '<cols><col min="2" max="2" width="40" customWidth="1"/></cols>',
    '<cols><col min="4" max="9" width="12" style="1" customWidth="1"/></cols>',
  ),
  dimension: fc.boolean(),
});

const judging = fc.record({
  explanations: fc.constantFrom('column', 'note', 'both'),
  strict: fc.boolean(),
  followUp: fc.boolean(),
});

type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

const text = (address: string, value: string): string =>
  value === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

function content({ top, measures, columns, dimension }: Sheet): string {
  const headings = ['Mål', 'Mätvärde', 'Målvärde 2025', 'Utfall 2025'];
  const heading = `<row r="${String(top)}">${headings.map((name, at) => text(`${'ABCD'.charAt(at)}${String(top)}`, name)).join('')}</row>`;
  const rows = measures.map(({ goal, target, outcome, height, beside }, index) => {
    const row = String(top + 1 + index);
    const look = beside === null ? '' : `<c r="E${row}" s="${String(beside)}"/>`;
    const cells = [goal, `Mått ${String(index)}`, target, outcome].map((value, at) =>
      text(`${'ABCD'.charAt(at)}${row}`, value),
    );
    return `<row r="${row}"${height}>${cells.join('')}${look}</row>`;
  });
  const last = measures.some(({ beside }) => beside !== null) ? 'E' : 'D';
  const used = dimension ? `<dimension ref="A${String(top)}:${last}${String(top + measures.length)}"/>` : '';
  return `${used}${columns}<sheetData>${heading}${rows.join('')}</sheetData>`;
}

test('bedöma och ta bort lämnar varje del byte för byte som den var', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, fc.array(judging, { minLength: 1, maxLength: 3 }), async (made, ways) => {
      const bytes = buildXlsx({ sheets: [{ name: 'KS', content: content(made) }] });
      let now = bytes;
      for (const options of ways) {
        const workbook = valueOf(openXlsx(now, 'Mål.xlsx'));
        valueOf(await judgeWorkbook(workbook, { now: '2026-03-01T09:00', ...options }));
        now = await workbook.save();
      }
      const workbook = valueOf(openXlsx(now, 'Mål.xlsx'));
      const left = await leaveWorkbook(workbook, { now: '2026-04-01T09:00' });
      // nothing was judged, so there is nothing to take out
      if (!left.ok) expect(touchedParts(bytes, now)).toEqual([]);
      expect(touchedParts(bytes, await workbook.save())).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
