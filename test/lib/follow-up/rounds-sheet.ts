// The sheet of stored rounds as a workbook holds it, from the content that is written.
import { roundsContent } from '../../../lib/follow-up/content/rounds-content.ts';
import { readRounds, type StoredRounds } from '../../../lib/follow-up/rounds.ts';
import type { Round } from '../../../lib/model/follow-up.ts';
import type { SheetSnapshot } from '../../../lib/model/snapshot.ts';
import { finish } from '../../../lib/model/steps.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

/** The cells that are written for the rounds. */
export function writtenCells(rounds: readonly Round[]): CellSpec[][] {
  const content = finish(roundsContent({ rounds }));
  return (content?.rows ?? []).map((row) => {
    const values = row.map((cell) => cell?.value ?? null);
    const filled = values.reduce<number>((last, value, at) => (value === null ? last : at + 1), 0);
    return values.slice(0, filled);
  });
}

/** A sheet with these cells. */
function sheetOf(rows: readonly (readonly CellSpec[])[]): SheetSnapshot {
  const [sheet] = buildSnapshot([{ name: 'Tidigare bedömningar', rows }]).sheets;
  if (sheet === undefined) throw new Error('Bladet saknas');
  return sheet;
}

/** What is read back from these cells. */
export function readBack(
  rows: readonly (readonly CellSpec[])[] | null,
  expected: readonly string[] = [],
): StoredRounds {
  return finish(readRounds(rows === null ? null : sheetOf(rows), expected));
}
