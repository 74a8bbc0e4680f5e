// Notes for a client library that is older than they are (ExcelApi 1.18): `workbook.notes` and `worksheet.notes`.
// A note has the members of a comment that an add-in uses, so the library's own class for comments carries them.
import type { ExcelClient } from './client.ts';

interface BatchInternals {
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
  };
  readonly Utility: {
    throwIfApiNotSupported(member: string, set: string, version: string, host: string): void;
  };
}

// The library's number for what may be asked for without changing anything.
const READS_ONLY = 4;

/** Gives the client's workbooks and sheets their notes, refused below ExcelApi 1.18 as the library refuses. */
export function addNotes({ Excel: library, OfficeExtension: extension }: ExcelClient): void {
  const { BatchApiHelper, Utility } = extension as unknown as BatchInternals;
  for (const [name, owner] of Object.entries({ Workbook: library.Workbook, Worksheet: library.Worksheet })) {
    const known = new WeakMap<object, object>();
    Object.defineProperty(owner.prototype, 'notes', {
      configurable: true,
      get(this: object) {
        Utility.throwIfApiNotSupported(`${name}.notes`, 'ExcelApi', '1.18', 'Excel');
        const notes =
          known.get(this) ??
          BatchApiHelper.createPropertyObject(library.CommentCollection, this, 'Notes', true, READS_ONLY);
        known.set(this, notes);
        return notes;
      },
    });
  }
}
