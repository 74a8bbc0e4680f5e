// «Skapa underlag» from the pane: what is in the workbook's file is shown first, then the files are made of it in memory. The open workbook
// is only read.
import type { MadeUnderlag } from '../../app/make-underlag.ts';
import { accept, refuse, type Result } from '../../app/result.ts';
import { DEFAULT_SHARING, type SharingChoices, type SharingFindings } from '../../app/sharing.ts';
import {
  UNDERLAG_KINDS,
  type LetterTemplate,
  type SharedWorkbook,
  type UnderlagKind,
  type UnderlagWanted,
} from '../../app/underlag.ts';
import type { PaneServices, UnderlagTools } from '../pane-services.ts';
import { countLines } from '../select/follow-up/run-words.ts';
import { judgedRemarks } from '../select/underlag/judged-remarks.ts';
import { needsNoDownload } from '../select/underlag/kind-words.ts';
import { reportFacts } from '../select/underlag/report-facts.ts';
import { chosenOptions } from './judging.ts';
import type { PaneState } from './pane-state.ts';
import type { ChosenFile, CopyOpened, WrittenFacts } from './underlag-state.ts';
import { NOT_LOADED_TEXT, type Job, type WorkQueue } from './work-queue.ts';

export interface MakingUnderlag {
  readonly writeFacts: (facts: Partial<WrittenFacts>) => void;
  readonly toggleKind: (kind: UnderlagKind) => void;
  /** null: a tjänsteskrivelse of Målljus's own making. */
  readonly chooseTemplate: (template: LetterTemplate | null) => void;
  /** A saved copy instead of the open workbook; null: the open workbook again. */
  readonly chooseWorkbook: (file: ChosenFile | null) => void;
  readonly chooseSharing: (choices: Partial<SharingChoices>) => void;
  /** «Se vad som finns i arbetsboken» */
  readonly surveyWorkbook: () => Promise<void>;
  /** «Skapa underlag» */
  readonly createUnderlag: () => Promise<void>;
  /** Opens the frozen copy that was made as a new workbook, once more. */
  readonly openCopy: () => Promise<void>;
}

export function createMakingUnderlag(
  state: PaneState,
  services: PaneServices,
  queue: WorkQueue,
): MakingUnderlag {
  const { facts, kinds, template, chosen, findings, sharing, made } = state.underlag;
  const showFindings = (found: SharingFindings): void => {
    findings.value = found;
    state.focus.value = 'survey';
  };
  return {
    writeFacts: (written) => {
      facts.value = { ...facts.value, ...written };
    },
    toggleKind: (kind) => {
      const next = new Set(kinds.value);
      if (!next.delete(kind)) next.add(kind);
      kinds.value = next;
    },
    chooseTemplate: (file) => {
      template.value = file;
    },
    chooseWorkbook: (file) => {
      chosen.value = file;
      // They were of another file.
      findings.value = null;
      made.value = null;
    },
    chooseSharing: (choices) => {
      sharing.value = { ...sharing.value, ...choices };
    },
    surveyWorkbook: async () => {
      made.value = null;
      const found = await queue.run('survey', async (job) => {
        const workbook = await openWorkbookFile(state, services, job);
        return workbook.ok ? workbook.value.workbook.surveySharing() : workbook;
      });
      if (found === null) return;
      showFindings(found);
      state.announcement.value = 'Arbetsboken är läst.';
    },
    createUnderlag: async () => {
      const seen = findings.value;
      made.value = null;
      const done = await queue.run('underlag', (job) => makeFiles(state, services, job, seen));
      if (done === null) return;
      if (done.kind === 'other-findings') {
        showFindings(done.findings);
        state.failure.value = { text: OTHER_FINDINGS, asked: true };
        return;
      }
      const { underlag, copy, left } = done;
      made.value = {
        ...{ files: underlag.files, copy, left },
        remarks: [...judgedRemarks(state.current.value, underlag.judged), ...underlag.remarks],
        counts: countLines(underlag.judged).join(' '),
      };
      state.announcement.value = `Underlaget är klart. ${made.value.counts}`;
      state.focus.value = 'underlag';
    },
    openCopy: async () => {
      const copy = made.value?.files.find(({ kind }) => kind === 'xlsx');
      if (copy === undefined) return;
      const opened = await queue.run('open', async () => {
        const result = await services.workbook.openNew(copy.bytes);
        return result.ok ? accept(true) : result;
      });
      if (opened !== null) state.announcement.value = 'Kopian är öppnad som en ny arbetsbok.';
    },
  };
}

const OTHER_FINDINGS =
  'Arbetsboken har ändrats sedan du såg vad som finns i den, så underlaget gjordes inte. Se igenom listan igen och välj Skapa underlag.';
const NO_KINDS = 'Välj minst en fil att göra.';
const NO_FILE_CHOSEN = 'Välj arbetsboken först.';
const CANCELLED = 'Underlaget avbröts. Inget har skrivits.';

type Done =
  | { readonly kind: 'other-findings'; readonly findings: SharingFindings }
  | {
      readonly kind: 'made';
      readonly underlag: MadeUnderlag;
      readonly copy: CopyOpened;
      readonly left: readonly UnderlagKind[];
    };

async function makeFiles(
  state: PaneState,
  services: PaneServices,
  job: Job,
  seen: SharingFindings | null,
): Promise<Result<Done>> {
  const { wanted, left } = wantedFiles(state, services);
  if (wanted.kinds.length + left.length === 0) return refuse('usage', NO_KINDS);
  const opened = await openWorkbookFile(state, services, job);
  if (!opened.ok) return opened;
  const { workbook, tools } = opened.value;
  if (wanted.kinds.includes('xlsx')) {
    const found = workbook.surveySharing();
    if (!found.ok) return found;
    // What nobody has seen is not sent on.
    if (JSON.stringify(found.value) !== JSON.stringify(seen))
      return accept({ kind: 'other-findings', findings: found.value });
  }
  const create: UnderlagTools['createReportFiles'] = async (report, asked) => {
    // The judging is over, and with it what there is to tell of how far that has come.
    if (state.work.value !== null) state.work.value = { ...state.work.value, progress: null };
    return (await isCancelled(job)) ? refuse('cancelled', CANCELLED) : tools.createReportFiles(report, asked);
  };
  const made = await tools.makeUnderlag(workbook, create, wanted, chosenOptions(state, services, job));
  if (!made.ok) return made;
  const { judged } = made.value;
  if (judged.result.assessments.length === 0) return refuse('unsupported', nothingJudged(judged));
  if (await isCancelled(job)) return refuse('cancelled', CANCELLED);
  return accept({ kind: 'made', underlag: made.value, left, copy: await openCopy(services, made.value) });
}

/** What is made here, and what is left for the page in the browser, where a file can be fetched. */
function wantedFiles(
  { underlag }: PaneState,
  { underlag: host, now }: PaneServices,
): { readonly wanted: UnderlagWanted; readonly left: readonly UnderlagKind[] } {
  const all = UNDERLAG_KINDS.filter((kind) => underlag.kinds.value.has(kind));
  const isLeft = (kind: UnderlagKind): boolean => host?.canDownload === false && !needsNoDownload(kind);
  return {
    wanted: {
      kinds: all.filter((kind) => !isLeft(kind)),
      template: underlag.template.value,
      facts: reportFacts(underlag.facts.value, now()),
      sharing: withRole(underlag.sharing.value),
    },
    left: all.filter(isLeft),
  };
}

/** An emptied field gives the usual role: something has to stand where the name stood. */
function withRole(choices: SharingChoices): SharingChoices {
  const role = choices.role.trim();
  return { ...choices, role: role === '' ? DEFAULT_SHARING.role : role };
}

interface OpenedFile {
  readonly workbook: SharedWorkbook;
  readonly tools: UnderlagTools;
}

async function openWorkbookFile(
  state: PaneState,
  services: PaneServices,
  job: Job,
): Promise<Result<OpenedFile>> {
  const tools = await loadTools(services);
  if (tools === null) return refuse('host', NOT_LOADED_TEXT);
  const file = await workbookFile(state, services);
  if (!file.ok) return file;
  if (await isCancelled(job)) return refuse('cancelled', CANCELLED);
  const workbook = tools.openXlsx(file.value.bytes, file.value.name);
  return workbook.ok ? accept({ workbook: workbook.value, tools }) : workbook;
}

async function loadTools({ underlag, reportFault }: PaneServices): Promise<UnderlagTools | null> {
  try {
    return (await underlag?.tools()) ?? null;
  } catch (fault) {
    reportFault(fault);
    return null;
  }
}

/** The saved copy that was chosen, else the open workbook as it is now. */
async function workbookFile(
  { underlag, current }: PaneState,
  { underlag: host, workbook }: PaneServices,
): Promise<Result<ChosenFile>> {
  if (underlag.chosen.value !== null) return accept(underlag.chosen.value);
  const read = host?.openFile ?? null;
  if (read === null) return refuse('usage', NO_FILE_CHOSEN);
  const bytes = await read();
  if (!bytes.ok) {
    underlag.asksForFile.value = true;
    return bytes;
  }
  const shown = current.value?.judged.result.workbook;
  if (shown !== undefined) return accept({ name: shown, bytes: bytes.value });
  const snapshot = await workbook.read();
  return snapshot.ok ? accept({ name: snapshot.value.name, bytes: bytes.value }) : snapshot;
}

async function isCancelled({ pause }: Job): Promise<boolean> {
  return (await pause()) === 'cancel';
}

/** Why there is nothing to tell of. */
function nothingJudged({ result: { issues } }: MadeUnderlag['judged']): string {
  const texts = issues.filter(({ severity }) => severity === 'error' || severity === 'question');
  const why = texts.map(({ text }) => text).join(' ');
  return `Det finns inget att göra underlag av. ${why === '' ? 'Ingen måltabell i arbetsboken har några mätvärden.' : why}`;
}

/** A copy that could not be opened is still among the files. */
async function openCopy(
  { underlag: host, workbook }: PaneServices,
  { files }: MadeUnderlag,
): Promise<CopyOpened> {
  const copy = files.find(({ kind }) => kind === 'xlsx');
  if (copy === undefined || host?.openFile === null) return 'no';
  const opened = await workbook.openNew(copy.bytes);
  return opened.ok ? 'opened' : 'refused';
}
