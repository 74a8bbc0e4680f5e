// Settles which columns are goal, subgoal and measure when a table has more levels than are judged.
import { as, type Draft } from './column-draft.ts';
import type { HeadingKind } from './heading-kinds.ts';

const LEVELS: readonly HeadingKind[] = ['area', 'upperGoal', 'goal', 'subgoal'];

/** Two levels are judged. With more of them the two nearest the measure count; a focus area counts only when there is no goal. */
export function settleGoalLevels(drafts: readonly Draft[]): readonly Draft[] {
  const goals = drafts
    .filter((draft) => draft.kind !== null && LEVELS.includes(draft.kind))
    .filter((draft) => draft.look.goalNumber < 0.9 || draft.look.filled === 0)
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.kind ?? 'area') - LEVELS.indexOf(b.kind ?? 'area') ||
        a.source.column - b.source.column,
    );
  const real = goals.filter((draft) => draft.kind !== 'area');
  const chosen = (real.length > 0 ? real : goals.slice(-1)).slice(-2);
  return drafts.map((draft) => {
    if (draft.kind === null || !LEVELS.includes(draft.kind)) return draft;
    if (draft === chosen[0]) return as(draft, 'goal');
    if (draft === chosen[1]) return as(draft, 'subgoal');
    return as(draft, draft.look.goalNumber >= 0.9 && draft.look.filled > 0 ? 'number' : 'other');
  });
}

/** «Aktivitet» beside «Indikator»: what is measured stands under the word for a measure, or nearest the målvärde. */
export function settleMeasures(drafts: readonly Draft[]): readonly Draft[] {
  const measures = drafts.filter((draft) => draft.kind === 'measure');
  if (measures.length < 2) return drafts;
  const texts = measures.filter((draft) => draft.look.filled > 0 && draft.look.goalNumber < 0.9);
  const candidates = texts.length > 0 ? texts : measures;
  const quantities = candidates.filter((draft) => !/aktivitet|uppdrag/i.test(draft.source.heading));
  const chosen = (quantities.length > 0 ? quantities : candidates).at(-1);
  return drafts.map((draft) => (draft.kind === 'measure' && draft !== chosen ? as(draft, 'other') : draft));
}
