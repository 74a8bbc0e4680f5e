// Plans the sheet «Bedömningsregler» for a rule set in a workbook that has none.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { EMPTY_PLAN } from '../model/write-plan.ts';
import type { CellWrite, WritePlan } from '../model/write-plan.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { RuleSheetAids } from '../rule-sheet/rule-aids.ts';
import { inWrittenOrder, ruleSheetContent } from '../rule-sheet/rule-sheet-content.ts';
import { toCompactRuleSetJson } from '../rule-sheet/rule-set-json.ts';
import { RULE_SHEET_NAME } from '../rule-sheet/sheet-words.ts';
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
 * workbook is touched: `planRuleSheet(snapshot, ruleSet, ruleSheetAids(rules, example))`.
 */
export function planRuleSheet(
  snapshot: WorkbookSnapshot,
  ruleSet: RuleSet,
  aids: RuleSheetAids,
): PlannedRuleSheet {
  const { state, newer, issues } = readState(snapshot.state);
  if (newer) return { plan: EMPTY_PLAN, issues };
  const { rows, columnWidths, printTitleRows, lists, ownCells } = ruleSheetContent(ruleSet, aids);
  const sheet = RULE_SHEET_NAME;
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): readonly CellWrite[] =>
      cell === null
        ? []
        : [{ sheet, row: rowIndex, column, value: cell.value === '' ? null : cell.value, look: cell.look }],
    ),
  );
  const obstacle = findObstacle(snapshot, findRuleSheet(state, snapshot.sheets).names, cells);
  if (obstacle !== null) return { plan: EMPTY_PLAN, issues: [obstacle] };
  const marks = [...new Set(ownCells.map(({ column, text }) => ownRuleMark(column, text)))].sort();
  const plan: WritePlan = {
    ...EMPTY_PLAN,
    newSheets: [{ name: sheet, frozenRows: 0, landscape: true, printTitleRows, lists }],
    cells,
    columnWidths: columnWidths.map((width, column) => ({ sheet, column, width })),
    state: writeState({
      ...state,
      ruleSheet: { sheet, marks },
      rules: toCompactRuleSetJson(inWrittenOrder(ruleSet, aids)),
    }),
  };
  return { plan, issues };
}

function findObstacle(
  { sheets, otherSheetNames, structureProtected }: WorkbookSnapshot,
  ruleSheets: readonly string[],
  cells: readonly CellWrite[],
): Issue | null {
  const [ours] = ruleSheets;
  if (ours !== undefined)
    return issue(
      'rule-sheet-exists',
      null,
      `Arbetsboken har redan bedömningsregler i bladet «${ours}»; ändra dem där, eller ta bort bladet och kör igen.`,
    );
  const names = [...sheets.map(({ name }) => name), ...otherSheetNames];
  const taken = names.find((name) => name.toLowerCase() === RULE_SHEET_NAME.toLowerCase());
  if (taken !== undefined)
    return issue(
      'rule-sheet-exists',
      null,
      `Arbetsboken har redan ett eget blad som heter «${taken}»; döp om det och kör igen, så skriver Målljus reglerna i ett nytt blad.`,
    );
  if (structureProtected)
    return issue(
      'structure-protected',
      null,
      `Arbetsbokens struktur är skyddad, så bladet «${RULE_SHEET_NAME}» kunde inte läggas till; ta bort skyddet under Granska och kör igen.`,
    );
  const isTooLong = cells.some(({ value }) => typeof value === 'string' && value.length > MAX_CELL_TEXT);
  return isTooLong
    ? issue(
        'rule-set-file',
        null,
        'En text i regelverket är längre än en cell rymmer, så bladet kunde inte skrivas; korta den i filen.',
      )
    : null;
}
