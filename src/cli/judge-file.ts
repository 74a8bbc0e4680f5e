// `malljus bedom`: judges a workbook on the disk, writes the outputs and prints the result.
import { accept, refuse, type Refusal, type Result } from '../app/result.ts';
import { judgeWorkbook, type Judged } from '../app/judge-workbook.ts';
import { toResultFile } from '../app/result-file.ts';
import { refuseRules } from '../app/rules-of-run.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { EXAMPLE_FILE, readInput, type InputFile } from './input-file.ts';
import { localMinute } from '../clock/local-minute.ts';
import { NODE_PACKING } from './node-packing.ts';
import type { JudgeFileOptions } from './options.ts';
import { chooseOutputs, type Outputs } from './output-files.ts';
import { createProgress } from './progress.ts';
import { openRuleSet, type RuleSetArgument } from './rule-set-argument.ts';
import { closingLines } from './report/closing-lines.ts';
import { resultReport } from './report/result-report.ts';
import { refused } from './refused.ts';
import type { Terminal } from './terminal.ts';
import { printReport, writeOutputs } from './write-outputs.ts';

/** Judges the workbook that the options name, or the example. Status 1 when there are questions to answer. */
export async function judgeFile(options: JudgeFileOptions, terminal: Terminal): Promise<ExitStatus> {
  const input = readInput(options.input ?? EXAMPLE_FILE);
  const names = { suffix: options.input === null ? null : 'bedömd', jsonOption: '--json' } as const;
  const outputs = input.ok ? chooseOutputs(input.value, options, names) : input;
  if (!input.ok || !outputs.ok) return refused(input.ok ? outputs : input, terminal);
  const judged = await judgeInput(input.value, options, outputs.value, terminal);
  if (!judged.ok) return refused(judged, terminal);
  printResult(judged.value, options, outputs.value, terminal);
  const { openIn, name } = input.value;
  if (openIn !== null)
    terminal.tell(`«${name}» är öppen i ${openIn}; det som bedömts är det som senast sparades.`);
  const hasQuestions = judged.value.judged.result.issues.some(({ severity }) =>
    ['question', 'error'].includes(severity),
  );
  return hasQuestions ? 1 : 0;
}

interface JudgedInput {
  readonly judged: Judged;
  /** The result as JSON; null when not asked for. */
  readonly json: string | null;
}

/** Opens, judges and saves; nothing is left on the disk unless all of it went well. */
async function judgeInput(
  input: InputFile,
  options: JudgeFileOptions,
  outputs: Outputs,
  terminal: Terminal,
): Promise<Result<JudgedInput>> {
  const { period, strict, explanations, followUp } = options;
  const ruleSet = openRuleSet(options.ruleSet);
  if (!ruleSet.ok) return ruleSet;
  const onStep = createProgress(terminal, input.bytes.length);
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  if (!opened.ok) return aboutFile(input, opened);
  const judged = await judgeWorkbook(opened.value, {
    now: localMinute(new Date()),
    dryRun: outputs.workbook === null,
    onProgress: ({ step }) => {
      onStep(step);
    },
    ...(period === null ? {} : { period }),
    ...(ruleSet.value === null ? {} : { ruleSet: ruleSet.value }),
    ...(strict === null ? {} : { strict }),
    ...(explanations === null ? {} : { explanations }),
    ...(followUp === null ? {} : { followUp }),
  });
  if (!judged.ok) return aboutFile(input, judged);
  if (judged.value.result.assessments.length === 0) return nothingJudged(input, judged.value);
  const sheet = sheetAskedFor(options.ruleSet, judged.value);
  if (sheet !== null) return aboutFile(input, sheet);
  const json = outputs.json === null ? null : JSON.stringify(toResultFile(judged.value), null, 2);
  const written = await writeOutputs({ xlsx: opened.value, json }, input, outputs, () => {
    onStep('save');
  });
  return written.ok ? accept({ judged: judged.value, json }) : written;
}

/** What went wrong, told of the workbook. */
export function aboutFile<T>(input: InputFile, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { code, text } = result.failure;
  const isProtected = code === 'protected' || code === 'structure-protected';
  const instead = isProtected ? ' Med --torrkör visas bedömningen utan att något skrivs.' : '';
  return refuse(code, `«${input.name}» kunde inte bedömas. ${text}${instead}`);
}

/** Null unless the sheet was asked for and did not judge: then nothing else is good enough. */
export function sheetAskedFor(asked: RuleSetArgument | null, { rules }: Judged): Refusal | null {
  if (asked?.kind !== 'sheet' || rules.source === 'sheet') return null;
  const faults = rules.issues.filter(({ severity }) => severity !== 'info');
  if (faults.length > 0) return refuseRules(faults);
  return refuse('rules', 'Den har inget blad «Bedömningsregler»; skapa det med «malljus regler».');
}

/** No table, or no such period: what is missing has been found already. */
export function nothingJudged({ name }: InputFile, { result }: Judged): Refusal {
  const texts = result.issues
    .filter(({ severity }) => severity === 'error' || severity === 'question')
    .map(({ text }) => text);
  const what = texts.length === 0 ? ['Ingen måltabell i den har några mätvärden.'] : texts;
  return refuse('unsupported', [`«${name}» kunde inte bedömas.`, ...what].join(' '));
}

function printResult(
  { judged, json }: JudgedInput,
  options: JudgeFileOptions,
  outputs: Outputs,
  terminal: Terminal,
): void {
  const closing = closingLines(judged, outputs, options.dryRun);
  printReport(resultReport(judged, closing, terminal), json, outputs, terminal);
}
