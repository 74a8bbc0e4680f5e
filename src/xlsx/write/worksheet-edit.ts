// One worksheet being changed: everything that writes to the same part adds its splices here, so that the part is
// gone through once and its children come in the order that the schema wants.
import type { Area } from '../../../lib/index.ts';
import { readMerges } from '../read/sheet-features.ts';
import { attributes, childrenOf, rootOf, tags } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { XmlEdit } from '../xml/edit.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { insertOffset, rankIn } from '../xml/schema-order.ts';
import { withPrefix } from './prefix.ts';
import { SheetData } from './sheet-data.ts';

export class WorksheetEdit {
  readonly name: string;
  readonly part: string;
  readonly xml: string;
  readonly root: Element;
  readonly children: readonly Element[];
  readonly edit: XmlEdit;
  private data: SheetData | undefined;
  private added: { readonly name: string; readonly xml: string }[] = [];

  constructor(name: string, part: string, xml: string) {
    this.name = name;
    this.part = part;
    this.xml = xml;
    this.root = rootOf(xml);
    this.children = childrenOf(xml, this.root);
    this.edit = new XmlEdit(xml);
  }

  get prefix(): string {
    return this.root.prefix;
  }

  child(name: string): Element | undefined {
    return this.children.find((child) => child.name === name);
  }

  childrenNamed(name: string): readonly Element[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The rows; null for a sheet part without `sheetData`, which is no worksheet that can be written to. */
  sheetData(): SheetData | null {
    const element = this.child('sheetData');
    if (element === undefined) return null;
    this.data ??= new SheetData(this.xml, element);
    return this.data;
  }

  /** Attributes of every element called `name` inside the child `parent`. */
  attributesIn(parent: string, name: string): readonly Record<string, string>[] {
    const element = this.child(parent);
    if (element === undefined) return [];
    return [...tags(this.xml, element.contentStart, element.contentEnd)]
      .filter((tag) => tag.name === name && tag.kind !== 'close')
      .map((tag) => attributes(this.xml, tag));
  }

  merges(): readonly Area[] {
    return readMerges(this.xml, this.child('mergeCells'));
  }

  /** Adds a child written without prefixes to the place that the schema gives it. */
  addChild(name: string, xml: string): void {
    this.added.push({ name, xml: withPrefix(xml, this.prefix) });
  }

  /** The same for a child written with the part's own prefix. */
  addWritten(name: string, xml: string): void {
    this.added.push({ name, xml });
  }

  /** Removes a whole child. */
  removeChild(child: Element): void {
    this.edit.replace(child.start, child.elementEnd, '');
  }

  /** Whether anything at all is to change. */
  get changed(): boolean {
    return this.added.length > 0 || this.edit.changed;
  }

  /** What comes next in the changed part, up to a place that nothing will be changed before any more; see `XmlEdit.take`. */
  take(to: number): string {
    this.placeAdded();
    return this.edit.take(to);
  }

  /** The changed part; what is left of it after `take`. */
  finish(): TextPieces {
    this.placeAdded();
    return this.edit.inPieces();
  }

  private placeAdded(): void {
    const inOrder = this.added
      .map((child, index) => ({ ...child, index, rank: rankIn('worksheet', child.name) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    for (const child of inOrder)
      this.edit.insert(
        insertOffset('worksheet', child.name, this.children, this.root.contentStart),
        child.xml,
      );
    this.added = [];
  }
}
