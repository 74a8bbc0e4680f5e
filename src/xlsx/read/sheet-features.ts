// What a sheet says besides its cells: columns, merged areas, conditional formats, protection.
import {
  MAX_COLUMNS,
  parseArea,
  type Area,
  type ConditionalFormatSnapshot,
  type SheetSnapshot,
} from '../../../lib/index.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { attributes, childOf, childrenOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';

export interface ColumnFacts {
  readonly hidden: ReadonlySet<number>;
  /** Default style by column; shorter than the sheet, and empty when no column has one. */
  readonly styles: readonly number[];
}

/** Style is kept for this many columns from the left; a format on all 16 384 columns says nothing more. */
const STYLED_COLUMNS = 1024;

/** Reads `<cols>`, or gives no facts when the sheet has none. */
export function readColumns(xml: string, cols: Element | undefined): ColumnFacts {
  const hidden = new Set<number>();
  const styles: number[] = [];
  let from = 0;
  for (const col of cols === undefined ? [] : childrenOf(xml, cols)) {
    const attrs = attributes(xml, col);
    const last = Math.min(Number(attrs['max'] ?? 0), MAX_COLUMNS);
    // Columns come in order and never twice, so no column is gone through twice either.
    const first = Math.max(Number(attrs['min'] ?? 1) - 1, from);
    const isHidden = isTrue(attrs['hidden']) || Number(attrs['width'] ?? 1) === 0;
    const style = Number(attrs['style'] ?? 0);
    for (let column = first; column < last; column++) {
      if (isHidden) hidden.add(column);
      if (style > 0 && column < STYLED_COLUMNS) setPadded(styles, column, style);
    }
    from = Math.max(from, last || 0);
  }
  return { hidden, styles };
}

function setPadded(list: number[], index: number, value: number): void {
  while (list.length < index) list.push(0);
  list[index] = value;
}

/** The areas of `<mergeCells>`. */
export function readMerges(xml: string, mergeCells: Element | undefined): Area[] {
  const cells = mergeCells === undefined ? [] : childrenOf(xml, mergeCells);
  return cells.flatMap((cell) => parseAreas(attributes(xml, cell)['ref'] ?? ''));
}

/** The rules that have a formula, in one `<conditionalFormatting>`. */
export function readConditionalFormats(xml: string, element: Element): ConditionalFormatSnapshot[] {
  const areas = parseAreas(attributes(xml, element)['sqref'] ?? '');
  return childrenOf(xml, element).flatMap((rule) => {
    const formula = childOf(xml, rule, 'formula');
    return formula === null ? [] : [{ areas, formula: textOf(xml, formula) }];
  });
}

/** Whether the sheet is protected, and if so whether cells may still be formatted. */
export function readProtection(xml: string, element: Element | undefined): SheetSnapshot['protection'] {
  if (element === undefined) return null;
  const attrs = attributes(xml, element);
  // Each of these attributes says what is forbidden.
  return isTrue(attrs['sheet']) ? { formatCells: !isTrue(attrs['formatCells'], true) } : null;
}

/** Areas with blanks between: `A1:B2 D4`. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}
