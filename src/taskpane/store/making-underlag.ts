// «Skapa underlag» from the pane: what is in the workbook's file is shown first, then the files are made of it in memory. The open workbook
// is only read.
import { accept } from '../../app/result.ts';
import type { SharingChoices, SharingFindings } from '../../app/sharing.ts';
import type { LetterTemplate, UnderlagKind } from '../../app/underlag.ts';
import type { PaneServices } from '../pane-services.ts';
import type { PaneState } from './pane-state.ts';
import { makeUnderlagFiles } from './underlag-files.ts';
import type { ChosenFile, WrittenFacts } from './underlag-state.ts';
import { openWorkbookFile } from './underlag-workbook.ts';
import type { WorkQueue } from './work-queue.ts';

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
      const done = await queue.run('underlag', (job) => makeUnderlagFiles(state, services, job, seen));
      if (done === null) return;
      if (done.kind === 'other-findings') {
        showFindings(done.findings);
        state.failure.value = { text: OTHER_FINDINGS, asked: true };
        return;
      }
      made.value = done.made;
      state.announcement.value = `Underlaget är klart. ${done.made.counts}`;
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
