// Which row of the rules judges a measure: the most specific one that is for it. Two as specific are a conflict, never a guess.
import type { ActivityRule, CompiledRow, MeasureRule, RuleKind, Scope } from '../model/condition.ts';
import { nameKey } from './name-key.ts';

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
 * The most specific row for the measure: one that names it before its delmål, mål, nämnd, the kind of målvärde and all. Rows must be those in force
 * on one day.
 */
export function chooseRule(
  rules: readonly MeasureRule[],
  about: RuledMeasure,
  kind: RuleKind,
): RuleChoice<MeasureRule> {
  return createRuleChooser(rules)(about, kind);
}

/** The same for an activity. */
export function chooseActivityRule(
  rules: readonly ActivityRule[],
  about: RuledMeasure,
): RuleChoice<ActivityRule> {
  return createRuleChooser(rules)(about, null);
}

/** Prepares the rows, so that choosing for a measure is a few look-ups whatever the number of rows. */
export function createRuleChooser<R extends Row>(rules: readonly R[]): RuleChooser<R> {
  const measures = byName(rules, 'measure');
  const goals = byName(rules, 'goal');
  const committees = byName(rules, 'committee');
  const kinds = byKind(rules);
  const all = choiceOf(rules.filter(({ scope }) => scope.kind === 'all'));
  return ({ goal, subgoal, measure, committee }, kind) =>
    find(measures, measure) ??
    find(goals, subgoal) ??
    find(goals, goal) ??
    find(committees, committee) ??
    (kind === null ? null : (kinds.get(kind) ?? null)) ??
    all;
}

function choiceOf<R>(rows: readonly R[]): RuleChoice<R> {
  const [first] = rows;
  if (first === undefined) return null;
  return rows.length === 1 ? { rule: first } : { conflict: rows };
}

type Choices<K, R> = ReadonlyMap<K, RuleChoice<R>>;

function byName<R extends Row>(
  rules: readonly R[],
  kind: 'measure' | 'goal' | 'committee',
): Choices<string, R> {
  return grouped(rules, ({ scope }) => (scope.kind === kind ? [nameKey(scope.name)] : []));
}

function byKind<R extends Row>(rules: readonly R[]): Choices<RuleKind, R> {
  return grouped(rules, ({ scope }) => (scope.kind === 'kinds' ? [...new Set(scope.kinds)] : []));
}

function grouped<K, R>(rules: readonly R[], keysOf: (rule: R) => readonly K[]): Choices<K, R> {
  const rows = new Map<K, R[]>();
  for (const rule of rules) {
    for (const key of keysOf(rule)) rows.set(key, [...(rows.get(key) ?? []), rule]);
  }
  return new Map([...rows].map(([key, among]) => [key, choiceOf(among)]));
}

// Nearly all sets have no rows by name, and then no name is looked at.
function find<R>(choices: Choices<string, R>, name: string | null): RuleChoice<R> {
  if (choices.size === 0 || name === null || name === '') return null;
  return choices.get(nameKey(name)) ?? null;
}
