// What is read of a workbook besides that which the product's own reader sees: looks, formulas, rules, settings.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valueOf } from '../../support/read-xlsx.ts';
import { openDocument } from './open-document.ts';

const example = new Uint8Array(readFileSync('src/example/kommunens-mal-2019-2022.xlsx'));

test('exempelarbetsboken öppnas med utseenden, anteckning och vyinställningar', () => {
  const { document } = valueOf(openDocument(example, 'Mål.xlsx'));
  const [first, second] = document.sheets;
  expect(document.sheets.map(({ name }) => name)).toEqual([
    'KF-mål',
    'Barn- och utbildningsnämnden',
    'Läs mig',
  ]);
  expect(first?.notes).toEqual([
    {
      row: 20,
      column: 6,
      text: 'Påminn nämnden i mars, de lovade siffran till årsredovisningen.',
      author: 'Verksamhetsutvecklaren',
      threaded: false,
    },
  ]);
  expect([second?.frozenRows, second?.landscape, second?.columnWidths.get(0)]).toEqual([4, true, 50]);
});
