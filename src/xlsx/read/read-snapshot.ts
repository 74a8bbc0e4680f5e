// An opened .xlsx file as the plain data that the rules library works on.
import { accept, type Result } from '../../app/result.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { refuseBroken } from '../refusal.ts';
import type { ValueContext } from './cell-value.ts';
import { ReadBudget } from './read-budget.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetParts } from './sheet-parts.ts';
import type { SheetPart } from './sheet-parts.ts';
import { statePart } from './state-part.ts';
import { readStyles } from './styles.ts';
import { readWorkbookFacts } from './workbook-facts.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** The whole workbook; `name` is its file name without folder. */
export function readSnapshot(pkg: OpcPackage, name: string): Result<WorkbookSnapshot> {
  const facts = readWorkbookFacts(pkg.text(pkg.workbookPart) ?? '');
  const parts = sheetParts(pkg);
  const strings = relatedText(pkg, 'sharedStrings');
  const context: ValueContext = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    styles: readStyles(relatedText(pkg, 'styles')),
    date1904: facts.date1904,
  };
  const sheets = readSheets(pkg, parts, context, facts.printAreas);
  if (!sheets.ok) return sheets;
  const tableNames = sheets.value.flatMap(({ tables }) => tables.map((table) => table.name));
  const state = statePart(pkg);
  return accept({
    name,
    date1904: facts.date1904,
    sheets: sheets.value,
    otherSheetNames: parts.filter(({ kind }) => kind === 'other').map((part) => part.name),
    styles: context.styles,
    names: [...facts.definedNames, ...tableNames],
    structureProtected: facts.structureProtected,
    state: state === null ? null : (pkg.text(state) ?? null),
  });
}

function readSheets(
  pkg: OpcPackage,
  parts: readonly SheetPart[],
  context: ValueContext,
  printAreas: WorkbookFacts['printAreas'],
): Result<SheetSnapshot[]> {
  const problem = problemOf(parts);
  if (problem !== null) return refuseBroken(problem);
  const budget = new ReadBudget();
  const sheets: SheetSnapshot[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'other') continue;
    const sheet = readSheet(pkg, part, context, budget);
    if (!sheet.ok) return sheet;
    const printed = printAreas.get(index);
    sheets.push(printed === undefined ? sheet.value : { ...sheet.value, printAreas: printed });
  }
  return accept(sheets);
}

/** What is wrong with the list of sheets as a Swedish sentence, or null. Writes find a sheet by its name, so no two may share one. */
function problemOf(parts: readonly SheetPart[]): string | null {
  if (parts.length === 0) return 'Arbetsboken har inga blad.';
  const missing = parts.find(({ kind }) => kind === 'missing');
  if (missing !== undefined) return `Bladet «${missing.name}» saknas i filen.`;
  const sameName = firstRepeated(parts.map(({ name }) => name.toLowerCase()));
  if (sameName >= 0) return `Två blad heter «${parts[sameName]?.name ?? ''}».`;
  const samePart = firstRepeated(parts.map(({ part }) => part.toLowerCase()));
  return samePart < 0 ? null : `Bladet «${parts[samePart]?.name ?? ''}» delar innehåll med ett annat blad.`;
}

/** Place of the first text that has come before in the list, or -1. */
function firstRepeated(list: readonly string[]): number {
  const seen = new Set<string>();
  return list.findIndex((text) => {
    const repeated = seen.has(text);
    seen.add(text);
    return repeated;
  });
}

/** The text of the part that the workbook has one relationship of this type to. */
function relatedText(pkg: OpcPackage, type: string): string | undefined {
  const relationship = pkg
    .relationships(pkg.workbookPart)
    .find((each) => each.type === type && !each.external);
  return relationship === undefined ? undefined : pkg.text(relationship.target);
}
