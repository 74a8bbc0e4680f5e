// One list in styles.xml (fonts, fills, cellXfs, dxfs …) that is only ever appended to: no index that a cell or a rule
// holds may come to mean something else.
import { setAttribute } from '../xml/edit.ts';
import type { XmlEdit } from '../xml/edit.ts';
import { childrenOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';

export class StyleCollection {
  readonly name: string;
  private readonly xml: string;
  private readonly element: Element | undefined;
  private readonly items: string[];
  private readonly indexes = new Map<string, number>();
  private readonly existing: number;

  constructor(name: string, xml: string, element: Element | undefined) {
    this.name = name;
    this.xml = xml;
    this.element = element;
    const children = element?.kind === 'open' ? childrenOf(xml, element) : [];
    this.items = children.map((child) => xml.slice(child.start, child.elementEnd));
    this.existing = this.items.length;
    this.items.forEach((item, index) => {
      if (!this.indexes.has(item)) this.indexes.set(item, index);
    });
  }

  get length(): number {
    return this.items.length;
  }

  get changed(): boolean {
    return this.items.length > this.existing;
  }

  /** Every item as it stands in the part, added ones last. */
  get all(): readonly string[] {
    return this.items;
  }

  at(index: number): string | undefined {
    return this.items[index];
  }

  /** Index of an item with exactly this XML, or undefined. */
  find(item: string): number | undefined {
    return this.indexes.get(item);
  }

  /** Index of an item with exactly this XML; appended when there is none. */
  add(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    const index = this.items.push(item) - 1;
    this.indexes.set(item, index);
    return index;
  }

  /** Writes the added items into the list that the part has; gives the whole new list as XML when the part has none. */
  writeTo(edit: XmlEdit, prefix: string): string | null {
    if (!this.changed) return null;
    const count = String(this.items.length);
    const added = this.items.slice(this.existing).join('');
    const { element } = this;
    if (element === undefined)
      return `<${prefix}${this.name} count="${count}">${added}</${prefix}${this.name}>`;
    const tag = setAttribute(this.xml.slice(element.start, element.end), 'count', count);
    if (element.kind === 'empty')
      edit.replace(element.start, element.end, `${openTag(tag)}${added}</${element.prefix}${element.name}>`);
    else edit.replace(element.start, element.end, tag).insert(element.contentEnd, added);
    return null;
  }
}

/** `<a b="1"/>` -> `<a b="1">`. */
export function openTag(emptyTag: string): string {
  return emptyTag.replace(/\s*\/>$/, '>');
}
