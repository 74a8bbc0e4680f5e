// The sheets of the registers (decisions, overrides, timetable …), made from the very specifications that they are read by.
import type { RegisterSpec } from '../../../lib/index.ts';
import type { NewSheet } from './new-workbook.ts';

/** The sheet of a register, empty but for its headings. */
export function registerSheet({ sheetName, about, columns }: RegisterSpec<string>): NewSheet {
  return {
    name: sheetName,
    title: sheetName,
    about: [about],
    table: { name: sheetName.replace(/\s/gu, ''), altText: `${sheetName}. ${about}` },
    columns: columns
      .filter(({ leftOut }) => leftOut !== true)
      .map(({ heading, width, explanation, list, cells }) => ({
        heading,
        width,
        explanation,
        ...(list === undefined ? {} : { list }),
        ...(cells === undefined ? {} : { cells }),
      })),
    rows: [],
    emptyRows: 30,
    frozenColumns: 0,
    page: { paper: 'A4', landscape: true, wide: 1 },
  };
}
