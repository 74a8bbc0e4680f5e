// Which sheets go when Målljus leaves: its own as it wrote them, and the sheets of rules when they are to go too. One that a person has written in,
// and every copy, is left to that person and told of.
import { issue } from '../../issue.ts';
import type { Issue } from '../../issue.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import type { Steps } from '../../model/steps.ts';
import { findRuleSheet } from '../find-rule-sheet.ts';
import { holdsOursAlone } from '../holds-ours-alone.ts';
import { findOwnSheet } from '../own-sheets.ts';
import type { WrittenMarks } from '../ownership.ts';
import { SEALED_KINDS } from '../sealed-sheets.ts';
import { sealedKind } from '../sheet-seal.ts';
import type { State } from '../state.ts';

export interface LeftSheets {
  /** Sheets to remove. */
  readonly names: readonly string[];
  /** Sheets of ours that stay as ordinary sheets, since that was asked for. */
  readonly kept: readonly string[];
  /** Sheets of rules that stay, since that was asked for. */
  readonly rules: readonly string[];
  readonly issues: readonly Issue[];
}

export interface SheetsInput {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  readonly written: WrittenMarks;
  /** Leaves our sheets as ordinary ones. */
  readonly keepValues: boolean;
  readonly removeRules: boolean;
}

/** What becomes of every sheet that Målljus made. */
export function* leaveSheets({
  snapshot,
  state,
  written,
  keepValues,
  removeRules,
}: SheetsInput): Steps<LeftSheets> {
  const whole: string[] = [];
  const changed: string[] = state.retired.filter((name) =>
    snapshot.sheets.some((sheet) => sheet.name === name),
  );
  for (const kind of SEALED_KINDS) {
    const sheet = yield* findOwnSheet(kind, state.sheets[kind], snapshot.sheets);
    if (sheet !== null) {
      const isOurs = yield* holdsOursAlone(kind, sheet, state, written);
      (isOurs ? whole : changed).push(sheet.name);
    }
    yield 0;
  }
  const copies = snapshot.sheets.filter((sheet) => !whole.includes(sheet.name) && sealedKind(sheet) !== null);
  const rules = yield* ruleSheets(snapshot, state);
  const left = new Set(
    [...changed, ...copies.map(({ name }) => name)].filter((name) => !rules.includes(name)),
  );
  return {
    names: [...(keepValues ? [] : whole), ...(removeRules ? rules : [])],
    kept: keepValues ? whole : [],
    rules: removeRules ? [] : rules,
    issues: keepValues ? [] : [...left].map(changedIssue),
  };
}

/** The sheet that the rules were read from, and every other that says that it is one. */
function* ruleSheets({ sheets }: WorkbookSnapshot, state: State): Steps<readonly string[]> {
  const { names, replaced } = yield* findRuleSheet(state, sheets);
  const known = state.ruleSheet?.sheet;
  const all = [...(known === undefined ? [] : [known]), ...names, ...replaced];
  return [...new Set(all)].filter((name) => sheets.some((sheet) => sheet.name === name));
}

function changedIssue(name: string): Issue {
  const text = `Bladet «${name}» gjordes av Målljus men har ändrats eller kopierats för hand och står därför kvar; ta bort det om det inte behövs.`;
  return issue('left-by-malljus', null, text);
}
