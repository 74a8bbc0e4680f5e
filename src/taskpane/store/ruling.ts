// The rules of the workbook: reading them, making the rule sheet of a preset or a file, mending a cell, and saving them as a file.
import type { Issue } from '../../../lib/index.ts';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';
import { accept, refuse, type Result } from '../../app/result.ts';
import type { RuleFile } from '../select/rule-sources.ts';
import type { Core, PaneServices } from '../pane-services.ts';
import { readLastJudgement, type Judging } from './judging.ts';
import type { PaneState } from './pane-state.ts';
import { rulesOptions } from './rules-options.ts';
import { NO_COMPARISON, type PlannedSheet } from './rules-state.ts';
import type { Job, WorkQueue } from './work-queue.ts';

export interface Ruling {
  /** Reads the rules as they stand in the workbook. */
  readonly readRules: () => Promise<void>;
  readonly choosePreset: (id: string) => void;
  /** Shows what a rule sheet of the preset would hold, and asks. */
  readonly planPreset: (id: string) => Promise<void>;
  /** Shows what a rule sheet of the file would hold, and asks. */
  readonly planFile: (file: RuleFile) => Promise<void>;
  /** Writes the sheet that was asked about. */
  readonly writeRuleSheet: () => Promise<void>;
  /** Writes the suggestion of a finding in its cell, if the finding still stands. */
  readonly mend: (finding: Issue) => Promise<void>;
  /** Makes a file of the rules in use. */
  readonly saveRules: () => Promise<void>;
  /** Tells why a file that was chosen could not be read. */
  readonly refuseFile: (text: string) => void;
}

export function createRuling(
  state: PaneState,
  services: PaneServices,
  queue: WorkQueue,
  { refreshPreview }: Judging,
): Ruling {
  const { rules } = state;
  const { workbook } = services;
  const readRules = async (): Promise<void> => {
    const check = await queue.run('check', (job) =>
      job.core.checkRuleSheet(workbook, rulesOptions(state, job)),
    );
    if (check !== null) rules.check.value = check;
  };
  /** What the pane shows of the next judgement follows when the rules have changed; a judgement that is written stands as it was. */
  const readAndFollow = async (): Promise<void> => {
    await readRules();
    if (isPreviewOutdated(state)) await refreshPreview();
  };
  /** What was worked out by the rules before says nothing of those that hold now. */
  const readAnew = async (): Promise<void> => {
    rules.comparison.value = { ...NO_COMPARISON, files: rules.comparison.value.files };
    rules.near.value = { ...rules.near.value, result: null };
    rules.saved.value = null;
    await readRules();
    await refreshPreview();
  };
  const show = (planned: PlannedSheet | null): void => {
    if (planned === null) return;
    rules.planned.value = planned;
    state.confirming.value = 'rule-sheet';
    state.focus.value = 'confirm';
  };
  return {
    readRules: readAndFollow,
    choosePreset: (id) => {
      rules.preset.value = id;
      rules.planned.value = null;
      if (state.confirming.value === 'rule-sheet') state.confirming.value = null;
    },
    planPreset: async (id) => {
      show(
        await queue.run('plan-rules', (job) => planSheet(state, services, job, { from: 'preset', id }, true)),
      );
    },
    planFile: async (file) => {
      show(
        await queue.run('plan-rules', (job) => planSheet(state, services, job, { from: 'file', file }, true)),
      );
    },
    writeRuleSheet: async () => {
      const asked = rules.planned.value;
      if (asked === null) return;
      const written = await queue.run('write-rules', (job) => planSheet(state, services, job, asked, false));
      rules.planned.value = null;
      state.confirming.value = null;
      if (written === null) return;
      // A rule set chosen for this session would go before the sheet that has just become the rules.
      state.choices.value = { ...state.choices.value, ruleSet: null };
      if (written.planned.report !== null) state.lastWritten.value = 'rule-sheet';
      state.undone.value = null;
      state.announcement.value = writtenText(written);
      state.focus.value = 'heading';
      await readLastJudgement(state, services);
      await readAnew();
    },
    mend: async (finding) => {
      const mended = await queue.run('write-rules', (job) => mendCell(state, services, job, finding));
      if (mended === null) return;
      state.announcement.value = `«${finding.suggestion ?? ''}» står nu i ${finding.cell ?? ''}.`;
      state.focus.value = 'heading';
      await readAnew();
    },
    saveRules: async () => {
      const saved = await queue.run('plan-rules', (job) =>
        job.core.saveRuleSet(workbook, rulesOptions(state, job)),
      );
      if (saved === null) return;
      rules.saved.value = saved;
      state.announcement.value = `Filen ${saved.fileName} är klar att hämta.`;
      state.focus.value = 'saved';
    },
    refuseFile: (text) => {
      state.failure.value = { text, asked: true };
    },
  };
}

function isPreviewOutdated({ current, choices, rules: { check } }: PaneState): boolean {
  const [shown, read] = [current.value, check.value];
  if (shown === null || read === null || shown.written || typeof choices.value.ruleSet === 'string')
    return false;
  const used = shown.judged.rules;
  return used.source !== read.source || JSON.stringify(used.rules?.ruleSet) !== JSON.stringify(read.ruleSet);
}

type Wanted =
  { readonly from: 'preset'; readonly id: string } | { readonly from: 'file'; readonly file: RuleFile };

async function planSheet(
  state: PaneState,
  { workbook }: PaneServices,
  job: Job,
  wanted: Wanted,
  dryRun: boolean,
): Promise<Result<PlannedSheet>> {
  const options = { ...rulesOptions(state, job), dryRun };
  if (wanted.from === 'preset') {
    const ruleSet = { kind: 'preset', id: wanted.id } as const;
    const made = await job.core.createRuleSheet(workbook, { ...options, ruleSet });
    return made.ok ? accept({ from: 'preset', id: wanted.id, planned: made.value }) : made;
  }
  const read = await job.core.readRuleSet(workbook, { ...options, file: wanted.file });
  return read.ok ? accept({ from: 'file', file: wanted.file, planned: read.value }) : read;
}

function writtenText({ planned }: PlannedSheet): string {
  if (planned.report === null) return 'Regelbladet säger redan detsamma. Inget behövde skrivas.';
  const [sheet] = planned.plan.newSheets;
  return `Bladet «${sheet?.name ?? ''}» är skrivet. Från och med nu bedöms arbetsboken efter det.`;
}

const CHANGED_SINCE =
  'Reglerna har ändrats sedan de lästes här, så förslaget skrevs inte. Läs reglerna igen och se om något är kvar att rätta.';

/** Reads the rules again first: what a person has written since is not to be overwritten. */
async function mendCell(
  state: PaneState,
  { workbook }: PaneServices,
  job: Job,
  finding: Issue,
): Promise<Result<RuleSheetCheck>> {
  const check = await job.core.checkRuleSheet(workbook, rulesOptions(state, job));
  if (!check.ok) return check;
  const place = placeOf(job.core, finding);
  const stillStands = check.value.findings.some((one) => isSame(one, finding));
  if (place === null || finding.suggestion === undefined || !stillStands)
    return refuse('usage', CHANGED_SINCE);
  const written = await workbook.write([{ ...place, value: finding.suggestion, look: 'keep' }]);
  return written.ok ? check : written;
}

function placeOf(
  { parseCellRef }: Pick<Core, 'parseCellRef'>,
  { cell }: Issue,
): ReturnType<Core['parseCellRef']> {
  return cell === null ? null : parseCellRef(cell);
}

function isSame(one: Issue, other: Issue): boolean {
  return (
    one.code === other.code &&
    one.cell === other.cell &&
    one.text === other.text &&
    one.suggestion === other.suggestion
  );
}
