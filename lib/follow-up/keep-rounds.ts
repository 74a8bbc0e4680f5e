// Which rounds stay stored: the latest of each period and the one before it, as many as the sheet has room for.
import type { Round } from '../model/follow-up.ts';
import { isSamePeriod } from './compared-part.ts';
import { MOST_ROWS } from './round-words.ts';

/**
 * The rounds to store, in the order given. Those that do not hold always stay. `wanted`: the rounds that matter most, which are the last to
 * go where there is no room for all; of the others the oldest go first.
 */
export function keepRounds(
  rounds: readonly Round[],
  wanted: readonly Round[],
  room: number = MOST_ROWS,
): readonly Round[] {
  const edited = rounds.filter(({ kept }) => kept !== undefined);
  const whole = rounds.filter(({ kept }) => kept === undefined);
  const latest = whole.filter((round, place) => newerOf(round, whole.slice(place + 1)) < KEPT_OF_PERIOD);
  const inOrder = [...new Set([...wanted, ...[...latest].reverse()])];
  const kept = new Set(edited);
  let left = room - edited.reduce((sum, round) => sum + rowsOf(round), 0);
  for (const round of inOrder) {
    const rows = rowsOf(round);
    // One that has no room is left out, and with it all that matter less, so that what is stored hangs together.
    if (rows > left) break;
    left -= rows;
    kept.add(round);
  }
  return rounds.filter((round) => kept.has(round));
}

const KEPT_OF_PERIOD = 2;

function newerOf({ period }: Round, later: readonly Round[]): number {
  return later.filter((other) => isSamePeriod(other.period, period)).length;
}

/** With the line above it, its check number and the empty row. */
function rowsOf({ rows, kept }: Round): number {
  return (kept ?? rows).length + 3;
}
