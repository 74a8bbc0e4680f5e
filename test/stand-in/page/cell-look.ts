// How a cell is drawn in the grid: its style, and the conditional rules that its value meets.
import { contains, type CellValue } from '../../../lib/index.ts';
import type { CellStyle, DocumentCell, DocumentRule, DocumentSheet } from '../document.ts';

export interface CellLook {
  readonly style: Readonly<Record<string, string>>;
  /** The format that the text is shown by. */
  readonly numberFormat: string;
}

const ALIGN = { Left: 'left', Center: 'center', Right: 'right', Justify: 'justify' } as const;
const VERTICAL = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'top',
  Distributed: 'middle',
} as const;

/** The look of a cell on its sheet. */
export function cellLook(cell: DocumentCell, sheet: DocumentSheet, row: number, column: number): CellLook {
  const rule = sheet.rules.find((one) => covers(one, row, column) && isMet(one, cell.value));
  return {
    style: { ...drawn(cell.style, cell.value), ...(rule === undefined ? {} : drawnByRule(rule)) },
    numberFormat: rule?.numberFormat ?? cell.style.numberFormat,
  };
}

function covers({ areas }: DocumentRule, row: number, column: number): boolean {
  return areas.some((area) => contains(area, row, column));
}

/** Only «equal to a text», which is all that Målljus itself makes; other rules are kept in the file but not drawn. */
function isMet({ kind, operator, formula }: DocumentRule, value: CellValue): boolean {
  if (kind !== 'cellIs' || operator !== 'equal' || typeof value !== 'string') return false;
  return formula.toLowerCase() === `"${value.replaceAll('"', '""').toLowerCase()}"`;
}

function drawnByRule({ fill, fontColor, bold }: DocumentRule): Record<string, string> {
  return {
    ...(fill === null ? {} : { background: fill }),
    ...(fontColor === null ? {} : { color: fontColor }),
    ...(bold ? { 'font-weight': '700' } : {}),
  };
}

function drawn({ fill, font, alignment, borders }: CellStyle, value: CellValue): Record<string, string> {
  const byKind = typeof value === 'number' ? 'right' : typeof value === 'string' ? 'left' : 'center';
  const align = (ALIGN as Readonly<Record<string, string>>)[alignment.horizontal] ?? byKind;
  return {
    'font-size': `${font.size}pt`,
    color: font.color,
    'text-align': align,
    'vertical-align': VERTICAL[alignment.vertical],
    'white-space': alignment.wrapText ? 'pre-wrap' : 'pre',
    ...(fill === null ? {} : { background: fill }),
    ...(font.bold ? { 'font-weight': '700' } : {}),
    ...(font.italic ? { 'font-style': 'italic' } : {}),
    ...(font.underline ? { 'text-decoration': 'underline' } : {}),
    ...(alignment.indentLevel === 0
      ? {}
      : { [`padding-${align === 'right' ? 'right' : 'left'}`]: `${alignment.indentLevel * 9 + 4}px` }),
    ...(borders.bottom === null ? {} : { 'border-bottom': `1px solid ${borders.bottom.color}` }),
    ...(borders.top === null ? {} : { 'border-top': `1px solid ${borders.top.color}` }),
  };
}
