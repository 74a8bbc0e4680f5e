// Finds the sheet «Bedömningsregler» in a workbook: also renamed, and also when the state was lost. A sheet that another has taken over from
// is never it again.
import type { SheetSnapshot } from '../model/snapshot.ts';
import { filterInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { hasRules } from '../rule-sheet/has-rules.ts';
import { markedFormat, RULE_SHEET_NAME, tellsReplaced } from '../rule-sheet/sheet-words.ts';
import type { State } from './state.ts';

/** The sheet that the rules are read from, and every sheet that is one of rules. */
export interface FoundRuleSheet {
  /** Null when there is none, or when nobody can tell which of several is meant. */
  readonly sheet: SheetSnapshot | null;
  /** Names of the sheets that say they are rule sheets, copies too. */
  readonly names: readonly string[];
  /** Names of the sheets that say that another has taken over from them. */
  readonly replaced: readonly string[];
}

/** The one that was read last, else the one with the name that it is given, else the only one that says so itself. */
export function* findRuleSheet(state: State, sheets: readonly SheetSnapshot[]): Steps<FoundRuleSheet> {
  const replaced = yield* filterInSlices(sheets, (sheet) => holds(sheet, tellsReplaced), 1);
  const others = sheets.filter((sheet) => !replaced.includes(sheet));
  const marked = yield* filterInSlices(others, (sheet) => holds(sheet, isMark), 1);
  const known = others.find(({ name }) => name === state.ruleSheet?.sheet);
  const named = others.find(
    (sheet) => isNamed(sheet) && (marked.includes(sheet) || !isRetired(sheet, state)),
  );
  const found = known !== undefined && (marked.includes(known) || hasRules(known)) ? known : undefined;
  const markedNamed = marked.find((sheet) => sheet === named);
  const only = marked.length === 1 ? marked[0] : undefined;
  const unmarked = marked.length === 0 ? (known ?? named) : undefined;
  return {
    sheet: found ?? markedNamed ?? only ?? unmarked ?? null,
    names: marked.map(({ name }) => name),
    replaced: replaced.map(({ name }) => name),
  };
}

const isMark = (text: string): boolean => markedFormat(text) !== null;

function isNamed({ name }: SheetSnapshot): boolean {
  return name.toLowerCase() === RULE_SHEET_NAME.toLowerCase();
}

/** Also where a person has taken away the line that says so. */
function isRetired({ name }: SheetSnapshot, { retired }: State): boolean {
  return retired.includes(name);
}

// The line stands in the head; where a person has moved the head further away than this, the sheet is known by its name.
const DEPTH = 300;
const WIDTH = 40;

function holds({ values }: SheetSnapshot, isTold: (text: string) => boolean): boolean {
  return values
    .slice(0, DEPTH)
    .some((row) => row.slice(0, WIDTH).some((value) => typeof value === 'string' && isTold(value.trim())));
}
