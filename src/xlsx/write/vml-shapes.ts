// Finds the shapes in a drawing, and among them the boxes of notes. The part need not be XML, and every program has
// prefixes of its own, so elements are known by their local names alone.
import { tags } from '../xml/scan.ts';
import { cellKey } from './cell-writes.ts';

/** Where a shape stands in the text. */
export interface ShapePlace {
  readonly start: number;
  readonly end: number;
}

/** Everything that VML can draw; a box is nearly always a `shape`, but a person may have given it another form. */
const SHAPES: ReadonlySet<string> = new Set([
  'shape',
  'rect',
  'roundrect',
  'oval',
  'line',
  'polyline',
  'arc',
  'curve',
  'image',
]);

/** The outermost shapes in the order they stand. */
export function findShapes(vml: string): readonly ShapePlace[] {
  const found: ShapePlace[] = [];
  const unclosed = new Set<string>();
  let passed = 0;
  for (const tag of tags(vml)) {
    if (tag.start < passed || tag.kind === 'close' || !SHAPES.has(tag.name)) continue;
    const close = `</${tag.prefix}${tag.name}>`;
    // looked for to the end of the part only once for each name, or a hostile part could keep us busy
    if (tag.kind === 'open' && unclosed.has(close)) continue;
    const closeAt = tag.kind === 'empty' ? tag.end : vml.indexOf(close, tag.end);
    if (closeAt < 0) {
      unclosed.add(close);
      continue;
    }
    passed = tag.kind === 'empty' ? tag.end : closeAt + close.length;
    found.push({ start: tag.start, end: passed });
  }
  return found;
}

/** The boxes of notes among the shapes, by `cellKey` of their cells. */
export function findNoteBoxes(vml: string, shapes: readonly ShapePlace[]): ReadonlyMap<number, ShapePlace> {
  const notes = new Map<number, ShapePlace>();
  for (const shape of shapes) {
    const text = vml.slice(shape.start, shape.end);
    if (!/\bObjectType\s*=\s*["']Note["']/.test(text)) continue;
    const row = numberIn(text, 'Row');
    const column = numberIn(text, 'Column');
    if (row !== null && column !== null) notes.set(cellKey({ row, column }), shape);
  }
  return notes;
}

/** The whole number that an element holds, whatever its prefix. */
function numberIn(vml: string, name: string): number | null {
  const digits = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^<>]*)?>\\s*(\\d+)`).exec(vml)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether the drawing has the type of shape that notes refer to. */
export function hasNoteShapeType(vml: string): boolean {
  return /<(?:[\w.-]+:)?shapetype\s[^<>]*\bid\s*=\s*["']_x0000_t202["']/.test(vml);
}
