// The workbook of «Ny arbetsbok från mall», but for the sheet of rules, which is made by the program's own means.
import { REGISTERS } from '../../../lib/index.ts';
import { goalSheet, spanOf } from './goal-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import type { NewWorkbook } from './new-workbook.ts';
import { registerSheet } from './register-sheet.ts';
import { termFrom } from './term.ts';

/** The template for the term that begins with a year. */
export function templateWorkbook(firstYear: number): NewWorkbook {
  const years = termFrom(firstYear);
  return {
    title: `Måluppföljning ${spanOf(years)}`,
    sheets: [guideSheet(years), goalSheet(years), ...REGISTERS.map(registerSheet)],
  };
}
