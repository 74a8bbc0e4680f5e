// The looks of cells, resolved from the file's style records: fonts, backgrounds, lines, alignment, number format, lock.
import { readStyles } from '../../../src/xlsx/read/styles.ts';
import { isTrue } from '../../../src/xlsx/xml/plain-xml.ts';
import { attributes, childOf, childrenOf, rootOf } from '../../../src/xlsx/xml/scan.ts';
import type { Element } from '../../../src/xlsx/xml/scan.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { CellStyle, DocumentLine } from '../document.ts';
import { colourOf } from './colours.ts';
import type { Palette } from './colours.ts';
import { sameData } from './same-data.ts';

/** The style of each style number, at least that of number 0; `undefined` stands for a workbook without a style part. */
export function readCellStyles(xml: string | undefined, palette: Palette): readonly CellStyle[] {
  if (xml === undefined) return [DEFAULT_STYLE];
  const lists = childrenOf(xml, rootOf(xml));
  const itemsOf = (name: string): readonly Element[] => {
    const list = lists.find((child) => child.name === name);
    return list === undefined ? [] : childrenOf(xml, list);
  };
  const fonts = itemsOf('fonts').map((font) => readFont(xml, font, palette));
  const fills = itemsOf('fills').map((fill) => readFill(xml, fill, palette));
  const borders = itemsOf('borders').map((border) => readBorders(xml, border, palette));
  const records = itemsOf('cellXfs');
  return readStyles(xml).map(({ numberFormat, locked }, index): CellStyle => {
    const record = records[index];
    const own = record === undefined ? {} : attributes(xml, record);
    const style: CellStyle = {
      numberFormat,
      locked,
      fill: fills[Number(own['fillId'] ?? 0)] ?? null,
      font: fonts[Number(own['fontId'] ?? 0)] ?? DEFAULT_STYLE.font,
      borders: borders[Number(own['borderId'] ?? 0)] ?? DEFAULT_STYLE.borders,
      alignment: readAlignment(xml, record === undefined ? null : childOf(xml, record, 'alignment')),
    };
    return sameData(style, DEFAULT_STYLE) ? DEFAULT_STYLE : style;
  });
}

function readFont(xml: string, font: Element, palette: Palette): CellStyle['font'] {
  const children = childrenOf(xml, font);
  const child = (name: string): Element | null => children.find((each) => each.name === name) ?? null;
  const value = (name: string): string | undefined => {
    const element = child(name);
    return element === null ? undefined : attributes(xml, element)['val'];
  };
  const isOn = (name: string): boolean => child(name) !== null && isTrue(value(name), true);
  return {
    name: value('name') ?? DEFAULT_STYLE.font.name,
    size: Number(value('sz') ?? DEFAULT_STYLE.font.size),
    bold: isOn('b'),
    italic: isOn('i'),
    underline: child('u') !== null && value('u') !== 'none',
    strikethrough: isOn('strike'),
    color: colourOf(xml, child('color'), palette) ?? DEFAULT_STYLE.font.color,
  };
}

/** The background's colour. A pattern counts as the colour behind it, as Excel's own `fill.color` does. */
function readFill(xml: string, fill: Element, palette: Palette): string | null {
  const kind = childrenOf(xml, fill)[0];
  if (kind === undefined) return null;
  if (kind.name !== 'patternFill') return firstStop(xml, kind, palette);
  const pattern = attributes(xml, kind)['patternType'] ?? 'none';
  if (pattern === 'none') return null;
  if (pattern === 'solid') return colourOf(xml, childOf(xml, kind, 'fgColor'), palette) ?? '#000000';
  return colourOf(xml, childOf(xml, kind, 'bgColor'), palette) ?? '#FFFFFF';
}

/** The colour that a gradient begins with. */
function firstStop(xml: string, gradient: Element, palette: Palette): string | null {
  const stop = childOf(xml, gradient, 'stop');
  return stop === null ? null : colourOf(xml, childOf(xml, stop, 'color'), palette);
}

function readBorders(xml: string, border: Element, palette: Palette): CellStyle['borders'] {
  const children = childrenOf(xml, border);
  // the strict dialect says start and end
  const line = (...names: readonly string[]): DocumentLine | null => {
    const side = children.find((child) => names.includes(child.name));
    const style = side === undefined ? 'none' : (attributes(xml, side)['style'] ?? 'none');
    if (side === undefined || style === 'none') return null;
    return { style, color: colourOf(xml, childOf(xml, side, 'color'), palette) ?? '#000000' };
  };
  return {
    top: line('top'),
    bottom: line('bottom'),
    left: line('left', 'start'),
    right: line('right', 'end'),
  };
}

const HORIZONTAL: Readonly<Record<string, CellStyle['alignment']['horizontal']>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, CellStyle['alignment']['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

function readAlignment(xml: string, alignment: Element | null): CellStyle['alignment'] {
  if (alignment === null) return DEFAULT_STYLE.alignment;
  const own = attributes(xml, alignment);
  return {
    horizontal: HORIZONTAL[own['horizontal'] ?? ''] ?? DEFAULT_STYLE.alignment.horizontal,
    vertical: VERTICAL[own['vertical'] ?? ''] ?? DEFAULT_STYLE.alignment.vertical,
    wrapText: isTrue(own['wrapText']),
    indentLevel: Number(own['indent'] ?? 0),
  };
}

/** A word of the format for each of the document's own: `{ Center: 'center' }`. */
export const ALIGNMENT_WORDS = {
  horizontal: reversed(HORIZONTAL),
  vertical: reversed(VERTICAL),
} as const;

function reversed(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([file, own]) => [own, file]));
}
