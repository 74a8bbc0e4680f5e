// The rules and the way of rolling up that a «regel» argument names; without one, those that the workbook is judged by.
import { findPresetRules, judgingDay, PRESETS, rollUpRuleOf, rulesOn } from '../../lib/index.ts';
import type { CompiledRules, RollUpRule } from '../../lib/index.ts';
import type { FunctionSettings } from '../app/function-host.ts';
import { FunctionFault } from './function-fault.ts';
import { rulesOfWorkbook } from './rules-of-workbook.ts';

/** Rules with one of their narrower rows put in the place of the general ones. */
export interface Alternative {
  readonly id: string;
  readonly rules: CompiledRules;
}

export interface ChosenRules {
  readonly rules: CompiledRules;
  /**
   * Rows for a named measure, goal or nämnd, which a call with nothing but cells cannot tell whether they hold. None when the call itself
   * names the rule.
   */
  readonly narrower: readonly Alternative[];
}

/** The rules of a set by its id, 90 or `90`; `blad` for the workbook's own; a row of those by its id, `R3`; without any those in use. */
export async function chooseRules(given: unknown, settings: FunctionSettings): Promise<ChosenRules> {
  const word = asWord(given);
  const preset = word === '' ? undefined : findPresetRules(word);
  if (preset !== undefined) return { rules: preset, narrower: [] };
  const { rules: all, isOwn } = await rulesOfWorkbook(settings);
  const rules = inForce(all, settings);
  if (word === '' || (isOwn && word.toLowerCase() === 'blad')) return { rules, narrower: narrowerIn(rules) };
  const row = isOwn ? rowAlone(rules, word) : null;
  if (row !== null) return { rules: row, narrower: [] };
  throw unknownRule(`Regelverket «${word}»`, isOwn, []);
}

function inForce(rules: CompiledRules, { period }: FunctionSettings): CompiledRules {
  return rulesOn(rules, judgingDay(period));
}

/** The rules with this row alone for what its section judges, whatever it says that it is for; null when there is no such row. */
function rowAlone(rules: CompiledRules, id: string): CompiledRules | null {
  const key = id.toLowerCase();
  const isIt = ({ row }: { readonly row: { readonly id: string } }): boolean => row.id.toLowerCase() === key;
  const measures = rules.measures.filter(isIt);
  if (measures.length > 0) return { ...rules, measures: measures.map(forAll) };
  const activities = rules.activities.filter(isIt);
  return activities.length > 0 ? { ...rules, activities: activities.map(forAll) } : null;
}

function forAll<R extends { readonly scope: unknown }>(
  rule: R,
): Omit<R, 'scope'> & { readonly scope: { readonly kind: 'all' } } {
  return { ...rule, scope: { kind: 'all' } };
}

const NARROW: ReadonlySet<string> = new Set(['measure', 'goal', 'committee']);

function narrowerIn(rules: CompiledRules): readonly Alternative[] {
  const ids = [...rules.measures, ...rules.activities]
    .filter(({ scope }) => NARROW.has(scope.kind))
    .map(({ row }) => row.id);
  return [...new Set(ids)].flatMap((id) => {
    const alone = rowAlone(rules, id);
    return alone === null ? [] : [{ id, rules: alone }];
  });
}

const WAYS: Readonly<Record<string, RollUpRule>> = {
  sämsta: { kind: 'worst' },
  andel: { kind: 'share', green: 80, yellow: 50, noRed: true },
  poäng: { kind: 'points', green: 1.5, yellow: 0.75 },
  majoritet: { kind: 'majority' },
};

/** A way of rolling up, and the rows for named goals that might hold instead. */
export interface AskedRollUp {
  readonly rule: RollUpRule;
  readonly narrower: readonly { readonly id: string; readonly rule: RollUpRule }[];
}

/** The roll-up rule that a word names: a way, a rule set, a row of the workbook's own rules; without any that of the rules in use. */
export async function chooseRollUp(given: unknown, settings: FunctionSettings): Promise<AskedRollUp> {
  const word = asWord(given).toLowerCase();
  const way = WAYS[word];
  if (way !== undefined) return { rule: way, narrower: [] };
  const preset = word === '' ? undefined : findPresetRules(word);
  const own = preset === undefined ? await rulesOfWorkbook(settings) : { rules: preset, isOwn: false };
  const rules = inForce(own.rules, settings);
  const isWhole = word === '' || preset !== undefined || (own.isOwn && word === 'blad');
  const isDayKnown = judgingDay(settings.period) !== null;
  const rule = isWhole
    ? rollUpRuleOf(rules, 'goal', isDayKnown)
    : own.isOwn
      ? rollUpOfRow(rules, word)
      : null;
  if (rule === null) throw unknownRule(`Regeln «${asWord(given)}»`, own.isOwn, Object.keys(WAYS));
  return { rule, narrower: isWhole ? narrowerRollUps(rules) : [] };
}

function narrowerRollUps(rules: CompiledRules): AskedRollUp['narrower'] {
  const named = rules.rollUps.filter(({ scope }) => scope.kind === 'goal');
  return named.flatMap(({ row: { id } }) => {
    const rule = rollUpOfRow(rules, id);
    return rule === null ? [] : [{ id, rule }];
  });
}

function rollUpOfRow(rules: CompiledRules, id: string): RollUpRule | null {
  const rows = rules.rollUps.filter(({ row }) => row.id.toLowerCase() === id.toLowerCase());
  const alone = rows.map((row) => ({ ...row, scope: { kind: 'level', level: 'goal' } as const }));
  return rollUpRuleOf({ ...rules, rollUps: alone }, 'goal');
}

function unknownRule(what: string, isOwn: boolean, ways: readonly string[]): FunctionFault {
  const presets = PRESETS.map(({ id }) => id);
  const own = isOwn ? ['blad'] : [];
  const rows = isOwn ? ', eller id för en rad i arbetsbokens bedömningsregler' : '';
  return new FunctionFault(
    'invalidValue',
    `${what} finns inte. Välj ${listed([...ways, ...presets, ...own])}${rows}.`,
  );
}

function asWord(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}`;
}
