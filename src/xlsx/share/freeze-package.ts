// The frozen copy of a package: values where Målljus's functions stood, no link to the add-in, and people's names as was chosen.
import { accept, refuse, type Result } from '../../app/result.ts';
import type { SharingChoices, SharingFindings } from '../../app/sharing.ts';
import { cellRef, type WorkbookSnapshot } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { PACKAGE_ROOT } from '../opc/part-name.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { dropCalculationChain } from '../write/calc.ts';
import { checkLeaving } from '../write/leave-workbook.ts';
import { Refusals } from '../write/refusals.ts';
import { removeWithTargets } from '../write/remove-part.ts';
import { removeSheet } from '../write/remove-sheet.ts';
import { setSheetState } from '../write/sheet-entry.ts';
import { freezeSheet, type FrozenSheet } from './function-cells.ts';
import { openOn } from './open-on.ts';
import { commentAuthors, hideAuthors, hideProperties, nameProperties } from './people.ts';

/** What there is to choose about before others get the workbook. */
export function surveyPackage(pkg: OpcPackage, snapshot: WorkbookSnapshot): SharingFindings {
  const ours = frozenSheets(pkg, false)
    .flatMap(({ frozen }) => frozen.cells)
    .filter(({ isOurs }) => isOurs);
  return {
    functionCells: ours.map(({ ref }) => ref),
    withoutValue: ours.filter(({ hasValue }) => !hasValue).map(({ ref }) => ref),
    hiddenSheets: sheetParts(pkg)
      .filter(({ state }) => state !== 'visible')
      .map(({ name }) => name),
    commentAuthors: commentAuthors(pkg),
    properties: nameProperties(pkg),
    personalData: personalData(snapshot),
    opensAddIn: taskPanes(pkg).length > 0,
  };
}

/** Carries out the choices; when one cannot be, nothing is changed. */
export function freezePackage(pkg: OpcPackage, choices: SharingChoices): Result<null> {
  const sheets = frozenSheets(pkg, choices.formulas === 'all');
  const lost = sheets.flatMap(({ frozen }) => frozen.cells).filter((cell) => cell.isOurs && !cell.hasValue);
  if (lost.length > 0) return refuse('unsupported', lostText(lost.map(({ ref }) => ref)));
  const hidden = sheetParts(pkg).filter(({ state }) => state !== 'visible');
  const gone = choices.hiddenSheets === 'remove' ? hidden.map(({ name }) => name) : [];
  const refusals = new Refusals();
  checkLeaving(pkg, gone, refusals);
  const failure = refusals.failure();
  if (failure !== null) return refuse(failure.code, failure.text);
  const isFrozen = sheets.map(({ part, frozen }) => {
    if (pkg.text(part) === frozen.xml) return false;
    pkg.setText(part, frozen.xml);
    return true;
  });
  if (isFrozen.includes(true)) dropCalculationChain(pkg);
  for (const name of gone) removeSheet(pkg, name);
  if (choices.hiddenSheets === 'show') for (const { name } of hidden) setSheetState(pkg, name, 'visible');
  if (choices.comments === 'role') hideAuthors(pkg, choices.role);
  if (choices.properties === 'role') hideProperties(pkg, choices.role);
  for (const { id, target } of taskPanes(pkg)) {
    pkg.removeRelationship(PACKAGE_ROOT, id);
    removeWithTargets(pkg, target);
  }
  openOn(pkg, choices.openOn);
  return accept(null);
}

interface SheetToFreeze {
  readonly part: string;
  readonly frozen: FrozenSheet;
}

function frozenSheets(pkg: OpcPackage, all: boolean): readonly SheetToFreeze[] {
  return sheetParts(pkg)
    .filter(({ kind }) => kind === 'worksheet')
    .map(({ name, part }) => ({ part, frozen: freezeSheet(name, part, pkg.text(part) ?? '', all) }));
}

/** What makes a file open an add-in's pane by itself, and ask whether it is trusted. */
function taskPanes(pkg: OpcPackage) {
  return pkg
    .relationships(PACKAGE_ROOT)
    .filter(({ type, external }) => type === 'webextensiontaskpanes' && !external);
}

const MOST_NAMED = 5;

function lostText(cells: readonly string[]): string {
  const named = cells.slice(0, MOST_NAMED).join(', ');
  const more = cells.length > MOST_NAMED ? ` och ${String(cells.length - MOST_NAMED)} till` : '';
  return `Målljus funktioner har inget lagrat värde i ${named}${more}. Öppna arbetsboken i Excel med Målljus, vänta tills värdena syns, spara och kör igen.`;
}

// A personal identity number as it is written, with or without the century: 19801231-1234, 801231-1234.
const IDENTITY_NUMBER =
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}(?!\d)/;
const E_MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

function personalData({ sheets }: WorkbookSnapshot): SharingFindings['personalData'] {
  return sheets.flatMap(({ name, values }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column): SharingFindings['personalData'] => {
        if (typeof value !== 'string') return [];
        const cell = cellRef(name, row, column);
        if (IDENTITY_NUMBER.test(value)) return [{ cell, kind: 'personnummer' }];
        return E_MAIL.test(value) ? [{ cell, kind: 'e-post' }] : [];
      }),
    ),
  );
}
