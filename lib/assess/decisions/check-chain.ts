// Decisions about one measure that speak against each other: two målvärden from the same day, or a «Från» that is not what held before.
import { issue, type Issue } from '../../issue.ts';
import type { MatchedDecision } from './match-decisions.ts';
import { quoted, sameCell, type ReadTarget } from './decided-cell.ts';

/** The decisions of one measure in the order in which they hold. */
export interface Chain {
  /** Those with a day to hold from, oldest first; of the same day in the order in which they were taken. */
  readonly dated: readonly MatchedDecision[];
  readonly undated: readonly MatchedDecision[];
  /** Those that another one speaks against, with where that is asked about. */
  readonly contradicted: ReadonlyMap<MatchedDecision, string>;
  readonly issues: readonly Issue[];
}

/** Puts the decisions in order, whatever order their rows have. `perYear`: the goal table has a målvärde for each year, which may differ without any decision between the years. */
export function toChain(decisions: readonly MatchedDecision[], perYear: boolean, read: ReadTarget): Chain {
  const dated = decisions.filter(({ validFrom }) => validFrom !== null).sort(inOrder);
  const contradicted = new Map<MatchedDecision, string>();
  const issues: Issue[] = [];
  const complete = dated.filter(({ askedAt }) => askedAt === null);
  complete.forEach((later, index) => {
    const earlier = complete[index - 1];
    if (earlier === undefined) return;
    const sameDay = earlier.validFrom === later.validFrom;
    const found = sameDay
      ? contradictionOfDay(earlier, later, read)
      : wrongFrom(earlier, later, perYear, read);
    if (found === null) return;
    issues.push(found);
    const cell = found.cell ?? later.cells.measure;
    contradicted.set(later, cell);
    if (sameDay) contradicted.set(earlier, cell);
  });
  return { dated, undated: decisions.filter(({ validFrom }) => validFrom === null), contradicted, issues };
}

function inOrder(a: MatchedDecision, b: MatchedDecision): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

// What tells two decisions of the same day apart whichever row comes first.
function orderOf({ validFrom, date, words, from, to }: MatchedDecision): string {
  const content = [from, to].map((cell) => [cell?.value ?? null, cell?.numberFormat ?? '']);
  return [validFrom ?? '', date ?? '', words, JSON.stringify(content)].join('\n');
}

/** Two decisions that hold from the same day: fine when they say the same, or when the later one changes what the earlier one set. */
function contradictionOfDay(
  earlier: MatchedDecision,
  later: MatchedDecision,
  read: ReadTarget,
): Issue | null {
  if (saysSame(earlier, later, read)) return null;
  const changes = later.from !== null && earlier.to !== null && sameCell(later.from, earlier.to, read);
  if (changes && earlier.date !== later.date) return null;
  return issue(
    'decision-contradicts',
    later.cells.to,
    `${earlier.words} och ${later.words} gäller båda från ${later.validFrom ?? ''} för «${later.measure}», men med olika målvärden (${saidBy(earlier)} och ${saidBy(later)}). Rätta det som är fel.`,
  );
}

function saysSame(a: MatchedDecision, b: MatchedDecision, read: ReadTarget): boolean {
  if (a.ends || b.ends) return a.ends === b.ends;
  return a.to !== null && b.to !== null && sameCell(a.to, b.to, read);
}

function saidBy({ ends, to }: MatchedDecision): string {
  return ends || to === null ? '«Utgår»' : quoted(to);
}

/** A «Från» that names another målvärde than the one that held; an empty one says nothing of it. */
function wrongFrom(
  earlier: MatchedDecision,
  later: MatchedDecision,
  perYear: boolean,
  read: ReadTarget,
): Issue | null {
  const { from } = later;
  if (from === null || (perYear && yearOf(earlier) !== yearOf(later))) return null;
  if (earlier.to !== null && sameCell(from, earlier.to, read)) return null;
  const before = earlier.to === null ? 'utgick mätvärdet då' : `gällde ${quoted(earlier.to)} före det`;
  return issue(
    'decision-contradicts',
    later.cells.from,
    `${later.words} ändrar «${later.measure}» från ${quoted(from)}, men enligt ${earlier.words} ${before}. Rätta det som är fel, eller lägg till det beslut som saknas.`,
  );
}

function yearOf({ validFrom }: MatchedDecision): string | undefined {
  return validFrom?.slice(0, 4);
}
