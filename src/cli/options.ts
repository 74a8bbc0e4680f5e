// From the arguments of the command line to the command that is wanted, checked.
import { parseArgs } from 'node:util';
import { DEFAULT_RULE_SET_ID, findPreset, PRESETS } from '../../lib/index.ts';
import type { Period, RuleSet } from '../../lib/index.ts';
import type { Result } from '../app/port.ts';
import { accept, refuse, type Refusal } from './failures.ts';
import { parsePeriod } from './parse-period.ts';

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
  readonly ruleSet: RuleSet;
  readonly strict: boolean;
  readonly dryRun: boolean;
}

export type Command =
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'judge'; readonly options: JudgeFileOptions }
  /** No texts: they come on stdin. */
  | { readonly kind: 'interpret'; readonly texts: readonly string[] };

const VALUE_OPTIONS = ['ut', 'json', 'period', 'regler'] as const;
const FLAGS = ['ersätt', 'strikt', 'torrkör', 'hjälp', 'version'] as const;
type ValueOption = (typeof VALUE_OPTIONS)[number];
type Flag = (typeof FLAGS)[number];
const OPTIONS: ReadonlySet<string> = new Set([...VALUE_OPTIONS, ...FLAGS]);

/** Other spellings: without dots over the letters, in English, short. */
const SPELLINGS: Readonly<Record<string, Flag>> = {
  ersatt: 'ersätt',
  torrkor: 'torrkör',
  hjalp: 'hjälp',
  help: 'hjälp',
  h: 'hjälp',
};

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Result<Command>>> = {
  bedom: parseJudging,
  bedöm: parseJudging,
  tolka: parseInterpreting,
};

/** The command that the arguments (without node and the program) ask for, or what is wrong with them. */
export function parseCommand(args: readonly string[]): Result<Command> {
  const [name, ...rest] = args.map(normalOption);
  if (name === undefined) return refuse('usage', `Ange ett kommando: bedom eller tolka. ${SEE_HELP}`);
  const about = aboutCommand(name);
  if (about !== null) return accept(about);
  const parse = COMMANDS[name.normalize('NFC').toLowerCase()];
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

/**
 * An option in the one spelling used here, whatever its case, composition (macOS splits ä in two) or dots, and also with the
 * dash that word processors make of two hyphens. Everything else, values of options too, stays as it is.
 */
function normalOption(arg: string): string {
  const [, name, value = ''] = /^(?:--|[–—]|-(?=h$))([\p{L}\p{M}]+)(=.*)?$/su.exec(arg) ?? [];
  const plain = name?.normalize('NFC').toLowerCase() ?? '';
  const known = SPELLINGS[plain] ?? plain;
  return OPTIONS.has(known) ? `--${known}${value}` : arg;
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

interface GivenOptions {
  readonly files: string[];
  readonly values: Map<ValueOption, string>;
  readonly flags: Set<Flag>;
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
  const ruleSet = chooseRuleSet(values.get('regler') ?? DEFAULT_RULE_SET_ID);
  if (!ruleSet.ok) return ruleSet;
  const options: JudgeFileOptions = {
    input: files[0] ?? null,
    output: values.get('ut') ?? null,
    replace: flags.has('ersätt'),
    json: values.get('json') ?? null,
    period: parsed.value,
    ruleSet: ruleSet.value,
    strict: flags.has('strikt'),
    dryRun: flags.has('torrkör'),
  };
  return accept({ kind: 'judge', options });
}

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(args: readonly string[]) {
  const values = VALUE_OPTIONS.map((name) => [name, { type: 'string' }] as const);
  const flags = FLAGS.map((name) => [name, { type: 'boolean' }] as const);
  const options = Object.fromEntries<{ type: 'string' | 'boolean' }>([...values, ...flags]);
  // Not strict: the faults are found below and told in Swedish.
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Files and options, each option once; the first fault refuses. */
function readOptions(args: readonly string[]): Result<GivenOptions> {
  const given: GivenOptions = { files: [], values: new Map(), flags: new Set() };
  for (const token of tokensOf(args)) {
    if (token.kind === 'positional') given.files.push(token.value);
    if (token.kind !== 'option') continue;
    const refusal = readOption(token, given);
    if (refusal !== null) return refusal;
  }
  if (given.files.includes(''))
    return refuse('usage', 'Arbetsbokens namn är tomt; ange filen, till exempel Mål.xlsx.');
  return accept(given);
}

function readOption(token: Extract<Token, { kind: 'option' }>, given: GivenOptions): Refusal | null {
  const { name, rawName, value, inlineValue } = token;
  if (isValueOption(name)) {
    if (given.values.has(name)) return refuse('usage', `Valet ${rawName} står två gånger; ange det en gång.`);
    const isMissing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
    if (isMissing)
      return refuse('usage', `Valet ${rawName} behöver ett värde efter sig: ${VALUE_EXAMPLE[name]}.`);
    given.values.set(name, value);
    return null;
  }
  if (!isFlag(name)) return refuse('usage', `Valet ${rawName} finns inte; de som finns är ${CHOICES}.`);
  if (value !== undefined) return refuse('usage', `Valet ${rawName} tar inget värde; skriv bara ${rawName}.`);
  given.flags.add(name);
  return null;
}

const VALUE_EXAMPLE: Readonly<Record<ValueOption, string>> = {
  ut: '--ut Bedömd.xlsx',
  json: '--json resultat.json',
  period: '--period 2020',
  regler: `--regler ${DEFAULT_RULE_SET_ID}`,
};

const CHOICES = [...VALUE_OPTIONS, ...FLAGS].map((name) => `--${name}`).join(', ');

function isValueOption(name: string): name is ValueOption {
  return (VALUE_OPTIONS as readonly string[]).includes(name);
}

function isFlag(name: string): name is Flag {
  return (FLAGS as readonly string[]).includes(name);
}

function tooManyFiles(files: readonly string[]): Refusal {
  const list = files.map((file) => `«${file}»`).join(', ');
  const text = `Ange en arbetsbok i taget; nu står ${list}. Har namnet mellanslag behöver det citattecken: bedom "Mål 2020.xlsx".`;
  return refuse('usage', text);
}

function chooseRuleSet(id: string): Result<RuleSet> {
  const ruleSet = findPreset(id.normalize('NFC'));
  if (ruleSet !== undefined) return accept(ruleSet);
  const list = PRESETS.map((preset) => `${preset.id} (${preset.name})`).join(', ');
  return refuse('usage', `Regelverket «${id}» finns inte; de som finns är ${list}.`);
}
