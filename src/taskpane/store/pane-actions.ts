// Everything that the pane can be asked to do, in one place for the views and for the ribbon.
import type { ColumnRole, Period, RecognisedTable } from '../../../lib/index.ts';
import { asMapped, findMapping, withMapping, withoutMapping } from '../select/own-mappings.ts';
import type { PaneServices, View } from '../pane-services.ts';
import { createAnswering, type Answering } from './answering.ts';
import { createJudging, readLastJudgement, type Judging } from './judging.ts';
import type { Choices, MeasureFilter, PaneState } from './pane-state.ts';
import { createChecking, type Checking } from './checking.ts';
import { createComparing, type Comparing } from './comparing.ts';
import { createFollowingUp, type FollowingUp } from './following-up.ts';
import { createMakingUnderlag, type MakingUnderlag } from './making-underlag.ts';
import { createLeaving, type Leaving } from './leaving.ts';
import { createRuling, type Ruling } from './ruling.ts';
import { createPointing, type Pointing } from './pointing.ts';
import { createBindingSteps, type BindingSteps } from './taking-back.ts';
import { createWorkQueue, FAULT_TEXT, type WorkQueue } from './work-queue.ts';

export interface PaneActions
  extends
    Judging,
    BindingSteps,
    Answering,
    Pointing,
    Ruling,
    Comparing,
    FollowingUp,
    MakingUnderlag,
    Checking,
    Leaving {
  /** Reads the workbook for the first time. */
  readonly start: () => Promise<void>;
  readonly show: (view: View) => void;
  readonly choose: (choices: Choices) => Promise<void>;
  /** Gives one column, counted from 0, another role or period. */
  readonly correctColumn: (
    table: RecognisedTable,
    column: number,
    role: ColumnRole,
    period: Period | null,
  ) => Promise<void>;
  /** Lets Målljus read the table's headings by itself again. */
  readonly dropMapping: (table: RecognisedTable) => Promise<void>;
  readonly setFilter: (change: Partial<MeasureFilter>) => void;
  readonly toggleMeasure: (key: string, cell: string | null) => Promise<void>;
  readonly select: (cell: string) => Promise<void>;
  readonly openExample: () => Promise<void>;
  readonly openTemplate: () => Promise<void>;
  readonly closeFailure: () => void;
  readonly hideWelcome: () => void;
}

/** The actions of a pane over its state and services. */
export function createPaneActions(state: PaneState, services: PaneServices): PaneActions {
  const queue = createWorkQueue(state, services);
  const judging = createJudging(state, services, queue);
  const ruling = createRuling(state, services, queue, judging);
  const select = (cell: string): Promise<void> => selectCell(state, services, cell);
  const choose = async (choices: Choices): Promise<void> => {
    state.choices.value = { ...state.choices.value, ...choices };
    await judging.refreshPreview();
  };
  return {
    ...judging,
    choose,
    ...createFollowingUp(state, services, queue, { choose, select }),
    ...createBindingSteps(state, services, queue, judging),
    ...createLeaving(state, services, queue, judging),
    ...createAnswering(state, services, queue),
    ...createMappingActions(state, judging),
    ...createPointing(state, services, queue, judging),
    ...ruling,
    ...createComparing(state, services, queue),
    ...createMakingUnderlag(state, services, queue),
    ...createChecking(state, services, queue),
    ...createFileActions(state, services, queue),
    select,
    start: async () => {
      await readLastJudgement(state, services);
      // A ribbon button may have been quicker.
      if (state.current.value === null && state.work.value === null) await judging.refreshPreview();
    },
    show: (view) => {
      state.view.value = view;
      state.confirming.value = null;
      // The officer may have been at work in the rule sheet since.
      if (view === 'rules') void ruling.readRules();
    },
    setFilter: (change) => {
      state.filter.value = { ...state.filter.value, ...change };
      state.openMeasure.value = null;
    },
    toggleMeasure: async (key, cell) => {
      const opens = state.openMeasure.value !== key;
      state.openMeasure.value = opens ? key : null;
      if (opens && cell !== null) await select(cell);
    },
    closeFailure: () => {
      state.failure.value = null;
      state.focus.value = 'heading';
    },
    hideWelcome: () => {
      services.preferences?.write('welcome', 'hidden');
      state.welcome.value = false;
      state.focus.value = 'heading';
    },
  };
}

/** Outside the queue, so that a cell can be looked at while something else is under way. */
async function selectCell(state: PaneState, services: PaneServices, cell: string): Promise<void> {
  try {
    const selected = await services.workbook.select(cell);
    if (!selected.ok) state.failure.value = { text: selected.failure.text, asked: true };
  } catch (fault) {
    services.reportFault(fault);
    state.failure.value = { text: FAULT_TEXT, asked: true };
  }
}

function createMappingActions(
  state: PaneState,
  { refreshPreview }: Judging,
): Pick<PaneActions, 'correctColumn' | 'dropMapping'> {
  const all = (): PaneState['storedMappings']['value'] => state.mappings.value ?? state.storedMappings.value;
  return {
    correctColumn: async (table, column, role, period) => {
      const core = state.core.value;
      if (core === null) return;
      // The table may have been corrected since it was read; then the correction builds on that.
      const latest = asMapped(table, findMapping(all(), core.mappingOf(table)));
      state.mappings.value = withMapping(all(), core.correctMapping(latest, { column, role, period }));
      await refreshPreview();
    },
    dropMapping: async (table) => {
      const core = state.core.value;
      if (core === null) return;
      state.mappings.value = withoutMapping(all(), core.mappingOf(table));
      await refreshPreview();
    },
  };
}

function createFileActions(
  state: PaneState,
  { files, workbook }: PaneServices,
  queue: WorkQueue,
): Pick<PaneActions, 'openExample' | 'openTemplate'> {
  const open = async (fetchFile: () => Promise<Uint8Array>): Promise<void> => {
    const opened = await queue.run('open', async () => {
      const file = await fetchFile().catch(() => null);
      if (file === null) return { ok: false, failure: { code: 'file-not-found', text: NOT_FETCHED } };
      const result = await workbook.openNew(file);
      return result.ok ? { ok: true, value: true } : result;
    });
    if (opened !== null) state.announcement.value = 'Arbetsboken är öppnad i ett nytt fönster.';
  };
  return { openExample: () => open(files.example), openTemplate: () => open(files.template) };
}

const NOT_FETCHED = 'Filen kunde inte hämtas. Kontrollera att datorn har nätverk och försök igen.';
