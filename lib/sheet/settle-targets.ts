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
  // «Målvärde 2026 | Januari 2026»: a part of the year does not go on with the year.
  const rises = before !== null && own !== null && before.length === own.length && before < own;
  const kind = previous?.kind ?? null;
  return rises && (kind === 'target' || kind === 'goalOrTarget') ? 'target' : 'outcome';
}

const isTarget = (draft: Draft): boolean => draft.kind === 'target';

/** «Mål 2024», «Mål Q1», «Mål helår». */
const isDated = ({ source }: Draft): boolean =>
  source.period !== null || source.wholeYear || source.question !== null;

const GOAL_KINDS: readonly (HeadingKind | null)[] = ['goal', 'subgoal', 'upperGoal', 'area', 'goalOrTarget'];

/** «Mål» is a målvärde when its cells look like it and no other column is the målvärde of that period. */
export function settleBareGoals(drafts: readonly Draft[]): readonly Draft[] {
  const bare = drafts.filter((draft) => draft.kind === 'goalOrTarget');
  const periods = bare.some((draft) => isDated(draft) && draft.look.digits >= 0.5);
  return drafts.map((draft) => {
    if (isStage(draft, drafts)) return as(draft, 'target', draft.certainty * 0.95);
    if (draft.kind !== 'goalOrTarget') return draft;
    const named = drafts.some((other) => other !== draft && isName(other, draft));
    // «Mål» beside «Mål 2020»: the one with the year is the målvärde.
    if (isTaken(draft, drafts) || !named || (periods && !isDated(draft))) return as(draft, 'goal');
    return isTargetByContent(draft, drafts) ? as(draft, 'target', draft.certainty * 0.95) : as(draft, 'goal');
  });
}

// «Etappmål 2024» to the right of its measure, over figures, is that year's målvärde.
function isStage(draft: Draft, drafts: readonly Draft[]): boolean {
  const isGoalWord = draft.kind === 'subgoal' || draft.kind === 'goal';
  return isGoalWord && isDatedFigures(draft, drafts);
}

function isDatedFigures(draft: Draft, drafts: readonly Draft[]): boolean {
  const { look, source } = draft;
  if (!isDated(draft) || look.filled === 0 || !isAfterMeasure(source.column, drafts)) return false;
  return look.digits >= 0.5 && look.target >= 0.6 && look.length <= LONG_TEXT;
}

// Whether another column is the målvärde already: of that period, or of every period where «Mål 2020» is the only goal.
function isTaken(draft: Draft, drafts: readonly Draft[]): boolean {
  // «Målvärde 2024» beside «Mål 2024 reviderat»: which of them counts is asked.
  if (isDatedFigures(draft, drafts)) return false;
  const targets = drafts.filter(isTarget);
  if (targets.some((other) => other.source.period === draft.source.period)) return true;
  if (!isDated(draft)) return targets.length > 0;
  const hasOtherGoal = drafts.some((other) => other !== draft && GOAL_KINDS.includes(other.kind));
  return !hasOtherGoal && targets.some((other) => !isDated(other));
}

function isName(other: Draft, draft: Draft): boolean {
  if (other.kind === 'goalOrTarget')
    return other.look.digits < draft.look.digits || other.look.length > draft.look.length;
  return other.kind !== null && ['measure', 'goal', 'subgoal', 'upperGoal'].includes(other.kind);
}

function isAfterMeasure(column: number, drafts: readonly Draft[]): boolean {
  return drafts.some((other) => other.kind === 'measure' && other.source.column < column);
}

function isTargetByContent(draft: Draft, drafts: readonly Draft[]): boolean {
  const { look, source } = draft;
  const afterMeasure = isAfterMeasure(source.column, drafts);
  // Without content the place decides: a målvärde stands to the right of its measure.
  if (look.filled === 0) return isDated(draft) || afterMeasure;
  // A målvärde of the year may be a sentence where the measure has been named before it.
  const longest = isDated(draft) && afterMeasure ? 2 * LONG_TEXT : LONG_TEXT;
  if (look.length > longest) return false;
  // «Mål 2024» after its measure is the målvärde also in words of its own, where no other column can be.
  if (isDated(draft) && afterMeasure && !drafts.some(isTarget)) return true;
  if (look.target < 0.6) return false;
  return look.digits >= 0.5 ? look.goalNumber < 0.9 || afterMeasure : isDated(draft) || afterMeasure;
}
