// The rules that the workbook is judged by, for functions: the same as the button's, read once for each recalculation.
import {
  checkRulesInSteps,
  DEFAULT_RULE_SET_ID,
  findPreset,
  findPresetRules,
  hasFormulas,
  readState,
  rulesInUse,
  storedRules,
  toRuleSetJson,
} from '../../lib/index.ts';
import type { CompiledRules, RuleSet, WorkbookSnapshot } from '../../lib/index.ts';
import type { FunctionSettings } from '../app/function-host.ts';
import { loadFormulas } from '../app/load-formulas.ts';
import { FunctionFault } from './function-fault.ts';

export interface WorkbookRules {
  readonly rules: CompiledRules;
  /** Whether they are the workbook's own, and not some that ship. */
  readonly isOwn: boolean;
}

/** The rules in use; a rule set that this version does not have is a fault. */
export async function rulesOfWorkbook({ ruleSet, rules }: FunctionSettings): Promise<WorkbookRules> {
  const id = ruleSet ?? DEFAULT_RULE_SET_ID;
  if (rules === null) return { rules: presetRules(id), isOwn: false };
  const known = read.get(rules) ?? ownRules(rules, id);
  read.set(rules, known);
  return known;
}

/** All calls of a recalculation are given the same workbook. */
const read = new WeakMap<WorkbookSnapshot, Promise<WorkbookRules>>();

async function ownRules(snapshot: WorkbookSnapshot, id: string): Promise<WorkbookRules> {
  const { state } = readState(snapshot.state);
  const preset = findPreset(id) ?? findPreset(DEFAULT_RULE_SET_ID);
  if (preset === undefined) return { rules: presetRules(id), isOwn: false };
  const wanted = { snapshot, state, chosen: null, preset };
  const compileFormula = await loadFormulas(hasFormulas(wanted));
  const stored = storedRules(state);
  const { rules, source } = rulesInUse({
    ...wanted,
    compileFormula,
    // those that have judged have been through the checks
    *check(found) {
      return isSame(found.ruleSet, stored) ? [] : yield* checkRulesInSteps(found, []);
    },
  });
  if (rules === null || source === 'preset') return { rules: presetRules(id), isOwn: false };
  return { rules, isOwn: true };
}

function isSame(one: RuleSet, other: RuleSet | null): boolean {
  return other !== null && toRuleSetJson(one) === toRuleSetJson(other);
}

function presetRules(id: string): CompiledRules {
  const found = findPresetRules(id);
  if (found !== undefined) return found;
  throw new FunctionFault(
    'invalidValue',
    `Regelverket «${id}», som arbetsboken är inställd på, finns inte i den här versionen av Målljus. Uppdatera Målljus eller ange ett annat.`,
  );
}
