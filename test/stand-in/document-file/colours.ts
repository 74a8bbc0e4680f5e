// Colours as a file gives them (a colour of its own, of the theme with a tint, or of the old palette) to `#RRGGBB`.
import { attributes, childOf, childrenOf, rootOf, tags } from '../../../src/xlsx/xml/scan.ts';
import type { Element } from '../../../src/xlsx/xml/scan.ts';

export interface Palette {
  /** In the order that `theme="…"` counts: background, text, second background, second text, accents, links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

// The theme that Excel has used since 2013; for a file without one.
const OFFICE_THEME = [
  ...['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31'],
  ...['A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'],
];

// ECMA-376 part 1, 18.8.27; 64 and 65 are the system's text and background.
const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const STANDARD_INDEXED = [
  ...BASIC,
  ...BASIC,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
  ...['000000', 'FFFFFF'],
];

/** The colours that a workbook counts by number. */
export function readPalette(stylesXml: string | undefined, themeXml: string | undefined): Palette {
  return {
    theme: themeXml === undefined ? OFFICE_THEME : readTheme(themeXml),
    indexed: stylesXml === undefined ? STANDARD_INDEXED : readIndexed(stylesXml),
  };
}

// A theme lists dark before light, while `theme="0"` is the light.
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

function readTheme(xml: string): readonly string[] {
  const elements = childOf(xml, rootOf(xml), 'themeElements');
  const scheme = elements === null ? null : childOf(xml, elements, 'clrScheme');
  if (scheme === null) return OFFICE_THEME;
  const listed = childrenOf(xml, scheme).map((slot) => themeColour(xml, slot));
  return THEME_ORDER.map((place, index) => listed[place] ?? OFFICE_THEME[index] ?? '000000');
}

function themeColour(xml: string, slot: Element): string | undefined {
  const colour = childrenOf(xml, slot)[0];
  if (colour === undefined) return undefined;
  const own = attributes(xml, colour);
  return (colour.name === 'sysClr' ? own['lastClr'] : own['val'])?.toUpperCase();
}

function readIndexed(xml: string): readonly string[] {
  const colours = childOf(xml, rootOf(xml), 'colors');
  const list = colours === null ? null : childOf(xml, colours, 'indexedColors');
  if (list === null) return STANDARD_INDEXED;
  const own = [...tags(xml, list.contentStart, list.contentEnd)]
    .filter((tag) => tag.kind !== 'close')
    .map((tag) => (attributes(xml, tag)['rgb'] ?? '').slice(-6).toUpperCase());
  return STANDARD_INDEXED.map((standard, index) => own[index] ?? standard);
}

/** The colour that an element such as `<color theme="4" tint="0.4"/>` tells, `#RRGGBB`; null when it leaves it to Excel. */
export function colourOf(xml: string, element: Element | null, palette: Palette): string | null {
  if (element === null) return null;
  const own = attributes(xml, element);
  const base = baseColour(own, palette);
  return base === undefined ? null : `#${tinted(base, Number(own['tint'] ?? 0))}`;
}

function baseColour(own: Readonly<Record<string, string>>, palette: Palette): string | undefined {
  if (own['rgb'] !== undefined) return own['rgb'].slice(-6).toUpperCase();
  if (own['theme'] !== undefined) return palette.theme[Number(own['theme'])];
  return own['indexed'] === undefined ? undefined : palette.indexed[Number(own['indexed'])];
}

/** A colour made darker (tint below 0) or lighter, as ECMA-376 part 1, 18.8.19 says: only its lightness is moved. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(...parts);
  const low = Math.min(...parts);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const reach = saturation * (1 - Math.abs(2 * wanted - 1));
  // each part keeps its place between the lowest and the highest, which is what hue means
  return parts
    .map((part) => (spread === 0 ? wanted : wanted - reach / 2 + ((part - low) / spread) * reach))
    .map((part) => hex(Math.round(Math.min(1, Math.max(0, part)) * 255)))
    .join('');
}

function hex(part: number): string {
  return part.toString(16).padStart(2, '0').toUpperCase();
}
