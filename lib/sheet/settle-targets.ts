// Settles what only the content or the neighbours can tell about målvärden: «Mål» beside «Mätvärde», bare years under «Målvärde».
import { as, type Draft, LONG_TEXT } from './column-draft.ts';
import type { HeadingKind } from './heading-kinds.ts';

/** «Utfall 2018 | 2019 | 2020»: a bare year goes on with its left neighbour when the years rise, else it is an outcome. */
export function settlePeriodOnly(drafts: readonly Draft[]): readonly Draft[] {
  let previous: Draft | null = null;
  return drafts.map((draft) => {
    const settled: Draft = draft.source.periodOnly ? as(draft, continued(draft, previous), 0.75) : draft;
    previous = settled;
    return settled;
  });
}

function continued(draft: Draft, previous: Draft | null): HeadingKind {
  const [before, own] = [previous?.source.period ?? null, draft.source.period];
  const rises = before !== null && own !== null && before < own;
  const kind = previous?.kind ?? null;
  return rises && (kind === 'target' || kind === 'goalOrTarget') ? 'target' : 'outcome';
}

const isTarget = (draft: Draft): boolean => draft.kind === 'target';

/** «Mål» is a målvärde when its cells look like it and no other column is the målvärde of that period. */
export function settleBareGoals(drafts: readonly Draft[]): readonly Draft[] {
  const bare = drafts.filter((draft) => draft.kind === 'goalOrTarget');
  const periods = bare.some((draft) => draft.source.period !== null && draft.look.digits >= 0.5);
  return drafts.map((draft) => {
    if (draft.kind !== 'goalOrTarget') return draft;
    const { period } = draft.source;
    const taken = drafts.some(
      (other) => isTarget(other) && (other.source.period === period || period === null),
    );
    const named = drafts.some((other) => other !== draft && isName(other, draft));
    // «Mål» beside «Mål 2020»: the one with the year is the målvärde.
    if (taken || !named || (periods && period === null)) return as(draft, 'goal');
    return isTargetByContent(draft, drafts) ? as(draft, 'target', draft.certainty * 0.95) : as(draft, 'goal');
  });
}

function isName(other: Draft, draft: Draft): boolean {
  if (other.kind === 'goalOrTarget')
    return other.look.digits < draft.look.digits || other.look.length > draft.look.length;
  return other.kind !== null && ['measure', 'goal', 'subgoal', 'upperGoal'].includes(other.kind);
}

function isTargetByContent(draft: Draft, drafts: readonly Draft[]): boolean {
  const { look, source } = draft;
  const measure = drafts.find((other) => other.kind === 'measure');
  const afterMeasure = measure !== undefined && measure.source.column < source.column;
  // Without content the place decides: a målvärde stands to the right of its measure.
  if (look.filled === 0) return source.period !== null || afterMeasure;
  if (look.length > LONG_TEXT || look.target < 0.6) return false;
  return look.digits >= 0.5 ? look.goalNumber < 0.9 || afterMeasure : source.period !== null || afterMeasure;
}
