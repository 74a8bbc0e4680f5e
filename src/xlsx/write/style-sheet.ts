// The workbook's styles.xml, appended to: gives style numbers for the looks Målljus uses and numbers of conditional
// styles. What is there is never renumbered, merged or removed; running again finds the same numbers and adds nothing.
import type { CellLook } from '../../../lib/index.ts';
import { LOOKS, type LookSpec } from '../../app/looks.ts';
import { attributes, childrenOf, rootOf, tags } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { XmlEdit } from '../xml/edit.ts';
import { insertOffset, rankIn } from '../xml/schema-order.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { commonFormat } from '../read/number-formats.ts';
import type { ConditionalStyle } from './conditional-style.ts';
import { withPrefix } from './prefix.ts';
import { patchBorder, patchFont, patchRecord } from './style-patch.ts';
import type { FontPatch, StylePatch } from './style-patch.ts';
import { openTag, StyleCollection } from './style-collection.ts';
import {
  alignmentOf,
  alignXf,
  borderXml,
  fillXml,
  keepVertical,
  numberOf,
  patchXf,
  restyleFont,
  withoutEmphasis,
} from './style-records.ts';

/** What every style sheet must hold before cells can have styles: the first entry of each list, as Excel writes it. */
const DEFAULTS: readonly (readonly [string, readonly string[]])[] = [
  ['numFmts', []],
  ['fonts', ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']],
  [
    'fills',
    ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  ],
  ['borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']],
  ['cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ['cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
  ['dxfs', []],
];

/** Stands for a record that is asked for, is not there and is not to be added. */
const ABSENT = -1;

/** First number that a workbook's own number formats may have. */
const FIRST_OWN_NUMBER_FORMAT = 164;

/** The look's alignment without a place of its own in the height. */
function alignmentInPlace(look: LookSpec): Readonly<Record<string, string>> {
  const settings = Object.entries(alignmentOf(look) ?? {});
  return Object.fromEntries(settings.filter(([name]) => name !== 'vertical'));
}

export class StyleSheet {
  private readonly xml: string;
  private readonly root: Element;
  private readonly children: readonly Element[];
  private readonly lists = new Map<string, StyleCollection>();
  private readonly memo = new Map<string, number>();
  private own: ReadonlySet<number> | undefined;

  constructor(xml: string) {
    this.xml = xml;
    this.root = rootOf(xml);
    this.children = this.root.kind === 'open' ? childrenOf(xml, this.root) : [];
    for (const [name] of DEFAULTS) {
      const element = this.children.find((child) => child.name === name);
      this.lists.set(name, new StyleCollection(name, xml, element));
    }
  }

  /** Style number for a look on a cell that has style `base` now. A person's own style keeps what the look says nothing of. */
  styleFor(look: CellLook, base: number): number {
    if (look === 'keep') return base;
    const key = `${look} ${String(base)}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    this.addDefaults();
    this.own ??= this.ownStyles();
    const from = this.own.has(base) ? 0 : base;
    const style = this.restyle(this.xfAt(from), LOOKS[look], true) ?? from;
    this.memo.set(key, style);
    return style;
  }

  /** Style number for a look on a cell in a table whose cells have style `neighbour`; a person's own style, `base`, comes first. */
  styleBeside(look: CellLook, base: number, neighbour: number): number {
    if (look === 'keep') return base;
    const key = `${look} ${String(base)} ${String(neighbour)}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    this.addDefaults();
    this.own ??= this.ownStyles();
    const isPersons = base !== 0 && !this.own.has(base);
    const from = isPersons ? this.xfAt(base) : this.bodyXf(this.xfAt(neighbour));
    const style = this.restyle(from, LOOKS[look], true, alignmentInPlace(LOOKS[look])) ?? base;
    this.memo.set(key, style);
    return style;
  }

  /** Style number for a cell that has style `base` now, with some of its parts changed by a person. */
  styleWith(patch: StylePatch, base: number): number {
    const key = `${JSON.stringify(patch)} ${String(base)}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    this.addDefaults();
    const from = this.xfAt(base);
    const { prefix } = this.root;
    const parts = {
      fontId: patch.font === undefined ? undefined : this.patchedFont(numberOf(from, 'fontId'), patch.font),
      fillId: patch.fill === null ? 0 : this.record('fills', fillXml(patch.fill), true),
      borderId: this.patchedBorder(numberOf(from, 'borderId'), patch.borders),
      numFmtId: patch.formatCode === undefined ? undefined : this.numberFormat(patch.formatCode),
    };
    const style = this.list('cellXfs').add(patchRecord(patchXf(from, parts), patch, prefix));
    this.memo.set(key, style);
    return style;
  }

  /** Whether cells of this style are locked when the sheet is protected; they are unless the style says otherwise. */
  locked(style: number): boolean {
    const xf = this.list('cellXfs').at(style);
    if (xf === undefined) return true;
    for (const tag of tags(xf))
      if (tag.name === 'protection' && tag.kind !== 'close')
        return !/^(0|false)$/.test(attributes(xf, tag)['locked'] ?? '1');
    return true;
  }

  /** Number of a conditional style; an equal one that is there already is used. */
  conditionalStyle(style: ConditionalStyle): number {
    const list = this.list('dxfs');
    const { font, fill, formatCode } = style;
    const format = (id: string): string =>
      formatCode === undefined
        ? ''
        : `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(formatCode)}"/>`;
    const build = (id: string): string =>
      withPrefix(`<dxf>${font}${format(id)}${fill}</dxf>`, this.root.prefix);
    const anyNumber = (dxf: string): string => dxf.replace(/ numFmtId="\d+"/, ' numFmtId=""');
    const wanted = build('');
    const known = list.all.findIndex((dxf) => anyNumber(dxf) === wanted);
    return known >= 0 ? known : list.add(build(String(this.freeNumberFormat())));
  }

  /** Format code of a conditional style, or undefined when it has none. */
  conditionalFormatCode(index: number): string | undefined {
    const dxf = this.list('dxfs').at(index) ?? '';
    for (const tag of tags(dxf)) if (tag.name === 'numFmt') return attributes(dxf, tag)['formatCode'];
    return undefined;
  }

  get changed(): boolean {
    return [...this.lists.values()].some((list) => list.changed);
  }

  toString(): string {
    const edit = new XmlEdit(this.xml);
    const missing: { name: string; xml: string }[] = [];
    for (const list of this.lists.values()) {
      const whole = list.writeTo(edit, this.root.prefix);
      if (whole !== null) missing.push({ name: list.name, xml: whole });
    }
    missing.sort((a, b) => rankIn('styleSheet', a.name) - rankIn('styleSheet', b.name));
    if (this.root.kind === 'empty') return this.openRoot(missing.map((list) => list.xml).join(''));
    for (const list of missing)
      edit.insert(insertOffset('styleSheet', list.name, this.children, this.root.contentStart), list.xml);
    return edit.toString();
  }

  private openRoot(content: string): string {
    const { root, xml } = this;
    const open = openTag(xml.slice(root.start, root.end));
    return `${xml.slice(0, root.start)}${open}${content}</${root.prefix}${root.name}>${xml.slice(root.end)}`;
  }

  private list(name: string): StyleCollection {
    const list = this.lists.get(name);
    if (list === undefined) throw new Error(`No style list ${name}`);
    return list;
  }

  private addDefaults(): void {
    for (const [name, items] of DEFAULTS)
      if (this.list(name).length === 0)
        for (const item of items) this.list(name).add(withPrefix(item, this.root.prefix));
  }

  /** Styles that Målljus gives cells that had none: a cell with one of them is ours to restyle from the beginning. */
  private ownStyles(): ReadonlySet<number> {
    const found = Object.values(LOOKS).map((look) => this.restyle(this.xfAt(0), look, false));
    return new Set(found.filter((style): style is number => style !== undefined));
  }

  private xfAt(style: number): string {
    const list = this.list('cellXfs');
    return list.at(style) ?? list.at(0) ?? '';
  }

  /** What a table's ordinary cells have in common with this one: no colour, emphasis or number format of its own. */
  private bodyXf(xf: string): string {
    const fonts = this.list('fonts');
    const font = fonts.at(numberOf(xf, 'fontId')) ?? fonts.at(0) ?? '<font/>';
    const parts = {
      fontId: fonts.add(withoutEmphasis(font)),
      fillId: numberOf(xf, 'fillId') === 0 ? undefined : 0,
      numFmtId: numberOf(xf, 'numFmtId') === 0 ? undefined : 0,
    };
    return keepVertical(patchXf(xf, parts), this.root.prefix);
  }

  /** Number of the style record `from` changed by `look`. Without `add`, undefined when no such style is there. */
  private restyle(
    from: string,
    look: LookSpec,
    add: boolean,
    alignment = alignmentOf(look),
  ): number | undefined {
    const parts = {
      fontId: this.fontLike(numberOf(from, 'fontId'), look, add),
      fillId: this.record('fills', fillXml(look.fill), add),
      borderId: this.record('borders', borderXml(look.lineBelow), add),
      numFmtId: this.formatLike(look.numberFormat, add),
    };
    if (Object.values(parts).includes(ABSENT)) return undefined;
    const xf = alignXf(patchXf(from, parts), alignment, this.root.prefix);
    return add ? this.list('cellXfs').add(xf) : this.list('cellXfs').find(xf);
  }

  /** Undefined = nothing asked for; ABSENT = asked for, not there and not to be added. */
  private record(name: string, xml: string | undefined, add: boolean): number | undefined {
    if (xml === undefined) return undefined;
    const own = withPrefix(xml, this.root.prefix);
    return add ? this.list(name).add(own) : (this.list(name).find(own) ?? ABSENT);
  }

  private formatLike(formatCode: string | undefined, add: boolean): number | undefined {
    if (formatCode === undefined) return undefined;
    return add ? this.numberFormat(formatCode) : (this.knownFormat(formatCode) ?? ABSENT);
  }

  private fontLike(base: number, look: LookSpec, add: boolean): number | undefined {
    if (look.bold === undefined && look.size === undefined && look.colour === undefined) return undefined;
    const fonts = this.list('fonts');
    const font = restyleFont(fonts.at(base) ?? fonts.at(0) ?? '<font/>', look, this.root.prefix);
    return add ? fonts.add(font) : (fonts.find(font) ?? ABSENT);
  }

  private patchedFont(base: number, patch: FontPatch): number {
    const fonts = this.list('fonts');
    return fonts.add(patchFont(fonts.at(base) ?? fonts.at(0) ?? '<font/>', patch, this.root.prefix));
  }

  private patchedBorder(base: number, patch: StylePatch['borders']): number | undefined {
    if (patch === undefined) return undefined;
    const borders = this.list('borders');
    return borders.add(
      patchBorder(borders.at(base) ?? borders.at(0) ?? '<border/>', patch, this.root.prefix),
    );
  }

  /** Number of a format: the one that every workbook knows it by, the workbook's own, or a new one. */
  private numberFormat(formatCode: string): number {
    const known = this.knownFormat(formatCode);
    if (known !== undefined) return known;
    const written = `formatCode="${escapeAttribute(formatCode)}"`;
    const id = this.freeNumberFormat();
    this.list('numFmts').add(withPrefix(`<numFmt numFmtId="${String(id)}" ${written}/>`, this.root.prefix));
    return id;
  }

  private knownFormat(formatCode: string): number | undefined {
    const common = commonFormat(formatCode);
    if (common !== undefined) return common;
    const formats = this.list('numFmts').all;
    const own = formats.find((item) => attributes(item, rootOf(item))['formatCode'] === formatCode);
    return own === undefined ? undefined : numberOf(own, 'numFmtId');
  }

  private freeNumberFormat(): number {
    const lists = [...this.list('numFmts').all, ...this.list('dxfs').all].join('');
    const used = [...lists.matchAll(/\bnumFmtId\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
    return Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...used) + 1;
  }
}
