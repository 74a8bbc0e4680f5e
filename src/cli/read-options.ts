// The options and files among the arguments of a command: every spelling that is accepted, and every fault told in Swedish.
import { accept, type Refusal, refuse, type Result } from '../app/result.ts';
import { parseArgs } from 'node:util';
import { DEFAULT_RULE_SET_ID } from '../../lib/index.ts';

const VALUE_OPTIONS = [
  'ut',
  'json',
  'period',
  'regler',
  'förklaringar',
  'mot',
  'skapa',
  'spara',
  'läs',
  'nära',
  'ics',
  'från',
  'till',
  'titel',
  'nämnd',
  'dnr',
  'handläggare',
  'bara',
  'mall',
  'sigill',
  'formler',
  'dolda-blad',
  'kommentarer',
  'egenskaper',
  'personuppgifter',
  'roll',
] as const;
const FLAGS = [
  'ersätt',
  'strikt',
  'antaganden',
  'uppföljning',
  'utan-uppföljning',
  'torrkör',
  'behåll-värden',
  'även-regler',
  'hjälp',
  'version',
] as const;
export type ValueOption = (typeof VALUE_OPTIONS)[number];
export type Flag = (typeof FLAGS)[number];
const OPTIONS: ReadonlySet<string> = new Set([...VALUE_OPTIONS, ...FLAGS]);

/** Other spellings: without dots over the letters, in English, short. */
const SPELLINGS = new Map<string, Flag | ValueOption>([
  ['forklaringar', 'förklaringar'],
  ['ersatt', 'ersätt'],
  ['torrkor', 'torrkör'],
  ['las', 'läs'],
  ['nara', 'nära'],
  ['uppfoljning', 'uppföljning'],
  ['utan-uppfoljning', 'utan-uppföljning'],
  ['fran', 'från'],
  ['namnd', 'nämnd'],
  ['handlaggare', 'handläggare'],
  ['behall-varden', 'behåll-värden'],
  ['aven-regler', 'även-regler'],
  ['hjalp', 'hjälp'],
  ['help', 'hjälp'],
  ['h', 'hjälp'],
]);

/** The arguments with each option in the one spelling used here; all after `--` stays as it is. */
export function normalArguments(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((arg, index) => (end >= 0 && index > end ? arg : normalOption(arg)));
}

/**
 * An option in the one spelling used here, whatever its case, composition (macOS splits ä in two) or dots, and also with the
 * dash that word processors make of two hyphens. Everything else, values of options too, stays as it is.
 */
function normalOption(arg: string): string {
  const [, name, value = ''] =
    /^(?:--|[–—]|-(?=h$))([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)(=.*)?$/su.exec(arg) ?? [];
  const plain = name?.normalize('NFC').toLowerCase() ?? '';
  const known = SPELLINGS.get(plain) ?? plain;
  return OPTIONS.has(known) ? `--${known}${value}` : arg;
}

export interface GivenOptions {
  readonly files: string[];
  readonly values: Map<ValueOption, string>;
  readonly flags: Set<Flag>;
}

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(args: readonly string[]) {
  const values = VALUE_OPTIONS.map((name) => [name, { type: 'string' }] as const);
  const flags = FLAGS.map((name) => [name, { type: 'boolean' }] as const);
  const options = Object.fromEntries<{ type: 'string' | 'boolean' }>([...values, ...flags]);
  // Not strict: the faults are found below and told in Swedish.
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Files and options, each option once and only those that the command takes; the first fault refuses. */
export function readOptions(
  args: readonly string[],
  allowed: readonly (ValueOption | Flag)[],
): Result<GivenOptions> {
  const given: GivenOptions = { files: [], values: new Map(), flags: new Set() };
  for (const token of tokensOf(args)) {
    if (token.kind === 'positional') given.files.push(token.value);
    if (token.kind !== 'option') continue;
    const refusal = readOption(token, given, allowed);
    if (refusal !== null) return refusal;
  }
  if (given.files.includes(''))
    return refuse('usage', 'Arbetsbokens namn är tomt; ange filen, till exempel Mål.xlsx.');
  return accept(given);
}

function readOption(
  token: Extract<Token, { kind: 'option' }>,
  given: GivenOptions,
  allowed: readonly (ValueOption | Flag)[],
): Refusal | null {
  const { name, rawName, value, inlineValue } = token;
  if (!allowed.some((one) => one === name))
    return refuse('usage', `Valet ${rawName} finns inte; de som finns är ${listOf(allowed)}.`);
  if (isValueOption(name)) {
    if (given.values.has(name)) return refuse('usage', `Valet ${rawName} står två gånger; ange det en gång.`);
    const isMissing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
    if (isMissing)
      return refuse('usage', `Valet ${rawName} behöver ett värde efter sig: ${VALUE_EXAMPLE[name]}.`);
    given.values.set(name, value);
    return null;
  }
  if (!isFlag(name)) return null;
  if (value !== undefined) return refuse('usage', `Valet ${rawName} tar inget värde; skriv bara ${rawName}.`);
  given.flags.add(name);
  return null;
}

const VALUE_EXAMPLE: Readonly<Record<ValueOption, string>> = {
  ut: '--ut Bedömd.xlsx',
  json: '--json resultat.json',
  period: '--period 2020',
  regler: `--regler ${DEFAULT_RULE_SET_ID}`,
  förklaringar: '--förklaringar kolumn',
  mot: '--mot 80',
  skapa: `--skapa ${DEFAULT_RULE_SET_ID}`,
  spara: '--spara regler.json',
  läs: '--läs regler.json',
  nära: '--nära "2 %"',
  ics: '--ics tidsplan.ics',
  från: '--från 2027',
  till: '--till Underlag',
  titel: '--titel "Måluppfyllelse 2020"',
  nämnd: '--nämnd Kommunstyrelsen',
  dnr: '--dnr "KS 2019/191"',
  handläggare: '--handläggare verksamhetsutvecklare',
  bara: '--bara html,docx',
  mall: '--mall Brev.docx',
  sigill: '--sigill 9f86d081884c7d65',
  formler: '--formler alla',
  'dolda-blad': '--dolda-blad ta-bort',
  kommentarer: '--kommentarer namn',
  egenskaper: '--egenskaper namn',
  personuppgifter: '--personuppgifter ta-bort',
  roll: '--roll verksamhetsutvecklare',
};

function listOf(allowed: readonly (ValueOption | Flag)[]): string {
  return allowed.map((name) => `--${name}`).join(', ');
}

/** Told when more files are given than the command takes. */
export function tooManyFiles(files: readonly string[], command: string): Refusal {
  const list = files.map((file) => `«${file}»`).join(', ');
  const text = `Ange en arbetsbok i taget; nu står ${list}. Har namnet mellanslag behöver det citattecken: ${command} "Mål 2020.xlsx".`;
  return refuse('usage', text);
}

function isValueOption(name: string): name is ValueOption {
  return (VALUE_OPTIONS as readonly string[]).includes(name);
}

function isFlag(name: string): name is Flag {
  return (FLAGS as readonly string[]).includes(name);
}
