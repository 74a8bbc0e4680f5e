// Queues the change from one format to another on a range: only what differs, on the whole range at once.
import type { Area } from '../../../lib/index.ts';
import { rangeOf } from '../addresses.ts';
import type { BorderLine, FormatFacts } from './format-facts.ts';

/** Queues what differs; gives about how many bytes it takes in the request. */
export function setFormat(
  sheet: Excel.Worksheet,
  area: Area,
  from: Partial<FormatFacts>,
  to: Partial<FormatFacts>,
): number {
  const range = rangeOf(sheet, area);
  const differs = (name: keyof FormatFacts): boolean =>
    to[name] !== undefined && JSON.stringify(from[name]) !== JSON.stringify(to[name]);
  let bytes = 0;
  const set = (name: keyof FormatFacts, change: () => void): void => {
    if (!differs(name)) return;
    change();
    bytes += BYTES_PER_CHANGE;
  };
  const { numberFormat = 'General' } = to;
  set('numberFormat', () => {
    range.numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () => [numberFormat]);
    bytes += (area.bottom - area.top + 1) * (numberFormat.length + 5);
  });
  set('fill', () => {
    setFill(range.format.fill, to.fill ?? null);
  });
  setFont(range.format.font, to, set);
  setPlace(range.format, to, set);
  setLines(range.format.borders, area, to, set);
  return bytes;
}

/** About what one change takes in a request, with what it is made on. */
const BYTES_PER_CHANGE = 170;

type Setter = (name: keyof FormatFacts, change: () => void) => void;

function setFill(fill: Excel.RangeFill, colour: string | null): void {
  if (colour === null) fill.clear();
  else fill.color = colour;
}

function setFont(font: Excel.RangeFont, to: Partial<FormatFacts>, set: Setter): void {
  set('name', () => void (font.name = to.name ?? ''));
  set('size', () => void (font.size = to.size ?? 11));
  set('bold', () => void (font.bold = to.bold ?? false));
  set('italic', () => void (font.italic = to.italic ?? false));
  set('underline', () => void (font.underline = (to.underline ?? 'None') as 'None'));
  set('strikethrough', () => void (font.strikethrough = to.strikethrough ?? false));
  set('color', () => void (font.color = to.color ?? '#000000'));
}

function setPlace(format: Excel.RangeFormat, to: Partial<FormatFacts>, set: Setter): void {
  set('horizontal', () => void (format.horizontalAlignment = (to.horizontal ?? 'General') as 'General'));
  set('vertical', () => void (format.verticalAlignment = (to.vertical ?? 'Bottom') as 'Bottom'));
  set('wrapText', () => void (format.wrapText = to.wrapText ?? false));
  set('indent', () => void (format.indentLevel = to.indent ?? 0));
  set('locked', () => void (format.protection.locked = to.locked ?? true));
}

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function setLines(
  borders: Excel.RangeBorderCollection,
  area: Area,
  to: Partial<FormatFacts>,
  set: Setter,
): void {
  for (const side of ['left', 'right', 'top', 'bottom'] as const)
    set(side, () => {
      setLine(borders.getItem(SIDES[side]), to[side] ?? null);
      // every cell has the line, not only the range as a whole
      const isBetween = area.bottom > area.top && (side === 'top' || side === 'bottom');
      if (isBetween) setLine(borders.getItem('InsideHorizontal'), to.bottom ?? to.top ?? null);
    });
}

function setLine(border: Excel.RangeBorder, line: BorderLine): void {
  if (line === null) {
    border.style = 'None';
    return;
  }
  border.style = line.style as 'Continuous';
  border.weight = line.weight as 'Thin';
  border.color = line.color;
}
