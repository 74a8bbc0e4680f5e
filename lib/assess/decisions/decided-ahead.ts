// What was decided already on the judged day and holds from later in its year: bears on no status, but on what a forecast says.
import type { DecidedAhead } from '../../model/measure.ts';
import { toChain } from './check-chain.ts';
import { quoted, sameCell, type ReadTarget } from './decided-cell.ts';
import type { Cell } from '../../model/cell.ts';
import { heldOn } from './held-target.ts';
import type { MatchedDecision } from './match-decisions.ts';

/**
 * The målvärde that is to hold at the end of the day's year, where another one holds on the day; null when none is known. Only decisions
 * taken by then count, so that a later one changes nothing of what was said. `perYear` as for `toChain`.
 */
export function decidedAhead(
  decisions: readonly MatchedDecision[],
  { target, day, perYear }: { readonly target: Cell | null; readonly day: string; readonly perYear: boolean },
  read: ReadTarget,
): DecidedAhead | null {
  const end = `${day.slice(0, 4)}-12-31`;
  const isAhead = ({ validFrom }: MatchedDecision): boolean =>
    validFrom !== null && day < validFrom && validFrom <= end;
  const known = decisions.filter(({ date }) => date !== null && date <= day);
  if (!known.some(isAhead)) return null;
  const held = heldOn(end, toChain(known, perYear, read), read);
  if (held === null || held.kind === 'unclear' || !isAhead(held.decision)) return null;
  const { words: by, validFrom } = held.decision;
  const from = validFrom ?? end;
  if (held.kind === 'noLonger') return { by, from, target: null };
  const isNew = held.kind === 'decided' && (target === null || !sameCell(held.cell, target, read));
  return isNew ? { by, from, target: quoted(held.cell) } : null;
}
