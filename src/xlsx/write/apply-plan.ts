// Carries out a write plan on a package: first everything is worked out and every obstacle collected, then, only if
// there is none, all parts are changed.
import { accept, refuse, type Result } from '../../app/result.ts';
import { countWrites, type CellWrite, type LeavingWrites, type WritePlan } from '../../../lib/index.ts';
import { STATUS_LOOKS } from '../../app/looks.ts';
import type { WriteReport } from '../../app/port.ts';
import type { OpcPackage } from '../opc/package.ts';
import { piecesOf } from '../xml/text-pieces.ts';
import { askForRecalculation, dropCalculationChain } from './calc.ts';
import type { CellEdit } from './cell-writes.ts';
import { editCellsInSteps } from './cells.ts';
import { editColumns, editColumnWidths } from './column-widths.ts';
import { writeState } from './custom-xml.ts';
import { checkNewSheets, registerSheet, structureProtected } from './new-sheets.ts';
import { newSheetXml } from './new-sheet.ts';
import { checkLeaving } from './sheet-users.ts';
import { leaveWorkbook, shrinkTables } from './leave-workbook.ts';
import { checkNotes, shapeBlocks, writeNotes } from './notes.ts';
import type { Origin } from './origin.ts';
import { setPrintTitles } from './print-titles.ts';
import { Refusals } from './refusals.ts';
import { Restoring, withOldStyles } from './restoring.ts';
import { MAX_CELL_TEXT, SharedStrings } from './shared-strings.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { SheetPacker } from './sheet-packer.ts';
import { workbookFolder } from './part-relations.ts';
import { editStatusFormats, removeStatusFormats } from './status-format.ts';
import { StyleSheet } from './style-sheet.ts';
import { growTable } from './tables.ts';
import { keepOrigin, takeOrigin } from './take-origin.ts';
import { storeInWorkbook, STRINGS, STYLES, workbookText } from './workbook-parts.ts';
import { WorksheetEdit } from './worksheet-edit.ts';

/** Makes every write of the plan, or none and says in Swedish what stands in the way. A plan that no workbook could take is our own fault and throws. */
export async function applyPlan(pkg: OpcPackage, plan: WritePlan): Promise<Result<WriteReport>> {
  checkValues(plan);
  const work = new PlanWork(pkg, plan);
  const failure = await work.prepare();
  if (failure !== null) return refuse(failure.code, failure.text);
  await work.commit();
  const written = countWrites(plan);
  return accept(plan.leaving === undefined ? { written } : { written, functionsLeft: work.functionsLeft });
}

function checkValues(plan: WritePlan): void {
  for (const { value } of plan.cells) {
    if (typeof value === 'string' && value.length > MAX_CELL_TEXT)
      throw new Error(`A cell holds at most ${String(MAX_CELL_TEXT)} characters`);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Error('A cell cannot hold such a number');
  }
}

class PlanWork {
  /** Cells whose formulas use Målljus's functions and are left with them. */
  functionsLeft: readonly string[] = [];
  private readonly pkg: OpcPackage;
  private readonly plan: WritePlan;
  private readonly refusals = new Refusals();
  private readonly sheets = new Map<string, WorksheetEdit>();
  private readonly styles: StyleSheet;
  private readonly strings: SharedStrings;
  private readonly tableTexts = new Map<string, string>();
  private values = 0;
  private formulaOverwritten = false;
  /** What a first judgement is to remember of the file; null when there is nothing to remember. */
  private origin: Origin | null = null;
  /** Of a plan that leaves the workbook. */
  private restoring: Restoring | null = null;
  /** Of large sheets, which are packed while they are worked out. */
  private readonly ahead = new Map<WorksheetEdit, SheetPacker>();

  constructor(pkg: OpcPackage, plan: WritePlan) {
    this.pkg = pkg;
    this.plan = plan;
    this.styles = new StyleSheet(workbookText(pkg, STYLES));
    this.strings = new SharedStrings(workbookText(pkg, STRINGS), textsOf(plan.cells));
  }

  /** Works everything out without changing the package; null when all of it can be done. */
  async prepare(): Promise<ReturnType<Refusals['failure']>> {
    const { pkg, plan, refusals } = this;
    checkNewSheets(pkg, plan.newSheets, refusals);
    this.openSheets();
    this.origin = takeOrigin(pkg, plan, this.sheets);
    if (plan.leaving !== undefined) this.prepareLeaving(plan.leaving);
    // Before the cells, which may not be gone back before.
    for (const [name, writes] of bySheet(plan.columnWidths)) editColumnWidths(this.sheet(name), writes);
    for (const [name, writes] of bySheet(plan.statusFormats))
      editStatusFormats(this.sheet(name), writes, this.styles);
    for (const [name, writes] of bySheet(editsOf(plan))) await this.prepareCells(this.sheet(name), writes);
    for (const growth of plan.tables) this.prepareTable(growth);
    for (const [name, writes] of bySheet(plan.notes)) checkNotes(pkg, this.sheet(name), writes, refusals);
    return refusals.failure();
  }

  /** Changes the package. Only after `prepare` has found nothing in the way. */
  async commit(): Promise<void> {
    const { pkg, plan } = this;
    this.addSheets();
    this.writeNotes();
    for (const sheet of this.sheets.values()) if (sheet.changed) await this.storeSheet(sheet);
    for (const [part, text] of this.tableTexts) pkg.setText(part, text);
    if (this.styles.changed) storeInWorkbook(pkg, STYLES, this.styles.toString());
    if (this.strings.changed) storeInWorkbook(pkg, STRINGS, this.strings.finish());
    if (plan.state !== null) writeState(pkg, plan.state);
    if (this.origin !== null) keepOrigin(pkg, this.origin);
    if (plan.leaving !== undefined) this.functionsLeft = leaveWorkbook(pkg, plan.leaving);
    if (this.formulaOverwritten) dropCalculationChain(pkg);
    if (this.values > 0) askForRecalculation(pkg, this.knownFormulas());
    this.restoring?.finish();
  }

  /** Opens every sheet that the plan names, the new ones as they will be. */
  private openSheets(): void {
    const { pkg, plan } = this;
    const wanted = new Set<string>();
    for (const writes of [plan.cells, plan.tables, plan.notes, plan.statusFormats, plan.columnWidths])
      for (const { sheet } of writes) wanted.add(sheet);
    for (const { sheet } of [...(plan.leaving?.columnWidths ?? []), ...(plan.leaving?.tables ?? [])])
      wanted.add(sheet);
    for (const name of plan.leaving?.statusFormats ?? []) wanted.add(name);
    for (const { sheet } of plan.leaving?.statusCells ?? []) wanted.add(sheet);
    for (const { name, part, kind } of sheetParts(pkg))
      if (kind === 'worksheet' && wanted.has(name))
        this.sheets.set(name, new WorksheetEdit(name, part, pkg.text(part) ?? ''));
    const taken = new Set<string>();
    for (const added of plan.newSheets) {
      const part = this.freeSheetPart(taken);
      taken.add(part);
      this.sheets.set(
        added.name,
        new WorksheetEdit(added.name, part, newSheetXml(added, pkg.namespaces.main)),
      );
    }
  }

  private prepareLeaving(leaving: LeavingWrites): void {
    const { pkg, styles, refusals } = this;
    if (leaving.sheets.length > 0 && structureProtected(pkg))
      refusals.add(
        'structure-protected',
        'Arbetsbokens struktur är skyddad, så Målljus blad kan inte tas bort; ta bort skyddet under Granska och kör igen.',
      );
    checkLeaving(pkg, leaving.sheets, refusals, { orElse: ', eller låt värdena och bladen stå kvar,' });
    this.restoring = new Restoring(pkg, this.plan, this.sheets);
    for (const name of leaving.statusFormats) removeStatusFormats(this.sheet(name), styles);
    for (const [name, columns] of bySheet(leaving.columnWidths))
      editColumns(
        this.sheet(name),
        columns.map(({ column }) => ({ column, width: this.restoring?.widthBefore(name, column) ?? null })),
      );
    for (const [name] of bySheet(leaving.tables))
      for (const [part, text] of shrinkTables(pkg, this.sheet(name), leaving))
        this.tableTexts.set(part, text);
  }

  private freeSheetPart(taken: ReadonlySet<string>): string {
    const folder = `${workbookFolder(this.pkg)}worksheets/sheet`;
    for (let number = 1; ; number++) {
      const part = `${folder}${String(number)}.xml`;
      if (!this.pkg.has(part) && !taken.has(part)) return part;
    }
  }

  private sheet(name: string): WorksheetEdit {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new Error(`The workbook has no worksheet ${name}`);
    return sheet;
  }

  private async prepareCells(sheet: WorksheetEdit, writes: readonly CellEdit[]): Promise<void> {
    const { strings, styles, refusals } = this;
    const own = this.plan.columnWidths.filter((write) => write.sheet === sheet.name);
    const widths = new Map(own.map((write) => [write.column, write.width]));
    const edits =
      this.restoring?.asBefore(sheet.name, writes) ?? withOldStyles(this.origin, sheet.name, writes);
    const steps = editCellsInSteps(sheet, edits, {
      strings,
      styles,
      refusals,
      widths,
      ...(this.plan.leaving === undefined ? {} : { dropsEmpty: true }),
    });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        this.values += step.value.values;
        this.formulaOverwritten ||= step.value.formulaOverwritten;
        return;
      }
      await this.packUpTo(sheet, step.value);
    }
  }

  private async packUpTo(sheet: WorksheetEdit, place: number): Promise<void> {
    const ahead = this.ahead.get(sheet) ?? new SheetPacker(this.pkg.createPacker());
    this.ahead.set(sheet, ahead);
    await ahead.add([sheet.take(place)]);
  }

  private async storeSheet(sheet: WorksheetEdit): Promise<void> {
    const ahead = this.ahead.get(sheet);
    if (ahead === undefined) this.pkg.setText(sheet.part, sheet.finish());
    else this.pkg.setPacked(sheet.part, await ahead.finish(piecesOf(sheet.finish())));
  }

  /** Of the sheets that have been packed, by part, whether they have formulas. */
  private knownFormulas(): ReadonlyMap<string, boolean> {
    return new Map([...this.ahead].map(([{ part }, { hasFormula }]) => [part, hasFormula]));
  }

  private prepareTable(growth: WritePlan['tables'][number]): void {
    const cells = this.plan.cells.filter((write) => write.sheet === growth.sheet);
    const texts = growTable(this.pkg, this.sheet(growth.sheet), growth, cells, this.refusals);
    for (const [part, text] of texts) this.tableTexts.set(part, text);
  }

  private addSheets(): void {
    for (const added of this.plan.newSheets) {
      const { part, xml } = this.sheet(added.name);
      this.pkg.setText(part, xml);
      registerSheet(this.pkg, added.name, part);
      setPrintTitles(this.pkg, added);
    }
  }

  private writeNotes(): void {
    if (this.plan.notes.length === 0) return;
    const blocks = shapeBlocks(this.pkg);
    for (const [name, writes] of bySheet(this.plan.notes))
      writeNotes(this.pkg, this.sheet(name), writes, blocks);
  }
}

/** The cells that are written, and those that only get another look. */
function editsOf({ cells, leaving }: WritePlan): readonly CellEdit[] {
  if (leaving === undefined || leaving.statusCells.length === 0) return cells;
  return [...cells, ...leaving.statusCells.map(colouredCell)];
}

function colouredCell({ sheet, row, column, status }: LeavingWrites['statusCells'][number]): CellEdit {
  const look = STATUS_LOOKS.find((one) => one.status === status);
  const patch =
    look === undefined ? {} : { font: { colour: look.text }, fill: look.fill, formatCode: look.numberFormat };
  return { sheet, row, column, value: null, look: 'keep', keeps: 'content', patch };
}

function* textsOf(cells: readonly CellWrite[]): Generator<string, undefined> {
  for (const { value } of cells) if (typeof value === 'string') yield value;
}

function bySheet<T extends { readonly sheet: string }>(
  writes: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const sheets = new Map<string, T[]>();
  for (const write of writes) {
    const known = sheets.get(write.sheet);
    if (known === undefined) sheets.set(write.sheet, [write]);
    else known.push(write);
  }
  return sheets;
}
