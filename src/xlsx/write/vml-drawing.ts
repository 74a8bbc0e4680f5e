// The old drawing format (VML) that gives notes their boxes. The part may hold form controls too and is not always XML
// (Excel itself writes an unclosed <br>), so it is changed as text and never parsed as a whole.
import { XmlEdit } from '../xml/edit.ts';
import { cellKey } from './cell-writes.ts';
import { noteHeight, NOTE_WIDTH } from './note-box.ts';
import { BLOCK, declaredBlocks, IDMAP, usedBlocks, usedNumbers } from './shape-blocks.ts';
import type { ShapeBlocks } from './shape-blocks.ts';

const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';

/** A drawing without shapes that has the given block of numbers. */
export function emptyDrawing(block: number): string {
  return `<xml xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/></o:shapelayout></xml>`;
}

/** A note's box to draw. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** See `noteAnchor`. */
  readonly anchor: string;
}

export class VmlDrawing {
  private readonly vml: string;
  private readonly blocks: ShapeBlocks;
  private readonly edit: XmlEdit;
  private readonly prefixes: { readonly v: string; readonly o: string; readonly x: string };
  private readonly notes: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
  private readonly shapeCount: number;
  private readonly own: number[];
  private readonly newBlocks: number[] = [];
  private readonly free: Iterator<number>;
  private readonly added: string[] = [];
  private removed = 0;

  constructor(vml: string, blocks: ShapeBlocks) {
    this.vml = vml;
    this.blocks = blocks;
    this.edit = new XmlEdit(vml);
    this.prefixes = {
      v: prefixFor(vml, VML, 'v'),
      o: prefixFor(vml, OFFICE, 'o'),
      x: prefixFor(vml, EXCEL, 'x'),
    };
    const shapes = this.findShapes();
    this.shapeCount = shapes.length;
    this.notes = this.findNotes(shapes);
    const declared = declaredBlocks(vml);
    this.own = declared.length > 0 ? [...declared] : [...usedBlocks(vml)];
    this.free = this.freeNumbers();
  }

  /** Draws a box for a note, or gives the one that is there a new place and size. */
  set(box: NoteBox): void {
    const known = this.notes.get(cellKey(box));
    if (known === undefined) this.added.push(this.shapeXml(box));
    else this.edit.replace(known.start, known.end, resize(this.vml.slice(known.start, known.end), box));
  }

  remove(row: number, column: number): void {
    const known = this.notes.get(cellKey({ row, column }));
    if (known === undefined) return;
    this.edit.replace(known.start, known.end, '');
    this.removed += 1;
  }

  /** True when no shape of any kind is left. */
  get empty(): boolean {
    return this.shapeCount + this.added.length === this.removed;
  }

  toString(): string {
    if (this.added.length > 0) {
      this.declareBlocks();
      const end = this.vml.lastIndexOf('</xml');
      this.edit.insert(end < 0 ? this.vml.length : end, this.noteShapeType() + this.added.join(''));
    }
    return this.edit.toString();
  }

  private findShapes(): readonly { readonly start: number; readonly end: number }[] {
    const { v } = this.prefixes;
    const found: { start: number; end: number }[] = [];
    const close = `</${v}:shape>`;
    for (const match of this.vml.matchAll(new RegExp(`<${v}:shape[\\s>]`, 'g'))) {
      const end = this.vml.indexOf(close, match.index);
      if (end >= 0) found.push({ start: match.index, end: end + close.length });
    }
    return found;
  }

  private findNotes(
    shapes: readonly { readonly start: number; readonly end: number }[],
  ): VmlDrawing['notes'] {
    const notes = new Map<number, { start: number; end: number }>();
    for (const shape of shapes) {
      const text = this.vml.slice(shape.start, shape.end);
      if (!/\bObjectType\s*=\s*["']Note["']/.test(text)) continue;
      const row = /<\w+:Row>\s*(\d+)/.exec(text)?.[1];
      const column = /<\w+:Column>\s*(\d+)/.exec(text)?.[1];
      if (row !== undefined && column !== undefined)
        notes.set(cellKey({ row: Number(row), column: Number(column) }), shape);
    }
    return notes;
  }

  /** Unused numbers of the drawing's own blocks first, then of new ones. The first number of a block is never used. */
  private *freeNumbers(): Generator<number, never> {
    const used = new Set(usedNumbers(this.vml));
    for (const block of this.own)
      for (let number = block * BLOCK + 1; number < (block + 1) * BLOCK; number++)
        if (!used.has(number)) yield number;
    for (;;) {
      const block = this.blocks.take();
      this.newBlocks.push(block);
      for (let number = block * BLOCK + 1; number < (block + 1) * BLOCK; number++) yield number;
    }
  }

  private declareBlocks(): void {
    const all = [...this.own, ...this.newBlocks].join(',');
    const declared = IDMAP.exec(this.vml);
    const { v, o } = this.prefixes;
    const map = `<${o}:idmap ${v}:ext="edit" data="${all}"/>`;
    if (declared !== null) {
      if (this.newBlocks.length === 0) return;
      const start = declared.index + declared[0].lastIndexOf(declared[1] ?? '');
      this.edit.replace(start, start + (declared[1] ?? '').length, all);
      return;
    }
    // a drawing by LibreOffice declares no numbers
    const root = /<xml[^>]*>/.exec(this.vml);
    const at = root === null ? 0 : root.index + root[0].length;
    this.edit.insert(at, `<${o}:shapelayout ${v}:ext="edit">${map}</${o}:shapelayout>`);
  }

  private noteShapeType(): string {
    const { v, o } = this.prefixes;
    if (new RegExp(`<${v}:shapetype[^>]*\\bid\\s*=\\s*["']_x0000_t202["']`).test(this.vml)) return '';
    return `<${v}:shapetype id="_x0000_t202" coordsize="21600,21600" ${o}:spt="202" path="m,l,21600r21600,l21600,xe"><${v}:stroke joinstyle="miter"/><${v}:path gradientshapeok="t" ${o}:connecttype="rect"/></${v}:shapetype>`;
  }

  private shapeXml(box: NoteBox): string {
    const { v, o, x } = this.prefixes;
    const number = String(this.free.next().value);
    const order = String(this.shapeCount + this.added.length + 1);
    return (
      `<${v}:shape id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;margin-left:60pt;margin-top:1.5pt;${sizeOf(box)};z-index:${order};visibility:hidden' fillcolor="#ffffe1" ${o}:insetmode="auto">` +
      `<${v}:fill color2="#ffffe1"/><${v}:shadow on="t" color="black" obscured="t"/><${v}:path ${o}:connecttype="none"/>` +
      `<${v}:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></${v}:textbox>` +
      `<${x}:ClientData ObjectType="Note"><${x}:MoveWithCells/><${x}:SizeWithCells/><${x}:Anchor>${box.anchor}</${x}:Anchor>` +
      `<${x}:AutoFill>False</${x}:AutoFill><${x}:Row>${String(box.row)}</${x}:Row><${x}:Column>${String(box.column)}</${x}:Column></${x}:ClientData></${v}:shape>`
    );
  }
}

function sizeOf(box: NoteBox): string {
  const points = (pixels: number): string => String(Math.round(pixels * 0.75));
  return `width:${points(NOTE_WIDTH)}pt;height:${points(noteHeight(box.text))}pt`;
}

function resize(shape: string, box: NoteBox): string {
  return shape
    .replace(/(<\w+:Anchor>)[^<]*/, (_, tag: string) => tag + box.anchor)
    .replace(/\bwidth:[^;'"]*;\s*height:[^;'"]*/, sizeOf(box));
}

function prefixFor(vml: string, namespace: string, usual: string): string {
  return new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`).exec(vml)?.[1] ?? usual;
}
