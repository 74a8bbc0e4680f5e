// What each kind of file in an underlag is called, and how it can be handed over.
import type { UnderlagKind } from '../../../app/underlag.ts';

/** «Presentation (.pptx)» */
export const KIND_WORDS: Readonly<Record<UnderlagKind, string>> = {
  xlsx: 'Fryst kopia av arbetsboken (.xlsx)',
  pptx: 'Presentation (.pptx)',
  docx: 'Tjänsteskrivelse (.docx)',
  html: 'Webbsida (.html)',
  csv: 'Öppna data som tabell (.csv)',
  json: 'Öppna data med källor (.json)',
};

/** Media types, for the links. */
export const KIND_TYPES: Readonly<Record<UnderlagKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
};

const TEXTS: ReadonlySet<UnderlagKind> = new Set<UnderlagKind>(['html', 'csv', 'json']);

/** Whether the file is text, which can be copied where no file can be fetched. */
export function isText(kind: UnderlagKind): boolean {
  return TEXTS.has(kind);
}

/** Whether the file can be handed over from an Excel where none can be fetched: as a new workbook, or as text to copy. */
export function needsNoDownload(kind: UnderlagKind): boolean {
  return kind === 'xlsx' || isText(kind);
}
