// Which row rolls up a goal or a level: one that names it before one for its level.
import type { RollUpRow } from '../model/condition.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { nameKey } from './name-key.ts';
import { isDated } from './rules-on.ts';
import { toRollUpRule, type RollUpRule } from './roll-up-rule.ts';

export type RollUpLevel = 'subgoal' | 'goal' | 'total';

/** A row with its arithmetic; `conflict` when nobody can tell which of several holds, or whether one does. */
export type ChosenRollUp =
  | { readonly rule: RollUpRule; readonly row: RollUpRow['row'] | null }
  | { readonly conflict: readonly RollUpRow[]; readonly isDayKnown: boolean }
  | null;

/** The rule for a whole of this level and name (`''` for the total); null when no row is for it. */
export type RollUpChooser = (level: RollUpLevel, name: string) => ChosenRollUp;

/** Prepares the rows of one day; where none is known, a row that holds for a part of the time only is a conflict. */
export function createRollUpChooser(rows: readonly RollUpRow[], isDayKnown = true): RollUpChooser {
  const byName = new Map<string, RollUpRow[]>();
  const byLevel = new Map<RollUpLevel, RollUpRow[]>();
  for (const row of rows) {
    if (row.scope.kind === 'goal') add(byName, nameKey(row.scope.name), row);
    else add(byLevel, row.scope.level, row);
  }
  const named = new Map([...byName].map(([key, among]) => [key, chosen(among, isDayKnown)]));
  const levels = new Map([...byLevel].map(([level, among]) => [level, chosen(among, isDayKnown)]));
  return (level, name) =>
    (level === 'total' || name === '' || named.size === 0 ? null : (named.get(nameKey(name)) ?? null)) ??
    levels.get(level) ??
    null;
}

function add<K>(map: Map<K, RollUpRow[]>, key: K, row: RollUpRow): void {
  map.set(key, [...(map.get(key) ?? []), row]);
}

function chosen(rows: readonly RollUpRow[], isDayKnown: boolean): ChosenRollUp {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const isSure = others.length === 0 && (isDayKnown || !isDated(first.row));
  return isSure ? { rule: toRollUpRule(first), row: first.row } : { conflict: rows, isDayKnown };
}

/** The rule of a level on its own, for a host that rolls up bare statuses; null when there is none, or nobody can tell which it is. */
export function rollUpRuleOf(
  { rollUps }: CompiledRules,
  level: RollUpLevel,
  isDayKnown = true,
): RollUpRule | null {
  const found = createRollUpChooser(rollUps, isDayKnown)(level, '');
  return found !== null && 'rule' in found ? found.rule : null;
}
