// From the rule set that somebody points at (a preset, the workbook's sheet, a file, those in use) to rules that judge, or why they cannot.
import {
  findPreset,
  hasFormulasInSteps,
  parseRuleSetJson,
  PRESETS,
  RULE_SHEET_NAME,
  rulesOfLastJudgement,
  showPeriod,
} from '../../../lib/index.ts';
import type { CompiledRules, Issue, RuleSet, RuleSheetAids, State } from '../../../lib/index.ts';
import { wantedRules } from '../choose-settings.ts';
import { loadFormulas } from '../load-formulas.ts';
import { accept, refuse, type Result } from '../result.ts';
import { refuseRules, rulesOfRun, type RulesOfRun } from '../rules-of-run.ts';
import { inSlicesOf, type RulesOptions, type RulesWorkbook } from './read-for-rules.ts';

/**
 * A rule set by where it is. `file`: a rule set file's name and its text. `inUse`: those that the
 * workbook is judged by now. `last`: those that judged it last, whatever the sheet says now. */
export type RuleSetChoice =
  | { readonly kind: 'inUse' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'last' }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string };

/** Rules that can be used, with what belongs beside them. */
export interface UsableRules extends RulesOfRun {
  readonly rules: CompiledRules;
  readonly aids: RuleSheetAids;
  readonly issues: readonly Issue[];
}

/** The rules that are in use in the workbook, or that would be if the rule set was asked for in a run; null stands for the former. */
export async function findRules(
  workbook: RulesWorkbook,
  chosen: RuleSet | null,
  options: RulesOptions,
): Promise<Result<RulesOfRun>> {
  const { snapshot, state, about } = workbook;
  const wanted = {
    snapshot,
    state,
    ...wantedRules(chosen === null ? {} : { ruleSet: chosen }, state.settings),
  };
  const isFormula = await inSlicesOf(hasFormulasInSteps(wanted), options);
  if (!isFormula.ok) return isFormula;
  const query = { ...wanted, compileFormula: await loadFormulas(isFormula.value) };
  return inSlicesOf(rulesOfRun({ query, about }), options);
}

/** The rules of the choice; refused when they cannot be used as they are. */
export async function usableRules(
  workbook: RulesWorkbook,
  choice: RuleSetChoice,
  options: RulesOptions,
): Promise<Result<UsableRules>> {
  const chosen = chosenIn(workbook, choice);
  if (!chosen.ok) return chosen;
  const found = await findRules(workbook, chosen.value, options);
  if (!found.ok) return found;
  const { inUse, aids } = found.value;
  const isWanted = choice.kind !== 'sheet' || inUse.source === 'sheet';
  if (inUse.rules !== null && aids !== null && isWanted)
    return accept({ inUse, aids, rules: inUse.rules, issues: inUse.issues });
  if (choice.kind === 'sheet' && inUse.reading === null && inUse.issues.length === 0)
    return refuse(
      'rules',
      `Arbetsboken har inget blad «${RULE_SHEET_NAME}»; skapa det först, eller välj ett annat regelverk.`,
    );
  return refuseRules(inUse.issues);
}

/** The rule set of the choice; null for what the workbook is judged by when nobody has chosen. */
function chosenIn({ state }: RulesWorkbook, choice: RuleSetChoice): Result<RuleSet | null> {
  if (choice.kind === 'last') return lastRules(state);
  return choice.kind === 'preset' || choice.kind === 'file' ? findRuleSet(choice) : accept(null);
}

function lastRules(state: State): Result<RuleSet> {
  const last = rulesOfLastJudgement(state);
  if (last === null)
    return refuse('rules', 'Arbetsboken har inte bedömts än, så det finns inga regler från förra gången.');
  const { judged, ruleSet } = last;
  if (ruleSet !== null) return accept(ruleSet);
  const what = judged.period === null ? 'arbetsboken' : showPeriod(judged.period);
  return refuse(
    'rules',
    `Reglerna som senast bedömde ${what} (${judged.ruleSet}, version ${judged.version}, ${judged.when.slice(0, 10)}) finns inte kvar i arbetsboken; välj filen med dem i stället.`,
  );
}

/** What is to be told of rules that are looked at or compared; that they were chosen is known. */
export function toldOf({ issues }: UsableRules): readonly Issue[] {
  return issues.filter(({ code }) => code !== 'rules-chosen');
}

/** The rule set of a preset or a file as it is written, whether or not its texts can be used. */
export function findRuleSet(choice: Extract<RuleSetChoice, { kind: 'preset' | 'file' }>): Result<RuleSet> {
  if (choice.kind === 'preset') {
    const preset = findPreset(choice.id.normalize('NFC'));
    return preset === undefined ? unknownPreset(choice.id) : accept(preset);
  }
  const { ruleSet, issues } = parseRuleSetJson(choice.text);
  if (ruleSet !== null) return accept(ruleSet);
  return refuse('rules', `«${choice.name}»: ${issues.map(({ text }) => text).join(' ')}`);
}

function unknownPreset(id: string): Result<never> {
  const list = PRESETS.map((preset) => `${preset.id} (${preset.name})`).join(', ');
  return refuse('usage', `Regelverket «${id}» finns inte; de som finns är ${list}.`);
}
