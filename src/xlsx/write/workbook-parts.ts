// The parts that a workbook has one of and that a write may be the first to need: styles and shared strings.
import type { OpcPackage } from '../opc/package.ts';
import { setAttribute } from '../xml/edit.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { relatedPart, workbookFolder } from './part-relations.ts';

export interface WorkbookPartKind {
  /** Last segment of the relationship's type, and the usual file name. */
  readonly relation: string;
  readonly contentType: string;
  /** Outermost element of a new part. */
  readonly root: string;
}

const OOXML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const STYLES: WorkbookPartKind = {
  relation: 'styles',
  contentType: `${OOXML}.styles+xml`,
  root: '<styleSheet/>',
};
export const STRINGS: WorkbookPartKind = {
  relation: 'sharedStrings',
  contentType: `${OOXML}.sharedStrings+xml`,
  root: '<sst count="0" uniqueCount="0"/>',
};

/** The text of the part, or of a new and empty one. */
export function workbookText(pkg: OpcPackage, kind: WorkbookPartKind): string {
  const part = relatedPart(pkg, pkg.workbookPart, kind.relation);
  const root = setAttribute(kind.root, 'xmlns', pkg.namespaces.main);
  const known = part === undefined ? undefined : pkg.text(part);
  return known ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${root}`;
}

/** Gives the part a new text, or adds it to the workbook. */
export function storeInWorkbook(pkg: OpcPackage, kind: WorkbookPartKind, xml: string | TextPieces): void {
  const known = relatedPart(pkg, pkg.workbookPart, kind.relation);
  if (known !== undefined) {
    pkg.setText(known, xml);
    return;
  }
  const usual = `${workbookFolder(pkg)}${kind.relation}.xml`;
  const part = pkg.has(usual) ? pkg.freeName(`${workbookFolder(pkg)}${kind.relation}`, '.xml') : usual;
  pkg.setText(part, xml);
  pkg.setContentType(part, kind.contentType);
  pkg.addRelationship(pkg.workbookPart, kind.relation, part);
}
