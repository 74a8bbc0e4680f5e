// The question to the officer about a column that sets a colour's limit in a way that can be meant in two: it is never guessed.
import { issue, type Issue } from '../issue.ts';
import { cellRef, columnLetters } from '../model/area.ts';
import type { RoleColumn } from './assign-roles.ts';

/** One question for each column that may be a limit, at its heading. `headingRow` counts from 0. */
export function askUnclearLimits(
  sheet: string,
  columns: readonly RoleColumn[],
  headingRow: number,
): readonly Issue[] {
  return columns
    .filter((each) => each.mayBe !== undefined)
    .map(({ column, heading }) => {
      const text = `Kolumn ${columnLetters(column)} («${heading}») läses inte, för dess gräns kan betyda olika saker. Skriv «Gräns för gult» och det sista värdet som fortfarande är gult, eller «Tolerans» och hur långt från målvärdet utfallet får ligga.`;
      return issue('tolerance-not-understood', cellRef(sheet, headingRow, column), text, 'Gräns för gult');
    });
}
