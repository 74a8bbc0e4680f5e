// The records of a style sheet (fonts, backgrounds, borders, cell styles) as text: how each is changed to a look.
import type { LookSpec } from '../../app/looks.ts';
import { removeAttribute, setAttribute } from '../xml/edit.ts';
import { attributes, childrenOf, rootOf, tags } from '../xml/scan.ts';
import { argb } from './argb.ts';
import { withPrefix } from './prefix.ts';
import { openTag } from './style-collection.ts';

function firstTag(xml: string): string {
  for (const tag of tags(xml)) return xml.slice(tag.start, tag.end);
  return xml;
}

/** A number in an attribute of the first tag; 0 when it is not there. */
export function numberOf(xml: string, name: string): number {
  for (const tag of tags(xml)) return Number(attributes(xml, tag)[name] ?? 0);
  return 0;
}

const APPLY: Readonly<Record<string, string>> = {
  fontId: 'applyFont',
  fillId: 'applyFill',
  borderId: 'applyBorder',
  numFmtId: 'applyNumberFormat',
};

/** A style record with other parts; what is undefined stays. */
export function patchXf(xf: string, parts: Readonly<Record<string, number | undefined>>): string {
  const open = firstTag(xf);
  let tag = removeAttribute(open, 'quotePrefix');
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) continue;
    tag = setAttribute(tag, name, String(value));
    tag = setAttribute(tag, APPLY[name] ?? name, '1');
  }
  return tag + xf.slice(open.length);
}

/** A look's alignment by the names and words of the file; undefined when it asks for none. */
export function alignmentOf(look: LookSpec): Readonly<Record<string, string>> | undefined {
  const { horizontal, vertical, wrapText, indent } = look;
  const settings = {
    ...(horizontal === undefined ? {} : { horizontal: horizontal.toLowerCase() }),
    ...(vertical === undefined ? {} : { vertical: vertical.toLowerCase() }),
    ...(wrapText === undefined ? {} : { wrapText: wrapText ? '1' : '0' }),
    ...(indent === undefined ? {} : { indent: String(indent) }),
  };
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** A style record with alignment settings added to those it has. */
export function alignXf(
  xf: string,
  alignment: Readonly<Record<string, string>> | undefined,
  prefix: string,
): string {
  if (alignment === undefined) return xf;
  const open = setAttribute(firstTag(xf), 'applyAlignment', '1');
  const rest = xf.slice(firstTag(xf).length);
  const existing = [...tags(xf)].find((tag) => tag.name === 'alignment' && tag.kind !== 'close');
  const old = existing === undefined ? '' : xf.slice(existing.start, existing.end);
  const start = old === '' ? `<${prefix}alignment/>` : old;
  const tag = Object.entries(alignment).reduce(
    (text, [name, value]) => setAttribute(text, name, value),
    start,
  );
  if (old !== '') return open + rest.replace(old, () => tag);
  if (open.endsWith('/>')) return `${openTag(open)}${tag}</${prefix}xf>`;
  return open + tag + rest;
}

/** A style record with no alignment but where in the cell's height the text stands. */
export function keepVertical(xf: string, prefix: string): string {
  const existing = [...tags(xf)].find((tag) => tag.name === 'alignment' && tag.kind !== 'close');
  if (existing === undefined) return xf;
  const { vertical } = attributes(xf, existing);
  const bare = vertical === undefined ? '' : `<${prefix}alignment vertical="${vertical}"/>`;
  return (
    xf.slice(0, existing.start) + bare + xf.slice(existing.end).replace(/^<\/[\w.-]*:?alignment\s*>/, '')
  );
}

const EMPHASIS: ReadonlySet<string> = new Set([
  ...['b', 'i', 'strike', 'u', 'outline', 'shadow', 'condense', 'extend', 'vertAlign'],
]);

/** A font's name and size, without what makes a text stand out; ordinary black stays as it is written. */
export function withoutEmphasis(font: string): string {
  const root = rootOf(font);
  if (root.kind === 'empty') return font;
  const gone = childrenOf(font, root).filter(
    (child) => EMPHASIS.has(child.name) || (child.name === 'color' && !isBlack(attributes(font, child))),
  );
  return gone.reduceRight((xml, child) => xml.slice(0, child.start) + xml.slice(child.elementEnd), font);
}

// Theme colour 1 is the theme's dark text.
function isBlack({ theme, rgb, auto, tint }: Readonly<Record<string, string>>): boolean {
  if (tint !== undefined) return false;
  return theme === '1' || rgb?.toUpperCase() === 'FF000000' || auto === '1';
}

/** A font as the look wants it; the rest of it stays. */
export function restyleFont(font: string, look: LookSpec, prefix: string): string {
  const wanted: readonly (readonly [string, string | undefined])[] = [
    ['b', look.bold === true ? '<b/>' : undefined],
    ['sz', look.size === undefined ? undefined : `<sz val="${String(look.size)}"/>`],
    ['color', look.colour === undefined ? undefined : `<color rgb="${argb(look.colour)}"/>`],
  ];
  return wanted.reduce(
    (xml, [name, child]) =>
      child === undefined ? xml : replaceFontChild(xml, name, withPrefix(child, prefix), prefix),
    font,
  );
}

function replaceFontChild(font: string, name: string, child: string, prefix: string): string {
  const root = rootOf(font);
  if (root.kind === 'empty') return `${openTag(font)}${child}</${prefix}font>`;
  const old = childrenOf(font, root).find((element) => element.name === name);
  if (old !== undefined) return font.slice(0, old.start) + child + font.slice(old.elementEnd);
  // bold comes first and size and colour before the name, as Excel writes them
  const nameChild = childrenOf(font, root).find((element) => element.name === 'name');
  const at = name === 'b' || nameChild === undefined ? root.contentStart : nameChild.start;
  return font.slice(0, at) + child + font.slice(at);
}

/** A background without prefixes, or undefined when the look has none. */
export function fillXml(colour: string | undefined): string | undefined {
  if (colour === undefined) return undefined;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A border with a line below, without prefixes, or undefined when the look has none. */
export function borderXml(colour: string | undefined): string | undefined {
  if (colour === undefined) return undefined;
  return `<border><left/><right/><top/><bottom style="thin"><color rgb="${argb(colour)}"/></bottom><diagonal/></border>`;
}
