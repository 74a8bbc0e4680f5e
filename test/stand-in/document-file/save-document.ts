// Writes the differences between the workbook as it was opened and as it is now into the file.
import type { WorkbookDocument } from '../document.ts';
import type { ReadDocument } from './read-document.ts';

/** The bytes of the file as `after` says; the same bytes when that is what was opened. */
export function saveDocument(
  bytes: Uint8Array,
  before: ReadDocument,
  after: WorkbookDocument,
): Promise<Uint8Array> {
  if (after === before.document) return Promise.resolve(bytes);
  return Promise.reject(new Error('Changes cannot be saved yet'));
}
