// How cells are formatted, as plain data: read before a change, changed to a look, and written as the difference.
import { z } from 'zod';
import type { Area } from '../../../lib/index.ts';
import { cellCount, rangeOf } from '../addresses.ts';
import type { Rate, Reading } from '../trips.ts';

const lineSchema = z.strictObject({ style: z.string(), weight: z.string(), color: z.string() }).nullable();

export const formatFactsSchema = z.strictObject({
  numberFormat: z.string(),
  /** `#RRGGBB`; null for none. */
  fill: z.string().nullable(),
  name: z.string(),
  size: z.number(),
  bold: z.boolean(),
  italic: z.boolean(),
  underline: z.string(),
  strikethrough: z.boolean(),
  color: z.string(),
  horizontal: z.string(),
  vertical: z.string(),
  wrapText: z.boolean(),
  indent: z.number(),
  locked: z.boolean(),
  top: lineSchema,
  bottom: lineSchema,
  left: lineSchema,
  right: lineSchema,
});

/** The format of a cell, as far as Målljus may change it. */
export type FormatFacts = z.infer<typeof formatFactsSchema>;
export type BorderLine = FormatFacts['top'];

/** Neighbouring rows of the same format. */
export interface FormatStretch {
  readonly area: Area;
  readonly facts: FormatFacts;
}

const LINE = { style: true, weight: true, color: true };
const BYTES_PER_CELL = 620;
/** Up to this many cells are read one by one at once; longer parts of a column first as a whole. */
const SHORT = 60;

/** What was found of an area of one column; in no order. */
export interface FoundFormats {
  readonly stretches: FormatStretch[];
  /** Parts that are of several formats. */
  readonly mixed: Area[];
}

/** The readings that fill `into` with the formats of an area of one column. */
export function formatReading(sheet: Excel.Worksheet, area: Area, into: FoundFormats, rate: Rate): Reading {
  return cellCount(area) <= SHORT ? eachFormat(sheet, area, into, rate) : wholeFormat(sheet, area, into);
}

export function createFormatRate(): Rate {
  return { bytesPerCell: BYTES_PER_CELL };
}

/** Cell by cell. */
export function eachFormat(sheet: Excel.Worksheet, area: Area, into: FoundFormats, rate: Rate): Reading {
  return {
    area,
    rate,
    queue: (part) => {
      const range = rangeOf(sheet, part).load('numberFormat');
      const found = range.getCellProperties({
        format: {
          fill: { color: true, pattern: true },
          font: {
            name: true,
            size: true,
            bold: true,
            italic: true,
            underline: true,
            strikethrough: true,
            color: true,
          },
          // for all four sides
          borders: LINE,
          horizontalAlignment: true,
          verticalAlignment: true,
          wrapText: true,
          indentLevel: true,
          protection: true,
        },
      });
      return () => {
        const codes = range.numberFormat as string[][];
        found.value.forEach((row, index) => {
          const facts = factsOf(codes[index]?.[0] ?? 'General', row[0]?.format ?? {});
          addRow(into.stretches, { ...part, top: part.top + index, bottom: part.top + index }, facts);
        });
        return cellCount(part) * BYTES_PER_CELL;
      };
    },
  };
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;
const WHOLE =
  'numberFormat,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,' +
  'format/fill/color,format/fill/pattern,format/font/name,format/font/size,format/font/bold,format/font/italic,' +
  'format/font/underline,format/font/strikethrough,format/font/color,format/protection/locked';

/** As a whole, in a reply that is the same whatever the number of rows but for their number formats. */
function wholeFormat(sheet: Excel.Worksheet, area: Area, into: FoundFormats): Reading {
  return {
    area,
    rate: { bytesPerCell: 14 },
    queue: (part) => {
      const range = rangeOf(sheet, part).load(WHOLE);
      const lines = EDGES.map((edge) => range.format.borders.getItem(edge).load('style,weight,color'));
      return () => {
        const facts = uniformFacts(range, lines);
        if (facts === null) into.mixed.push(part);
        else into.stretches.push({ area: part, facts });
        return 0;
      };
    },
  };
}

/** What all cells have in common; null when they differ in anything. */
function uniformFacts(
  { format, numberFormat }: Excel.Range,
  lines: readonly Excel.RangeBorder[],
): FormatFacts | null {
  const codes = numberFormat as string[][];
  const code = codes[0]?.[0] ?? 'General';
  if (codes.some((row) => row[0] !== code)) return null;
  const [top, bottom, left, right, inside] = lines.map(lineOf);
  const facts = { ...factsOf(code, format), top, bottom, left, right };
  if (Object.values(facts).includes(undefined) || inside === undefined) return null;
  const isEven = isSameLine(top, inside) && isSameLine(bottom, inside);
  const parsed = formatFactsSchema.safeParse(facts);
  return isEven && parsed.success && isKnown(format) ? parsed.data : null;
}

function isSameLine(a: BorderLine | undefined, b: BorderLine | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether nothing that Excel leaves out when cells differ is left out. */
function isKnown({
  fill,
  font,
  horizontalAlignment,
  verticalAlignment,
  wrapText,
  indentLevel,
  protection,
}: Excel.RangeFormat): boolean {
  const { name, size, bold, italic, underline, strikethrough, color } = font;
  const all: readonly unknown[] = [
    ...[fill.color, name, size, bold, italic, underline, strikethrough, color],
    ...[horizontalAlignment, verticalAlignment, wrapText, indentLevel, protection.locked],
  ];
  return all.every((fact) => fact !== null && fact !== undefined);
}

interface SeenLine {
  readonly style?: string | null;
  readonly weight?: string | null;
  readonly color?: string | null;
}

/** null for no line; undefined when cells differ. */
function lineOf(line: SeenLine | undefined): BorderLine | undefined {
  if (line?.style === 'None') return null;
  const { style, weight, color } = line ?? {};
  if (style === null || style === undefined) return undefined;
  return { style, weight: weight ?? 'Thin', color: (color ?? '#000000').toUpperCase() };
}

function factsOf(numberFormat: string, format: Excel.CellPropertiesFormat | Excel.RangeFormat): FormatFacts {
  const { fill, font, borders } = format;
  const colour = (fill?.color ?? '').toUpperCase();
  const isNone =
    fill?.pattern === 'None' || colour === '' || (colour === '#FFFFFF' && fill?.pattern === undefined);
  const lines = 'top' in (borders ?? {}) ? (borders as Excel.CellBorderCollection) : {};
  return {
    numberFormat,
    fill: isNone ? null : colour,
    name: font?.name ?? '',
    size: font?.size ?? 11,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline ?? 'None',
    strikethrough: font?.strikethrough ?? false,
    color: (font?.color ?? '#000000').toUpperCase(),
    horizontal: format.horizontalAlignment ?? 'General',
    vertical: format.verticalAlignment ?? 'Bottom',
    wrapText: format.wrapText ?? false,
    indent: format.indentLevel ?? 0,
    locked: format.protection?.locked ?? true,
    top: lineOf(lines.top) ?? null,
    bottom: lineOf(lines.bottom) ?? null,
    left: lineOf(lines.left) ?? null,
    right: lineOf(lines.right) ?? null,
  };
}

function addRow(stretches: FormatStretch[], area: Area, facts: FormatFacts): void {
  const last = stretches.at(-1);
  const follows = last?.area.left === area.left && last.area.bottom === area.top - 1;
  if (last !== undefined && follows && isSameFormat(last.facts, facts))
    stretches[stretches.length - 1] = { facts: last.facts, area: { ...last.area, bottom: area.bottom } };
  else stretches.push({ area, facts });
}

/** Whether two formats are the same in everything. */
function isSameFormat(a: FormatFacts, b: FormatFacts): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
