// Takes what Målljus put there out of a package, beyond single cells and notes: sheets, colour rules, table columns and what is stored.
import type { LeavingWrites } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { escapeAttribute, escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, namespaceOf, rootOf } from '../xml/scan.ts';
import { frozenSheets, writeValues } from '../share/frozen-sheets.ts';
import { readOwnNames, removeNames } from '../share/own-names.ts';
import { removeCustomXml } from './custom-xml.ts';
import { workbookFolder } from './part-relations.ts';
import type { Refusals } from './refusals.ts';
import { removeSheet } from './remove-sheet.ts';
import { columnNames, isCalled, tablesOf } from './table-part.ts';
import { setTableColumns, type PartTexts } from './tables.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Every part that Målljus stores has a namespace that begins so. */
const OWN_NAMESPACE = 'urn:malljus:';

/** Refuses to remove a sheet that something else hangs on, or the last one that is shown. */
export function checkLeaving(pkg: OpcPackage, sheets: readonly string[], refusals: Refusals): void {
  const parts = sheetParts(pkg);
  const gone = new Set(sheets);
  const left = parts.filter(({ name }) => !gone.has(name));
  if (sheets.length > 0 && !left.some(({ state }) => state === 'visible'))
    refusals.add(
      'unsupported',
      'Inget synligt blad skulle finnas kvar; visa ett av de andra bladen och kör igen.',
    );
  const goneParts = ownParts(pkg, sheets);
  for (const name of sheets) {
    const user = userOf(pkg, name, goneParts);
    if (user === null) continue;
    const where = parts.find(({ part }) => part === user)?.name;
    const place = where === undefined ? 'i ett diagram, ett namn eller liknande' : `på bladet «${where}»`;
    refusals.add(
      'unsupported',
      `Bladet «${name}» används ${place}, som skulle sluta fungera; ta bort hänvisningen dit och kör igen.`,
    );
  }
}

/** Of these sheets, those that something else than they themselves hangs on. */
export function sheetsInUse(pkg: OpcPackage, names: readonly string[]): readonly string[] {
  const own = ownParts(pkg, names);
  return names.filter((name) => userOf(pkg, name, own) !== null);
}

/** The parts of the sheets, with their tables and drawings and the charts in them, which read their figures from the sheet itself. */
function ownParts(pkg: OpcPackage, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, part } of sheetParts(pkg)) if (names.includes(name)) addLedTo(pkg, part, found);
  return found;
}

/** The part and what it leads to: a sheet's drawing, the charts in it, its tables. */
function addLedTo(pkg: OpcPackage, part: string, found: Set<string>): void {
  if (found.has(part)) return;
  found.add(part);
  for (const { target, external } of pkg.relationships(part))
    if (!external && pkg.has(target) && target !== pkg.workbookPart) addLedTo(pkg, target, found);
}

/** A part that names the sheet in a formula, a chart or a link; null when there is none. */
function userOf(pkg: OpcPackage, name: string, gone: ReadonlySet<string>): string | null {
  const written = escapeText(name.replace(/'/g, "''"));
  // A pivot table names the sheet that it is made of in an attribute of its own.
  const source = `sheet="${escapeAttribute(name)}"`;
  const names = (xml: string): boolean =>
    [`${written}!`, `${written}'!`, `${written}&apos;!`, source].some((reference) => xml.includes(reference));
  const users = pkg.partNames.filter((part) => part.startsWith(workbookFolder(pkg)) && part.endsWith('.xml'));
  const isUser = (part: string): boolean =>
    part === pkg.workbookPart ? namedElsewhere(pkg, name, names) : names(pkg.text(part) ?? '');
  return (
    users.find((part) => !gone.has(part) && !/\/(?:sharedStrings|styles)\.xml$/.test(part) && isUser(part)) ??
    null
  );
}

/** Whether a name of the workbook or of another sheet names the sheet; its own, such as the print titles, go with it. */
function namedElsewhere(pkg: OpcPackage, name: string, names: (xml: string) => boolean): boolean {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'definedNames');
  const place = String(sheetParts(pkg).findIndex((sheet) => sheet.name === name));
  return (list === null ? [] : childrenOf(xml, list)).some(
    (one) => attributes(xml, one)['localSheetId'] !== place && names(xml.slice(one.end, one.elementEnd)),
  );
}

/** The changed parts of the tables that lose their last columns. */
export function shrinkTables(pkg: OpcPackage, sheet: WorksheetEdit, { tables }: LeavingWrites): PartTexts {
  const texts = new Map<string, string>();
  for (const shrinking of tables.filter((one) => one.sheet === sheet.name)) {
    const table = tablesOf(pkg, sheet).find((one) => isCalled(one, shrinking.table));
    if (table === undefined) throw new Error(`No table ${shrinking.table}`);
    const names = columnNames(table).slice(0, -shrinking.columns);
    for (const [part, text] of setTableColumns(pkg, table, names)) texts.set(part, text);
  }
  return texts;
}

/** Removes the sheets and all that is stored, after everything else; gives the cells whose formulas use Målljus's functions still. */
export function leaveWorkbook(pkg: OpcPackage, { sheets, keepsValues }: LeavingWrites): readonly string[] {
  const edited = sheetParts(pkg).map(({ part }) => part);
  for (const name of sheets) removeSheet(pkg, name);
  for (const part of edited) pkg.dropEmptyRelationships(part);
  const left = functionsLeft(pkg, keepsValues);
  const items = pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external }) => type === 'customXml' && !external)
    .map(({ target }) => target);
  for (const item of items) {
    const xml = pkg.text(item);
    if (xml !== undefined && (namespaceOf(xml, rootOf(xml)) ?? '').startsWith(OWN_NAMESPACE))
      removeCustomXml(pkg, item);
  }
  return left;
}

/** Cells whose formulas use Målljus's functions, when those that can be have become values where that is asked for. */
function functionsLeft(pkg: OpcPackage, freezes: boolean): readonly string[] {
  const own = readOwnNames(pkg);
  const left = frozenSheets(pkg, own.calls, false).flatMap((sheet) => {
    const ours = sheet.frozen.cells.filter(({ isOurs }) => isOurs);
    if (ours.length === 0) return [];
    // a formula without a stored value would leave an empty cell
    if (!freezes || !ours.every(({ hasValue }) => hasValue)) return ours.map(({ ref }) => ref);
    writeValues(pkg, [sheet]);
    return [];
  });
  if (freezes && left.length === 0) removeNames(pkg, own.names);
  return left;
}
