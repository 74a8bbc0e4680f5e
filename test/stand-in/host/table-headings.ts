// Headings of Excel tables: always text, never empty, never two alike.
import type { Area } from '../../../lib/index.ts';
import type { DocumentTable } from '../document.ts';
import type { Session } from './session.ts';
import { shownText } from './shown-text.ts';
import { cellAt } from './workbook-state.ts';

/** What stands in the heading cell of a column, counted from the table's left side. */
export function headingOf(session: Session, sheetId: string, table: DocumentTable, index: number): string {
  const { language } = session.options;
  const cell = cellAt(session.state.sheet(sheetId), table.area.top, table.area.left + index);
  return shownText(cell.value, cell.style.numberFormat, {
    language,
    date1904: session.state.current.date1904,
  });
}

/** Makes the headings of all tables that have one in `area` what Excel makes of them. */
export function settleHeadings(session: Session, sheetId: string, area: Area): void {
  for (const table of session.state.sheet(sheetId).tables) {
    const { top, left, right } = table.area;
    const touched = top >= area.top && top <= area.bottom && left <= area.right && right >= area.left;
    if (table.headingRow && touched) settleTable(session, sheetId, table);
  }
}

function settleTable(session: Session, sheetId: string, table: DocumentTable): void {
  const { top, left, right } = table.area;
  const taken = new Set<string>();
  for (let index = 0; index <= right - left; index++) {
    const shown = headingOf(session, sheetId, table, index);
    const heading = freeHeading(shown, taken, session.options.language);
    taken.add(heading.toLowerCase());
    const cell = cellAt(session.state.sheet(sheetId), top, left + index);
    if (cell.value !== heading)
      session.state.writeCell(sheetId, top, left + index, { ...cell, value: heading, formula: null });
  }
}

function freeHeading(wanted: string, taken: ReadonlySet<string>, language: 'sv' | 'en'): string {
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? { sv: 'Kolumn', en: 'Column' }[language] : wanted;
  for (let number = wanted === '' ? 1 : 2; ; number++) {
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}
