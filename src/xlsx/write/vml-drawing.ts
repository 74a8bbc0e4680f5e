// The old drawing format (VML) that gives notes their boxes. The part may hold form controls too and is not always XML
// (Excel itself writes an unclosed <br>), so it is changed as text and never parsed as a whole.
import { XmlEdit } from '../xml/edit.ts';
import { rootOf } from '../xml/scan.ts';
import { cellKey } from './cell-writes.ts';
import { noteHeight, NOTE_WIDTH } from './note-box.ts';
import { BLOCK, declaredBlocks, IDMAP, usedBlocks, usedNumbers } from './shape-blocks.ts';
import type { ShapeBlocks } from './shape-blocks.ts';
import { opened, vmlNames } from './vml-names.ts';
import type { VmlNames } from './vml-names.ts';
import { findNoteBoxes, findShapes, hasNoteShapeType } from './vml-shapes.ts';
import type { ShapePlace } from './vml-shapes.ts';

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
  private readonly names: VmlNames;
  private readonly notes: ReadonlyMap<number, ShapePlace>;
  private readonly shapeCount: number;
  private readonly declared: readonly number[];
  private readonly newBlocks: number[] = [];
  private readonly free: Iterator<number>;
  private readonly added: string[] = [];
  private removed = 0;

  constructor(part: string, blocks: ShapeBlocks) {
    const vml = opened(part);
    this.vml = vml;
    this.blocks = blocks;
    this.edit = new XmlEdit(vml);
    this.names = vmlNames(vml);
    const shapes = findShapes(vml);
    this.shapeCount = shapes.length;
    this.notes = findNoteBoxes(vml, shapes);
    const declared = declaredBlocks(vml);
    this.declared = declared.length > 0 ? declared : usedBlocks(vml);
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
      this.edit.insert(rootOf(this.vml).contentEnd, this.noteShapeType() + this.added.join(''));
    }
    return this.edit.toString();
  }

  /** Unused numbers of the drawing's own blocks first, then of new ones. The first number of a block is never used. */
  private *freeNumbers(): Generator<number, never> {
    const used = new Set(usedNumbers(this.vml));
    for (const block of this.declared.filter((one) => !this.blocks.isShared(one)))
      for (let number = block * BLOCK + 1; number < (block + 1) * BLOCK; number++)
        if (!used.has(number)) yield number;
    for (;;) {
      const block = this.blocks.take();
      this.newBlocks.push(block);
      for (let number = block * BLOCK + 1; number < (block + 1) * BLOCK; number++) yield number;
    }
  }

  private declareBlocks(): void {
    const all = [...this.declared, ...this.newBlocks].join(',');
    const declared = IDMAP.exec(this.vml);
    const { v, o } = this.names;
    const map = `<${o}:idmap ${v}:ext="edit" data="${all}"/>`;
    if (declared !== null) {
      if (this.newBlocks.length === 0) return;
      const start = declared.index + declared[0].lastIndexOf(declared[1] ?? '');
      this.edit.replace(start, start + (declared[1] ?? '').length, all);
      return;
    }
    // a drawing by LibreOffice declares no numbers
    const at = rootOf(this.vml).contentStart;
    this.edit.insert(at, `<${o}:shapelayout${this.names.declared} ${v}:ext="edit">${map}</${o}:shapelayout>`);
  }

  private noteShapeType(): string {
    const { v, o, declared } = this.names;
    if (hasNoteShapeType(this.vml)) return '';
    return `<${v}:shapetype${declared} id="_x0000_t202" coordsize="21600,21600" ${o}:spt="202" path="m,l,21600r21600,l21600,xe"><${v}:stroke joinstyle="miter"/><${v}:path gradientshapeok="t" ${o}:connecttype="rect"/></${v}:shapetype>`;
  }

  private shapeXml(box: NoteBox): string {
    const { v, o, x, declared } = this.names;
    const number = String(this.free.next().value);
    const order = String(this.shapeCount + this.added.length + 1);
    return (
      `<${v}:shape${declared} id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;margin-left:60pt;margin-top:1.5pt;${sizeOf(box)};z-index:${order};visibility:hidden' fillcolor="#ffffe1" ${o}:insetmode="auto">` +
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
    .replace(/(<(?:[\w.-]+:)?Anchor(?:\s[^<>]*)?>)[^<]*/, (_, tag: string) => tag + box.anchor)
    .replace(/\bwidth:[^;'"]*;\s*height:[^;'"]*/, sizeOf(box));
}
