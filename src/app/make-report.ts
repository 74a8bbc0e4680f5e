// Use case: judges a workbook, writing nothing, and tells what its underlag says.
import { reportInSteps, type Report, type ReportFacts } from '../../lib/index.ts';
import { judgeWorkbook } from './judge-workbook.ts';
import type { Judged, JudgeOptions } from './judging.ts';
import type { WorkbookPort } from './port.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { accept, type Result } from './result.ts';
import { refuseRules } from './rules-of-run.ts';
import { workInSlices } from './work-in-slices.ts';

export interface MadeReport {
  readonly judged: Judged;
  readonly report: Report;
}

/** Judges as «bedöm» does; with `dryRun` nothing is written. Example: `await makeReport(port, facts, { now: '2021-03-15T09:30', dryRun: true })`. */
export async function makeReport(
  port: WorkbookPort,
  facts: ReportFacts,
  options: JudgeOptions,
): Promise<Result<MadeReport>> {
  const read = await port.read();
  if (!read.ok) return read;
  // The same reading for both: what is judged and what is told of decisions cannot differ.
  const reader: WorkbookPort = { read: () => Promise.resolve(read), apply: (plan) => port.apply(plan) };
  const judged = await judgeWorkbook(reader, options);
  if (!judged.ok) return judged;
  const { result, followUp, rules, seal } = judged.value;
  if (rules.rules === null) return refuseRules(rules.issues);
  const telling = reportInSteps({
    result,
    followUp,
    rules: rules.rules,
    snapshot: read.value,
    facts,
    when: options.now.slice(0, 'yyyy-mm-ddThh:mm'.length),
    programVersion: PROGRAM_VERSION,
    seal: seal.whole,
  });
  const report = await workInSlices(telling, options.pause ? { pause: options.pause } : {}, CANCELLED);
  return report.ok ? accept({ judged: judged.value, report: report.value }) : report;
}

const CANCELLED = 'Underlaget avbröts. Inget har skrivits.';
