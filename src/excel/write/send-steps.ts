// Sends what is to be written in as few requests as Excel's limit allows, recalculating and redrawing once.
import { TRIP_BYTES } from '../trips.ts';

/** Part of a writing: queues it and gives about how many bytes it takes in the request. Small enough for one request. */
export type Step = () => number;

/** Sends all steps in order; `onSent` is told after each round trip. */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  onSent?: () => void,
): Promise<void> {
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  let bytes = 0;
  for (const step of steps) {
    if (bytes > TRIP_BYTES - MARGIN) {
      await send(context, onSent);
      application.suspendApiCalculationUntilNextSync();
      bytes = 0;
    }
    bytes += step();
  }
  await send(context, onSent);
}

/** No step takes more than this. */
export const MARGIN = 600_000;

async function send(context: Excel.RequestContext, onSent?: () => void): Promise<void> {
  await context.sync();
  onSent?.();
}
