// Decides where the outputs go and checks, before any work is done, that they may and can be written there.
import { accept, type Refusal, refuse, type Result } from '../app/result.ts';
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode, refuseDisk } from './failures.ts';
import { identityOf, openedBy, type InputFile } from './input-file.ts';

/** What is asked for of outputs. */
export interface WantedOutputs {
  /** Path of the workbook as given; null is the name beside the input. */
  readonly output: string | null;
  /** Whether outputs that exist may be replaced. */
  readonly replace: boolean;
  /** Whether no workbook is to be written. */
  readonly dryRun: boolean;
  /** Path of the JSON as given, `-` for stdout; null when not asked for. */
  readonly json: string | null;
}

/** How a command names what it writes. */
export interface OutputNames {
  /** What is added to the input's name: `bedömd`; null when a workbook is only written where `--ut` says. */
  readonly suffix: string | null;
  /** The option that the JSON is asked for with. */
  readonly jsonOption: '--json' | '--spara';
}

export interface OutputFile {
  /** Where it will stand: links followed. */
  readonly path: string;
  /** Path as the user knows it. */
  readonly shown: string;
  /** Whether a file that stands there may be replaced. */
  readonly replace: boolean;
}

export interface Outputs {
  /** null: no workbook is to be written. */
  readonly workbook: OutputFile | null;
  readonly json: OutputFile | 'stdout' | null;
}

/** Where the workbook and the JSON go. */
export function chooseOutputs(input: InputFile, wanted: WantedOutputs, names: OutputNames): Result<Outputs> {
  const workbook = chooseWorkbook(input, wanted, names);
  if (!workbook.ok) return workbook;
  const json = chooseJson(input, wanted, names);
  if (!json.ok) return json;
  const [one, other] = [workbook.value, json.value];
  if (one !== null && other !== null && other !== 'stdout' && isSamePlace(one, other))
    return refuse(
      'usage',
      `--ut och ${names.jsonOption} pekar på samma fil, «${one.shown}»; ange två olika.`,
    );
  return accept({ workbook: one, json: other });
}

function chooseWorkbook(
  input: InputFile,
  { output, replace, dryRun }: WantedOutputs,
  { suffix }: OutputNames,
): Result<OutputFile | null> {
  if (dryRun || (suffix === null && output === null)) return accept(null);
  const extension = path.extname(input.path);
  if (output === null) {
    const base = path.basename(input.path, extension);
    return checkOutput(
      path.join(path.dirname(input.path), `${base} – ${suffix ?? ''}${extension}`),
      '--ut',
      input,
      replace,
    );
  }
  const wanted = /^\.xls[xm]$/i.test(extension) ? extension.toLowerCase() : '.xlsx';
  if (path.extname(output).toLowerCase() !== wanted) {
    const text = `«${output}» måste sluta på ${wanted}, som arbetsboken, för att Excel ska kunna öppna den; byt namn med --ut.`;
    return refuse('usage', text);
  }
  return checkOutput(output, '--ut', input, replace);
}

function chooseJson(
  input: InputFile,
  { json, replace }: WantedOutputs,
  { jsonOption }: OutputNames,
): Result<OutputFile | 'stdout' | null> {
  if (json === null) return accept(null);
  return json === '-' ? accept('stdout') : checkOutput(json, jsonOption, input, replace);
}

function isSamePlace(one: OutputFile, other: OutputFile): boolean {
  const key = (file: OutputFile): string => file.path.normalize('NFC').toLowerCase();
  return key(one) === key(other);
}

/** The file at the path, when it can be written there; `option` is what it is asked for with. */
export function checkOutput(
  given: string,
  option: string,
  input: InputFile,
  replace: boolean,
): Result<OutputFile> {
  const another = `välj ett annat namn med ${option}`;
  try {
    const place = findPlace(given, another);
    if (!place.ok) return place;
    const file = place.value;
    const refusal = existsSync(file) ? checkExisting(file, given, another, input, replace) : null;
    if (refusal !== null) return refusal;
    const opened = openedBy(file);
    if (opened !== null)
      return refuse(
        'file-locked',
        `«${given}» är öppen i ${opened.program}; stäng den och kör igen, eller ${another}. Är den inte öppen: ta bort «${opened.lockFile}».`,
      );
    accessSync(path.dirname(file), constants.W_OK);
    return accept({ path: file, shown: given, replace });
  } catch (error) {
    const { code, text } = refuseDisk(error, `«${given}» kan inte skrivas`).failure;
    return refuse(code, `${text} Ange platsen med ${option}.`);
  }
}

/** The path with links followed, so that a link to a file leads to that file instead of being replaced by one. */
function findPlace(given: string, another: string): Result<string> {
  const absolute = path.resolve(given);
  const folder = path.dirname(absolute);
  if (!existsSync(folder))
    return refuse(
      'file-not-found',
      `Mappen «${path.dirname(given)}» finns inte; skapa den eller ${another}.`,
    );
  const place = path.join(realpathSync(folder), path.basename(absolute));
  if (!isLink(place)) return accept(place);
  if (!existsSync(place))
    return refuse('usage', `«${given}» är en genväg till en fil som inte finns; ${another}.`);
  return accept(realpathSync(place));
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function checkExisting(
  file: string,
  given: string,
  another: string,
  input: InputFile,
  replace: boolean,
): Refusal | null {
  const stats = statSync(file, { bigint: true });
  if (stats.isDirectory()) return refuse('usage', `«${given}» är en mapp; ange en fil i den.`);
  if (!stats.isFile()) return refuse('usage', `«${given}» är ingen vanlig fil; ${another}.`);
  if (identityOf(stats) === input.identity)
    return refuse('usage', `«${given}» är arbetsboken som bedöms, och den skrivs aldrig över; ${another}.`);
  if (!replace)
    return refuse(
      'file-exists',
      `«${given}» finns redan; lägg till --ersätt för att skriva över den, eller ${another}.`,
    );
  accessSync(file, constants.W_OK);
  return null;
}
