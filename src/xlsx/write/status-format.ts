// The conditional-format rules that colour a status word, on an area of a sheet: added once, moved when the area
// moves, and never mixed up with rules that a person has made.
import type { Area } from '../../../lib/model/snapshot.ts';
import type { StatusFormatWrite } from '../../../lib/model/write-plan.ts';
import { formatArea, parseArea } from '../../../lib/model/area.ts';
import { setAttribute } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { subtractAreas } from './area-difference.ts';
import { STATUS_STYLES } from './status-styles.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

interface OwnFormat {
  readonly element: Element;
  readonly areas: readonly Area[];
}

/** Adds the splices for all status formats on one sheet. */
export function editStatusFormats(
  sheet: WorksheetEdit,
  writes: readonly StatusFormatWrite[],
  styles: StyleSheet,
): void {
  if (writes.length === 0) return;
  const numbers = STATUS_STYLES.map((style) => styles.conditionalStyle(style));
  const own = sheet
    .childrenNamed('conditionalFormatting')
    .filter((element) => isOwn(sheet, element, numbers))
    .map((element) => ({ element, areas: areasOf(sheet, element) }));
  const taken = writes.flatMap((write) => [write.area, ...write.replaces]);
  const kept = new Set<OwnFormat>();
  const missing = writes.filter((write) => {
    const same = own.find((format) => !kept.has(format) && holdsOnly(format, write.area));
    if (same !== undefined) kept.add(same);
    return same === undefined;
  });
  for (const format of own) if (!kept.has(format)) shrink(sheet, format, taken);
  addRules(sheet, missing, numbers);
}

/** A block of ours has our four rules with our four styles, and nothing else. */
function isOwn(sheet: WorksheetEdit, element: Element, numbers: readonly number[]): boolean {
  const rules = childrenOf(sheet.xml, element);
  return (
    rules.length === STATUS_STYLES.length &&
    rules.every((rule) => {
      const own = attributes(sheet.xml, rule);
      const formula = childOf(sheet.xml, rule, 'formula');
      const text = formula === null ? '' : textOf(sheet.xml, formula);
      const index = STATUS_STYLES.findIndex((style) => style.formula === text);
      return (
        own['type'] === 'cellIs' && own['operator'] === 'equal' && Number(own['dxfId']) === numbers[index]
      );
    })
  );
}

function areasOf(sheet: WorksheetEdit, element: Element): readonly Area[] {
  const sqref = attributes(sheet.xml, element)['sqref'] ?? '';
  return sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

function holdsOnly(format: OwnFormat, area: Area): boolean {
  const [only] = format.areas;
  return format.areas.length === 1 && only !== undefined && formatArea(only) === formatArea(area);
}

function shrink(sheet: WorksheetEdit, format: OwnFormat, taken: readonly Area[]): void {
  const left = subtractAreas(format.areas, taken).map(formatArea).join(' ');
  const { element } = format;
  if (left === '') sheet.removeChild(element);
  else if (left !== format.areas.map(formatArea).join(' ')) {
    const tag = sheet.xml.slice(element.start, element.end);
    sheet.edit.replace(element.start, element.end, setAttribute(tag, 'sqref', left));
  }
}

function addRules(
  sheet: WorksheetEdit,
  writes: readonly StatusFormatWrite[],
  numbers: readonly number[],
): void {
  let priority = highestPriority(sheet);
  for (const write of writes) {
    const rules = STATUS_STYLES.map((style, index) => {
      priority += 1;
      return `<cfRule type="cellIs" dxfId="${String(numbers[index])}" priority="${String(priority)}" operator="equal"><formula>${escapeText(style.formula)}</formula></cfRule>`;
    });
    sheet.addChild(
      'conditionalFormatting',
      `<conditionalFormatting sqref="${formatArea(write.area)}">${rules.join('')}</conditionalFormatting>`,
    );
  }
}

/** Of all rules on the sheet, those in its extension list too: a priority may be used only once. */
function highestPriority(sheet: WorksheetEdit): number {
  const places = [...sheet.childrenNamed('conditionalFormatting'), ...sheet.childrenNamed('extLst')];
  const priorities = places.flatMap((place) =>
    [...sheet.xml.slice(place.start, place.elementEnd).matchAll(/\bpriority\s*=\s*["'](\d+)["']/g)].map(
      (match) => Number(match[1]),
    ),
  );
  return Math.max(0, ...priorities);
}
