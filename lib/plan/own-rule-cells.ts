// Keeps the cells «Exempel» and «Går före» of the rule sheet true: they are Målljus own, until a person writes in one.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import type { CellWrite } from '../model/write-plan.ts';
import type { RuleSheetReading } from '../rule-sheet/read-rule-sheet.ts';
import type { RuleSheetAids } from '../rule-sheet/rule-aids.ts';
import { COLUMN_HEADINGS, OWN_COLUMNS } from '../rule-sheet/sheet-words.ts';
import type { OwnColumn } from '../rule-sheet/sheet-words.ts';
import { viewSheet } from './sheet-view.ts';
import type { SheetView } from './sheet-view.ts';
import type { SheetRecord } from './state.ts';

/** Fingerprint of a text that we have worked out; not bound to a row, since rows are sorted and ids renamed. */
export function ownRuleMark(column: OwnColumn, text: string): string {
  return fingerprint(['rule', column, text].join('\u0000'));
}

export interface PlannedRuleCells {
  readonly cells: readonly CellWrite[];
  readonly issues: readonly Issue[];
  /** What to remember of the sheet. */
  readonly record: SheetRecord;
}

/** The writes that make the worked-out cells of a sheet that was read agree with its rules. */
export function planOwnRuleCells(
  { styles }: Pick<WorkbookSnapshot, 'styles'>,
  sheet: SheetSnapshot,
  { reading, aids, before }: { reading: RuleSheetReading; aids: RuleSheetAids; before: SheetRecord | null },
): PlannedRuleCells {
  const known = new Set(before?.marks ?? []);
  const view = viewSheet(sheet, styles);
  const settled = ownCells(reading, aids).map((cell) => settle(view, known, cell));
  const cells = settled.flatMap(({ write }) => write ?? []);
  const isLocked = sheet.protection !== null && cells.some(({ row, column }) => view.locked(row, column));
  const marks = settled.flatMap(({ mark }) => mark ?? []);
  return {
    cells: isLocked ? [] : cells,
    issues: [...settled.flatMap((one) => one.issue ?? []), ...(isLocked ? [lockedIssue(sheet.name)] : [])],
    record: { sheet: sheet.name, marks: isLocked ? (before?.marks ?? []) : [...new Set(marks)].sort() },
  };
}

interface OwnCell {
  readonly row: number;
  readonly at: number;
  readonly column: OwnColumn;
  readonly wanted: string;
}

function ownCells({ places }: RuleSheetReading, aids: RuleSheetAids): readonly OwnCell[] {
  return RULE_SECTIONS.flatMap((section) =>
    places[section].flatMap(({ row, columns }, index) =>
      OWN_COLUMNS.flatMap((column) => {
        const at = columns.get(column);
        // a column that a person has taken away is not missed
        return at === undefined ? [] : [{ row, at, column, wanted: aids[section][index]?.[column] ?? '' }];
      }),
    ),
  );
}

interface Settled {
  readonly write: CellWrite | null;
  readonly mark: string | null;
  readonly issue: Issue | null;
}

function settle(view: SheetView, known: ReadonlySet<string>, { row, at, column, wanted }: OwnCell): Settled {
  const sheet = view.sheet.name;
  const now = view.value(row, at) ?? '';
  const mark = wanted === '' ? null : ownRuleMark(column, wanted);
  if (now === wanted && !view.hasFormula(row, at)) return { write: null, mark, issue: null };
  const isOurs = typeof now === 'string' && known.has(ownRuleMark(column, now));
  if ((view.isBlank(row, at) || isOurs) && !view.hasFormula(row, at))
    return {
      write: { sheet, row, column: at, value: wanted === '' ? null : wanted, look: 'aside' },
      mark,
      issue: null,
    };
  return { write: null, mark: null, issue: differsIssue(cellRef(sheet, row, at), column, wanted) };
}

function differsIssue(cell: string, column: OwnColumn, wanted: string): Issue {
  const right = wanted === '' ? '' : `, nämligen «${wanted}»`;
  const text = `«${COLUMN_HEADINGS[column][0]}» är skrivet för hand och lämnas, men säger något annat än det som regeln ger${right}; töm cellen så skriver Målljus i den.`;
  return issue('rule-example-differs', cell, text);
}

function lockedIssue(sheet: string): Issue {
  const text = `Bladet «${sheet}» är skyddat, så «Exempel» och «Går före» kan inte uppdateras; ta bort bladskyddet under Granska och kör igen.`;
  return issue('sheet-protected', null, text);
}
