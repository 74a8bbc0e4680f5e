// Who wrote each note and each threaded comment of a sheet.
import { cellAddress, parseArea } from '../../../lib/index.ts';
import type { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { decodeXstring } from '../../../src/xlsx/xml/escape.ts';
import { plainXml } from '../../../src/xlsx/xml/plain-xml.ts';
import { attributes, childOf, childrenOf, rootOf, textOf } from '../../../src/xlsx/xml/scan.ts';

/** The author by the cell's address, `B2`; a thread's is the one who began it. */
export function readNoteAuthors(pkg: OpcPackage, sheetPart: string): ReadonlyMap<string, string> {
  const authors = new Map<string, string>();
  for (const xml of partsOf(pkg, sheetPart, 'comments')) readComments(xml, authors);
  const persons = readPersons(pkg);
  const begun = new Set<string>();
  for (const xml of partsOf(pkg, sheetPart, 'threadedComment')) readThreads(xml, persons, authors, begun);
  return authors;
}

function partsOf(pkg: OpcPackage, source: string, type: string): readonly string[] {
  return pkg
    .relationships(source)
    .filter((relation) => relation.type === type && !relation.external)
    .map(({ target }) => plainXml(pkg.text(target) ?? ''));
}

function readComments(xml: string, authors: Map<string, string>): void {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'authors');
  const names = list === null ? [] : childrenOf(xml, list).map((name) => decodeXstring(textOf(xml, name)));
  const comments = childOf(xml, root, 'commentList');
  for (const comment of comments === null ? [] : childrenOf(xml, comments)) {
    const own = attributes(xml, comment);
    setAuthor(authors, own['ref'], names[Number(own['authorId'] ?? 0)] ?? '');
  }
}

function readPersons(pkg: OpcPackage): ReadonlyMap<string, string> {
  const persons = partsOf(pkg, pkg.workbookPart, 'person').flatMap((xml) =>
    childrenOf(xml, rootOf(xml)).map((person) => attributes(xml, person)),
  );
  return new Map(persons.map((person) => [person['id'] ?? '', person['displayName'] ?? '']));
}

function readThreads(
  xml: string,
  persons: ReadonlyMap<string, string>,
  authors: Map<string, string>,
  begun: Set<string>,
): void {
  for (const comment of childrenOf(xml, rootOf(xml))) {
    const { ref = '', personId = '' } = attributes(xml, comment);
    if (begun.has(ref)) continue;
    begun.add(ref);
    setAuthor(authors, ref, persons.get(personId) ?? '');
  }
}

function setAuthor(authors: Map<string, string>, ref: string | undefined, author: string): void {
  const area = parseArea(ref ?? '');
  if (area !== null) authors.set(cellAddress(area.top, area.left), author);
}
