// Opening and reading in tests where a refusal means that the test itself is wrong: then it throws.
import type { Result } from '../../src/app/result.ts';
import type { WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { OpcPackage } from '../../src/xlsx/opc/package.ts';
import { readSnapshot } from '../../src/xlsx/read/read-snapshot.ts';

/** The package of a sound workbook. */
export function openPackage(bytes: Uint8Array): OpcPackage {
  return valueOf(OpcPackage.open(bytes));
}

/** The snapshot of a sound workbook. */
export function readXlsx(bytes: Uint8Array): WorkbookSnapshot {
  return valueOf(readSnapshot(openPackage(bytes), 'mål.xlsx'));
}

/** What a result holds; throws its refusal. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.text}`);
  return result.value;
}
