// What is wrong with a register's sheet as a whole: columns that are missing or stand twice, and a goal table on the same sheet.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { SheetSnapshot } from '../model/snapshot.ts';
import { listed } from '../swedish/listed.ts';
import { doubledFaults } from './doubled-headings.ts';
import { findRegister, unreadableSheets, type FoundRegister } from './find-register.ts';
import type { RegisterSpec } from './register.ts';
import { ACTIVITY_PLAN, REGISTERS, TIMETABLE } from './registers.ts';

/** The questions about one sheet of a register. */
export function registerFaults<Key extends string>(
  spec: RegisterSpec<Key>,
  found: FoundRegister<Key>,
): readonly Issue[] {
  const { missing, goalTable } = found;
  const twice = doubledFaults(spec, found);
  const lacks =
    missing.length === 0
      ? []
      : [issue(CODE, firstCell(found), `${lackedColumns(spec, found)} ${remedy(found)}`)];
  return [...lacks, ...twice, ...(goalTable === null ? [] : [besideGoals(spec, found, goalTable)])];
}

/** The questions about sheets that cannot be read as the registers that they are meant to be, also where nothing else reads the register. */
export function unreadRegisterFaults(sheets: readonly SheetSnapshot[]): readonly Issue[] {
  return REGISTERS.flatMap((spec: RegisterSpec<string>) =>
    findRegister(spec, sheets)
      .filter(({ missing, isJudged }) => missing.length > 0 || isJudged)
      .flatMap((found) => registerFaults(spec, found)),
  );
}

/** What the sheets that are named as plans lack, one sentence each; none where no sheet has such a name. */
export function unreadPlans(sheets: readonly SheetSnapshot[]): readonly string[] {
  const plans: readonly RegisterSpec<string>[] = [TIMETABLE, ACTIVITY_PLAN];
  return plans.flatMap((spec) => unreadableSheets(spec, sheets).map((found) => lackedColumns(spec, found)));
}

/** «Bladet «Tidsplan 2021» kan inte läsas: kolumnerna «Organ» och «Datum» saknas.» */
function lackedColumns<Key extends string>(
  spec: RegisterSpec<Key>,
  { sheet, missing }: Pick<FoundRegister<Key>, 'sheet' | 'missing'>,
): string {
  const columns = missing.map((key) => `«${headingOf(spec, key)}»`);
  const what = columns.length === 1 ? 'kolumnen' : 'kolumnerna';
  return `Bladet «${sheet.name}» kan inte läsas: ${what} ${listed(columns)} saknas.`;
}

const CODE = 'register-column-missing';

function remedy({ missing }: Pick<FoundRegister<string>, 'missing'>): string {
  const them = missing.length === 1 ? 'den' : 'dem';
  return `Lägg till ${them} i rubrikraden, eller ge bladet ett annat namn om det är till för något annat.`;
}

/** Rows are only of one kind on a sheet: which one it was read as, and how to have the other read too. */
function besideGoals<Key extends string>(
  spec: RegisterSpec<Key>,
  { sheet, headingRow, isJudged, columns }: FoundRegister<Key>,
  goalTable: number,
): Issue {
  const cell = cellRef(
    sheet.name,
    isJudged ? headingRow : goalTable,
    isJudged ? Math.min(...columns.values()) : 0,
  );
  const text = isJudged
    ? `Bladet «${sheet.name}» bedöms som en måltabell, så raderna används inte som «${spec.sheetName}», fast rubrikerna finns. Flytta dem till ett eget blad med namnet «${spec.sheetName}».`
    : `Bladet «${sheet.name}» läses som «${spec.sheetName}», så måltabellen på rad ${String(goalTable + 1)} bedöms inte. Flytta den till ett eget blad.`;
  return issue(CODE, cell, text);
}

function headingOf<Key extends string>({ columns }: RegisterSpec<Key>, key: Key): string {
  return columns.find((each) => each.key === key)?.heading ?? key;
}

function firstCell({ sheet, headingRow, columns }: FoundRegister<string>): string {
  return cellRef(sheet.name, headingRow, Math.min(...columns.values()));
}
