// Which row rolls up a goal or a level: one that names it before one for its level.
import type { RollUpRow } from '../model/condition.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { nameKey } from './name-key.ts';
import { toRollUpRule, type RollUpRule } from './roll-up-rule.ts';

export type RollUpLevel = 'subgoal' | 'goal' | 'total';

/** A row with its arithmetic; `conflict` when several are equally specific. */
export type ChosenRollUp =
  | { readonly rule: RollUpRule; readonly row: RollUpRow['row'] | null }
  | { readonly conflict: readonly RollUpRow[] }
  | null;

/** The rule for a whole of this level and name (`''` for the total); null when no row is for it. */
export type RollUpChooser = (level: RollUpLevel, name: string) => ChosenRollUp;

/** Prepares the rows of one day. */
export function createRollUpChooser(rows: readonly RollUpRow[]): RollUpChooser {
  const byName = new Map<string, RollUpRow[]>();
  const byLevel = new Map<RollUpLevel, RollUpRow[]>();
  for (const row of rows) {
    if (row.scope.kind === 'goal') add(byName, nameKey(row.scope.name), row);
    else add(byLevel, row.scope.level, row);
  }
  const named = new Map([...byName].map(([key, among]) => [key, chosen(among)]));
  const levels = new Map([...byLevel].map(([level, among]) => [level, chosen(among)]));
  return (level, name) =>
    (level === 'total' || name === '' || named.size === 0 ? null : (named.get(nameKey(name)) ?? null)) ??
    levels.get(level) ??
    null;
}

function add<K>(map: Map<K, RollUpRow[]>, key: K, row: RollUpRow): void {
  map.set(key, [...(map.get(key) ?? []), row]);
}

function chosen(rows: readonly RollUpRow[]): ChosenRollUp {
  const [first] = rows;
  if (first === undefined) return null;
  return rows.length > 1 ? { conflict: rows } : { rule: toRollUpRule(first), row: first.row };
}

/** The rule of a level on its own, for a host that rolls up bare statuses; null when there is none, or more than one. */
export function rollUpRuleOf({ rollUps }: CompiledRules, level: RollUpLevel): RollUpRule | null {
  const found = createRollUpChooser(rollUps)(level, '');
  return found !== null && 'rule' in found ? found.rule : null;
}
