// Lets one piece of work run at a time, shows it, and turns whatever goes wrong into a sentence with what to do.
import type { JudgingProgress, PauseAnswer } from '../../app/judge-workbook.ts';
import type { Result } from '../../app/result.ts';
import type { Core, PaneServices } from '../pane-services.ts';
import type { PaneState, Work, WorkKind } from './pane-state.ts';

/** What a piece of work is given. */
export interface Job {
  readonly core: Core;
  readonly pause: () => Promise<PauseAnswer> | null;
  readonly onProgress: (progress: JudgingProgress) => void;
}

export interface WorkQueue {
  /** The value of the work; null when it failed or was cancelled, which the pane then tells. */
  run<T>(kind: WorkKind, task: (job: Job) => Promise<Result<T>>): Promise<T | null>;
}

const CANCELLED_TEXT = 'Avbrutet. Inget har skrivits.';
export const FAULT_TEXT =
  'Något gick fel i Målljus. Försök igen. Om felet kommer tillbaka: stäng panelen, öppna den igen och meddela den som ansvarar för Målljus hos er.';
export const NOT_LOADED_TEXT =
  'Målljus kunde inte läsas in. Kontrollera att datorn har nätverk och försök igen. Arbetsboken har inte ändrats.';

interface Token {
  cancelled: boolean;
}

/** Work that nobody waits for: it gives way to other work, and what stops it is not told aloud. */
export function givesWay(kind: WorkKind): boolean {
  return kind === 'preview' || kind === 'check';
}

/**
 * A queue: each piece of work begins when the one before has ended. A preview gives way to whatever comes after it but a reading of the
 * rules, and that to whatever comes after it.
 * Example: `await queue.run('undo', () => workbook.undo())`.
 */
export function createWorkQueue(state: PaneState, services: PaneServices): WorkQueue {
  let last: Promise<unknown> = Promise.resolve();
  let preview: Token = { cancelled: false };
  let check: Token = { cancelled: false };
  return {
    run: <T>(kind: WorkKind, task: (job: Job) => Promise<Result<T>>): Promise<T | null> => {
      check.cancelled = true;
      if (kind !== 'check') preview.cancelled = true;
      const token: Token = { cancelled: false };
      if (kind === 'preview') preview = token;
      if (kind === 'check') check = token;
      const turn = last.then(() => (token.cancelled ? null : carryOut(state, services, kind, token, task)));
      last = turn;
      return turn;
    },
  };
}

const CAN_BE_CANCELLED: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'preview',
  'judge',
  'check',
  'plan-rules',
  'compare',
  'near',
  'survey',
  'underlag',
  'check-seal',
]);

/** Never rejects. */
async function carryOut<T>(
  state: PaneState,
  services: PaneServices,
  kind: WorkKind,
  token: Token,
  task: (job: Job) => Promise<Result<T>>,
): Promise<T | null> {
  const cancel = (): void => {
    token.cancelled = true;
  };
  const work: Work = { kind, progress: null, cancel: CAN_BE_CANCELLED.has(kind) ? cancel : null };
  state.work.value = work;
  state.failure.value = null;
  // Emptied, so that the same words are told again.
  if (!givesWay(kind)) state.announcement.value = '';
  try {
    const core = await loadCore(state, services);
    if (core === null) return fail(state, kind, NOT_LOADED_TEXT);
    const result = await task({
      core,
      pause: () => (token.cancelled ? Promise.resolve('cancel') : services.pause()),
      onProgress: (progress) => {
        state.work.value = { ...work, progress };
      },
    });
    if (result.ok) return result.value;
    if (result.failure.code !== 'cancelled') return fail(state, kind, result.failure.text);
    if (!givesWay(kind)) {
      state.announcement.value = CANCELLED_TEXT;
      state.focus.value = 'heading';
    }
    return null;
  } catch (fault) {
    services.reportFault(fault);
    return fail(state, kind, FAULT_TEXT);
  } finally {
    state.work.value = null;
  }
}

async function loadCore(state: PaneState, services: PaneServices): Promise<Core | null> {
  if (state.core.value !== null) return state.core.value;
  try {
    state.core.value = await services.core();
  } catch (fault) {
    services.reportFault(fault);
  }
  return state.core.value;
}

function fail(state: PaneState, kind: WorkKind, text: string): null {
  state.failure.value = { text, asked: kind !== 'preview' };
  return null;
}
