// Which row of the rules judges a measure: the most specific one that is for it. Two as specific are a conflict, never a guess.
import type { CompiledRow, RuleKind, Scope } from '../model/condition.ts';
import { nameKey } from './name-key.ts';
import { isDated } from './rules-on.ts';

/** What tells which rows a measure may be judged by. */
export interface RuledMeasure {
  readonly goal: string;
  readonly subgoal: string | null;
  /** The measure's own name. */
  readonly measure: string;
  /** «Nämnd»; null when unknown. */
  readonly committee: string | null;
}

/** The row, or those that are equally specific; null when there is none. */
export type RuleChoice<R> = { readonly rule: R } | { readonly conflict: readonly R[] } | null;

/** Chooses among the rows of one run. `kind` null stands for an activity, for which no row by kind holds. */
export type RuleChooser<R> = (about: RuledMeasure, kind: RuleKind | null) => RuleChoice<R>;

type Row = CompiledRow<Scope, unknown>;

/**
 * Prepares rows in force on one day, so that choosing for a measure is a few look-ups whatever their number. The most specific row wins: one
 * that names the measure before its delmål, mål, nämnd, the kind of målvärde and all. Where no day is known (`isDayKnown` false) a row
 * that holds for a part of the time only is a conflict: nobody can tell whether it judges, or the one before it.
 */
export function createRuleChooser<R extends Row>(rules: readonly R[], isDayKnown = true): RuleChooser<R> {
  const measures = byName(rules, 'measure', isDayKnown);
  const goals = byName(rules, 'goal', isDayKnown);
  const committees = byName(rules, 'committee', isDayKnown);
  const kinds = byKind(rules, isDayKnown);
  const all = choiceOf(
    rules.filter(({ scope }) => scope.kind === 'all'),
    isDayKnown,
  );
  return ({ goal, subgoal, measure, committee }, kind) =>
    find(measures, measure) ??
    find(goals, subgoal) ??
    find(goals, goal) ??
    find(committees, committee) ??
    (kind === null ? null : (kinds.get(kind) ?? null)) ??
    all;
}

function choiceOf<R extends Row>(rows: readonly R[], isDayKnown: boolean): RuleChoice<R> {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const isSure = others.length === 0 && (isDayKnown || !isDated(first.row));
  return isSure ? { rule: first } : { conflict: rows };
}

type Choices<K, R> = ReadonlyMap<K, RuleChoice<R>>;

function byName<R extends Row>(
  rules: readonly R[],
  kind: 'measure' | 'goal' | 'committee',
  isDayKnown: boolean,
): Choices<string, R> {
  return grouped(rules, isDayKnown, ({ scope }) => (scope.kind === kind ? [nameKey(scope.name)] : []));
}

function byKind<R extends Row>(rules: readonly R[], isDayKnown: boolean): Choices<RuleKind, R> {
  return grouped(rules, isDayKnown, ({ scope }) => (scope.kind === 'kinds' ? [...new Set(scope.kinds)] : []));
}

function grouped<K, R extends Row>(
  rules: readonly R[],
  isDayKnown: boolean,
  keysOf: (rule: R) => readonly K[],
): Choices<K, R> {
  const rows = new Map<K, R[]>();
  for (const rule of rules) {
    for (const key of keysOf(rule)) rows.set(key, [...(rows.get(key) ?? []), rule]);
  }
  return new Map([...rows].map(([key, among]) => [key, choiceOf(among, isDayKnown)]));
}

// Nearly all sets have no rows by name, and then no name is looked at.
function find<R>(choices: Choices<string, R>, name: string | null): RuleChoice<R> {
  if (choices.size === 0 || name === null || name === '') return null;
  return choices.get(nameKey(name)) ?? null;
}
