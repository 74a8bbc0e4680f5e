// The conditional-format rules that colour a status word, on an area of a sheet: added once, moved when the area
// moves, and never mixed up with rules that a person has made.
import { formatArea, type Area, type StatusFormatWrite } from '../../../lib/index.ts';
import { STATUS_LOOKS, type StatusLook } from '../../app/looks.ts';
import { subtractAreas } from '../../app/subtract-areas.ts';
import { parseAreas } from '../read/sheet-features.ts';
import { setAttribute } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { conditionalStyle, type ConditionalStyle } from './conditional-style.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** A block of rules on the same areas, in which some or all are ours. Excel puts rules on the same areas together. */
interface OwnFormat {
  readonly element: Element;
  readonly areas: readonly Area[];
  readonly ownRules: readonly Element[];
  readonly allOwn: boolean;
}

/** Adds the splices for all status formats on one sheet. */
export function editStatusFormats(
  sheet: WorksheetEdit,
  writes: readonly StatusFormatWrite[],
  styles: StyleSheet,
): void {
  if (writes.length === 0) return;
  const own = ownFormats(sheet, styles);
  const taken = writes.flatMap((write) => [write.area, ...write.replaces]);
  const kept = new Set<OwnFormat>();
  const missing = writes.filter((write) => {
    const same = own.find((format) => !kept.has(format) && isComplete(format, write.area));
    if (same !== undefined) kept.add(same);
    return same === undefined;
  });
  const moved = own.filter((format) => !kept.has(format)).flatMap((format) => shrink(sheet, format, taken));
  addRules(sheet, [...moved, ...missing.map((write) => [write.area])], styles);
}

/** Removes all rules of ours from a sheet; those of a person in the same blocks stay. */
export function removeStatusFormats(sheet: WorksheetEdit, styles: StyleSheet): void {
  for (const format of ownFormats(sheet, styles)) shrink(sheet, format, format.areas);
}

function ownFormats(sheet: WorksheetEdit, styles: StyleSheet): readonly OwnFormat[] {
  return sheet.childrenNamed('conditionalFormatting').flatMap((element) => {
    const rules = childrenOf(sheet.xml, element);
    const ownRules = rules.filter((rule) => isOwn(sheet, rule, styles));
    if (ownRules.length === 0) return [];
    return [{ element, areas: areasOf(sheet, element), ownRules, allOwn: ownRules.length === rules.length }];
  });
}

/** A rule of ours looks for one of our words and shows it with our shape; colours may have been changed by a person. */
function isOwn(sheet: WorksheetEdit, rule: Element, styles: StyleSheet): boolean {
  const own = attributes(sheet.xml, rule);
  const formula = childOf(sheet.xml, rule, 'formula');
  if (own['type'] !== 'cellIs' || own['operator'] !== 'equal' || formula === null) return false;
  const style = STATUS_LOOKS.find((one) => one.formula === textOf(sheet.xml, formula));
  if (style === undefined) return false;
  return styles.conditionalFormatCode(Number(own['dxfId'] ?? -1)) === style.numberFormat;
}

function areasOf(sheet: WorksheetEdit, element: Element): readonly Area[] {
  return parseAreas(attributes(sheet.xml, element)['sqref'] ?? '');
}

/** Whether the block has all our rules, on this very area. */
function isComplete(format: OwnFormat, area: Area): boolean {
  const [only] = format.areas;
  const sameArea = format.areas.length === 1 && only !== undefined && formatArea(only) === formatArea(area);
  return sameArea && format.ownRules.length === STATUS_LOOKS.length;
}

/** Takes areas from a block of ours; gives the areas, if any, that need our rules anew since the block is a person's too. */
function shrink(
  sheet: WorksheetEdit,
  format: OwnFormat,
  taken: readonly Area[],
): readonly (readonly Area[])[] {
  const left = subtractAreas(format.areas, taken);
  if (sqrefOf(left) === sqrefOf(format.areas)) return [];
  if (!format.allOwn) {
    for (const rule of format.ownRules) sheet.edit.replace(rule.start, rule.elementEnd, '');
    return left.length === 0 ? [] : [left];
  }
  const { element } = format;
  const tag = sheet.xml.slice(element.start, element.end);
  if (left.length === 0) sheet.removeChild(element);
  else sheet.edit.replace(element.start, element.end, setAttribute(tag, 'sqref', sqrefOf(left)));
  return [];
}

/** Areas as a rule names them: `A1:B2 D4`. */
export function sqrefOf(areas: readonly Area[]): string {
  return areas.map(formatArea).join(' ');
}

function addRules(sheet: WorksheetEdit, blocks: readonly (readonly Area[])[], styles: StyleSheet): void {
  let priority = highestPriority(sheet);
  for (const areas of blocks) {
    const rules = STATUS_LOOKS.map((style) => {
      priority += 1;
      const dxf = String(styles.conditionalStyle(ruleStyle(style)));
      return `<cfRule type="cellIs" dxfId="${dxf}" priority="${String(priority)}" operator="equal"><formula>${escapeText(style.formula)}</formula></cfRule>`;
    });
    sheet.addChild(
      'conditionalFormatting',
      `<conditionalFormatting sqref="${sqrefOf(areas)}">${rules.join('')}</conditionalFormatting>`,
    );
  }
}

function ruleStyle({ fill, text, numberFormat }: StatusLook): ConditionalStyle {
  return conditionalStyle({
    bold: false,
    textColour: text,
    fill,
    formatCode: numberFormat,
  });
}

/** Of all rules on the sheet, those in its extension list too: a priority may be used only once. */
export function highestPriority(sheet: WorksheetEdit): number {
  const places = [...sheet.childrenNamed('conditionalFormatting'), ...sheet.childrenNamed('extLst')];
  const priorities = places.flatMap((place) =>
    [...sheet.xml.slice(place.start, place.elementEnd).matchAll(/\bpriority\s*=\s*["'](\d+)["']/g)].map(
      (match) => Number(match[1]),
    ),
  );
  return Math.max(0, ...priorities);
}
