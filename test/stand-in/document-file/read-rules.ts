// The conditional formats of a sheet in the order that Excel goes through them.
import { parseAreas } from '../../../src/xlsx/read/sheet-features.ts';
import { isTrue } from '../../../src/xlsx/xml/plain-xml.ts';
import { attributes, childOf, childrenOf, rootOf, tags, textOf } from '../../../src/xlsx/xml/scan.ts';
import type { Element } from '../../../src/xlsx/xml/scan.ts';
import type { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { DocumentRule } from '../document.ts';
import { colourOf } from './colours.ts';
import type { Palette } from './colours.ts';

/** How a rule draws; the same as the end of a `DocumentRule`. */
export type RuleLook = Pick<DocumentRule, 'fontColor' | 'bold' | 'fill' | 'numberFormat'>;

const NO_LOOK: RuleLook = { fontColor: null, bold: false, fill: null, numberFormat: null };

/** A rule and where it stands in the sheet's part. */
export interface PlacedRule {
  readonly rule: DocumentRule;
  readonly block: Element;
  readonly element: Element;
  readonly priority: number;
}

/** The looks that rules point to by number. */
export function readRuleLooks(xml: string | undefined, palette: Palette): readonly RuleLook[] {
  if (xml === undefined) return [];
  const list = childOf(xml, rootOf(xml), 'dxfs');
  return list === null ? [] : childrenOf(xml, list).map((dxf) => readLook(xml, dxf, palette));
}

function readLook(xml: string, dxf: Element, palette: Palette): RuleLook {
  const font = childOf(xml, dxf, 'font');
  const bold = font === null ? null : childOf(xml, font, 'b');
  const fill = childOf(xml, dxf, 'fill');
  const pattern = fill === null ? null : childOf(xml, fill, 'patternFill');
  const format = childOf(xml, dxf, 'numFmt');
  return {
    fontColor: font === null ? null : colourOf(xml, childOf(xml, font, 'color'), palette),
    bold: bold !== null && isTrue(attributes(xml, bold)['val'], true),
    // in a rule it is the background colour that fills, other than in a cell
    fill: pattern === null ? null : colourOf(xml, childOf(xml, pattern, 'bgColor'), palette),
    numberFormat: format === null ? null : (attributes(xml, format)['formatCode'] ?? null),
  };
}

/** All rules, the first in priority first, also those that only newer versions of Excel know. */
export function readRules(sheet: WorksheetEdit, looks: readonly RuleLook[]): readonly PlacedRule[] {
  const placed = sheet
    .childrenNamed('conditionalFormatting')
    .flatMap((block, number) => readBlock(sheet, block, `${sheet.part}/${String(number)}`, looks));
  return [...placed, ...readNewerRules(sheet)].sort((a, b) => a.priority - b.priority);
}

function readBlock(
  sheet: WorksheetEdit,
  block: Element,
  key: string,
  looks: readonly RuleLook[],
): readonly PlacedRule[] {
  const { xml } = sheet;
  const areas = parseAreas(attributes(xml, block)['sqref'] ?? '');
  const elements = childrenOf(xml, block).filter(({ name }) => name === 'cfRule');
  return elements.map((element, number) => {
    const own = attributes(xml, element);
    const formulas = childrenOf(xml, element).filter(({ name }) => name === 'formula');
    const isCellIs = own['type'] === 'cellIs' && formulas.length === 1;
    const rule: DocumentRule = {
      id: `${key}/${String(number)}`,
      areas,
      kind: isCellIs ? 'cellIs' : 'other',
      operator: own['operator'] ?? '',
      formula: formulas[0] === undefined ? '' : textOf(xml, formulas[0]),
      ...(looks[Number(own['dxfId'] ?? -1)] ?? NO_LOOK),
    };
    return { rule, block, element, priority: Number(own['priority'] ?? 0) };
  });
}

/** Rules in the sheet's extension list, but not those that only add to an ordinary rule (and bear its identity). */
function readNewerRules(sheet: WorksheetEdit): readonly PlacedRule[] {
  const list = sheet.child('extLst');
  if (list === undefined) return [];
  const { xml } = sheet;
  const ordinary = sheet
    .childrenNamed('conditionalFormatting')
    .map((block) => xml.slice(block.start, block.elementEnd))
    .join('');
  const blocks = [...tags(xml, list.contentStart, list.contentEnd)].filter(
    (tag) => tag.name === 'conditionalFormatting' && tag.kind === 'open',
  );
  return blocks.flatMap((tag, blockNumber) => {
    const block = elementAt(xml, list, tag.start);
    const children = block === null ? [] : childrenOf(xml, block);
    const sqref = children.find(({ name }) => name === 'sqref');
    const areas = sqref === undefined ? [] : parseAreas(textOf(xml, sqref));
    return children
      .filter(({ name }) => name === 'cfRule')
      .filter((element) => !ordinary.includes(attributes(xml, element)['id'] ?? ' '))
      .map((element, number): PlacedRule => {
        const id = `${sheet.part}/x14/${String(blockNumber)}/${String(number)}`;
        const rule = { id, areas, kind: 'other' as const, operator: '', formula: '', ...NO_LOOK };
        const priority = Number(attributes(xml, element)['priority'] ?? 0);
        return { rule, block: block ?? list, element, priority };
      });
  });
}

/** The element that begins at a place somewhere within another. */
function elementAt(xml: string, within: Element, start: number): Element | null {
  for (const child of childrenOf(xml, within)) {
    if (child.start === start) return child;
    if (child.start < start && start < child.elementEnd) return elementAt(xml, child, start);
  }
  return null;
}
