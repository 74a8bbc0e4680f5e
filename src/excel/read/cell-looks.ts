// How the cells of a sheet look, as far as recognition and planning can tell: background, lock, and what sets one cell apart
// from another. Small sheets cell by cell; in large ones whole columns, and only columns of mixed looks cell by cell.
import type { Area } from '../../../lib/index.ts';
import { cellCount, rangeOf } from '../addresses.ts';
import type { Rate, Reading } from '../trips.ts';

/** What one cell, or all cells of a range, look like. Shared between cells of the same look. */
export interface SeenLook {
  readonly filled: boolean;
  readonly locked: boolean;
  /** The rest, to tell one look from another. */
  readonly key: string;
}

/** Looks of areas; of those that overlap the last one counts. */
export interface SeenLooks {
  readonly uniform: { readonly area: Area; readonly look: SeenLook }[];
  /** By row and column of the area, as read. */
  readonly detailed: { readonly area: Area; readonly looks: readonly (readonly SeenLook[])[] }[];
  /** Read as mixed: to be read cell by cell. */
  readonly mixed: Area[];
}

/** Up to this many cells of a sheet are read one by one at once. */
const DETAILED_CELLS = 3000;
const BYTES_PER_LOOK = 145;
/** Columns to the right of the last cell where new columns may be put. */
const BEYOND = 16;

export function createLooks(): SeenLooks {
  return { uniform: [], detailed: [], mixed: [] };
}

/** The first readings of the looks of a sheet with this extent. */
export function lookReadings(
  sheet: Excel.Worksheet,
  extent: Area,
  into: SeenLooks,
  rate: Rate,
): readonly Reading[] {
  const area = { ...extent, right: Math.min(extent.right + BEYOND, 16_383) };
  const rows = Math.max(1, Math.floor(DETAILED_CELLS / (area.right - area.left + 1)));
  const bottom = Math.min(area.bottom, area.top + rows - 1);
  const top = detailReading(sheet, { ...area, bottom }, into, rate);
  if (bottom === area.bottom) return [top];
  const columns: Reading[] = [];
  for (let column = area.left; column <= area.right; column++)
    columns.push(
      uniformReading(sheet, { top: bottom + 1, bottom: area.bottom, left: column, right: column }, into),
    );
  return [top, ...columns];
}

/** Reads an area cell by cell. */
export function detailReading(sheet: Excel.Worksheet, area: Area, into: SeenLooks, rate: Rate): Reading {
  return {
    area,
    rate,
    queue: (part) => {
      const found = rangeOf(sheet, part).getCellProperties({
        format: {
          fill: { color: true, pattern: true },
          font: { bold: true, italic: true, color: true, size: true },
          protection: true,
        },
      });
      return () => {
        const looks = found.value.map((row) => row.map(({ format }) => lookOf(format)));
        into.detailed.push({ area: part, looks });
        return cellCount(part) * BYTES_PER_LOOK;
      };
    },
  };
}

export function createLookRate(): Rate {
  return { bytesPerCell: BYTES_PER_LOOK };
}

const SCALARS = [
  'fill/color',
  'fill/pattern',
  'font/bold',
  'font/italic',
  'font/color',
  'font/size',
  'protection/locked',
];

/** Reads what all cells of an area have in common; never divided, since it is of the same size whatever the area. */
function uniformReading(sheet: Excel.Worksheet, area: Area, into: SeenLooks): Reading {
  return {
    area,
    rate: { bytesPerCell: (2 * BYTES_PER_LOOK) / cellCount(area) },
    queue: (part) => {
      const { format } = rangeOf(sheet, part).load(SCALARS.map((name) => `format/${name}`).join(','));
      return () => {
        if (isMixed(format)) into.mixed.push(part);
        else into.uniform.push({ area: part, look: lookOf(format) });
        return 0;
      };
    },
  };
}

function isMixed({ fill, font, protection }: Excel.RangeFormat): boolean {
  const facts: readonly unknown[] = [
    fill.color,
    font.bold,
    font.italic,
    font.color,
    font.size,
    protection.locked,
  ];
  return facts.some((fact) => fact === null || fact === undefined);
}

const KNOWN = new Map<string, SeenLook>();

function lookOf(format: Excel.CellPropertiesFormat | Excel.RangeFormat | undefined): SeenLook {
  const { fill, font, protection } = format ?? {};
  const colour = (fill?.color ?? '').toUpperCase();
  const pattern = fill?.pattern ?? 'None';
  const locked = protection?.locked ?? true;
  const key = [colour, pattern, font?.bold, font?.italic, font?.color, font?.size, locked].join(' ');
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const look = { filled: isFilled(colour, pattern), locked, key };
  KNOWN.set(key, look);
  return look;
}

/** Whether a background shows. Plain white does not: sheets are often painted white only to hide the grid. */
function isFilled(colour: string, pattern: string): boolean {
  if (pattern !== 'None' && pattern !== 'Solid' && pattern !== '') return true;
  return colour !== '' && colour !== '#FFFFFF';
}
