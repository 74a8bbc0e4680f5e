// Finds the sheet «Bedömningsregler» in a workbook: also renamed, and also when the state was lost.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { filterInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { markedFormat, RULE_SHEET_NAME } from '../rule-sheet/sheet-words.ts';
import type { State } from './state.ts';

/** The sheet that the rules are read from, and every sheet that is one of rules. */
export interface FoundRuleSheet {
  /** Null when there is none, or when nobody can tell which of several is meant. */
  readonly sheet: SheetSnapshot | null;
  /** Names of the sheets that say they are rule sheets, copies too. */
  readonly names: readonly string[];
}

/** By the name it had, else by the name that it is given, else the only one that says so itself. */
export function* findRuleSheet(state: State, sheets: readonly SheetSnapshot[]): Steps<FoundRuleSheet> {
  const marked = yield* filterInSlices(sheets, isMarked, 1);
  const known = sheets.find(({ name }) => name === state.ruleSheet?.sheet);
  const named = sheets.find(({ name }) => name.toLowerCase() === RULE_SHEET_NAME.toLowerCase());
  const candidates = [known, named].flatMap((sheet) => sheet ?? []);
  const [only, ...others] = marked;
  const alone = others.length === 0 ? only : undefined;
  const sheet =
    candidates.find(isMarked) ?? alone ?? (marked.length === 0 ? candidates[0] : undefined) ?? null;
  return { sheet, names: marked.map(({ name }) => name) };
}

// The line stands in the head; where a person has moved the head further away than this, the sheet is known by its name.
const DEPTH = 300;
const WIDTH = 40;

function isMarked({ values }: SheetSnapshot): boolean {
  return values
    .slice(0, DEPTH)
    .some((row) =>
      row.slice(0, WIDTH).some((value) => typeof value === 'string' && markedFormat(value.trim()) !== null),
    );
}
