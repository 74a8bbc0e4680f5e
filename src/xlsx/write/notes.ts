// Adds, rewords and removes Målljus's notes on a sheet: the notes part, their boxes in the drawing, and what ties these
// to the sheet. A note or a thread by a person is never touched.
import { cellAddress, type NoteWrite } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { readNotes } from '../read/notes.ts';
import { attributes, prefixedAttribute } from '../xml/scan.ts';
import { cellKey } from './cell-writes.ts';
import { CommentsPart, emptyComments } from './comments-part.ts';
import { gridOf, noteAnchor } from './note-box.ts';
import type { Refusals } from './refusals.ts';
import { relatedPart, relationAttribute, workbookFolder } from './part-relations.ts';
import { ShapeBlocks } from './shape-blocks.ts';
import { VmlDrawing } from './vml-drawing.ts';
import { emptyDrawing } from './vml-names.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** A note to write, in Målljus's name unless another is given. */
export interface NoteEdit extends NoteWrite {
  /** Who gives it its text; whoever's note stands in the cell gives way. */
  readonly author?: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Refuses notes on cells where a person has one, or a thread. */
export function checkNotes(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  writes: readonly NoteWrite[],
  refusals: Refusals,
): void {
  const part = relatedPart(pkg, sheet.part, 'comments');
  const xml = part === undefined ? undefined : pkg.text(part);
  if (xml === undefined) return;
  const comments = new CommentsPart(xml);
  const threads = threadedCells(pkg, sheet);
  for (const { row, column } of writes) {
    const owner = comments.ownerAt(row, column);
    if (owner === 'person' || owner === 'thread' || threads.has(cellKey({ row, column })))
      refusals.addCell(
        'unsupported',
        sheet.name,
        cellAddress(row, column),
        'note',
        (cells) =>
          `På bladet «${sheet.name}» har ${cells} redan en anteckning eller kommentar av någon annan; Målljus ändrar den inte.`,
      );
  }
}

/** Cells with a threaded comment, whoever stands as author of the note that Excel keeps for it. */
function threadedCells(pkg: OpcPackage, sheet: WorksheetEdit): ReadonlySet<number> {
  const parts = pkg.relationships(sheet.part).filter((relation) => relation.type === 'threadedComment');
  const texts = parts.map((relation) => pkg.text(relation.target)).filter((text) => text !== undefined);
  return new Set(readNotes([], texts).map(cellKey));
}

/** The blocks of shape numbers that the whole workbook has left. */
export function shapeBlocks(pkg: OpcPackage): ShapeBlocks {
  const drawings = pkg.partNames
    .flatMap((part) => pkg.relationships(part))
    .filter((relation) => relation.type === 'vmlDrawing' && !relation.external)
    .map((relation) => relation.target);
  return new ShapeBlocks([...new Set(drawings)].map((part) => pkg.text(part) ?? ''));
}

/** Writes all notes of one sheet; `checkNotes` has let through those in Målljus's name. */
export function writeNotes(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  writes: readonly NoteEdit[],
  blocks: ShapeBlocks,
): void {
  const part = relatedPart(pkg, sheet.part, 'comments');
  const comments = new CommentsPart(
    (part === undefined ? undefined : pkg.text(part)) ?? emptyComments(pkg.namespaces.main),
  );
  const changed = changeComments(comments, writes);
  if (changed.length === 0) return;
  changeDrawing(pkg, sheet, changed, blocks, comments.empty);
  storeComments(pkg, sheet, comments, part);
}

/** Makes the changes in the notes part; gives those that were any. */
function changeComments(comments: CommentsPart, writes: readonly NoteEdit[]): readonly NoteEdit[] {
  return writes.filter(({ row, column, text, author }) => {
    const owner = comments.ownerAt(row, column);
    if (text !== null) return comments.set(row, column, text, author);
    if (author === undefined && owner !== 'own' && owner !== 'unknown') return false;
    comments.remove(row, column);
    return true;
  });
}

function storeComments(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  comments: CommentsPart,
  known: string | undefined,
): void {
  if (comments.empty) {
    if (known !== undefined) dropRelated(pkg, sheet.part, known);
    return;
  }
  const part = known ?? pkg.freeName(`${workbookFolder(pkg)}comments`, '.xml');
  pkg.setText(part, comments.toString());
  if (known !== undefined) return;
  pkg.setContentType(part, COMMENTS_TYPE);
  pkg.addRelationship(sheet.part, 'comments', part);
}

function dropRelated(pkg: OpcPackage, source: string, part: string): void {
  const relation = pkg.relationships(source).find((one) => one.target === part);
  if (relation !== undefined) pkg.removeRelationship(source, relation.id);
  pkg.removeContentType(part);
  pkg.remove(part);
}

function changeDrawing(
  pkg: OpcPackage,
  sheet: WorksheetEdit,
  writes: readonly NoteWrite[],
  blocks: ShapeBlocks,
  noNotesLeft: boolean,
): void {
  const known = drawingPart(pkg, sheet);
  const drawing = new VmlDrawing(
    (known === undefined ? undefined : pkg.text(known)) ?? emptyDrawing(blocks.take()),
    blocks,
  );
  const grid = gridOf(sheet);
  for (const { row, column, text } of writes)
    if (text === null) drawing.remove(row, column);
    else drawing.set({ row, column, text, anchor: noteAnchor(row, column, text, grid) });
  if (known === undefined) {
    if (!drawing.empty) addDrawing(pkg, sheet, drawing.toString());
  } else if (noNotesLeft && drawing.empty) dropDrawing(pkg, sheet, known);
  else storeDrawing(pkg, known, drawing.toString());
}

/** The drawing that the sheet's `legacyDrawing` names: not the one with pictures for headers and footers. */
function drawingPart(pkg: OpcPackage, sheet: WorksheetEdit): string | undefined {
  const element = sheet.child('legacyDrawing');
  if (element === undefined) return undefined;
  const id = prefixedAttribute(attributes(sheet.xml, element), 'id');
  return pkg.relationships(sheet.part).find((relation) => relation.id === id)?.target;
}

function addDrawing(pkg: OpcPackage, sheet: WorksheetEdit, vml: string): void {
  const part = pkg.freeName(`${workbookFolder(pkg)}drawings/vmlDrawing`, '.vml');
  storeDrawing(pkg, part, vml);
  const id = pkg.addRelationship(sheet.part, 'vmlDrawing', part);
  const old = sheet.child('legacyDrawing');
  if (old !== undefined) sheet.removeChild(old);
  sheet.addChild('legacyDrawing', `<legacyDrawing${relationAttribute(pkg, sheet.xml, id)}/>`);
}

/** Also a drawing that the sheet names but the file lacks gets a content type. */
function storeDrawing(pkg: OpcPackage, part: string, vml: string): void {
  pkg.setText(part, vml);
  pkg.setDefaultContentType('vml', DRAWING_TYPE);
  pkg.ensureContentType(part, DRAWING_TYPE);
}

function dropDrawing(pkg: OpcPackage, sheet: WorksheetEdit, part: string): void {
  const element = sheet.child('legacyDrawing');
  if (element !== undefined) sheet.removeChild(element);
  dropRelated(pkg, sheet.part, part);
}
