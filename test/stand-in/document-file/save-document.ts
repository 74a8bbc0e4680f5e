// Writes the differences between the workbook as it was opened and as it is now into the file, and nothing else.
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { askForRecalculation, dropCalculationChain } from '../../../src/xlsx/write/calc.ts';
import type { CellEdit } from '../../../src/xlsx/write/cell-writes.ts';
import { editCells } from '../../../src/xlsx/write/cells.ts';
import { setHiddenRows } from '../../../src/xlsx/write/hidden-rows.ts';
import { editColumns } from '../../../src/xlsx/write/column-widths.ts';
import { shapeBlocks, writeNotes } from '../../../src/xlsx/write/notes.ts';
import { Refusals } from '../../../src/xlsx/write/refusals.ts';
import type { ShapeBlocks } from '../../../src/xlsx/write/shape-blocks.ts';
import { SharedStrings } from '../../../src/xlsx/write/shared-strings.ts';
import { freezeRows, orientPage } from '../../../src/xlsx/write/sheet-view.ts';
import { StyleSheet } from '../../../src/xlsx/write/style-sheet.ts';
import { storeInWorkbook, STRINGS, STYLES, workbookText } from '../../../src/xlsx/write/workbook-parts.ts';
import { WorksheetEdit } from '../../../src/xlsx/write/worksheet-edit.ts';
import type { WorkbookDocument } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import { cellDifferences } from './cell-differences.ts';
import { saveCustomXml } from './custom-xml-differences.ts';
import type { ReadDocument } from './read-document.ts';
import { refuseSheetChanges, refuseWorkbookChanges } from './refuse-unsupported.ts';
import { saveRules } from './rule-differences.ts';
import { pairSheets } from './save-sheets.ts';
import type { SheetPair } from './save-sheets.ts';
import { withSharedFormulas } from './shared-formula-edits.ts';
import { columnDifferences, hiddenRowDifferences, noteDifferences } from './sheet-differences.ts';
import { StyleNumbers } from './style-numbers.ts';
import { saveTables } from './table-differences.ts';

/** The bytes of the file as `after` says; the same bytes when that is what was opened. */
// `async` turns a throw into a rejection
export async function saveDocument(
  bytes: Uint8Array,
  before: ReadDocument,
  after: WorkbookDocument,
): Promise<Uint8Array> {
  const pkg = OpcPackage.open(bytes);
  if (!pkg.ok) throw new CannotSave(pkg.failure.text);
  new DocumentSave(pkg.value, before, after).run();
  return pkg.value.save();
}

/** A sheet with its part and the cells that are to be written in it. */
interface SheetWork extends SheetPair {
  readonly part: WorksheetEdit;
  readonly cells: readonly CellEdit[];
}

class DocumentSave {
  private readonly pkg: OpcPackage;
  private readonly before: ReadDocument;
  private readonly after: WorkbookDocument;
  private readonly styles: StyleSheet;
  private readonly refusals = new Refusals();
  private blocks: ShapeBlocks | undefined;
  private values = 0;
  private formulaOverwritten = false;

  constructor(pkg: OpcPackage, before: ReadDocument, after: WorkbookDocument) {
    this.pkg = pkg;
    this.before = before;
    this.after = after;
    this.styles = new StyleSheet(workbookText(pkg, STYLES));
  }

  run(): void {
    const { pkg, before, after, styles } = this;
    refuseWorkbookChanges(before.document, after);
    const work = this.openSheets(pairSheets(pkg, before, after));
    const strings = new SharedStrings(workbookText(pkg, STRINGS), textsOf(work));
    for (const sheet of work) this.saveSheet(sheet, strings);
    const failure = this.refusals.failure();
    if (failure !== null) throw new CannotSave(failure.text);
    saveCustomXml(pkg, after.customXmlParts);
    if (styles.changed) storeInWorkbook(pkg, STYLES, styles.toString());
    if (strings.changed) storeInWorkbook(pkg, STRINGS, strings.finish());
    if (this.formulaOverwritten) dropCalculationChain(pkg);
    if (this.values > 0) askForRecalculation(pkg);
  }

  private openSheets(pairs: readonly SheetPair[]): SheetWork[] {
    const numbers = new StyleNumbers(this.before, this.styles);
    const changed = pairs.filter(({ before, after }) => before.sheet !== after);
    return changed.map(({ before, after }) => {
      refuseSheetChanges(before.sheet, after);
      const part = new WorksheetEdit(after.name, before.part, this.pkg.text(before.part) ?? '');
      const edits = cellDifferences(before, after, numbers);
      return { before, after, part, cells: withSharedFormulas(part, edits, before, after) };
    });
  }

  private saveSheet(
    { before: { sheet: before }, after, part, cells }: SheetWork,
    strings: SharedStrings,
  ): void {
    const { pkg, styles, refusals } = this;
    const columns = columnDifferences(before, after);
    const widths = new Map(columns.flatMap(({ column, width }) => (width ? [[column, width] as const] : [])));
    if (cells.length > 0) {
      const result = editCells(part, cells, { strings, styles, refusals, widths, guarded: true });
      this.values += result.values;
      this.formulaOverwritten ||= result.formulaOverwritten;
    }
    editColumns(part, columns);
    if (before.frozenRows !== after.frozenRows) freezeRows(part, after.frozenRows);
    if (before.landscape !== after.landscape) orientPage(part, after.landscape);
    if (before.rules !== after.rules) saveRules(part, after.rules, this.before.ruleLooks, styles);
    saveTables(pkg, part, before, after);
    const notes = noteDifferences(before, after);
    if (notes.length > 0) writeNotes(pkg, part, notes, (this.blocks ??= shapeBlocks(pkg)));
    if (part.changed) pkg.setText(part.part, part.finish());
    this.saveHiddenRows(part, hiddenRowDifferences(before, after));
  }

  /** In a round of its own, since the same rows may have been written in. */
  private saveHiddenRows({ name, part }: WorksheetEdit, changes: ReadonlyMap<number, boolean>): void {
    if (changes.size === 0) return;
    const sheet = new WorksheetEdit(name, part, this.pkg.text(part) ?? '');
    setHiddenRows(sheet, changes);
    this.pkg.setText(part, sheet.finish());
  }
}

/** The texts that go into the shared strings. */
function* textsOf(work: readonly SheetWork[]): Generator<string, undefined> {
  for (const { cells } of work)
    for (const { value, formula, keeps } of cells)
      if (typeof value === 'string' && formula === undefined && keeps === undefined) yield value;
  return undefined;
}
