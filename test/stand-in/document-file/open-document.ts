// Opens an .xlsx file as the workbook that the Excel stand-in holds in memory, and saves what has changed in it.
import { accept, type Result } from '../../../src/app/result.ts';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { refuseBroken } from '../../../src/xlsx/refusal.ts';
import type { WorkbookDocument } from '../document.ts';
import { readDocument } from './read-document.ts';
import type { ReadDocument } from './read-document.ts';
import { BrokenFormula } from './read-formulas.ts';
import { saveDocument } from './save-document.ts';

/** An opened workbook. */
export interface OpenedDocument {
  readonly document: WorkbookDocument;
  /**
   * The bytes of the file with the differences between the document as opened and `after` written; the very same bytes
   * when there are none. Rejects for a difference that cannot be saved, in English, and then nothing is lost.
   */
  save(after: WorkbookDocument): Promise<Uint8Array>;
}

/** Opens the bytes of a file; `name` is its file name without folder, such as `Mål 2020.xlsx`. */
export function openDocument(bytes: Uint8Array, name: string): Result<OpenedDocument> {
  const pkg = OpcPackage.open(bytes);
  if (!pkg.ok) return pkg;
  const read = readOrRefuse(pkg.value, name);
  if (!read.ok) return read;
  return accept({
    document: read.value.document,
    save: (after) => saveDocument(bytes, read.value, after),
  });
}

function readOrRefuse(pkg: OpcPackage, name: string): Result<ReadDocument> {
  try {
    return readDocument(pkg, name);
  } catch (error) {
    if (error instanceof BrokenFormula) return refuseBroken(error.message);
    throw error;
  }
}
