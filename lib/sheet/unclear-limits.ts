// The question to the officer about columns that set colours' limits in a way that can be meant in two: they are never guessed.
import { issue, type Issue } from '../issue.ts';
import { cellRef, columnLetters } from '../model/area.ts';
import type { RoleColumn } from './assign-roles.ts';

/** One question for the columns of a table that may be limits, at the first one's heading; none when there are none. `headingRow` counts from 0. */
export function askUnclearLimits(
  sheet: string,
  columns: readonly RoleColumn[],
  headingRow: number,
): readonly Issue[] {
  const unclear = columns.filter((each) => each.mayBe === 'yellowLimit');
  const [first] = unclear;
  if (first === undefined) return [];
  const listed = unclear.map(({ column, heading }) => `${columnLetters(column)} («${heading}»)`);
  const which =
    listed.length === 1
      ? `Kolumn ${listed.join('')}`
      : `Kolumnerna ${listed.slice(0, -1).join(', ')} och ${listed.at(-1) ?? ''}`;
  const text = `${which} läses inte, för gränsen kan betyda olika saker. Skriv en kolumn «Gräns för gult» med det sista värdet som fortfarande är gult, eller «Tolerans» med hur långt från målvärdet utfallet får ligga.`;
  return [
    issue('tolerance-not-understood', cellRef(sheet, headingRow, first.column), text, 'Gräns för gult'),
  ];
}
