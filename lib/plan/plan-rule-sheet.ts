// Plans the sheet «Bedömningsregler» for a rule set: in a workbook that has none, or as a new one that takes over from the one there.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot.ts';
import { finish } from '../model/steps.ts';
import { EMPTY_PLAN } from '../model/write-plan.ts';
import type { CellWrite, WritePlan } from '../model/write-plan.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { RuleSheetReading } from '../rule-sheet/read-rule-sheet.ts';
import type { RuleSheetAids } from '../rule-sheet/rule-aids.ts';
import { inWrittenOrder, ruleSheetContent } from '../rule-sheet/rule-sheet-content.ts';
import { toCompactRuleSetJson } from '../rule-sheet/rule-set-json.ts';
import { markedFormat, replacedLine, RULE_SHEET_NAME } from '../rule-sheet/sheet-words.ts';
import { MAX_CELL_TEXT } from './cell-text.ts';
import { findRuleSheet } from './find-rule-sheet.ts';
import { ownRuleMark } from './own-rule-cells.ts';
import { readState } from './read-state.ts';
import { writeState } from './write-state.ts';

export interface PlannedRuleSheet {
  /** Empty when the sheet cannot be made; the issues say why. */
  readonly plan: WritePlan;
  readonly issues: readonly Issue[];
}

/**
 * The writes that put a rule set in the workbook as a sheet of its own, from then on the rules of the workbook. Nothing that stands in the
 * workbook is touched: `planRuleSheet(snapshot, ruleSet, ruleSheetAids(rules, example))`. With `replaced`, the rule sheet that the workbook has
 * stays as a memory of what was, and only the line that says that it is the rules is changed.
 */
export function planRuleSheet(
  snapshot: WorkbookSnapshot,
  ruleSet: RuleSet,
  aids: RuleSheetAids,
  replaced: RuleSheetReading | null = null,
): PlannedRuleSheet {
  const { state, newer, issues } = readState(snapshot.state);
  if (newer) return { plan: EMPTY_PLAN, issues };
  const { rows, columnWidths, printTitleRows, lists, ownCells } = ruleSheetContent(ruleSet, aids);
  const sheet = replaced === null ? RULE_SHEET_NAME : freeName(snapshot);
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): readonly CellWrite[] =>
      cell === null
        ? []
        : [{ sheet, row: rowIndex, column, value: cell.value === '' ? null : cell.value, look: cell.look }],
    ),
  );
  const ours = finish(findRuleSheet(state, snapshot.sheets)).names;
  const obstacle = findObstacle(snapshot, replaced === null ? ours : null, cells);
  const handed = replaced === null ? { cells: [], issue: null } : handOver(snapshot, replaced, sheet);
  const told = obstacle ?? handed.issue;
  if (told !== null) return { plan: EMPTY_PLAN, issues: [told] };
  const marks = [...new Set(ownCells.map(({ column, text }) => ownRuleMark(column, text)))].sort();
  const plan: WritePlan = {
    ...EMPTY_PLAN,
    newSheets: [{ name: sheet, frozenRows: 0, landscape: true, printTitleRows, lists }],
    cells: [...cells, ...handed.cells],
    columnWidths: columnWidths.map((width, column) => ({ sheet, column, width })),
    state: writeState({
      ...state,
      ruleSheet: { sheet, marks },
      rules: toCompactRuleSetJson(inWrittenOrder(ruleSet, aids)),
      retired: replaced === null ? state.retired : [...new Set([...state.retired, replaced.sheet])],
    }),
  };
  return { plan, issues };
}

/** `Bedömningsregler (2)`: the first such name that no sheet has. */
function freeName({ sheets, otherSheetNames }: WorkbookSnapshot): string {
  const taken = new Set(
    [...sheets.map(({ name }) => name), ...otherSheetNames].map((name) => name.toLowerCase()),
  );
  for (let number = 2; ; number++) {
    const name = `${RULE_SHEET_NAME} (${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The line that says that a sheet is the rules says instead which sheet took over, so that nobody can take the old one for the rules. */
function handOver(
  { sheets }: WorkbookSnapshot,
  { sheet: name, version }: RuleSheetReading,
  to: string,
): { readonly cells: readonly CellWrite[]; readonly issue: Issue | null } {
  const sheet = sheets.find((one) => one.name === name);
  const marks = sheet === undefined ? [] : formatMarks(sheet);
  if (version !== 'ours' || sheet === undefined || marks.length === 0 || sheet.protection !== null)
    return { cells: [], issue: notReplaced(name) };
  const value = replacedLine(to);
  return { cells: marks.map((place) => ({ sheet: name, ...place, value, look: 'keep' })), issue: null };
}

function formatMarks({
  values,
}: SheetSnapshot): readonly { readonly row: number; readonly column: number }[] {
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'string' && markedFormat(value.trim()) !== null ? [{ row, column }] : [],
    ),
  );
}

function notReplaced(name: string): Issue {
  const text = `Bladet «${name}» kan inte ersättas, för att det är skyddat, gjort med en nyare version av Målljus eller saknar raden «Format»; ta bort skyddet eller bladet och kör igen.`;
  return issue('rule-sheet-exists', null, text);
}

function findObstacle(
  { sheets, otherSheetNames, structureProtected }: WorkbookSnapshot,
  ruleSheets: readonly string[] | null,
  cells: readonly CellWrite[],
): Issue | null {
  const [ours] = ruleSheets ?? [];
  if (ours !== undefined)
    return issue(
      'rule-sheet-exists',
      null,
      `Arbetsboken har redan bedömningsregler i bladet «${ours}»; ändra dem där, eller ta bort bladet och kör igen.`,
    );
  const names = [...sheets.map(({ name }) => name), ...otherSheetNames];
  const taken = names.find((name) => name.toLowerCase() === RULE_SHEET_NAME.toLowerCase());
  if (taken !== undefined && ruleSheets !== null)
    return issue(
      'rule-sheet-exists',
      null,
      `Arbetsboken har redan ett eget blad som heter «${taken}»; döp om det och kör igen, så skriver Målljus reglerna i ett nytt blad.`,
    );
  if (structureProtected)
    return issue(
      'structure-protected',
      null,
      `Arbetsbokens struktur är skyddad, så bladet «${RULE_SHEET_NAME}» kan inte läggas till; ta bort skyddet under Granska och kör igen.`,
    );
  const isTooLong = cells.some(({ value }) => typeof value === 'string' && value.length > MAX_CELL_TEXT);
  return isTooLong
    ? issue(
        'rule-set-file',
        null,
        'En text i regelverket är längre än en cell rymmer, så bladet kan inte skrivas; korta den i filen.',
      )
    : null;
}
