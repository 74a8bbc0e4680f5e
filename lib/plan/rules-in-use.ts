// Which rules a workbook is judged by: those asked for in this run, those of its rule sheet, the last ones of the sheet that could be used,
// or the preset. Nothing that is wrong in the sheet stops a judgement, and none of it is passed over in silence.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { CompileFormula } from '../model/condition.ts';
import { RULE_COLOURS, RULE_SECTIONS } from '../model/rule-set.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { asPart, finish } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { describeRuleChanges } from '../rule-sheet/describe-rule-changes.ts';
import { cellOfFinding, readRuleSheet } from '../rule-sheet/read-rule-sheet.ts';
import type { RuleSheetReading } from '../rule-sheet/read-rule-sheet.ts';
import { parseRuleSetJson } from '../rule-sheet/rule-set-json.ts';
import { compileRules } from '../rules/compile-rules.ts';
import type { CompiledRules, RuleFinding } from '../rules/compiled-rules.ts';
import { findRuleSheet } from './find-rule-sheet.ts';
import { changedUnderVersion } from './judging-log.ts';
import type { State } from './state.ts';

export interface RulesQuery {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  /** Asked for in this run alone; null when nobody has. It goes before the sheet. */
  readonly chosen: RuleSet | null;
  /** What the settings say, for a workbook without rules of its own. */
  readonly preset: RuleSet;
  /** Null where formulas cannot be had; see `hasFormulas`. */
  readonly compileFormula: CompileFormula | null;
  /** What `lib/review` finds in rules that have been understood, in slices: holes, overlaps, colours that never come. */
  readonly check: (rules: CompiledRules) => Steps<readonly RuleFinding[]>;
}

/** What is known before formulas can be compiled. */
type FormulasQuery = Omit<RulesQuery, 'compileFormula' | 'check'>;

/** Where the rules come from: `chosen` in this run, the `sheet`, the last `stored` ones of the sheet, or the `preset`. */
export type RuleSource = 'chosen' | 'sheet' | 'stored' | 'preset';

export interface RulesInUse {
  /** Null only when a chosen or preset rule set cannot be used; the issues say why. */
  readonly rules: CompiledRules | null;
  readonly source: RuleSource;
  readonly issues: readonly Issue[];
  /** The rule sheet as read, whether or not its rules are used; null when the workbook has none. */
  readonly reading: RuleSheetReading | null;
  /** Names of the sheets that may be meant, where nobody can tell which of them is; else empty. */
  readonly unclear: readonly string[];
  /** How the sheet's rules differ from the last ones used, in Swedish; empty when they do not, or when there are none to compare. */
  readonly changes: readonly string[];
}

/** The rules that hold. The workbook itself is not changed; `planWrites` stores the sheet's rules when they were used. */
export function rulesInUse(query: RulesQuery): RulesInUse {
  return finish(rulesInUseInSteps(query));
}

/** The same as `rulesInUse`, in slices. Rules are checked once at most, and only those that may come to be used. */
export function* rulesInUseInSteps(query: RulesQuery): Steps<RulesInUse> {
  const { snapshot, state, chosen } = query;
  const { sheet, names, replaced } = yield* asPart(findRuleSheet(state, snapshot.sheets), 0, FOUND_SHARE);
  const reading = sheet === null ? null : readRuleSheet(sheet, snapshot);
  yield FOUND_SHARE;
  const changes = changesSince(state, reading);
  const unclear = sheet === null ? names : [];
  const known = { reading, changes, unclear };
  if (chosen !== null) {
    const used = useChosen(query, chosen, { reading, unclear });
    return { ...(yield* asPart(used, FOUND_SHARE, 1)), ...known };
  }
  const trial = yield* asPart(trySheet(query, reading), FOUND_SHARE, TRIED_SHARE);
  if (trial.rules !== null && reading !== null) {
    const version = versionIssues(state, trial.rules.ruleSet, reading);
    return {
      rules: trial.rules,
      source: 'sheet',
      issues: [...otherSheetIssues(state, reading, changes), ...reading.issues, ...trial.issues, ...version],
      ...known,
    };
  }
  const faults = [...(reading?.issues ?? []), ...trial.issues, ...severalIssues(unclear)];
  const used = useOlder(query, { reading, replaced, faults });
  return { ...(yield* asPart(used, TRIED_SHARE, 1)), ...known };
}

/** How much of the work is done when the sheet has been read, and when its rules have been checked. */
const FOUND_SHARE = 0.1;
const TRIED_SHARE = 0.9;

/** Whether any of the rule sets that may be used has a formula, so that the host loads what reads them before asking `rulesInUse`. */
export function hasFormulas(query: FormulasQuery): boolean {
  return finish(hasFormulasInSteps(query));
}

/** The same as `hasFormulas`, in slices. */
export function* hasFormulasInSteps({ snapshot, state, chosen, preset }: FormulasQuery): Steps<boolean> {
  const { sheet } = yield* findRuleSheet(state, snapshot.sheets);
  const read = sheet === null ? null : readRuleSheet(sheet, snapshot).ruleSet;
  return [chosen, preset, read, storedRules(state)].some(
    (ruleSet) => ruleSet !== null && holdsFormula(ruleSet),
  );
}

function holdsFormula(ruleSet: RuleSet): boolean {
  return RULE_SECTIONS.some((section) =>
    ruleSet[section].some((row) => RULE_COLOURS.some((colour) => row[colour].trimStart().startsWith('='))),
  );
}

/** The last rules of the sheet that could be used, or null. */
export function storedRules({ rules }: State): RuleSet | null {
  return rules === null ? null : parseRuleSetJson(rules).ruleSet;
}

interface Trial {
  readonly rules: CompiledRules | null;
  readonly issues: readonly Issue[];
}

/** The rules with what was found in them; none when anything found is an error. */
function* tryRules(
  { compileFormula, check }: RulesQuery,
  ruleSet: RuleSet,
  reading: RuleSheetReading | null,
): Steps<Trial> {
  const compiled = compileRules(ruleSet, compileFormula);
  yield 0;
  const found = compiled.rules === null ? [] : yield* check(compiled.rules);
  const findings = [...compiled.findings, ...found];
  const isUsable = findings.every(({ severity }) => severity !== 'error');
  return {
    rules: isUsable ? compiled.rules : null,
    issues: findings.map((one) => findingIssue(one, ruleSet, reading)),
  };
}

function* trySheet(query: RulesQuery, reading: RuleSheetReading | null): Steps<Trial> {
  const ruleSet = reading?.ruleSet ?? null;
  return ruleSet === null ? { rules: null, issues: [] } : yield* tryRules(query, ruleSet, reading);
}

function findingIssue(finding: RuleFinding, ruleSet: RuleSet, reading: RuleSheetReading | null): Issue {
  const code = finding.severity === 'error' ? 'rule-sheet-fault' : 'rule-sheet-remark';
  const cell = reading === null ? null : cellOfFinding(reading, finding);
  const { section, row, text, suggestion } = finding;
  const isRule = cell === null && row !== null && section !== 'head' && section !== 'directionWords';
  const id = isRule ? ruleSet[section][row]?.id : undefined;
  const isNamed = id === undefined || text.startsWith(`Regel ${id}: `);
  return issue(code, cell, isNamed ? text : `Regel ${id}: ${text}`, suggestion);
}

type Used = Pick<RulesInUse, 'rules' | 'source' | 'issues'>;

function* useChosen(
  query: RulesQuery,
  chosen: RuleSet,
  { reading, unclear }: Pick<RulesInUse, 'reading' | 'unclear'>,
): Steps<Used> {
  const { rules, issues } = yield* tryRules(query, chosen, null);
  const isOther = reading !== null && reading.version !== 'foreign';
  const told = isOther
    ? [
        issue(
          'rules-chosen',
          null,
          `Den här gången är arbetsboken bedömd efter ${named(chosen)}, som valdes för körningen, och inte efter bladet «${reading.sheet}».`,
        ),
      ]
    : [];
  return { rules, source: 'chosen', issues: [...told, ...severalIssues(unclear), ...issues] };
}

/** The workbook's own rules when none of its sheets can be used. */
interface WithoutSheet {
  readonly reading: RuleSheetReading | null;
  /** Names of the sheets that others have taken over from. */
  readonly replaced: readonly string[];
  readonly faults: readonly Issue[];
}

/** The rules of before when the sheet's cannot be used. */
function* useOlder(query: RulesQuery, without: WithoutSheet): Steps<Used> {
  const stored = storedRules(query.state);
  // they have been through the checks once, and stricter ones in a later version are no reason to judge by other rules
  const older = stored === null ? null : compileRules(stored, query.compileFormula).rules;
  const rules = older ?? (yield* tryRules(query, query.preset, null)).rules;
  const source = older === null ? 'preset' : 'stored';
  const why = whyNotSheet(query.state, without);
  if (why === null) return { rules, source, issues: without.faults };
  const told = [why.opening, ...usedText(query, older), why.advice].filter((text) => text !== '').join(' ');
  return { rules, source, issues: [issue('rules-fallback', null, told), ...without.faults] };
}

/** Which rules are used instead, and that those that were kept cannot be. */
function usedText({ state, preset }: RulesQuery, older: CompiledRules | null): readonly string[] {
  if (older !== null)
    return [`Arbetsboken är bedömd efter de regler som senast gick att använda: ${named(older.ruleSet)}.`];
  const lost =
    state.rules === null ? [] : ['De regler som Målljus sparat i arbetsboken går inte heller att använda.'];
  return [...lost, `Arbetsboken är bedömd efter ${named(preset)}.`];
}

/** Why the rules are not those of the sheet, and what to do; null in a workbook that has never had one. */
function whyNotSheet(
  { ruleSheet }: State,
  { reading, replaced, faults }: WithoutSheet,
): { readonly opening: string; readonly advice: string } | null {
  if (reading !== null) return whyNotRead(reading, faults);
  if (faults.length > 0) return { opening: '', advice: '' };
  const [old] = replaced;
  if (ruleSheet === null && old === undefined) return null;
  const opening =
    ruleSheet === null
      ? `Bladet «${old ?? ''}» är ersatt, men bladet som ersatte det finns inte längre.`
      : `Bladet «${ruleSheet.sheet}» finns inte längre.`;
  return { opening, advice: 'Skapa bladet på nytt, eller välj ett annat regelverk.' };
}

function whyNotRead(
  { sheet, version }: RuleSheetReading,
  faults: readonly Issue[],
): { readonly opening: string; readonly advice: string } {
  if (version === 'newer')
    return {
      opening: `Bladet «${sheet}» är gjort med en nyare version av Målljus.`,
      advice: 'Uppdatera Målljus och bedöm igen.',
    };
  if (version === 'foreign')
    return { opening: `Bladet «${sheet}» är inte gjort av Målljus och läses inte.`, advice: '' };
  const count = faults.filter(({ severity }) => severity === 'error').length;
  const many = count === 1 ? 'ett fel' : `${String(count)} fel`;
  return { opening: `Bladet «${sheet}» har ${many} och används inte förrän det är rättat.`, advice: '' };
}

/** That other rules than last time are used since they stand in another sheet; nothing when they say the same there. */
function otherSheetIssues(
  { ruleSheet }: State,
  { sheet }: RuleSheetReading,
  changes: readonly string[],
): readonly Issue[] {
  if (ruleSheet === null || ruleSheet.sheet === sheet || changes.length === 0) return [];
  const text = `Reglerna är lästa ur bladet «${sheet}» och är andra än förra gången, då de lästes ur bladet «${ruleSheet.sheet}»; se efter att det är rätt blad.`;
  return [issue('rule-sheet-remark', null, text)];
}

function named({ name, version }: RuleSet): string {
  return `«${name}», version ${version}`;
}

function severalIssues(names: readonly string[]): readonly Issue[] {
  if (names.length < 2) return [];
  const text = `Flera blad är bedömningsregler (${names.map((name) => `«${name}»`).join(', ')}); låt det som ska gälla heta «Bedömningsregler».`;
  return [issue('rule-sheet-fault', null, text)];
}

function versionIssues({ log }: State, ruleSet: RuleSet, { refs }: RuleSheetReading): readonly Issue[] {
  const text = changedUnderVersion(log, ruleSet);
  return text === null ? [] : [issue('rules-version', refs.get('version') ?? null, text)];
}

function changesSince(state: State, reading: RuleSheetReading | null): readonly string[] {
  const before = storedRules(state);
  const after = reading?.ruleSet ?? null;
  return before === null || after === null ? [] : describeRuleChanges(before, after);
}
