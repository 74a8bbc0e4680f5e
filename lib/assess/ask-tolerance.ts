// The question about an own tolerance («tolerans») that can be meant in two ways which give different colours.
import type { Cell } from '../model/cell.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import { cellText } from './cell-text.ts';
import type { ToleranceReadings } from './read-tolerance.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** Asks whether a share of the målvärde or the measure's own unit is meant, and proposes the officer's own figure in that unit. */
export function askTolerance(cell: Cell | null, unit: string | undefined, readings: ToleranceReadings): Stop {
  const sizes = readings.flatMap((one) => (one.kind === 'unit' ? [one.size] : []));
  const inUnits = unit === '%' ? 'procentenheter' : unit;
  return stopAndAsk({
    code: 'tolerance-not-understood',
    cell: cell?.ref ?? null,
    text: `Toleransen «${cellText(cell)}» kan betyda procent av målvärdet eller ${inUnits ?? 'måttets egen enhet'}, och de ger olika färg. Skriv ut vilket som menas.`,
    // The larger of two is the one stored as a fraction: 0,05 that means 5.
    suggestion:
      sizes.length === 0 ? undefined : formatQuantity(Math.max(...sizes), inUnits ?? '% av målvärdet'),
  });
}
