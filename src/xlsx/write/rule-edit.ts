// Conditional-format rules of the kind «the cell's value is»: adding, changing and removing single ones among those of a person.
import type { Area } from '../../../lib/index.ts';
import { setAttribute } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { childrenOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { conditionalStyle, type RuleLook } from './conditional-style.ts';
import { highestPriority, sqrefOf } from './status-format.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** A rule as it is to be. Colours are `#RRGGBB`; null leaves a part of the look to the cell. */
export interface CellRule extends RuleLook {
  readonly areas: readonly Area[];
  readonly operator: string;
  /** As stored: `"Grön"`. */
  readonly formula: string;
  /** Of a new rule; after all others when left out. */
  readonly priority?: number;
}

/** What becomes of a rule that the sheet has; `block` is the element around it. */
export interface RuleChange {
  readonly block: Element;
  readonly element: Element;
  /** `same` keeps everything but the priority; `areas` alone keeps the rule as it is written; null removes it. */
  readonly to: CellRule | { readonly areas: readonly Area[] } | 'same' | null;
  /** When it is to be another. */
  readonly priority?: number;
}

/** Makes the changes and adds the new rules. */
export function editRules(
  sheet: WorksheetEdit,
  changes: readonly RuleChange[],
  added: readonly CellRule[],
  styles: StyleSheet,
): void {
  const blocks = new Map<number, RuleChange[]>();
  for (const change of changes)
    blocks.set(change.block.start, [...(blocks.get(change.block.start) ?? []), change]);
  for (const inBlock of blocks.values()) editBlock(sheet, inBlock, styles);
  addRules(sheet, added, styles);
}

function editBlock(sheet: WorksheetEdit, changes: readonly RuleChange[], styles: StyleSheet): void {
  const block = changes[0]?.block;
  if (block === undefined) return;
  const { xml, edit } = sheet;
  const rules = childrenOf(xml, block).filter(({ name }) => name === 'cfRule');
  const leaving = changes.filter(({ to }) => to !== 'same');
  for (const change of leaving)
    if (change.to !== null && change.to !== 'same')
      addBlock(sheet, change.to.areas, changedRule(sheet, change, styles));
  if (leaving.length === rules.length) {
    sheet.removeChild(block);
    return;
  }
  for (const { element } of leaving) edit.replace(element.start, element.elementEnd, '');
  for (const { element, to, priority } of changes)
    if (to === 'same') edit.replace(element.start, element.end, withPriority(xml, element, priority));
}

function withPriority(xml: string, element: Element, priority: number | undefined): string {
  const tag = xml.slice(element.start, element.end);
  return priority === undefined ? tag : setAttribute(tag, 'priority', String(priority));
}

function changedRule(
  sheet: WorksheetEdit,
  { element, to, priority }: RuleChange,
  styles: StyleSheet,
): string {
  const tag = withPriority(sheet.xml, element, priority);
  if (to === null || to === 'same' || !('operator' in to))
    return tag + sheet.xml.slice(element.end, element.elementEnd);
  const styled = setAttribute(tag, 'dxfId', String(styles.conditionalStyle(conditionalStyle(to))));
  const p = element.prefix;
  const open = setAttribute(styled, 'operator', to.operator);
  return `${open}<${p}formula>${escapeText(to.formula)}</${p}formula></${p}cfRule>`;
}

function addRules(sheet: WorksheetEdit, rules: readonly CellRule[], styles: StyleSheet): void {
  let last = rules.length === 0 ? 0 : highestPriority(sheet);
  const byAreas = new Map<string, { areas: readonly Area[]; xml: string }>();
  const p = sheet.prefix;
  for (const rule of rules) {
    last += 1;
    const priority = rule.priority ?? last;
    const dxf = String(styles.conditionalStyle(conditionalStyle(rule)));
    const xml = `<${p}cfRule type="cellIs" dxfId="${dxf}" priority="${String(priority)}" operator="${rule.operator}"><${p}formula>${escapeText(rule.formula)}</${p}formula></${p}cfRule>`;
    const key = sqrefOf(rule.areas);
    byAreas.set(key, { areas: rule.areas, xml: (byAreas.get(key)?.xml ?? '') + xml });
  }
  for (const { areas, xml } of byAreas.values()) addBlock(sheet, areas, xml);
}

/** `rules` have the sheet's own prefix. */
function addBlock(sheet: WorksheetEdit, areas: readonly Area[], rules: string): void {
  const p = sheet.prefix;
  const xml = `<${p}conditionalFormatting sqref="${sqrefOf(areas)}">${rules}</${p}conditionalFormatting>`;
  sheet.addWritten('conditionalFormatting', xml);
}
