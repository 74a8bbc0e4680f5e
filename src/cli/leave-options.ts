// The options of `malljus ta-bort`, checked.
import { accept, refuse, type Result } from '../app/result.ts';
import { readOptions, tooManyFiles } from './read-options.ts';

export interface LeaveFileOptions {
  /** Path of the workbook as given. */
  readonly input: string;
  /** Path of the copy as given; null is the name beside the input. */
  readonly output: string | null;
  readonly replace: boolean;
  readonly keepValues: boolean;
  readonly removeRules: boolean;
}

/** What `malljus ta-bort` is asked for. */
export function parseLeaving(
  args: readonly string[],
): Result<
  { readonly kind: 'help' | 'version' } | { readonly kind: 'leave'; readonly options: LeaveFileOptions }
> {
  const given = readOptions(args, ['ut', 'ersätt', 'behåll-värden', 'även-regler', 'hjälp', 'version']);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  const [input, ...others] = files;
  if (input === undefined)
    return refuse(
      'usage',
      'Ange arbetsboken som Målljus ska tas bort ur: malljus ta-bort "Mål – bedömd.xlsx".',
    );
  if (others.length > 0) return tooManyFiles(files, 'ta-bort');
  const options: LeaveFileOptions = {
    input,
    output: values.get('ut') ?? null,
    replace: flags.has('ersätt'),
    keepValues: flags.has('behåll-värden'),
    removeRules: flags.has('även-regler'),
  };
  return accept({ kind: 'leave', options });
}
