// `malljus ta-bort`: takes Målljus out of a workbook on the disk, in a copy, and tells what stays.
import { leaveWorkbook, type LeftWorkbook } from '../app/leave-workbook.ts';
import { refuse, type Result } from '../app/result.ts';
import { localMinute } from '../clock/local-minute.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { readInput, type InputFile } from './input-file.ts';
import type { LeaveFileOptions } from './leave-options.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseOutputs, type Outputs } from './output-files.ts';
import { createProgress } from './progress.ts';
import { refused } from './refused.ts';
import { leaveReport } from './report/leave-report.ts';
import type { Terminal } from './terminal.ts';
import { writeOutputs } from './write-outputs.ts';

/** Writes a copy without Målljus. Status 1 when something that Målljus made stays, since a person has changed it. */
export async function leaveFile(options: LeaveFileOptions, terminal: Terminal): Promise<ExitStatus> {
  const input = readInput(options.input);
  if (!input.ok) return refused(input, terminal);
  const wanted = { output: options.output, replace: options.replace, dryRun: false, json: null };
  const outputs = chooseOutputs(input.value, wanted, { suffix: 'utan Målljus', jsonOption: '--json' });
  if (!outputs.ok) return refused(outputs, terminal);
  const left = await leave(input.value, options, outputs.value, terminal);
  if (!left.ok) return refused(left, terminal);
  terminal.print(leaveReport(left.value, outputs.value.workbook, terminal));
  return left.value.issues.length === 0 ? 0 : 1;
}

async function leave(
  input: InputFile,
  { keepValues, removeRules }: LeaveFileOptions,
  outputs: Outputs,
  terminal: Terminal,
): Promise<Result<LeftWorkbook>> {
  const onStep = createProgress(terminal, input.bytes.length);
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  if (!opened.ok) return about(input, opened);
  const left = await leaveWorkbook(opened.value, {
    now: localMinute(new Date()),
    keepValues,
    removeRules,
    onProgress: ({ step }) => {
      onStep(step);
    },
  });
  if (!left.ok) return about(input, left);
  const written = await writeOutputs({ xlsx: opened.value, json: null }, input, outputs, () => {
    onStep('save');
  });
  return written.ok ? left : written;
}

function about<T>({ name }: InputFile, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { code, text } = result.failure;
  return refuse(code, `Målljus kunde inte tas bort ur «${name}». ${text}`);
}
