// The conditional formats of a sheet that are not as they were, as the changes to make in its part.
import { editRules } from '../../../src/xlsx/write/rule-edit.ts';
import type { CellRule, RuleChange } from '../../../src/xlsx/write/rule-edit.ts';
import type { StyleSheet } from '../../../src/xlsx/write/style-sheet.ts';
import type { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { DocumentRule } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { readRules } from './read-rules.ts';
import type { PlacedRule, RuleLook } from './read-rules.ts';
import { sameData } from './same-data.ts';

/** Adds the splices for all rules of one sheet; `looks` are those that the file's rules point to. */
export function saveRules(
  sheet: WorksheetEdit,
  after: readonly DocumentRule[],
  looks: readonly RuleLook[],
  styles: StyleSheet,
): void {
  const placed = readRules(sheet, looks);
  if (
    sameData(
      after,
      placed.map(({ rule }) => rule),
    )
  )
    return;
  const known = new Set(placed.map(({ rule }) => rule.id));
  const wanted = new Map(after.map((rule, index) => [rule.id, { rule, priority: index + 1 }]));
  const inOrder = keepsOrder(placed, after, known);
  const changes = placed.flatMap((one) => {
    const now = wanted.get(one.rule.id);
    const change = changeOf(sheet, one, now?.rule);
    if (inOrder || now === undefined) return change === null ? [] : [change];
    return [{ ...(change ?? { ...one, to: 'same' as const }), priority: now.priority }];
  });
  const added = after
    .filter(({ id }) => !known.has(id))
    .map((rule) => ({
      ...newRule(rule),
      ...(inOrder ? {} : { priority: wanted.get(rule.id)?.priority ?? 1 }),
    }));
  editRules(sheet, changes, added, styles);
}

/** Whether the old rules come in their old order and the new ones after them, so that no priority need change. */
function keepsOrder(
  placed: readonly PlacedRule[],
  after: readonly DocumentRule[],
  known: ReadonlySet<string>,
): boolean {
  const left = new Set(after.map(({ id }) => id));
  const old = placed.map(({ rule }) => rule.id).filter((id) => left.has(id));
  const now = after.map(({ id }) => id);
  return sameData(now.slice(0, old.length), old) && !now.slice(old.length).some((id) => known.has(id));
}

/** Null when the rule is as it was. */
function changeOf(
  sheet: WorksheetEdit,
  { rule, block, element }: PlacedRule,
  now: DocumentRule | undefined,
): RuleChange | null {
  if (now !== undefined && sameData(rule, now)) return null;
  const isNewer = sheet.child('extLst') !== undefined && element.start > (sheet.child('extLst')?.start ?? 0);
  const text = sheet.xml.slice(element.start, element.elementEnd);
  if (isNewer || /<(?:[\w.-]+:)?extLst[\s>]/.test(text))
    throw new CannotSave(`a change to a rule of a newer kind on the sheet ${sheet.name}`);
  if (now === undefined) return { block, element, to: null };
  if (sameData({ ...rule, areas: now.areas }, now)) return { block, element, to: { areas: now.areas } };
  return { block, element, to: newRule(now) };
}

function newRule(rule: DocumentRule): CellRule {
  if (rule.kind !== 'cellIs')
    throw new CannotSave(`a new or changed rule of another kind than cellIs (${rule.id})`);
  return {
    areas: rule.areas,
    operator: rule.operator,
    formula: rule.formula,
    bold: rule.bold,
    formatCode: rule.numberFormat,
    textColour: rule.fontColor,
    fill: rule.fill,
  };
}
