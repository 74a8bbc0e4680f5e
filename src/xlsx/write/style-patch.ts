// Changes to the parts of a cell's style one by one, as a person makes them: what a change says nothing of stays as it is.
import { removeAttribute, setAttribute } from '../xml/edit.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { childrenOf, rootOf } from '../xml/scan.ts';
import { argb } from './argb.ts';
import { withPrefix } from './prefix.ts';
import { openTag } from './style-collection.ts';

export interface FontPatch {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** `#RRGGBB`. */
  readonly colour?: string;
}

export interface LinePatch {
  /** As in the file: `thin`. */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly colour: string;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface StylePatch {
  readonly font?: FontPatch;
  /** Background, `#RRGGBB`; null for none. */
  readonly fill?: string | null;
  /** Null takes the line away. */
  readonly borders?: Partial<Readonly<Record<Side, LinePatch | null>>>;
  /** Settings by their names in the file; null takes one away. */
  readonly alignment?: Readonly<Record<string, string | null>>;
  /** English file form. */
  readonly formatCode?: string;
  readonly locked?: boolean;
}

// Excel writes a font's parts in this order, and LibreOffice and schema checkers want it.
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_ORDER = 'start left end right top bottom diagonal vertical horizontal'.split(' ');
const XF_ORDER = ['alignment', 'protection', 'extLst'];

/** A font with the changes made; XML of the file with its own prefix. */
export function patchFont(font: string, patch: FontPatch, prefix: string): string {
  const toggles: readonly (readonly [string, boolean | undefined])[] = [
    ['b', patch.bold],
    ['i', patch.italic],
    ['strike', patch.strikethrough],
    ['u', patch.underline],
  ];
  const set = (xml: string, name: string, child: string | null): string =>
    withChild(xml, FONT_ORDER, name, child, prefix);
  let xml = toggles.reduce(
    (text, [name, isOn]) => (isOn === undefined ? text : set(text, name, isOn ? `<${name}/>` : null)),
    font,
  );
  if (patch.size !== undefined) xml = set(xml, 'sz', `<sz val="${String(patch.size)}"/>`);
  if (patch.colour !== undefined) xml = set(xml, 'color', `<color rgb="${argb(patch.colour)}"/>`);
  if (patch.name === undefined) return xml;
  // these say more of the font that was, and a theme's font would win over the name
  for (const name of ['family', 'charset', 'scheme']) xml = set(xml, name, null);
  return set(xml, 'name', `<name val="${escapeAttribute(patch.name)}"/>`);
}

/** A border with the changes made. */
export function patchBorder(
  border: string,
  patch: NonNullable<StylePatch['borders']>,
  prefix: string,
): string {
  const names = childrenOf(border, rootOf(border)).map(({ name }) => name);
  return Object.entries(patch).reduce((xml, [side, line]) => {
    const strict = side === 'left' ? 'start' : 'end';
    const name = names.includes(strict) && (side === 'left' || side === 'right') ? strict : side;
    return withChild(xml, BORDER_ORDER, name, lineXml(name, line), prefix);
  }, border);
}

function lineXml(name: string, line: LinePatch | null): string {
  if (line === null) return `<${name}/>`;
  return `<${name} style="${line.style}"><color rgb="${argb(line.colour)}"/></${name}>`;
}

/** A style record with alignment and lock changed; its numbers of fonts and the like are not looked at. */
export function patchRecord(xf: string, patch: StylePatch, prefix: string): string {
  let xml = xf;
  if (patch.alignment !== undefined) xml = withSettings(xml, 'alignment', patch.alignment, prefix);
  if (patch.locked === undefined) return xml;
  return withSettings(xml, 'protection', { locked: patch.locked ? null : '0' }, prefix);
}

function withSettings(
  xf: string,
  name: 'alignment' | 'protection',
  settings: Readonly<Record<string, string | null>>,
  prefix: string,
): string {
  const old = childrenOf(xf, rootOf(xf)).find((child) => child.name === name);
  const tag = Object.entries(settings).reduce(
    (text, [setting, value]) =>
      value === null ? removeAttribute(text, setting) : setAttribute(text, setting, value),
    old === undefined ? `<${name}/>` : `<${name}${attributesOf(xf.slice(old.start, old.end))}/>`,
  );
  const changed = withChild(xf, XF_ORDER, name, tag, prefix);
  const open = changed.slice(0, rootOf(changed).end);
  const apply = name === 'alignment' ? 'applyAlignment' : 'applyProtection';
  return setAttribute(open, apply, '1') + changed.slice(open.length);
}

/** The attributes of a tag as they stand, with the blank before them. */
function attributesOf(tag: string): string {
  return tag.replace(/^<[^\s/>]+/, '').replace(/\s*\/?>$/, '');
}

/** A record with one of its children replaced, added where `order` puts it, or taken away. `child` is written without prefixes. */
function withChild(
  record: string,
  order: readonly string[],
  name: string,
  child: string | null,
  prefix: string,
): string {
  const root = rootOf(record);
  const xml = child === null ? '' : withPrefix(child, prefix);
  if (root.kind === 'empty')
    return xml === '' ? record : `${openTag(record)}${xml}</${root.prefix}${root.name}>`;
  const children = childrenOf(record, root);
  const old = children.find((element) => element.name === name);
  if (old !== undefined) return record.slice(0, old.start) + xml + record.slice(old.elementEnd);
  const rank = order.indexOf(name);
  const after = children.find((element) => order.indexOf(element.name) > rank);
  const at = after?.start ?? root.contentEnd;
  return record.slice(0, at) + xml + record.slice(at);
}
