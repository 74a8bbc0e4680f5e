// From the arguments of the command line to the command that is wanted, checked.
import { accept, type Refusal, refuse, type Result } from '../app/result.ts';
import { findPreset, PRESETS } from '../../lib/index.ts';
import type { ExplanationPlace, Period, RuleSet } from '../../lib/index.ts';
import { parsePeriod } from './parse-period.ts';
import { normalArguments, readOptions } from './read-options.ts';

export interface JudgeFileOptions {
  /** Path as given; null judges the example that ships. */
  readonly input: string | null;
  /** Path as given; null is the name beside the input. */
  readonly output: string | null;
  /** Whether outputs that exist may be replaced. */
  readonly replace: boolean;
  /** Path as given, `-` for stdout; null when not asked for. */
  readonly json: string | null;
  readonly period: Period | null;
  /** null for these three: as the workbook is set, or the default. */
  readonly ruleSet: RuleSet | null;
  readonly strict: boolean | null;
  readonly explanations: ExplanationPlace | null;
  readonly dryRun: boolean;
}

export type Command =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'judge'; readonly options: JudgeFileOptions }
  /** No texts: they come on stdin. */
  | { readonly kind: 'interpret'; readonly texts: readonly string[] };

const COMMANDS = new Map<string, (args: readonly string[]) => Result<Command>>([
  ['bedom', parseJudging],
  ['bedöm', parseJudging],
  ['tolka', parseInterpreting],
]);

/** The command that the arguments (without node and the program) ask for, or what is wrong with them. */
export function parseCommand(args: readonly string[]): Result<Command> {
  const [name, ...rest] = normalArguments(args);
  if (name === undefined) return refuse('usage', `Ange ett kommando: bedom eller tolka. ${SEE_HELP}`);
  const about = aboutCommand(name);
  if (about !== null) return accept(about);
  const parse = COMMANDS.get(name.normalize('NFC').toLowerCase());
  if (parse !== undefined) return parse(rest);
  const isFile = /\.xls[a-z]?$/i.test(name);
  const instead = isFile ? `Skriv «malljus bedom ${name}» för att bedöma arbetsboken.` : SEE_HELP;
  return refuse('usage', `Kommandot «${name}» finns inte; de som finns är bedom och tolka. ${instead}`);
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

function parseJudging(args: readonly string[]): Result<Command> {
  const given = readOptions(args);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  if (files.length > 1) return tooManyFiles(files);
  const period = values.get('period');
  const parsed = period === undefined ? accept(null) : parsePeriod(period);
  if (!parsed.ok) return parsed;
  const ruleSetId = values.get('regler');
  const ruleSet = ruleSetId === undefined ? accept(null) : chooseRuleSet(ruleSetId);
  if (!ruleSet.ok) return ruleSet;
  const explanations = chooseExplanations(values.get('förklaringar'));
  if (!explanations.ok) return explanations;
  if (flags.has('strikt') && flags.has('antaganden'))
    return refuse('usage', '--strikt och --antaganden säger emot varandra; ange ett av dem.');
  const options: JudgeFileOptions = {
    input: files[0] ?? null,
    output: values.get('ut') ?? null,
    replace: flags.has('ersätt'),
    json: values.get('json') ?? null,
    period: parsed.value,
    ruleSet: ruleSet.value,
    strict: flags.has('strikt') ? true : flags.has('antaganden') ? false : null,
    explanations: explanations.value,
    dryRun: flags.has('torrkör'),
  };
  return accept({ kind: 'judge', options });
}

function tooManyFiles(files: readonly string[]): Refusal {
  const list = files.map((file) => `«${file}»`).join(', ');
  const text = `Ange en arbetsbok i taget; nu står ${list}. Har namnet mellanslag behöver det citattecken: bedom "Mål 2020.xlsx".`;
  return refuse('usage', text);
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

function chooseRuleSet(id: string): Result<RuleSet> {
  const ruleSet = findPreset(id.normalize('NFC'));
  if (ruleSet !== undefined) return accept(ruleSet);
  const list = PRESETS.map((preset) => `${preset.id} (${preset.name})`).join(', ');
  return refuse('usage', `Regelverket «${id}» finns inte; de som finns är ${list}.`);
}
