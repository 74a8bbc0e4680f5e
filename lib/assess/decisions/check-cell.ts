// A målvärde in the goal table that no decision has set: pointed out, or asked about where the table has a målvärde for each year.
import { issue, type Issue } from '../../issue.ts';
import type { Cell } from '../../model/cell.ts';
import type { Period } from '../../model/measure.ts';
import { compare } from '../../swedish/compare.ts';
import { firstDay, lastDay } from '../../swedish/date.ts';
import type { Chain } from './check-chain.ts';
import { holdsTarget, isApartByUnit, quoted, sameCell, type ReadTarget } from './decided-cell.ts';
import type { Held } from './held-target.ts';

/** The målvärde in the goal table. */
export interface TableTarget {
  readonly cell: Cell;
  /** Of its heading, «Målvärde 2021»; null when it holds for no named period. */
  readonly period: Period | null;
}

/** What the goal table's own cell means beside what was decided. */
export type CellCheck =
  /** The decided one holds, with what is to be said of the cell. */
  | { readonly kind: 'fine'; readonly issue: Issue | null }
  /** The table's own holds: the decision speaks of a later year. */
  | { readonly kind: 'own' }
  /** The table and the decision speak of the same year and differ. */
  | { readonly kind: 'unclear'; readonly issue: Issue };

const FINE: CellCheck = { kind: 'fine', issue: null };

/** Sets the cell against what held on the day. */
export function checkCell(
  { cell, period }: TableTarget,
  held: Extract<Held, { kind: 'decided' | 'before' }>,
  day: string,
  chain: Chain,
  read: ReadTarget,
): CellCheck {
  const { decision, kind } = held;
  const validFrom = decision.validFrom ?? '';
  const [start, end] = period === null ? [null, null] : [firstDay(period), lastDay(period)];
  // A dash for a later year may say that nothing is to be reached then; an empty cell says nothing.
  if (kind === 'decided' && start !== null && validFrom < start && isDash(cell, read))
    return { kind: 'unclear', issue: ofYearWithout(cell, period ?? '', held) };
  if (!holdsTarget(cell, read) || sameCell(cell, held.cell, read)) return FINE;
  if (isApartByUnit(cell, held.cell, read)) return { kind: 'unclear', issue: ofOtherUnit(cell, held, read) };
  if (kind === 'before' && isOfEarlierYear({ cell, period }, validFrom, read)) return { kind: 'own' };
  const later = chain.dated.filter((each) => isLater(each.validFrom, day, end));
  if (later.some(({ to }) => to !== null && sameCell(cell, to, read))) return FINE;
  const isOld = decision.from !== null && sameCell(cell, decision.from, read);
  // What a year of its own was to reach, a decision of an earlier year may not have meant.
  if (kind === 'decided' && start !== null && validFrom < start && !isOld)
    return { kind: 'unclear', issue: ofOtherYear(cell, period ?? '', held) };
  // What a part of the year was to reach, a decision about the year may not have meant either.
  if (kind === 'decided' && period !== null && !WHOLE_YEAR.test(period) && !isOld)
    return { kind: 'unclear', issue: ofPartOfYear(cell, period, held) };
  return { kind: 'fine', issue: isAskedAbout(cell, held.cell, read) ? null : undecided(cell, held) };
}

function isDash(cell: Cell, read: ReadTarget): boolean {
  return typeof cell.value === 'string' && cell.value.trim() !== '' && !holdsTarget(cell, read);
}

const WHOLE_YEAR = /^\d{4}$/u;

/** «Målvärde 2020» is older than a decision that holds from 2021, whatever that changed. */
export function isOfEarlierYear({ cell, period }: TableTarget, validFrom: string, read: ReadTarget): boolean {
  const end = period === null ? null : lastDay(period);
  return end !== null && end < validFrom && holdsTarget(cell, read);
}

/** Whether the decided målvärde is itself asked about, so that nobody should copy it: not understood, or 0,8 where the cell says 80 %. */
function isAskedAbout(cell: Cell, decided: Cell, read: ReadTarget): boolean {
  const [ours, theirs] = [read(cell), read(decided)];
  if (theirs.kind === 'ask' || theirs.kind === 'compound') return true;
  if (!('value' in ours) || !('value' in theirs) || !('unit' in ours)) return false;
  return ours.unit === '%' && !('unit' in theirs) && compare(theirs.value * PER_CENT, ours.value) === 0;
}

const PER_CENT = 100;

/** Whether a decision from then on may stand in the cell already: any later one, but in «Målvärde 2020» only one of that year. */
function isLater(validFrom: string | null, day: string, end: string | null): boolean {
  return validFrom !== null && validFrom > day && (end === null || validFrom <= end);
}

function undecided(cell: Cell, held: Parameters<typeof checkCell>[1]): Issue {
  const { decision } = held;
  const [ours, theirs] = [quoted(cell), quoted(held.cell)];
  const said =
    held.kind === 'decided'
      ? `enligt ${decision.words} gäller ${theirs} från ${decision.validFrom ?? ''}`
      : `före ${decision.words} gällde ${theirs}`;
  const text = `Målvärdet i cellen är ${ours}, men ${said}, och det målvärdet användes. Skriv in beslutet om ${ours} på beslutsbladet, eller rätta cellen till ${theirs}.`;
  return issue('target-without-decision', cell.ref, text);
}

function ofOtherUnit(cell: Cell, held: Parameters<typeof checkCell>[1], { unit = '' }: ReadTarget): Issue {
  const { kind, decision } = held;
  const said = kind === 'decided' ? `enligt ${decision.words} gäller` : `före ${decision.words} gällde`;
  const text = `Målvärdet i cellen är ${quoted(cell)} och ${said} ${quoted(held.cell)}, men i kolumnen «Enhet» står «${unit}», så det framgår inte om de är lika. Skriv enheten i båda målvärdena, eller rätta kolumnen «Enhet».`;
  return issue('decision-contradicts', cell.ref, text);
}

function ofYearWithout(cell: Cell, period: Period, held: Parameters<typeof checkCell>[1]): Issue {
  const { decision } = held;
  const [ours, theirs] = [quoted(cell), quoted(held.cell)];
  const text = `Målvärdet för ${period} är ${ours} i cellen, men enligt ${decision.words} gäller ${theirs} från ${decision.validFrom ?? ''}. Skriv in ett beslut om «Utgår» på beslutsbladet, eller rätta cellen till ${theirs}.`;
  return issue('decision-contradicts', cell.ref, text);
}

function ofPartOfYear(cell: Cell, period: Period, held: Parameters<typeof checkCell>[1]): Issue {
  const { decision } = held;
  const text = `Målvärdet för ${period} är ${quoted(cell)} i cellen, men enligt ${decision.words} gäller ${quoted(held.cell)} från ${decision.validFrom ?? ''}. Det framgår inte om beslutet gäller för ${period}. Skriv in beslutet om ${quoted(cell)} på beslutsbladet, eller rätta cellen om beslutet gäller.`;
  return issue('decision-contradicts', cell.ref, text);
}

function ofOtherYear(cell: Cell, period: Period, held: Parameters<typeof checkCell>[1]): Issue {
  const { decision } = held;
  const [ours, theirs] = [quoted(cell), quoted(held.cell)];
  const text = `Målvärdet för ${period} är ${ours} i cellen, men enligt ${decision.words} gäller ${theirs} från ${decision.validFrom ?? ''}. Skriv in beslutet om ${ours} på beslutsbladet, eller rätta cellen till ${theirs}.`;
  return issue('decision-contradicts', cell.ref, text);
}
