// Plans the sheets of ours that a run writes: the summary, and those of the year and the term where the workbook uses them. One whose part has
// nothing to say is not made; one that is there already then says so.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { contentRow } from '../model/sheet-content.ts';
import type { SheetContent } from '../model/sheet-content.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { NewSheetWrite } from '../model/write-plan.ts';
import { ownCells } from './own-cells.ts';
import { findOwnSheet } from './own-sheets.ts';
import type { FollowUpContents, KindContent } from './plan-follow-up.ts';
import { planOwnSheet } from './plan-own-sheet.ts';
import type { PlannedSheet } from './plan-own-sheet.ts';
import type { TableWrites } from './plan-table.ts';
import { FOLLOW_UP_KINDS, SEALED_SHEETS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import type { State } from './state.ts';

/** The sheets whose content does not tell the time of the run, each as it is planned. */
export type PlannedKinds = readonly { readonly kind: SealedKind; readonly planned: PlannedSheet | null }[];

export interface PlannedRunSheets {
  readonly newSheets: readonly NewSheetWrite[];
  readonly writes: readonly TableWrites[];
  readonly issues: readonly Issue[];
  readonly after: Pick<State, 'sheets' | 'retired'>;
}

/** What a run is to say in sheets of our own. */
export interface RunSheets {
  readonly summary: (when: string) => SheetContent;
  /** Null when the workbook does not use them. */
  readonly followUp: Pick<FollowUpContents, 'sections'> | null;
  /** As `planTimeless` gives them: planned once, whatever the time. */
  readonly timeless: PlannedKinds;
}

/** Each of the sheets planned; null for one that is neither there nor to be made. */
export function* planTimeless(
  snapshot: WorkbookSnapshot,
  state: State,
  contents: readonly KindContent[],
): Steps<PlannedKinds> {
  return yield* inTurn(contents, function* ({ kind, content }) {
    return { kind, planned: yield* planKind(snapshot, state, kind, content) };
  });
}

/** The writes of all of the run's sheets, made at this time (ISO minute). */
export function* planRunSheets(
  snapshot: WorkbookSnapshot,
  state: State,
  { summary, followUp, timeless }: RunSheets,
  when: string,
): Steps<PlannedRunSheets> {
  const timed: readonly KindContent[] = [
    { kind: 'summary', content: summary(when) },
    ...(followUp === null ? [] : [{ kind: 'followUp' as const, content: followUp.sections(when) }]),
  ];
  const all = [...(yield* planTimeless(snapshot, state, timed)), ...timeless];
  const planned = all.flatMap((each) => each.planned ?? []);
  const records = all.map((each) => [each.kind, each.planned?.record ?? null] as const);
  return {
    newSheets: planned.flatMap(({ newSheets }) => newSheets),
    writes: planned.map(({ writes }) => writes),
    issues: planned.flatMap(({ issues }) => issues),
    after: {
      sheets: { ...state.sheets, ...Object.fromEntries(records) },
      retired: [...new Set(planned.flatMap(({ retired }) => retired))],
    },
  };
}

/** Told of sheets of the year and the term in a workbook that no longer uses them: they would be taken for what holds now. */
export function leftSheetIssues(
  { snapshot, followUp = null }: { readonly snapshot: WorkbookSnapshot; readonly followUp?: FollowUp | null },
  state: State,
): readonly Issue[] {
  if (followUp !== null) return [];
  const recorded = FOLLOW_UP_KINDS.flatMap((kind) =>
    kind === 'rounds' ? [] : (state.sheets[kind]?.sheet ?? []),
  );
  const left = recorded.filter((name) => snapshot.sheets.some((sheet) => sheet.name === name));
  if (left.length === 0) return [];
  const names = left.map((name) => `«${name}»`).join(', ');
  const text = `Uppföljningen är avstängd, så ${names} är från en tidigare bedömning och uppdateras inte; ta bort ${left.length === 1 ? 'bladet' : 'bladen'} eller slå på uppföljningen och kör igen.`;
  return [issue('follow-up-left', null, text)];
}

function* planKind(
  snapshot: WorkbookSnapshot,
  state: State,
  kind: SealedKind,
  content: SheetContent | null,
): Steps<PlannedSheet | null> {
  if (content !== null) return yield* planOwnSheet(snapshot, state, kind, content);
  const record = state.sheets[kind];
  const sheet = yield* findOwnSheet(kind, record, snapshot.sheets);
  if (sheet === null) return null;
  const { isWhole } = yield* ownCells(kind, sheet, record);
  // What a person has changed is not worth a new sheet that says nothing, and stored rounds are never taken away.
  if (!isWhole || kind === 'rounds') return { ...NOTHING_PLANNED, record };
  return yield* planOwnSheet(snapshot, state, kind, nothingToSay(kind));
}

const NO_WRITES: TableWrites = { cells: [], tables: [], notes: [], statusFormats: [], columnWidths: [] };
const NOTHING_PLANNED = { newSheets: [], writes: NO_WRITES, issues: [], retired: [] };

function nothingToSay(kind: SealedKind): SheetContent {
  const { name } = SEALED_SHEETS[kind];
  const rows = [contentRow('title', name), contentRow('subtitle', 'Det finns inget att redovisa här nu.')];
  return { rows, statusAreas: [], columnWidths: [] };
}
