// What one look has that another has not, as the change to make to a style record.
import type { FontPatch, LinePatch, Side, StylePatch } from '../../../src/xlsx/write/style-patch.ts';
import type { CellStyle, DocumentLine } from '../document.ts';
import { ALIGNMENT_WORDS } from './read-cell-styles.ts';
import { sameData } from './same-data.ts';

/** The change that makes a cell that looks like `from` look like `to`; null when they look the same. */
export function styleDifference(from: CellStyle, to: CellStyle): StylePatch | null {
  const patch: StylePatch = {
    ...part('font', fontDifference(from.font, to.font)),
    ...(from.fill === to.fill ? {} : { fill: to.fill }),
    ...part('borders', borderDifference(from.borders, to.borders)),
    ...part('alignment', alignmentDifference(from.alignment, to.alignment)),
    ...(from.numberFormat === to.numberFormat ? {} : { formatCode: to.numberFormat }),
    ...(from.locked === to.locked ? {} : { locked: to.locked }),
  };
  return Object.keys(patch).length === 0 ? null : patch;
}

function part<K extends string, T extends object>(name: K, difference: T): Partial<Record<K, T>> {
  return Object.keys(difference).length === 0 ? {} : ({ [name]: difference } as Partial<Record<K, T>>);
}

function fontDifference(from: CellStyle['font'], to: CellStyle['font']): FontPatch {
  const { color, ...rest } = to;
  const changed = Object.entries(rest).filter(([name, value]) => from[name as keyof typeof rest] !== value);
  const colour = from.color === color ? {} : { colour: color };
  return { ...(Object.fromEntries(changed) as FontPatch), ...colour };
}

function borderDifference(
  from: CellStyle['borders'],
  to: CellStyle['borders'],
): Partial<Record<Side, LinePatch | null>> {
  const sides: readonly Side[] = ['left', 'right', 'top', 'bottom'];
  const changed = sides.filter((side) => !sameData(from[side], to[side]));
  return Object.fromEntries(changed.map((side) => [side, line(to[side])]));
}

function line(drawn: DocumentLine | null): LinePatch | null {
  return drawn === null ? null : { style: drawn.style, colour: drawn.color };
}

function alignmentDifference(
  from: CellStyle['alignment'],
  to: CellStyle['alignment'],
): Record<string, string | null> {
  const settings = settingsOf(to);
  const old = settingsOf(from);
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => old[name] !== value));
}

/** As the file writes them; null for what it leaves out. */
function settingsOf(alignment: CellStyle['alignment']): Record<string, string | null> {
  const { horizontal, vertical, wrapText, indentLevel } = alignment;
  return {
    horizontal: horizontal === 'General' ? null : (ALIGNMENT_WORDS.horizontal[horizontal] ?? null),
    vertical: vertical === 'Bottom' ? null : (ALIGNMENT_WORDS.vertical[vertical] ?? null),
    wrapText: wrapText ? '1' : null,
    indent: indentLevel === 0 ? null : String(indentLevel),
  };
}
