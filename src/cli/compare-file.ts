// `malljus jamfor`: what another rule set would change in a workbook on the disk.
import { compareRules, isUnchanged, type ComparedRules } from '../app/rules/compare-rules.ts';
import { toComparisonFile } from '../app/rules/comparison-file.ts';
import type { RuleSetChoice } from '../app/rules/choose-rule-set.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { EXAMPLE_FILE, readInput, type InputFile } from './input-file.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseOutputs, type Outputs } from './output-files.ts';
import { createProgress } from './progress.ts';
import { comparisonReport } from './report/comparison-report.ts';
import { openChoice, type RuleSetArgument } from './rule-set-argument.ts';
import type { CompareFileOptions } from './rules-options.ts';
import { refused } from './refused.ts';
import type { Terminal } from './terminal.ts';
import { printReport, writeOutputs } from './write-outputs.ts';

/** Compares the rule sets that the options name. Status 0 when it went well, whatever differs. */
export async function compareFile(options: CompareFileOptions, terminal: Terminal): Promise<ExitStatus> {
  const input = readInput(options.input ?? EXAMPLE_FILE);
  if (!input.ok) return refused(input, terminal);
  const outputs = chooseOutputs(input.value, options, { suffix: null, jsonOption: '--json' });
  if (!outputs.ok) return refused(outputs, terminal);
  const compared = await compareInput(input.value, options, outputs.value, terminal);
  if (!compared.ok) return refused(compared, terminal);
  const { comparison, json } = compared.value;
  const around = {
    closing: closingOf(comparison, outputs.value),
    rest: json === null ? 'med --json FIL får du alla' : 'alla står i JSON-filen',
  };
  printReport(comparisonReport(comparison, around, terminal), json, outputs.value, terminal);
  return 0;
}

interface ComparedInput {
  readonly comparison: ComparedRules;
  readonly json: string | null;
}

async function compareInput(
  input: InputFile,
  { before, after, period }: CompareFileOptions,
  outputs: Outputs,
  terminal: Terminal,
): Promise<Result<ComparedInput>> {
  const from = choiceOf(before);
  if (!from.ok) return from;
  const to = choiceOf(after);
  if (!to.ok) return to;
  const onStep = createProgress(terminal, input.bytes.length);
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  if (!opened.ok) return aboutFile(input, opened);
  onStep('assess');
  const compared = await compareRules(opened.value, {
    before: from.value,
    after: to.value,
    sheet: outputs.workbook !== null,
    ...(period === null ? {} : { period }),
  });
  if (!compared.ok) return aboutFile(input, compared);
  const file = toComparisonFile(compared.value.comparison);
  const json = outputs.json === null ? null : JSON.stringify(file, null, 2);
  const written = await writeOutputs({ xlsx: opened.value, json }, input, outputs, () => {
    onStep('save');
  });
  return written.ok ? accept({ comparison: compared.value, json }) : written;
}

function choiceOf(argument: RuleSetArgument | null): Result<RuleSetChoice> {
  return argument === null ? accept({ kind: 'inUse' }) : openChoice(argument);
}

function aboutFile<T>(input: InputFile, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return refuse(
    result.failure.code,
    `Reglerna kunde inte jämföras i «${input.name}». ${result.failure.text}`,
  );
}

function closingOf(compared: ComparedRules, { workbook, json }: Outputs): readonly string[] {
  const copy = workbook === null ? '' : `«${workbook.shown}»`;
  const sheet = isUnchanged(compared)
    ? `Jämförelsen står redan i arbetsboken: ${copy} är en exakt kopia av den.`
    : `Arbetsboken med bladet «Jämförelse av regler»: ${copy}`;
  return [
    ...(workbook === null
      ? ['Ingen arbetsbok är skriven; med --ut FIL skrivs jämförelsen som ett blad.']
      : [sheet]),
    ...(json === null || json === 'stdout' ? [] : [`Jämförelsen som JSON: «${json.shown}»`]),
  ];
}
