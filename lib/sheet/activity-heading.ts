// Whether the names in a goal table stand under a heading such as «Aktivitet», so that they are something that is done.
import { columnsOf } from './table-columns.ts';
import type { RecognisedTable } from './table.ts';

const ACTIVITY_HEADING = /aktivitet|åtgärd|insats/iu;
const SEVERAL = /[/,;]|(?<!\p{L})(?:och|eller)(?!\p{L})|mätvärde|mått|indikator|tal(?!\p{L})/iu;
const known = new WeakMap<RecognisedTable, boolean>();

/** True for «Aktivitet» and «Nyckelaktivitet»; «Mätvärde/aktivitet» says nothing. */
export function standsUnderActivity(table: RecognisedTable): boolean {
  const before = known.get(table);
  if (before !== undefined) return before;
  const [column] = columnsOf(table, 'measure');
  const is = column !== undefined && ACTIVITY_HEADING.test(column.heading) && !SEVERAL.test(column.heading);
  known.set(table, is);
  return is;
}
