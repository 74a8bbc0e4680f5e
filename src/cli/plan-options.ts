// The options of `malljus tidsplan`, checked.
import { accept, refuse, type Result } from '../app/result.ts';
import { readOptions, tooManyFiles } from './read-options.ts';

export interface TimetableFileOptions {
  /** Path of the workbook as given. */
  readonly input: string;
  /** Path of the calendar as given, `-` for stdout; null when not asked for. */
  readonly calendar: string | null;
  readonly replace: boolean;
}

/** What `malljus tidsplan` is asked for. */
export function parseTimetable(
  args: readonly string[],
): Result<
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'timetable'; readonly options: TimetableFileOptions }
> {
  const given = readOptions(args, ['ics', 'ersätt', 'hjälp', 'version']);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  const [input, ...others] = files;
  if (input === undefined)
    return refuse('usage', 'Ange arbetsboken som har tidsplanen: malljus tidsplan Mål.xlsx.');
  if (others.length > 0) return tooManyFiles(files, 'tidsplan');
  const calendar = values.get('ics') ?? null;
  return accept({ kind: 'timetable', options: { input, calendar, replace: flags.has('ersätt') } });
}
