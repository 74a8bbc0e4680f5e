// Says what differs between two workbooks as a person would see them: one line for each difference.
import { cellAddress, formatArea } from '../../../lib/index.ts';
import type { DocumentCell, DocumentSheet, WorkbookDocument } from '../document.ts';
import { sameData } from './same-data.ts';

/**
 * The differences in values, formulas, looks, tables, notes, rules, widths, view, sheets and custom XML; empty when there
 * are none. Identities, the file's name, the record that a style comes from and the order among rules do not count.
 */
export function compareDocuments(a: WorkbookDocument, b: WorkbookDocument): string[] {
  const names = (document: WorkbookDocument): readonly string[] => document.sheets.map(({ name }) => name);
  const others = new Map(b.sheets.map((sheet) => [sheet.name, sheet]));
  return [
    ...differing('bladen', names(a), names(b)),
    ...differing('andra blad', a.otherSheetNames, b.otherSheetNames),
    ...differing('datumsystemet', a.date1904, b.date1904),
    ...differing('strukturskyddet', a.structureProtected, b.structureProtected),
    ...differing('namnen', a.names, b.names),
    ...differing('egna XML-delar', customXml(a), customXml(b)),
    ...a.sheets.flatMap((sheet) => {
      const other = others.get(sheet.name);
      return other === undefined ? [] : compareSheets(sheet, other);
    }),
  ];
}

function customXml({ customXmlParts }: WorkbookDocument): readonly string[] {
  return customXmlParts.map(({ namespace, xml }) => `${namespace}: ${xml}`).sort();
}

function differing(what: string, a: unknown, b: unknown): string[] {
  return sameData(a, b) ? [] : [`${what}: ${shown(a)} mot ${shown(b)}`];
}

function shown(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    // in the order of the names, since nobody cares in which order a property was set
    return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}

// Compared as they stand, in an order that says nothing where they have none.
const SHEET_FACTS: readonly (readonly [string, (sheet: DocumentSheet) => unknown])[] = [
  ['synlighet', (sheet) => sheet.visibility],
  ['sammanfogade celler', (sheet) => sheet.merges.map(formatArea).sort()],
  ['tabeller', (sheet) => sheet.tables],
  ['skydd', (sheet) => sheet.protection],
  ['kolumnbredder', (sheet) => [...sheet.columnWidths].sort(([x], [y]) => x - y)],
  ['dolda rader', (sheet) => [...sheet.hiddenRows].sort((x, y) => x - y)],
  ['dolda kolumner', (sheet) => [...sheet.hiddenColumns].sort((x, y) => x - y)],
  ['låsta rader', (sheet) => sheet.frozenRows],
  ['liggande papper', (sheet) => sheet.landscape],
  ['utskriftsområden', (sheet) => sheet.printAreas.map(formatArea)],
  ['listor för inmatning', (sheet) => sheet.listValidations ?? []],
  ['villkorsformat', rulesOf],
  ['anteckningar', notesOf],
];

function rulesOf({ rules }: DocumentSheet): readonly string[] {
  return rules
    .map((rule) => shown({ ...rule, id: undefined, areas: rule.areas.map(formatArea).sort() }))
    .sort();
}

function notesOf({ notes }: DocumentSheet): readonly string[] {
  return notes.map(({ row, column, ...note }) => `${cellAddress(row, column)} ${shown(note)}`).sort();
}

function compareSheets(a: DocumentSheet, b: DocumentSheet): string[] {
  const facts = SHEET_FACTS.flatMap(([what, of]) => differing(what, of(a), of(b)));
  return [...facts, ...compareCells(a, b)].map((line) => `${a.name}: ${line}`);
}

function compareCells(a: DocumentSheet, b: DocumentSheet): string[] {
  const rows = [...new Set([...a.cells.keys(), ...b.cells.keys()])].sort((x, y) => x - y);
  return rows.flatMap((row) => {
    const columns = new Set([...(a.cells.get(row)?.keys() ?? []), ...(b.cells.get(row)?.keys() ?? [])]);
    return [...columns]
      .sort((x, y) => x - y)
      .flatMap((column) =>
        compareCell(cellAddress(row, column), a.cells.get(row)?.get(column), b.cells.get(row)?.get(column)),
      );
  });
}

/** A cell that is absent is as one that holds nothing; of its look nothing is known then. */
function compareCell(address: string, a: DocumentCell | undefined, b: DocumentCell | undefined): string[] {
  return [
    ...differing(`${address} värde`, a?.value ?? null, b?.value ?? null),
    ...differing(`${address} formel`, a?.formula ?? null, b?.formula ?? null),
    ...(a === undefined || b === undefined ? [] : differing(`${address} utseende`, a.style, b.style)),
  ];
}
