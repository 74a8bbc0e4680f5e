// Writes down which way is better for a measure: in the table's direction column, else as «minst» or «högst» in the målvärde.
import type { Issue } from '../issue.ts';
import { cellRef, parseCellRef } from '../model/area.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { RecognisedTable, Recognition } from '../sheet/table.ts';
import { parseTarget } from '../swedish/parse-target.ts';
import type { Target } from '../swedish/target.ts';
import { findPlace, isPlace, notWritten } from './answer-place.ts';
import type { AnswerPlace } from './answer-place.ts';
import type { DirectionAnswer, WantedDirection } from './answer.ts';
import type { SheetView } from './sheet-view.ts';

const COLUMN_WORDING: Readonly<Record<WantedDirection, string>> = {
  higher: 'högre är bättre',
  lower: 'lägre är bättre',
};
const TARGET_WORD = { higher: 'minst', lower: 'högst' } as const;
const TARGET_KIND = { higher: 'atLeast', lower: 'atMost' } as const;

type AnsweredMeasure = DirectionAnswer['measures'][number];

/** The cell and the text that say the direction for one measure, or why there is none. */
export interface WrittenDirection {
  readonly place: AnswerPlace;
  readonly text: string;
}

export interface Workbook {
  readonly snapshot: WorkbookSnapshot;
  readonly views: ReadonlyMap<string, SheetView>;
  readonly tableOf: TableFinder;
}

/** The table in which a measure stands; null when it no longer does. */
export type TableFinder = (
  measure: Pick<AnsweredMeasure, 'sheet' | 'row' | 'measure'>,
) => RecognisedTable | null;

/** Finds tables by their measures: a thousand answers must not look through a hundred thousand rows each. */
export function* createTableFinder({ tables }: Recognition): Steps<TableFinder> {
  const bySheet = new Map<
    string,
    Map<number, { readonly name: string; readonly table: RecognisedTable }[]>
  >();
  for (const table of tables) {
    const onSheet = bySheet.get(table.sheet) ?? new Map<number, { name: string; table: RecognisedTable }[]>();
    bySheet.set(table.sheet, onSheet);
    yield* inSlices(table.rows, ({ row, name }) => {
      const known = onSheet.get(row);
      if (known === undefined) onSheet.set(row, [{ name, table }]);
      else known.push({ name, table });
    });
    yield 0;
  }
  // Tables side by side share rows, so the measure's name decides.
  return ({ sheet, row, measure }) =>
    bySheet
      .get(sheet)
      ?.get(row - 1)
      ?.find(({ name }) => name === measure)?.table ?? null;
}

export function directionOfMeasure(
  workbook: Workbook,
  { measures, direction }: DirectionAnswer,
  measure: AnsweredMeasure,
): WrittenDirection | Issue {
  const table = workbook.tableOf(measure);
  if (table === null)
    return notWritten(
      measure.cells.target,
      `Mätvärdet «${measure.measure}» finns inte längre på raden; bedöm arbetsboken igen.`,
    );
  const column = directionColumn(table);
  const ref = column === null ? measure.cells.target : directionRef(workbook, table, measure, column);
  if (ref === null) return notWritten(null, withoutTarget(measure));
  if (parseCellRef(ref)?.sheet !== table.sheet) return notWritten(ref, inDecision(measure, direction));
  const place = findPlace(workbook.snapshot, workbook.views, ref);
  if (!isPlace(place)) return place;
  const others = othersInMerge(place, table, measures);
  if (others > 0) return notWritten(ref, sharedText(others));
  if (column !== null) return { place, text: COLUMN_WORDING[direction] };
  const text = reworded(workbook.snapshot, place, direction);
  return text === null ? notWritten(ref, notBare(measure, direction)) : { place, text };
}

/** The one column for the direction; of several only the officer knows which holds. */
function directionColumn({ columns }: RecognisedTable): number | null {
  const found = columns.filter(({ role }) => role === 'direction');
  return found.length === 1 ? (found[0]?.column ?? null) : null;
}

/** A cell merged downwards stands for all its rows. */
function directionRef(
  { views }: Workbook,
  { sheet }: RecognisedTable,
  { row }: AnsweredMeasure,
  column: number,
): string {
  const at = { top: row - 1, bottom: row - 1, left: column, right: column };
  const merge = views
    .get(sheet)
    ?.mergesIn(at)
    .find(({ left, right }) => left === right);
  return cellRef(sheet, merge?.top ?? row - 1, column);
}

/** How many measures that the answer does not speak of would be changed with the cell. */
function othersInMerge(
  { view, row, column }: AnswerPlace,
  { rows, sheet }: RecognisedTable,
  answered: readonly AnsweredMeasure[],
): number {
  const [merge] = view.mergesIn({ top: row, bottom: row, left: column, right: column });
  if (merge === undefined) return 0;
  const known = new Set(answered.filter((one) => one.sheet === sheet).map((one) => one.row - 1));
  return rows.filter((one) => one.row >= merge.top && one.row <= merge.bottom && !known.has(one.row)).length;
}

/**
 * «minst 80 %» for a bare 80 %, «högre än riket» for «bättre än riket»; null when no wording comes to mean the same with
 * the direction added.
 */
function reworded(
  { date1904 }: WorkbookSnapshot,
  { cell: { value, numberFormat } }: AnswerPlace,
  direction: WantedDirection,
): string | null {
  const before = parseTarget({ value, numberFormat, date1904 });
  const bare = before.text.trim();
  const candidates = [bare.replace(BETTER, COMPARATIVE[direction]), `${TARGET_WORD[direction]} ${bare}`];
  return candidates.find((text) => isSameWithDirection(before, parseTarget(text), direction)) ?? null;
}

const BETTER = /bättre/iu;
const COMPARATIVE = { higher: 'högre', lower: 'lägre' } as const;
// «Bättre» leaves the very level out; «i nivå med» takes it in.
const RELATION = {
  better: { higher: 'above', lower: 'below' },
  level: { higher: 'atLeast', lower: 'atMost' },
} as const;

function isSameWithDirection(before: Target, after: Target, direction: WantedDirection): boolean {
  if (before.kind === 'number')
    return (
      after.kind === TARGET_KIND[direction] && after.value === before.value && after.unit === before.unit
    );
  if (before.kind !== 'reference' || after.kind !== 'reference') return false;
  const { relation, reference } = before;
  if (relation !== 'better' && relation !== 'level') return false;
  return after.reference === reference && after.relation === RELATION[relation][direction];
}

function withoutTarget({ measure }: AnsweredMeasure): string {
  return `Riktningen för «${measure}» har ingen cell att stå i; lägg till en kolumn «Riktning» i tabellen.`;
}

// A decision is not reworded afterwards.
function inDecision({ measure }: AnsweredMeasure, direction: WantedDirection): string {
  return `Målvärdet för «${measure}» står i ett beslut, som inte ändras; lägg till en kolumn «Riktning» i måltabellen och skriv «${COLUMN_WORDING[direction]}» där.`;
}

function sharedText(others: number): string {
  const whose = others === 1 ? 'ett mätvärde till' : `${String(others)} mätvärden till`;
  return `Cellen är sammanfogad och gäller ${whose}; svara för alla på en gång, eller dela cellen.`;
}

function notBare({ measure }: AnsweredMeasure, direction: WantedDirection): string {
  return `Målvärdet för «${measure}» kan inte få «${TARGET_WORD[direction]}» före sig; lägg till en kolumn «Riktning» i tabellen och skriv «${COLUMN_WORDING[direction]}» där.`;
}
