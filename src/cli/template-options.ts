// The options of `malljus mall`, checked.
import { accept, refuse, type Result } from '../app/result.ts';
import { parseFirstYear } from '../app/template/term.ts';
import { readOptions, tooManyFiles } from './read-options.ts';

export interface TemplateFileOptions {
  /** Path of the new workbook as given. */
  readonly output: string;
  /** The first year of the term; null for that of today. */
  readonly firstYear: number | null;
  readonly replace: boolean;
}

/** What `malljus mall` is asked for. */
export function parseTemplate(
  args: readonly string[],
): Result<
  { readonly kind: 'help' | 'version' } | { readonly kind: 'template'; readonly options: TemplateFileOptions }
> {
  const given = readOptions(args, ['från', 'ersätt', 'hjälp', 'version']);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  const [output, ...others] = files;
  if (output === undefined)
    return refuse('usage', 'Ange vad den nya arbetsboken ska heta: malljus mall Mål.xlsx.');
  if (others.length > 0) return tooManyFiles(files, 'mall');
  if (!/\.xlsx$/iu.test(output))
    return refuse('usage', `«${output}» måste sluta på .xlsx för att Excel ska kunna öppna den.`);
  const from = values.get('från');
  const firstYear = from === undefined ? accept(null) : parseFirstYear(from);
  if (!firstYear.ok) return firstYear;
  return accept({
    kind: 'template',
    options: { output, firstYear: firstYear.value, replace: flags.has('ersätt') },
  });
}
