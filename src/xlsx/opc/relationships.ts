// The relationships of one part: reading them from their XML, and adding and removing one.
import { appendChild, XmlEdit } from '../xml/edit.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { attributes, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { resolveTarget } from './part-name.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type: `worksheet`. */
  readonly type: string;
  readonly fullType: string;
  /** Absolute part name, or the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The XML of a part without relationships. */
export const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The relationships in a `.rels` part whose source is `source` (`/` for the package). */
export function readRelationships(xml: string, source: string): Relationship[] {
  return relationshipElements(xml).map((element) => {
    const attrs = attributes(xml, element);
    const fullType = attrs['Type'] ?? '';
    const external = attrs['TargetMode'] === 'External';
    const target = attrs['Target'] ?? '';
    return {
      id: attrs['Id'] ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      fullType,
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** A free id, `rId4`, above all that are taken. */
export function freeRelationshipId(taken: readonly Relationship[]): string {
  const numbers = taken.map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  return `rId${Math.max(0, ...numbers) + 1}`;
}

/** The XML with one internal relationship more, last. `target` as it is to be written. */
export function withRelationship(xml: string, id: string, fullType: string, target: string): string {
  const root = rootOf(xml);
  const element = `<${root.prefix}Relationship Id="${id}" Type="${escapeAttribute(fullType)}" Target="${escapeAttribute(target)}"/>`;
  return appendChild(xml, root, element);
}

/** The XML without one relationship. */
export function withoutRelationship(xml: string, id: string): string {
  const element = relationshipElements(xml).find((candidate) => attributes(xml, candidate)['Id'] === id);
  return element === undefined
    ? xml
    : new XmlEdit(xml).replace(element.start, element.elementEnd, '').toString();
}

function relationshipElements(xml: string): Element[] {
  return childrenOf(xml, rootOf(xml)).filter(({ name }) => name === 'Relationship');
}
