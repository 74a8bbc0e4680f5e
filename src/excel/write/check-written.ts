// Reads back what was typed, and stops with a failure when Excel holds something else.
import { Refused } from '../run.ts';
import { readInTrips } from '../trips.ts';
import { checkReading, type TypedStrip } from './value-steps.ts';

/** Compares the strips with what the cells hold now. */
export async function checkWritten(
  context: Excel.RequestContext,
  strips: readonly TypedStrip[],
): Promise<void> {
  const wrong: string[] = [];
  await readInTrips(
    context,
    strips.map((strip) => checkReading(context, strip, wrong)),
  );
  if (wrong.length === 0) return;
  const text = `Excel tog inte emot det som skulle skrivas i ${wrong.slice(0, 5).join(', ')}${wrong.length > 5 ? ` och ${wrong.length - 5} celler till` : ''}. Kontrollera om cellerna har dataverifiering eller skydd och klicka igen.`;
  throw new Refused({ code: 'host', text });
}
