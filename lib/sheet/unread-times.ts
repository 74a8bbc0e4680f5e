// The question about a column of times that is not read, at its heading: one for the column, never one per measure.
import { issue, type Issue } from '../issue.ts';
import { cellRef, columnLetters } from '../model/area.ts';
import type { RoleColumn } from './assign-roles.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { TimeDoubt } from './column-draft.ts';
import { saysTime } from './settle-times.ts';

/** One question for each column of times that is not read. Rows count from 0. */
export function askUnreadTimes(
  grid: SheetGrid,
  columns: readonly RoleColumn[],
  rows: { readonly heading: number; readonly top: number; readonly bottom: number },
): readonly Issue[] {
  return columns.flatMap((each) => {
    if (each.doubt === undefined) return [];
    const place = `Kolumn ${columnLetters(each.column)} («${each.heading}») på bladet ${grid.sheet.name}`;
    const { code, text, suggestion } = QUESTION[each.doubt](place, () => exampleIn(grid, each.column, rows));
    return [issue(code, cellRef(grid.sheet.name, rows.heading, each.column), text, suggestion)];
  });
}

const QUESTION: Readonly<
  Record<TimeDoubt, (place: string, example: () => string) => Pick<Issue, 'code' | 'text' | 'suggestion'>>
> = {
  later: (place) => ({
    code: 'period-unclear',
    text: `${place} läses inte, för det framgår inte vad tiderna där säger. Skriv rubriken «Följs upp» om de säger när målet ska vara nått, eller «Mätdatum» om de säger när utfallet mättes.`,
    suggestion: 'Följs upp',
  }),
  noDates: (place, example) => ({
    code: 'date-impossible',
    text: `${place} läses inte, för det mesta där är inga datum, till exempel «${example()}». Skriv dagen, månaden, kvartalet eller året då mätvärdet ska vara nått, eller byt rubrik om kolumnen säger något annat.`,
    suggestion: '2020-12-31',
  }),
};

const LONGEST_EXAMPLE = 40;

function exampleIn(
  grid: SheetGrid,
  column: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): string {
  for (let row = top; row <= bottom; row++) {
    const text = grid.headingText(row, column);
    if (text !== '' && !saysTime(text))
      return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
  }
  return '';
}
