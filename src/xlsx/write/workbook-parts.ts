// The parts that a workbook has one of and that a write may be the first to need: styles and shared strings.
import type { OpcPackage } from '../opc/package.ts';
import { setAttribute } from '../xml/edit.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import { relatedPart, workbookFolder } from './part-relations.ts';
import { removeWithTargets } from './remove-part.ts';

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

/** The text of the part, or undefined when the workbook has none. */
export function knownText(pkg: OpcPackage, kind: WorkbookPartKind): string | undefined {
  const part = relatedPart(pkg, pkg.workbookPart, kind.relation);
  return part === undefined ? undefined : pkg.text(part);
}

/** The text of the part, or of a new and empty one. */
export function workbookText(pkg: OpcPackage, kind: WorkbookPartKind): string {
  const root = setAttribute(kind.root, 'xmlns', pkg.namespaces.main);
  return knownText(pkg, kind) ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${root}`;
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

/** Takes the part away from the workbook. */
export function dropFromWorkbook(pkg: OpcPackage, kind: WorkbookPartKind): void {
  const relation = pkg
    .relationships(pkg.workbookPart)
    .find(({ type, external }) => type === kind.relation && !external);
  if (relation === undefined) return;
  pkg.removeRelationship(pkg.workbookPart, relation.id);
  removeWithTargets(pkg, relation.target);
}
