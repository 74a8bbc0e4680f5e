// The lists of the styles part as they stand, for remembering what was there before Målljus and for taking away what it added.
import type { OpcPackage } from '../opc/package.ts';
import { childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { markOfItems, type Origin, type OriginList } from './origin.ts';
import { knownText, STYLES } from './workbook-parts.ts';

/** The lists that Målljus adds to, in an order in which none points to one before it. */
export const STYLE_LISTS = [
  'dxfs',
  'cellXfs',
  'cellStyleXfs',
  'fonts',
  'fills',
  'borders',
  'numFmts',
] as const;

export interface StyleList {
  readonly element: Element;
  readonly items: readonly Element[];
}

/** The lists that the part has, by name. */
export function listsIn(xml: string): ReadonlyMap<string, StyleList> {
  const root = rootOf(xml);
  const children = root.kind === 'open' ? childrenOf(xml, root) : [];
  const found = children.filter(({ name }) => STYLE_LISTS.some((list) => list === name));
  return new Map(
    found.map((element) => [
      element.name,
      { element, items: element.kind === 'open' ? childrenOf(xml, element) : [] },
    ]),
  );
}

/** How many records each list has, and the fingerprint of them all. */
export function styleLists(pkg: OpcPackage): Pick<Origin, 'lists' | 'mark'> {
  const xml = knownText(pkg, STYLES) ?? '';
  const known = xml === '' ? new Map<string, StyleList>() : listsIn(xml);
  const lists = new Map(
    STYLE_LISTS.map((name): readonly [string, OriginList] => {
      const list = known.get(name);
      const tag = list === undefined ? null : xml.slice(list.element.start, list.element.end);
      return [name, { items: list?.items.length ?? 0, tag }];
    }),
  );
  return { lists, mark: markOfItems(lists, (name) => itemTexts(xml, known.get(name))) ?? '' };
}

/** Whether the styles that there were are still the first ones, so that their numbers mean what they meant. */
export function stylesHold(pkg: OpcPackage, { lists, mark }: Origin): boolean {
  const xml = knownText(pkg, STYLES) ?? '';
  const known = xml === '' ? new Map<string, StyleList>() : listsIn(xml);
  return markOfItems(lists, (name) => itemTexts(xml, known.get(name))) === mark;
}

function itemTexts(xml: string, list: StyleList | undefined): readonly string[] {
  return list?.items.map((item) => xml.slice(item.start, item.elementEnd)) ?? [];
}
