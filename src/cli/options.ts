// From the arguments of the command line to the command that is wanted, checked.
import { accept, refuse, type Result } from '../app/result.ts';
import type { ExplanationPlace, Period } from '../../lib/index.ts';
import type { WantedOutputs } from './output-files.ts';
import { optionalPeriod, parseComparing, parseRules } from './rules-options.ts';
import type { CompareFileOptions, RulesFileOptions } from './rules-options.ts';
import { normalArguments, readOptions, tooManyFiles } from './read-options.ts';
import { parseChecking, type CheckFileOptions } from './check-options.ts';
import { parseLeaving, type LeaveFileOptions } from './leave-options.ts';
import { refuseOpposed, saidOf } from './opposed-flags.ts';
import { parseTimetable, type TimetableFileOptions } from './plan-options.ts';
import { parseTemplate, type TemplateFileOptions } from './template-options.ts';
import { optionalRuleSet, type RuleSetArgument } from './rule-set-argument.ts';
import { parseUnderlag, type UnderlagOptions } from './underlag-options.ts';

export interface JudgeFileOptions extends WantedOutputs {
  /** Path as given; null judges the example that ships. */
  readonly input: string | null;
  readonly period: Period | null;
  /** null for these four: as the workbook is set, or the default. */
  readonly ruleSet: RuleSetArgument | null;
  readonly strict: boolean | null;
  readonly explanations: ExplanationPlace | null;
  readonly followUp: boolean | null;
}

export type Command =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'judge'; readonly options: JudgeFileOptions }
  | { readonly kind: 'rules'; readonly options: RulesFileOptions }
  | { readonly kind: 'compare'; readonly options: CompareFileOptions }
  | { readonly kind: 'timetable'; readonly options: TimetableFileOptions }
  | { readonly kind: 'template'; readonly options: TemplateFileOptions }
  | { readonly kind: 'underlag'; readonly options: UnderlagOptions }
  | { readonly kind: 'check'; readonly options: CheckFileOptions }
  | { readonly kind: 'leave'; readonly options: LeaveFileOptions }
  /** No texts: they come on stdin. */
  | { readonly kind: 'interpret'; readonly texts: readonly string[] };

const COMMANDS = new Map<string, (args: readonly string[]) => Result<Command>>([
  ['bedom', parseJudging],
  ['bedöm', parseJudging],
  ['regler', parseRules],
  ['jamfor', parseComparing],
  ['jämför', parseComparing],
  ['tolka', parseInterpreting],
  ['tidsplan', parseTimetable],
  ['mall', parseTemplate],
  ['underlag', parseUnderlag],
  ['kontrollera', parseChecking],
  ['ta-bort', parseLeaving],
]);
const NAMES = 'bedom, regler, jamfor, underlag, tolka, tidsplan, mall, kontrollera och ta-bort';

/** The command that the arguments (without node and the program) ask for, or what is wrong with them. */
export function parseCommand(args: readonly string[]): Result<Command> {
  const [name, ...rest] = normalArguments(args);
  if (name === undefined)
    return refuse(
      'usage',
      `Ange ett kommando: bedom, regler, jamfor, underlag, tolka, tidsplan, mall, kontrollera eller ta-bort. ${SEE_HELP}`,
    );
  const about = aboutCommand(name);
  if (about !== null) return accept(about);
  const parse = COMMANDS.get(name.normalize('NFC').toLowerCase());
  if (parse !== undefined) return parse(rest);
  const isFile = /\.xls[a-z]?$/i.test(name);
  const instead = isFile ? `Skriv «malljus bedom ${name}» för att bedöma arbetsboken.` : SEE_HELP;
  return refuse('usage', `Kommandot «${name}» finns inte; de som finns är ${NAMES}. ${instead}`);
}

const SEE_HELP = 'Mer står i «malljus --hjälp».';

function aboutCommand(arg: string): Command | null {
  if (arg === '--hjälp' || arg === '-h') return { kind: 'help' };
  return arg === '--version' ? { kind: 'version' } : null;
}

function parseInterpreting(args: readonly string[]): Result<Command> {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const about = before.map(aboutCommand).find((command) => command !== null);
  if (about !== undefined) return accept(about);
  // A målvärde may begin with a minus, but never with two and a letter.
  const option = before.find((arg) => /^--\p{L}/u.test(arg));
  if (option !== undefined)
    return refuse('usage', `Kommandot tolka har inget val ${option}; skriv bara målvärdena. ${SEE_HELP}`);
  return accept({ kind: 'interpret', texts: [...before, ...(end < 0 ? [] : args.slice(end + 1))] });
}

const JUDGING = [
  'ut',
  'json',
  'period',
  'regler',
  'förklaringar',
  'ersätt',
  'strikt',
  'antaganden',
  'uppföljning',
  'utan-uppföljning',
  'torrkör',
  'hjälp',
  'version',
] as const;

function parseJudging(args: readonly string[]): Result<Command> {
  const given = readOptions(args, JUDGING);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  if (files.length > 1) return tooManyFiles(files, 'bedom');
  const period = optionalPeriod(values.get('period'));
  if (!period.ok) return period;
  const ruleSet = optionalRuleSet(values.get('regler'));
  if (!ruleSet.ok) return ruleSet;
  const explanations = chooseExplanations(values.get('förklaringar'));
  if (!explanations.ok) return explanations;
  const opposed = refuseOpposed(flags);
  if (opposed !== null) return opposed;
  const options: JudgeFileOptions = {
    input: files[0] ?? null,
    output: values.get('ut') ?? null,
    replace: flags.has('ersätt'),
    json: values.get('json') ?? null,
    period: period.value,
    ruleSet: ruleSet.value,
    strict: saidOf(flags, 'strikt'),
    explanations: explanations.value,
    followUp: saidOf(flags, 'uppföljning'),
    dryRun: flags.has('torrkör'),
  };
  return accept({ kind: 'judge', options });
}

const EXPLANATION_WORDS = new Map<string, ExplanationPlace>([
  ['kolumn', 'column'],
  ['anteckningar', 'note'],
  ['båda', 'both'],
  ['bada', 'both'],
]);

function chooseExplanations(word: string | undefined): Result<ExplanationPlace | null> {
  if (word === undefined) return accept(null);
  const place = EXPLANATION_WORDS.get(word.normalize('NFC').toLowerCase());
  if (place !== undefined) return accept(place);
  const text = `Förklaringarna kan inte stå i «${word}»; ange kolumn, anteckningar eller båda.`;
  return refuse('usage', text);
}
