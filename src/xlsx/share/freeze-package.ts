// The frozen copy of a package: values where Målljus's functions stood, no link to the add-in, and people's names as was chosen.
import { accept, refuse, type Result } from '../../app/result.ts';
import type { SharingChoices } from '../../app/sharing.ts';
import type { WorkbookSnapshot } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { Refusals } from '../write/refusals.ts';
import { removeSheet } from '../write/remove-sheet.ts';
import { setSheetState } from '../write/sheet-entry.ts';
import { checkLeaving } from '../write/sheet-users.ts';
import { frozenSheets, writeValues, type SheetToFreeze } from './frozen-sheets.ts';
import { hideNames } from './hide-names.ts';
import { lastingCalls } from './lasting-calls.ts';
import { hidePlaces } from './name-places.ts';
import { openOn } from './open-on.ts';
import { readOwnNames, removeNames, type OwnNames } from './own-names.ts';
import { hideAuthors } from './people.ts';
import { lastingPersonalData, removePersonalData } from './personal-data.ts';
import { leaveLinksAlone } from './prompts.ts';
import { hideProperties } from './properties.ts';
import { knownNames, knownPeople } from './survey-package.ts';
import { removeTaskPanes } from './task-panes.ts';
import { emptyUnusedStrings } from './unused-strings.ts';

/** Carries out the choices; when one cannot be, nothing is changed. `read` gives the workbook as it is, where it is needed. */
export function freezePackage(
  pkg: OpcPackage,
  choices: SharingChoices,
  read: () => Result<WorkbookSnapshot>,
): Result<null> {
  const own = readOwnNames(pkg);
  const sheets = frozenSheets(pkg, own.calls, choices.formulas === 'all');
  const gone = choices.hiddenSheets === 'remove' ? hiddenSheets(pkg) : [];
  const refusals = new Refusals();
  checkFunctions(pkg, sheets, own, refusals);
  if (choices.formulas === 'all') checkOtherFormulas(sheets, refusals);
  checkLeaving(pkg, gone, refusals, { orElse: waysOut(choices), texts: comingTexts(sheets) });
  if (choices.personalData === 'remove') {
    const snapshot = read();
    if (!snapshot.ok) return snapshot;
    for (const text of lastingPersonalData(pkg, snapshot.value, knownPeople(pkg, choices.role)))
      refusals.add('unsupported', text);
  }
  const failure = refusals.failure();
  if (failure !== null) return refuse(failure.code, failure.text);
  writeValues(pkg, sheets);
  removeNames(pkg, own.names);
  hidePeople(pkg, choices);
  for (const name of gone) removeSheet(pkg, name);
  if (gone.length > 0) emptyUnusedStrings(pkg);
  if (choices.hiddenSheets === 'show')
    for (const name of hiddenSheets(pkg)) setSheetState(pkg, name, 'visible');
  removeTaskPanes(pkg);
  leaveLinksAlone(pkg);
  openOn(pkg, choices.openOn);
  return accept(null);
}

function hiddenSheets(pkg: OpcPackage): readonly string[] {
  return sheetParts(pkg)
    .filter(({ state }) => state !== 'visible')
    .map(({ name }) => name);
}

/** Formulas that become values hang on no sheet. */
function comingTexts(sheets: readonly SheetToFreeze[]): ReadonlyMap<string, string> {
  return new Map(sheets.flatMap(({ part, frozen, tables }) => [[part, frozen.xml] as const, ...tables]));
}

function waysOut({ formulas }: SharingChoices): string {
  const values = formulas === 'all' ? '' : ', låt alla formler bli värden';
  return `${values} eller låt de dolda bladen stå kvar`;
}

function checkFunctions(
  pkg: OpcPackage,
  sheets: readonly SheetToFreeze[],
  { calls }: OwnNames,
  refusals: Refusals,
): void {
  const lost = sheets.flatMap(({ frozen }) => frozen.cells).filter((cell) => cell.isOurs && !cell.hasValue);
  if (lost.length > 0) refusals.add('unsupported', lostText(lost.map(({ ref }) => ref)));
  for (const place of lastingCalls(pkg, calls))
    refusals.add(
      'unsupported',
      `Målljus funktioner används i ${place}, där de inte kan ersättas av värden; låt den hänvisa till celler i stället och kör igen.`,
    );
}

/** A formula without a stored value would leave an empty cell. */
function checkOtherFormulas(sheets: readonly SheetToFreeze[], refusals: Refusals): void {
  const lost = sheets.flatMap(({ frozen }) => frozen.cells).filter((cell) => !cell.isOurs && !cell.isStored);
  if (lost.length === 0) return;
  const text = `Formlerna i ${named(lost.map(({ ref }) => ref))} har inget lagrat värde och kan inte bli värden. Öppna arbetsboken i Excel, spara och kör igen, eller behåll formlerna i kopian.`;
  refusals.add('unsupported', text);
}

function hidePeople(pkg: OpcPackage, { comments, properties, personalData, role }: SharingChoices): void {
  // Known before any of them is hidden.
  const hide = hideNames(knownNames(pkg), role);
  const hideInCells = knownPeople(pkg, role);
  if (personalData === 'remove') removePersonalData(pkg, hideInCells);
  if (comments === 'role') hideAuthors(pkg, role, hide);
  if (properties === 'role') {
    hideProperties(pkg, role, hide);
    hidePlaces(pkg, role, hide);
  }
}

const MOST_NAMED = 5;

function named(cells: readonly string[]): string {
  const more = cells.length > MOST_NAMED ? ` och ${String(cells.length - MOST_NAMED)} till` : '';
  return `${cells.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function lostText(cells: readonly string[]): string {
  return `Målljus funktioner har inget lagrat svar i ${named(cells)}. Öppna arbetsboken i Excel med Målljus, vänta tills svaren syns, rätta det som visar fel, spara och kör igen.`;
}
