// `malljus tidsplan`: what is late, due soon and later in a workbook on the disk, and the same as a calendar file.
import { timetableCalendar } from '../../lib/index.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import { followTimetable, type FollowedTimetable } from '../app/timetable.ts';
import { localMinute } from '../clock/local-minute.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { readInput, type InputFile } from './input-file.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseFile, type OutputFile } from './output-files.ts';
import type { TimetableFileOptions } from './plan-options.ts';
import { createProgress } from './progress.ts';
import { refused } from './refused.ts';
import { timetableReport } from './report/timetable-report.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles } from './write-files.ts';

/** Tells the timetable and writes the calendar that is asked for. Status 1 when there are questions to answer. */
export async function timetableFile(
  { input: given, calendar, replace }: TimetableFileOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const input = readInput(given);
  if (!input.ok) return refused(input, terminal);
  const place = placeOf(input.value, calendar, replace);
  if (!place.ok) return refused(place, terminal);
  const followed = await follow(input.value, terminal);
  if (!followed.ok) return refused(followed, terminal);
  const { timetable, workbook, issues } = followed.value;
  const text = place.value === null ? '' : timetableCalendar(timetable, { stamp: minuteInUtc(), workbook });
  const written = write(input.value, place.value, text);
  if (!written.ok) return refused(written, terminal);
  const file = place.value === 'stdout' ? null : place.value;
  const report = timetableReport(followed.value, file, terminal);
  if (place.value === 'stdout') {
    // What reads the calendar shall get that alone, its last line ended as the others.
    terminal.print(text.replace(/\n$/u, ''));
    terminal.tell(report);
  } else terminal.print(report);
  return issues.some(({ severity }) => severity === 'question' || severity === 'error') ? 1 : 0;
}

function placeOf(
  input: InputFile,
  calendar: string | null,
  replace: boolean,
): Result<OutputFile | 'stdout' | null> {
  if (calendar === null) return accept(null);
  if (calendar === '-') return accept('stdout');
  if (!/\.ics$/iu.test(calendar))
    return refuse('usage', `«${calendar}» måste sluta på .ics för att kalendern ska kunna öppna den.`);
  return chooseFile(calendar, '--ics', input, replace);
}

async function follow(input: InputFile, terminal: Terminal): Promise<Result<FollowedTimetable>> {
  const onStep = createProgress(terminal, input.bytes.length);
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  const followed = opened.ok ? await followTimetable(opened.value, { now: localMinute(new Date()) }) : opened;
  return followed.ok ? followed : refuse(followed.failure.code, `«${input.name}»: ${followed.failure.text}`);
}

function minuteInUtc(): string {
  return new Date().toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

function write({ mode }: InputFile, file: OutputFile | 'stdout' | null, content: string): Result<null> {
  if (file === null || file === 'stdout') return accept(null);
  return writeFiles([{ file, content, mode: (mode & 0o666) | 0o200 }]);
}
