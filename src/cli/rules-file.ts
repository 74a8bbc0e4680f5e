// `malljus regler`: shows, creates, saves and reads the rules of a workbook on the disk, and finds what lies near their limits.
import { checkRuleSheet } from '../app/rules/check-rule-sheet.ts';
import { createRuleSheet } from '../app/rules/create-rule-sheet.ts';
import { nearLimits } from '../app/rules/near-limits.ts';
import { readRuleSet } from '../app/rules/read-rule-set.ts';
import { saveRuleSet } from '../app/rules/save-rule-set.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import { openXlsx, type XlsxWorkbook } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { EXAMPLE_FILE, readInput, type InputFile } from './input-file.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseOutputs, type Outputs } from './output-files.ts';
import { createProgress } from './progress.ts';
import { nearReport } from './report/near-report.ts';
import { checkReport, createdReport, readReport, savedReport } from './report/rules-report.ts';
import { openChoice, readRuleFile, type RuleSetArgument } from './rule-set-argument.ts';
import type { RulesFileOptions, RulesTask } from './rules-options.ts';
import { refused } from './refused.ts';
import type { Terminal } from './terminal.ts';
import { printReport, writeOutputs } from './write-outputs.ts';

/** Does what the options ask for. Status 1 when something in the rules has to be mended. */
export async function rulesFile(options: RulesFileOptions, terminal: Terminal): Promise<ExitStatus> {
  const input = readInput(options.input ?? EXAMPLE_FILE);
  if (!input.ok) return refused(input, terminal);
  const writes = options.task.kind === 'create' || options.task.kind === 'read';
  if (!writes && options.output !== null)
    return refused(refuse('usage', 'Valet --ut hör ihop med --skapa och --läs.'), terminal);
  // beside the example that ships nothing is written unasked
  const names = {
    suffix: writes && options.input !== null ? 'regler' : null,
    jsonOption: '--spara',
  } as const;
  const outputs = chooseOutputs(input.value, options, names);
  if (!outputs.ok) return refused(outputs, terminal);
  const done = await doTask({ input: input.value, options, outputs: outputs.value, terminal });
  if (!done.ok) return refused(done, terminal);
  const { report, json, status } = done.value;
  printReport(report, json, outputs.value, terminal);
  return status;
}

interface Work {
  readonly input: InputFile;
  readonly options: RulesFileOptions;
  readonly outputs: Outputs;
  readonly terminal: Terminal;
}

/** What a task came to. */
interface Done {
  readonly report: string;
  readonly json: string | null;
  readonly status: ExitStatus;
}

async function doTask(work: Work): Promise<Result<Done>> {
  const { input, options, outputs, terminal } = work;
  const onStep = createProgress(terminal, input.bytes.length);
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  const done = opened.ok ? await runTask(options.task, opened.value, work) : opened;
  if (!done.ok) return aboutFile(input, done);
  if (!opened.ok) return opened;
  const written = await writeOutputs({ xlsx: opened.value, json: done.value.json }, input, outputs, () => {
    onStep('save');
  });
  return written.ok ? done : written;
}

function runTask(task: RulesTask, xlsx: XlsxWorkbook, work: Work): Promise<Result<Done>> {
  switch (task.kind) {
    case 'show':
      return show(xlsx, work);
    case 'create':
      return create(task.ruleSet, xlsx, work);
    case 'save':
      return save(task.ruleSet, xlsx, work);
    case 'read':
      return readIn(task.path, xlsx, work);
    case 'near':
      return findNear(task, xlsx, work);
  }
}

async function show(xlsx: XlsxWorkbook, { input, options, terminal }: Work): Promise<Result<Done>> {
  const checked = await checkRuleSheet(xlsx, periodOf(options));
  if (!checked.ok) return checked;
  const hasFaults = checked.value.findings.some(({ severity }) => severity === 'error');
  return accept({
    report: checkReport(checked.value, input.name, terminal),
    json: null,
    status: hasFaults ? 1 : 0,
  });
}

async function create(
  ruleSet: RuleSetArgument,
  xlsx: XlsxWorkbook,
  { options, outputs, terminal }: Work,
): Promise<Result<Done>> {
  const choice = openChoice(ruleSet);
  if (!choice.ok) return choice;
  const created = await createRuleSheet(xlsx, {
    ruleSet: choice.value,
    dryRun: options.dryRun,
    ...periodOf(options),
  });
  if (!created.ok) return created;
  return accept({ report: createdReport(created.value, outputs.workbook, terminal), json: null, status: 0 });
}

async function save(
  ruleSet: RuleSetArgument | null,
  xlsx: XlsxWorkbook,
  { options, outputs, terminal }: Work,
): Promise<Result<Done>> {
  const choice = ruleSet === null ? accept(null) : openChoice(ruleSet);
  if (!choice.ok) return choice;
  const saved = await saveRuleSet(xlsx, {
    ...periodOf(options),
    ...(choice.value === null ? {} : { ruleSet: choice.value }),
  });
  if (!saved.ok) return saved;
  const file = outputs.json === null || outputs.json === 'stdout' ? null : outputs.json;
  return accept({ report: savedReport(saved.value, file, terminal), json: saved.value.json, status: 0 });
}

async function readIn(
  path: string,
  xlsx: XlsxWorkbook,
  { options, outputs, terminal }: Work,
): Promise<Result<Done>> {
  const file = readRuleFile(path);
  if (!file.ok) return file;
  const taken = await readRuleSet(xlsx, { file: file.value, dryRun: options.dryRun, ...periodOf(options) });
  if (!taken.ok) return taken;
  return accept({ report: readReport(taken.value, outputs.workbook, terminal), json: null, status: 0 });
}

async function findNear(
  { margin, ruleSet }: Extract<RulesTask, { kind: 'near' }>,
  xlsx: XlsxWorkbook,
  { input, options, terminal }: Work,
): Promise<Result<Done>> {
  const choice = ruleSet === null ? accept(null) : openChoice(ruleSet);
  if (!choice.ok) return choice;
  const near = await nearLimits(xlsx, {
    margin,
    ...periodOf(options),
    ...(choice.value === null ? {} : { ruleSet: choice.value }),
  });
  if (!near.ok) return near;
  return accept({ report: nearReport(near.value, margin, input.name, terminal), json: null, status: 0 });
}

function periodOf({ period }: RulesFileOptions): { readonly period?: string } {
  return period === null ? {} : { period };
}

function aboutFile<T>(input: InputFile, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { code, text } = result.failure;
  return code === 'usage' || code === 'file-not-found' || code === 'disk'
    ? result
    : refuse(code, `«${input.name}»: ${text}`);
}
