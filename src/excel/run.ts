// The only place that calls Excel.run: every reading and writing goes through here, and what Excel refuses comes back as a failure.
import type { Failure } from '../app/failure.ts';
import { accept, type Refusal, type Result } from '../app/result.ts';
import { failureOf, hasCode, isHostError } from './host-failure.ts';

/** Stops the work inside `runExcel` with a failure of our own. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** How a run is to be carried out. */
export interface RunOptions {
  /**
   * Waits while the officer edits a cell, where Excel can: for writing, once the work is under way. Otherwise the officer is told
   * at once, since nothing would seem to happen.
   */
  readonly waitForCellEdit?: boolean;
  /** Asks Excel to make one step of everything in its own undo list; done without where Excel cannot. */
  readonly oneUndoStep?: boolean;
  /** Called before the work is repeated as several steps, since Excel could not make one of it. */
  readonly onRepeat?: () => Promise<void>;
}

/**
 * What `work` gives, or the failure that Excel's error or a `Refused` means. Other errors are our own faults and are thrown on.
 * Example: `runExcel((context) => readName(context))`.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<Result<T>> {
  try {
    return accept(await runOnce(work, options));
  } catch (error) {
    return refusalOf(error);
  }
}

async function runOnce<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { waitForCellEdit = false, oneUndoStep = false, onRepeat }: RunOptions,
): Promise<T> {
  const delayForCellEdit = waitForCellEdit;
  if (!oneUndoStep) return await Excel.run({ delayForCellEdit }, work);
  try {
    return await Excel.run({ delayForCellEdit, mergeUndoGroup: true }, work);
  } catch (error) {
    if (!hasCode(error, 'UndoNotSupported', 'ApiNotFound')) throw error;
    await onRepeat?.();
    return await Excel.run({ delayForCellEdit }, work);
  }
}

/** Carries out what Excel offers outside a run, with the same failures: `guarded(() => Excel.createWorkbook(base64))`. */
export async function guarded<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accept(await work());
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return { ok: false, failure: error.failure };
  if (isHostError(error)) return { ok: false, failure: failureOf(error) };
  throw error;
}
