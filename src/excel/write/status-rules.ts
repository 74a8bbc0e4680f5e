// The conditional formats that colour a status word: which to take away and which to add, so that ours move with their area and are
// never mixed up with rules that a person has made.
import { STATUS_LOOKS, type StatusLook } from '../../app/looks.ts';
import { subtractAreas } from '../../app/subtract-areas.ts';
import { formatArea, type Area, type StatusFormatWrite } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import type { StatusRule } from '../read/survey-sheets.ts';

/** Rules for some status words on one area. */
export interface RulesOnArea {
  readonly area: Area;
  readonly looks: readonly StatusLook[];
}

export interface RuleChanges {
  readonly remove: readonly StatusRule[];
  readonly add: readonly RulesOnArea[];
}

/** The changes on one sheet, given the rules for status words that it has. */
export function planRules(rules: readonly StatusRule[], writes: readonly StatusFormatWrite[]): RuleChanges {
  const own = rules.filter(isOwnRule);
  const kept = new Set<StatusRule>();
  const missing = writes.filter(({ area }) => {
    const same = own.filter((rule) => !kept.has(rule) && isOn(rule, area));
    const isComplete = new Set(same.map(({ formula }) => formula)).size === STATUS_LOOKS.length;
    if (isComplete) for (const rule of same) kept.add(rule);
    return !isComplete;
  });
  const taken = writes.flatMap(({ area, replaces }) => [area, ...replaces]);
  const remove: StatusRule[] = [];
  const left: RulesOnArea[] = [];
  for (const rule of own.filter((one) => !kept.has(one))) {
    const rest = subtractAreas(rule.areas, taken);
    if (sameAreas(rest, rule.areas)) continue;
    remove.push(rule);
    const looks = STATUS_LOOKS.filter(({ formula }) => formula === rule.formula);
    left.push(...rest.map((area) => ({ area, looks })));
  }
  return { remove, add: [...left, ...missing.map(({ area }) => ({ area, looks: STATUS_LOOKS }))] };
}

/** A rule of ours looks for one of our words and shows it with our shape; colours may have been changed by a person. */
export function isOwnRule({ formula, numberFormat }: StatusRule): boolean {
  return STATUS_LOOKS.some((look) => look.formula === formula && look.numberFormat === numberFormat);
}

function isOn({ areas }: StatusRule, area: Area): boolean {
  const [only] = areas;
  return areas.length === 1 && only !== undefined && formatArea(only) === formatArea(area);
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.map(formatArea).join() === b.map(formatArea).join();
}

/** Queues the changes on a sheet. */
export function changeRules(sheet: Excel.Worksheet, { remove, add }: RuleChanges): void {
  const all = sheet.getRange().conditionalFormats;
  for (const { id } of remove) all.getItem(id).delete();
  for (const { area, looks } of add) for (const look of looks) addRule(rangeOf(sheet, area), look);
}

function addRule(range: Excel.Range, { formula, fill, text, numberFormat }: StatusLook): void {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  // looks at its own cell only: Excel forgets to follow other cells
  cellValue.rule = { formula1: `=${formula}`, operator: 'EqualTo' };
  cellValue.format.font.color = text;
  cellValue.format.fill.color = fill;
  cellValue.format.numberFormat = numberFormat;
}
