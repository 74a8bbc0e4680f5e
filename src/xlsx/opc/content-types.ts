// `[Content_Types].xml`: which kind each part is, by its own name or by its extension.
import { appendChild, XmlEdit } from '../xml/edit.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { attributes, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { partKey } from './part-name.ts';

/** The content type of a part: its own, else that of its extension, else undefined. */
export function contentTypeOf(xml: string, part: string): string | undefined {
  const own = findOverride(xml, part) ?? findDefault(xml, extensionOf(part));
  return own === undefined ? undefined : attributes(xml, own)['ContentType'];
}

/** The XML with a content type of the part's own. */
export function withOverride(xml: string, part: string, contentType: string): string {
  const root = rootOf(xml);
  const element = `<${root.prefix}Override PartName="${escapeAttribute(part)}" ContentType="${escapeAttribute(contentType)}"/>`;
  const old = findOverride(xml, part);
  if (old === undefined) return appendChild(xml, root, element);
  if (attributes(xml, old)['ContentType'] === contentType) return xml;
  return new XmlEdit(xml).replace(old.start, old.elementEnd, element).toString();
}

/** The XML without the part's own content type. */
export function withoutOverride(xml: string, part: string): string {
  const old = findOverride(xml, part);
  return old === undefined ? xml : new XmlEdit(xml).replace(old.start, old.elementEnd, '').toString();
}

/** The XML with a content type for an extension. One that is there stays, since other parts rest on it. */
export function withDefault(xml: string, extension: string, contentType: string): string {
  if (findDefault(xml, extension) !== undefined) return xml;
  const root = rootOf(xml);
  const element = `<${root.prefix}Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(contentType)}"/>`;
  if (root.kind === 'empty') return appendChild(xml, root, element);
  return new XmlEdit(xml).insert(root.contentStart, element).toString();
}

/** Whether there is a content type for an extension. */
export function hasDefault(xml: string, extension: string): boolean {
  return findDefault(xml, extension) !== undefined;
}

/** Whether the part has a content type of its own. */
export function hasOverride(xml: string, part: string): boolean {
  return findOverride(xml, part) !== undefined;
}

/** The XML without a content type for an extension. */
export function withoutDefault(xml: string, extension: string): string {
  const old = findDefault(xml, extension);
  return old === undefined ? xml : new XmlEdit(xml).replace(old.start, old.elementEnd, '').toString();
}

function findOverride(xml: string, part: string): Element | undefined {
  const key = partKey(part);
  return childrenOf(xml, rootOf(xml)).find(
    (child) => child.name === 'Override' && partKey(attributes(xml, child)['PartName'] ?? '') === key,
  );
}

function findDefault(xml: string, extension: string): Element | undefined {
  const key = extension.toLowerCase();
  return childrenOf(xml, rootOf(xml)).find(
    (child) => child.name === 'Default' && attributes(xml, child)['Extension']?.toLowerCase() === key,
  );
}

function extensionOf(part: string): string {
  const name = part.slice(part.lastIndexOf('/') + 1);
  return name.slice(name.lastIndexOf('.') + 1);
}
