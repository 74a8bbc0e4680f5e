// Use case «Skapa underlag»: judges a workbook's file in memory, and makes from it the frozen copy and the files that tell of it.
// Nothing is written in the workbook itself.
import { judgeWorkbook } from './judge-workbook.ts';
import type { Judged } from './judging.ts';
import { makeReport } from './make-report.ts';
import { accept, type Result } from './result.ts';
import { checkSameColours, mayChangeColours } from './same-colours.ts';
import { DEFAULT_SHARING, type SharingChoices, type SharingFindings } from './sharing.ts';
import type {
  CreateReportFiles,
  SharedWorkbook,
  Underlag,
  UnderlagFile,
  UnderlagOptions,
  UnderlagWanted,
} from './underlag.ts';
import { underlagName } from './underlag-name.ts';
import { writeReportSheet } from './write-report-sheet.ts';

export interface MadeUnderlag extends Underlag {
  readonly judged: Judged;
}

/** All the files, or why one of them cannot be made. Example: `await makeUnderlag(openXlsx(…).value, createReportFiles, wanted, { now })`. */
export async function makeUnderlag(
  workbook: SharedWorkbook,
  create: CreateReportFiles,
  wanted: UnderlagWanted,
  options: UnderlagOptions,
): Promise<Result<MadeUnderlag>> {
  const isFrozen = wanted.kinds.includes('xlsx');
  const choices = { ...DEFAULT_SHARING, ...wanted.sharing };
  // Frozen first, so that the judgement and its seal are of what the copy holds.
  const frozen = isFrozen ? await freezeWorkbook(workbook, choices, options) : accept(null);
  if (!frozen.ok) return frozen;
  const made = await makeReport(workbook, wanted.facts, { ...options, dryRun: !isFrozen });
  if (!made.ok) return made;
  const same = checkFrozen(frozen.value, made.value.judged, choices);
  if (!same.ok) return same;
  const { report, judged } = made.value;
  const sheet = isFrozen ? await writeReportSheet(workbook, report, { ...wanted.sharing, ...options }) : null;
  if (sheet?.ok === false) return sheet;
  const copy: readonly UnderlagFile[] = isFrozen
    ? [{ kind: 'xlsx', name: underlagName(report.workbook, 'xlsx'), bytes: await workbook.save() }]
    : [];
  const told = await create(report, wanted);
  if (!told.ok) return told;
  const { files, remarks } = told.value;
  return accept({
    report,
    judged,
    files: [...copy, ...files],
    remarks,
    findings: frozen.value?.findings ?? null,
  });
}

interface Frozen {
  readonly findings: SharingFindings;
  /** As judged before it was frozen; null when freezing changes nothing that is judged. */
  readonly before: Judged | null;
}

async function freezeWorkbook(
  workbook: SharedWorkbook,
  choices: SharingChoices,
  options: UnderlagOptions,
): Promise<Result<Frozen>> {
  const findings = workbook.surveySharing();
  if (!findings.ok) return findings;
  const before = mayChangeColours(findings.value, choices)
    ? await judgeWorkbook(workbook, { ...options, dryRun: true })
    : accept(null);
  if (!before.ok) return before;
  const frozen = workbook.freeze(choices);
  return frozen.ok ? accept({ findings: findings.value, before: before.value }) : frozen;
}

function checkFrozen(frozen: Frozen | null, after: Judged, choices: SharingChoices): Result<null> {
  const before = frozen?.before ?? null;
  if (frozen === null || before === null) return accept(null);
  return checkSameColours(before, after, frozen.findings, choices);
}
