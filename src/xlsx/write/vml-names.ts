// Namespace prefixes in a drawing. openpyxl declares them on each element anew, so a prefix that is met somewhere in the
// part need not hold where a shape is put: only those of the outermost element do.
import { attributes, rootOf } from '../xml/scan.ts';
import { openTag } from './style-collection.ts';

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

/** The prefixes to write with, without their colons. */
export interface VmlNames {
  /** The VML language itself. */
  readonly v: string;
  /** What Office adds to it. */
  readonly o: string;
  /** What Excel adds to it. */
  readonly x: string;
  /** What every element put straight into the drawing must declare, with a blank first; empty when the root has it all. */
  readonly declared: string;
}

const DECLARATIONS = Object.entries(NAMESPACES)
  .map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`)
  .join('');

/** The prefixes that hold in the whole drawing, or our own with their declarations. */
export function vmlNames(vml: string): VmlNames {
  const onRoot = Object.entries(attributes(vml, rootOf(vml)));
  const prefixFor = (namespace: string): string | undefined =>
    onRoot
      .find(([name, value]) => name.startsWith('xmlns:') && value === namespace)?.[0]
      .slice('xmlns:'.length);
  const v = prefixFor(NAMESPACES.v);
  const o = prefixFor(NAMESPACES.o);
  const x = prefixFor(NAMESPACES.x);
  if (v !== undefined && o !== undefined && x !== undefined) return { v, o, x, declared: '' };
  return { v: 'v', o: 'o', x: 'x', declared: DECLARATIONS };
}

/** A drawing without shapes that has the given block of numbers. */
export function emptyDrawing(block: number): string {
  return `<xml${DECLARATIONS}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/></o:shapelayout></xml>`;
}

/** The drawing with an outermost element that something can be put into, also when it was `<xml/>`. */
export function opened(vml: string): string {
  const root = rootOf(vml);
  if (root.kind !== 'empty') return vml;
  return `${openTag(vml.slice(0, root.end))}</${root.prefix}${root.name}>${vml.slice(root.end)}`;
}
