// `malljus kontrollera`: holds a judged workbook on the disk against its seal and prints what was found. Never changes the workbook.
import { checkWorkbook, type CheckedWorkbook } from '../app/check-seal.ts';
import { refuse, type Result } from '../app/result.ts';
import { toSealFile } from '../app/seal-file.ts';
import { localMinute } from '../clock/local-minute.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { CheckFileOptions } from './check-options.ts';
import type { ExitStatus } from './exit-status.ts';
import { readInput, type InputFile } from './input-file.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseFile } from './output-files.ts';
import { createProgress } from './progress.ts';
import { refused } from './refused.ts';
import { checkReport } from './report/check-report.ts';
import { openRuleSet } from './rule-set-argument.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles } from './write-files.ts';

/** Tells what has been changed since the judgement. Status 1 when something that was judged or written has, or when there is no seal. */
export async function checkFile(options: CheckFileOptions, terminal: Terminal): Promise<ExitStatus> {
  const input = readInput(options.input);
  if (!input.ok) return refused(input, terminal);
  const { json } = options;
  const place =
    json === null || json === '-' ? null : chooseFile(json, '--json', input.value, options.replace);
  if (place?.ok === false) return refused(place, terminal);
  const checked = await check(input.value, options, terminal);
  if (!checked.ok) return refused(checked, terminal);
  const text = JSON.stringify(toSealFile(checked.value), null, 2);
  if (place !== null) {
    const mode = (input.value.mode & 0o666) | 0o200;
    const written = writeFiles([{ file: place.value, content: `${text}\n`, mode }]);
    if (!written.ok) return refused(written, terminal);
  }
  const report = checkReport(checked.value, terminal);
  if (json === '-') {
    // What reads the JSON shall get that alone.
    terminal.print(text);
    terminal.tell(report);
  } else terminal.print(report);
  const { openIn, name } = input.value;
  if (openIn !== null)
    terminal.tell(`«${name}» är öppen i ${openIn}; det som kontrollerats är det som senast sparades.`);
  return ['unchanged', 'presentation'].includes(checked.value.verdict) ? 0 : 1;
}

async function check(
  input: InputFile,
  { ruleSet: argument, printed }: CheckFileOptions,
  terminal: Terminal,
): Promise<Result<CheckedWorkbook>> {
  const ruleSet = openRuleSet(argument);
  if (!ruleSet.ok) return ruleSet;
  const onStep = createProgress(terminal, input.bytes.length);
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  const checked = opened.ok
    ? await checkWorkbook(opened.value, {
        now: localMinute(new Date()),
        onProgress: ({ step }) => {
          onStep(step);
        },
        ...(ruleSet.value === null ? {} : { ruleSet: ruleSet.value }),
        ...(printed === null ? {} : { printed }),
      })
    : opened;
  if (checked.ok) return checked;
  const { code, text } = checked.failure;
  return refuse(code, `«${input.name}» kunde inte kontrolleras. ${text}`);
}
