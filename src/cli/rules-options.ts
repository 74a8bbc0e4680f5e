// The options of `malljus regler` and `malljus jamfor`, checked.
import { DEFAULT_RULE_SET_ID } from '../../lib/index.ts';
import type { Margin, Period } from '../../lib/index.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import { parseMargin } from '../app/rules/near-limits.ts';
import type { WantedOutputs } from './output-files.ts';
import { parsePeriod } from './parse-period.ts';
import { readOptions, tooManyFiles, type GivenOptions } from './read-options.ts';
import { optionalRuleSet, parseRuleSetArgument, type RuleSetArgument } from './rule-set-argument.ts';

/** What is to be done with the rules. */
export type RulesTask =
  | { readonly kind: 'show' }
  | { readonly kind: 'create'; readonly ruleSet: RuleSetArgument }
  | { readonly kind: 'save'; readonly ruleSet: RuleSetArgument | null }
  /** Path as given. */
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'near'; readonly margin: Margin; readonly ruleSet: RuleSetArgument | null };

export interface RulesFileOptions extends WantedOutputs {
  /** Path as given; null takes the example that ships. */
  readonly input: string | null;
  readonly task: RulesTask;
  readonly period: Period | null;
}

export interface CompareFileOptions extends WantedOutputs {
  /** Path as given; null takes the example that ships. */
  readonly input: string | null;
  /** Null: the rules that the workbook is judged by now. */
  readonly before: RuleSetArgument | null;
  readonly after: RuleSetArgument;
  readonly period: Period | null;
}

/** Help or the version was asked for instead. */
interface About {
  readonly kind: 'help' | 'version';
}

/** The commands about rules, as they are asked for. */
interface RulesCommand {
  readonly kind: 'rules';
  readonly options: RulesFileOptions;
}

interface CompareCommand {
  readonly kind: 'compare';
  readonly options: CompareFileOptions;
}

const RULES = [
  'skapa',
  'spara',
  'läs',
  'nära',
  'regler',
  'period',
  'ut',
  'ersätt',
  'torrkör',
  'hjälp',
  'version',
] as const;

/** What `malljus regler` is asked for. */
export function parseRules(args: readonly string[]): Result<RulesCommand | About> {
  const given = readOptions(withDefaultPreset(args), RULES);
  if (!given.ok) return given;
  const about = aboutOf(given.value);
  if (about !== null) return accept(about);
  const margin = marginWords(given.value);
  const input = oneFile(
    given.value.files.filter((file) => !isPercent(file) || margin === null),
    'regler',
  );
  if (!input.ok) return input;
  const task = parseTask(given.value, margin);
  if (!task.ok) return task;
  const { values } = given.value;
  const period = optionalPeriod(values.get('period'));
  if (!period.ok) return period;
  const json = values.get('spara') ?? null;
  const outputs = { ...outputsOf(given.value), json };
  const options = { ...outputs, input: input.value, task: task.value, period: period.value };
  return accept({ kind: 'rules', options });
}

/** `--skapa` alone, last or before an option or the workbook, is the preset that most start from. */
function withDefaultPreset(args: readonly string[]): readonly string[] {
  return args.map((arg, index) => {
    const next = args[index + 1] ?? '';
    const isAlone = next === '' || next.startsWith('-') || /\.xls[xm]$/i.test(next);
    return arg === '--skapa' && isAlone ? `--skapa=${DEFAULT_RULE_SET_ID}` : arg;
  });
}

const TASKS = ['skapa', 'spara', 'läs', 'nära'] as const;

function parseTask({ values }: GivenOptions, margin: string | null): Result<RulesTask> {
  const asked = TASKS.filter((name) => values.has(name));
  if (asked.length > 1)
    return refuse('usage', `Ange ett av --${asked.join(' och --')}; de är olika saker att göra.`);
  const ruleSet = optionalRuleSet(values.get('regler'));
  if (!ruleSet.ok) return ruleSet;
  const [task] = asked;
  const takesRuleSet = task === 'spara' || task === 'nära';
  if (ruleSet.value !== null && !takesRuleSet)
    return refuse('usage', 'Valet --regler hör här ihop med --spara eller --nära.');
  if (task === undefined) return accept({ kind: 'show' });
  if (task === 'spara') return accept({ kind: 'save', ruleSet: ruleSet.value });
  if (task === 'läs') return accept({ kind: 'read', path: values.get('läs') ?? '' });
  return task === 'skapa' ? parseCreating(values.get('skapa') ?? '') : parseNear(margin ?? '', ruleSet.value);
}

function parseCreating(given: string): Result<RulesTask> {
  const ruleSet = parseRuleSetArgument(given);
  return ruleSet.ok ? accept({ kind: 'create', ruleSet: ruleSet.value }) : ruleSet;
}

function parseNear(text: string, ruleSet: RuleSetArgument | null): Result<RulesTask> {
  const margin = parseMargin(text);
  if (margin !== null) return accept({ kind: 'near', margin, ruleSet });
  const advice = 'skriv --nära "2 %" (procent av målvärdet) eller --nära 1 (i målvärdets enhet)';
  return refuse('usage', `Marginalen «${text}» går inte att tolka; ${advice}.`);
}

/** The margin; the shell hands over `--nära 2 %` in two words. */
function marginWords({ values, files }: GivenOptions): string | null {
  const figure = values.get('nära');
  if (figure === undefined) return null;
  return files.some(isPercent) ? `${figure} %` : figure;
}

function isPercent(word: string): boolean {
  return word === '%' || word.toLowerCase() === 'procent';
}

const COMPARING = ['regler', 'mot', 'period', 'ut', 'json', 'ersätt', 'torrkör', 'hjälp', 'version'] as const;

/** What `malljus jamfor` is asked for. */
export function parseComparing(args: readonly string[]): Result<CompareCommand | About> {
  const given = readOptions(args, COMPARING);
  if (!given.ok) return given;
  const about = aboutOf(given.value);
  if (about !== null) return accept(about);
  const { values, files } = given.value;
  const input = oneFile(files, 'jamfor');
  if (!input.ok) return input;
  const before = optionalRuleSet(values.get('regler'));
  if (!before.ok) return before;
  const against = values.get('mot');
  if (against === undefined)
    return refuse(
      'usage',
      'Ange vad som ska jämföras med: --mot 80, --mot blad, --mot förra eller --mot regler.json.',
    );
  const after = parseRuleSetArgument(against);
  if (!after.ok) return after;
  const period = optionalPeriod(values.get('period'));
  if (!period.ok) return period;
  const json = values.get('json') ?? null;
  const outputs = { ...outputsOf(given.value), json };
  const options = {
    ...outputs,
    input: input.value,
    before: before.value,
    after: after.value,
    period: period.value,
  };
  return accept({ kind: 'compare', options });
}

function aboutOf({ flags }: GivenOptions): About | null {
  if (flags.has('hjälp')) return { kind: 'help' };
  return flags.has('version') ? { kind: 'version' } : null;
}

function oneFile(files: readonly string[], command: string): Result<string | null> {
  return files.length > 1 ? tooManyFiles(files, command) : accept(files[0] ?? null);
}

function outputsOf({ values, flags }: GivenOptions): Omit<WantedOutputs, 'json'> {
  return { output: values.get('ut') ?? null, replace: flags.has('ersätt'), dryRun: flags.has('torrkör') };
}

/** The period of an option that may be left out. */
export function optionalPeriod(given: string | undefined): Result<Period | null> {
  return given === undefined ? accept(null) : parsePeriod(given);
}
