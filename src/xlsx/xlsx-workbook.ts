// The .xlsx file behind the port that every host implements: open, read, carry out a plan, save.
import { accept, type Result } from '../app/result.ts';
import type { PlannedReportSheet, WorkbookSnapshot, WritePlan } from '../../lib/index.ts';
import type { WorkbookPort, WriteReport } from '../app/port.ts';
import type { ReportSheetWriter } from '../app/report-sheet-writer.ts';
import type { SharingChoices, SharingFindings, XlsxSharing } from '../app/sharing.ts';
import { OpcPackage } from './opc/package.ts';
import { readSnapshot } from './read/read-snapshot.ts';
import { putReportSheet } from './report/put-report-sheet.ts';
import { freezePackage } from './share/freeze-package.ts';
import { openOn } from './share/open-on.ts';
import { surveyPackage } from './share/survey-package.ts';
import { applyPlan } from './write/apply-plan.ts';
import { sheetsInUse } from './write/sheet-users.ts';
import type { Packing } from './zip/packing.ts';

export type { Packing };

/** An opened .xlsx or .xlsm file. What is not written stays byte for byte as it was. */
export class XlsxWorkbook implements WorkbookPort, XlsxSharing, ReportSheetWriter {
  readonly #package: OpcPackage;
  readonly #name: string;

  constructor(pkg: OpcPackage, name: string) {
    this.#package = pkg;
    this.#name = name;
  }

  /** The workbook as it is now, with all plans that have been carried out. */
  read(): Promise<Result<WorkbookSnapshot>> {
    return Promise.resolve(readSnapshot(this.#package, this.#name));
  }

  /** Makes every write of the plan, or none. A plan that no workbook could take rejects: that is our own fault. */
  apply(plan: WritePlan): Promise<Result<WriteReport>> {
    return applyPlan(this.#package, plan);
  }

  /** What there is to choose about before others get the file. */
  surveySharing(): Result<SharingFindings> {
    const read = readSnapshot(this.#package, this.#name);
    return read.ok ? accept(surveyPackage(this.#package, read.value)) : read;
  }

  /** Makes it a frozen copy, or says why it cannot be; `save` gives the bytes. */
  freeze(choices: SharingChoices): Result<null> {
    return freezePackage(this.#package, choices, () => readSnapshot(this.#package, this.#name));
  }

  sheetsInUse(names: readonly string[]): readonly string[] {
    return sheetsInUse(this.#package, names);
  }

  /** Puts the report sheet in the file, or says why it cannot be. */
  putReportSheet(planned: PlannedReportSheet): Result<null> {
    return putReportSheet(this.#package, planned);
  }

  openOn(sheet: string): void {
    openOn(this.#package, sheet);
  }

  /** The file's bytes; the very same as were opened when nothing has been written. */
  save(): Promise<Uint8Array> {
    return this.#package.save();
  }
}

/**
 * Opens the bytes of a file; `name` is its file name without folder, such as `Mål 2020.xlsx`. A host that packs faster than
 * every host can gives its own `packing`.
 */
export function openXlsx(bytes: Uint8Array, name: string, packing?: Packing): Result<XlsxWorkbook> {
  const opened = OpcPackage.open(bytes, packing);
  return opened.ok ? accept(new XlsxWorkbook(opened.value, name)) : opened;
}
