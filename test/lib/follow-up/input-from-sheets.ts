// What following up is made of, from sheets of plain values: read and judged through the library as a host does.
import type { FollowUpInput } from '../../../lib/follow-up/input.ts';
import { buildSnapshot, type SheetSpec } from '../../support/build-snapshot.ts';
import { judgeDecided } from '../../support/judge-decided.ts';

/** The workbook judged for 2020 by the rules that are chosen beforehand. */
export function inputFromSheets(sheets: readonly SheetSpec[]): FollowUpInput {
  return { ...judgeDecided(buildSnapshot(sheets), '2020'), now: '2021-02-15T09:30', roundsSheet: null };
}
