// Puts the comparison of two rule sets in the workbook as the sheet «Jämförelse av regler»: replaced by the next one while it is ours alone,
// left and followed by «… (2)» when a person has written in it.
import type { Issue } from '../issue.ts';
import type { SheetContent } from '../model/sheet-content.ts';
import { finish } from '../model/steps.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { countWrites, EMPTY_PLAN } from '../model/write-plan.ts';
import type { WritePlan } from '../model/write-plan.ts';
import { readState } from './read-state.ts';
import type { State } from './state.ts';
import { planOwnSheet } from './plan-own-sheet.ts';
import { writeState } from './write-state.ts';

/** The writes that make the sheet say `content`, at most seven columns wide; none the second time. */
export function planComparison(
  snapshot: WorkbookSnapshot,
  content: SheetContent,
): { readonly plan: WritePlan; readonly issues: readonly Issue[] } {
  const { state, newer, issues } = readState(snapshot.state);
  if (newer) return { plan: EMPTY_PLAN, issues };
  const planned = finish(planOwnSheet(snapshot, state, 'comparison', content));
  const { newSheets, writes, issues: told, record, retired } = planned;
  const next: State = { ...state, sheets: { ...state.sheets, comparison: record }, retired };
  const plan = { newSheets, ...writes, state: stateToWrite(snapshot, state, next) };
  const isStateAlone = plan.state !== null && countWrites(plan) === 1;
  // a state that was lost is put back by the next judgement, which knows all of it
  return { plan: isStateAlone && snapshot.state === null ? EMPTY_PLAN : plan, issues: [...issues, ...told] };
}

function stateToWrite(snapshot: WorkbookSnapshot, before: State, next: State): string | null {
  const text = writeState(next);
  return text === snapshot.state || text === writeState(before) ? null : text;
}
