// The options of `malljus kontrollera`, checked.
import { accept, refuse, type Result } from '../app/result.ts';
import { readOptions, tooManyFiles } from './read-options.ts';
import { optionalRuleSet, type RuleSetArgument } from './rule-set-argument.ts';

export interface CheckFileOptions {
  /** Path of the workbook as given. */
  readonly input: string;
  /** Path of the JSON as given, `-` for stdout; null when not asked for. */
  readonly json: string | null;
  readonly replace: boolean;
  /** The rules that judged, when they do not stand in the workbook. */
  readonly ruleSet: RuleSetArgument | null;
  /** The number on the printed report; null when not given. */
  readonly printed: string | null;
}

/** What `malljus kontrollera` is asked for. */
export function parseChecking(
  args: readonly string[],
): Result<
  { readonly kind: 'help' | 'version' } | { readonly kind: 'check'; readonly options: CheckFileOptions }
> {
  const given = readOptions(args, ['json', 'sigill', 'regler', 'ersätt', 'hjälp', 'version']);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  const [input, ...others] = files;
  if (input === undefined)
    return refuse('usage', 'Ange den bedömda arbetsboken: malljus kontrollera "Mål – bedömd.xlsx".');
  if (others.length > 0) return tooManyFiles(files, 'kontrollera');
  const ruleSet = optionalRuleSet(values.get('regler'));
  if (!ruleSet.ok) return ruleSet;
  const options: CheckFileOptions = {
    input,
    json: values.get('json') ?? null,
    replace: flags.has('ersätt'),
    ruleSet: ruleSet.value,
    printed: values.get('sigill') ?? null,
  };
  return accept({ kind: 'check', options });
}
