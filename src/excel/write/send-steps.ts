// Sends what is to be written in as few requests as Excel's limit allows, recalculating and redrawing once.
import { TRIP_BYTES } from '../trips.ts';

/** Part of a writing, small enough for one request. */
export interface Step {
  /** About how many bytes it takes in the request, as far as is known before it is queued. */
  readonly bytes: number;
  /** Queues it; gives how many bytes it came to take, where that is first known then. */
  readonly queue: () => number | undefined;
}

/** A step whose size is known: `step(300, () => sheet.delete())`. */
export function step(bytes: number, queue: () => unknown): Step {
  return {
    bytes,
    queue: () => {
      queue();
      return undefined;
    },
  };
}

/** About what a text takes in a request, where quotes and line breaks are escaped. */
export function bytesOfText(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

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
  for (const next of steps) {
    if (bytes > 0 && bytes + next.bytes > TRIP_BYTES) {
      await send(context, onSent);
      application.suspendApiCalculationUntilNextSync();
      bytes = 0;
    }
    bytes += next.queue() ?? next.bytes;
  }
  await send(context, onSent);
}

async function send(context: Excel.RequestContext, onSent?: () => void): Promise<void> {
  await context.sync();
  onSent?.();
}
