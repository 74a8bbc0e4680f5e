// Rule sheets in memory: planned from a rule set and carried out, and then changed as officers do.
import type { CellValue } from '../../lib/model/cell.ts';
import type { RuleSet } from '../../lib/model/rule-set.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { planRuleSheet } from '../../lib/plan/plan-rule-sheet.ts';
import { workedExample } from '../../lib/review/worked-example.ts';
import { readRuleSheet } from '../../lib/rule-sheet/read-rule-sheet.ts';
import type { RuleSheetReading } from '../../lib/rule-sheet/read-rule-sheet.ts';
import { ruleSheetAids } from '../../lib/rule-sheet/rule-aids.ts';
import type { RuleSheetAids } from '../../lib/rule-sheet/rule-aids.ts';
import { RULE_COLUMNS, RULE_SHEET_NAME } from '../../lib/rule-sheet/sheet-words.ts';
import type { RuleColumn } from '../../lib/rule-sheet/sheet-words.ts';
import { compileRules } from '../../lib/rules/compile-rules.ts';
import { findPreset } from '../../lib/rules/presets.ts';
import { buildSnapshot } from './build-snapshot.ts';
import { applyPlan } from './memory-workbook.ts';

const NO_AIDS: RuleSheetAids = { measures: [], activities: [], rollUps: [] };

export function preset(id: string): RuleSet {
  const found = findPreset(id);
  if (found === undefined) throw new Error(`No preset ${id}`);
  return found;
}

/** The aids of a rule set that compiles, with worked examples. */
export function aidsOf(ruleSet: RuleSet): RuleSheetAids {
  const { rules } = compileRules(ruleSet, null);
  if (rules === null) throw new Error('The rule set does not compile');
  return ruleSheetAids(rules, (section, index) => workedExample(rules, section, index));
}

/** A workbook with one goal table, before any rules. */
export const GOALS = buildSnapshot([
  {
    name: 'KF',
    rows: [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Status'],
      ['Trygghet', 'Andel nöjda', 80, 80, null],
      ['Trygghet', 'Andel trygga', 80, 73, null],
    ],
  },
]);

/** The workbook with the rule sheet added. */
export function withRuleSheet(ruleSet: RuleSet, aids = NO_AIDS, snapshot = GOALS): WorkbookSnapshot {
  const { plan, issues } = planRuleSheet(snapshot, ruleSet, aids);
  if (issues.length > 0) throw new Error(issues.map(({ text }) => text).join(' '));
  return applyPlan(snapshot, plan);
}

export function ruleSheetIn(snapshot: WorkbookSnapshot, name = RULE_SHEET_NAME): SheetSnapshot {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

export function readIn(snapshot: WorkbookSnapshot, name = RULE_SHEET_NAME): RuleSheetReading {
  return readRuleSheet(ruleSheetIn(snapshot, name), snapshot);
}

type Rows = readonly (readonly CellValue[])[];

/** The workbook with the values of the rule sheet changed. */
export function editRuleSheet(
  snapshot: WorkbookSnapshot,
  change: (rows: Rows) => Rows,
  more: Partial<SheetSnapshot> = {},
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === RULE_SHEET_NAME ? { ...sheet, values: change(sheet.values), ...more } : sheet,
  );
  return { ...snapshot, sheets };
}

/** The workbook with one cell of the row with this id changed. */
export function setRuleCell(
  snapshot: WorkbookSnapshot,
  id: string,
  column: RuleColumn,
  value: CellValue,
): WorkbookSnapshot {
  return editRuleSheet(snapshot, (rows) =>
    rows.map((row) => (row[0] === id ? withValue(row, RULE_COLUMNS.indexOf(column), value) : row)),
  );
}

/** Where the head's values are written. */
const HEAD_COLUMN = 2;

/** The workbook with the cell after a label of the head changed. */
export function setHead(snapshot: WorkbookSnapshot, label: string, value: CellValue): WorkbookSnapshot {
  return editRuleSheet(snapshot, (rows) =>
    rows.map((row) => (row[0] === label ? withValue(row, HEAD_COLUMN, value) : row)),
  );
}

function withValue(row: readonly CellValue[], column: number, value: CellValue): readonly CellValue[] {
  return row.map((old, index) => (index === column ? value : old));
}
