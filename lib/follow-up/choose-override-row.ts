// Which row of «Samlad bedömning» holds for each subject: the only one, or of several the one of the latest day.
import { issue, type Issue } from '../issue.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { OverrideRow } from '../register/read-overrides.ts';
import { createSubjectFinder, type Subject } from './find-subject.ts';
import type { FollowUpInput } from './input.ts';

export interface ChosenRow {
  readonly subject: Subject;
  readonly row: OverrideRow;
}

interface Chosen {
  /** At most one for each subject. */
  readonly chosen: readonly ChosenRow[];
  readonly issues: readonly Issue[];
}

/** Rows to a slice: an unknown name is set against all there are. */
const SLICE = 10;

/** The rows that hold; those whose subject cannot be told, and those that contradict each other, are questions. */
export function* chooseOverrideRows(
  rows: readonly OverrideRow[],
  { result, measures }: Pick<FollowUpInput, 'result' | 'measures'>,
): Steps<Chosen> {
  if (rows.length === 0) return { chosen: [], issues: [] };
  const find = yield* createSubjectFinder(result, measures);
  const bySubject = new Map<unknown, ChosenRow[]>();
  const issues: Issue[] = [];
  const place = (row: OverrideRow): void => {
    const subject = find(row);
    if ('at' in subject) {
      issues.push(issue('override-not-understood', row.refs[subject.at], subject.text, subject.suggestion));
      return;
    }
    const key = identityOf(subject);
    const known = bySubject.get(key);
    if (known === undefined) bySubject.set(key, [{ subject, row }]);
    else known.push({ subject, row });
  };
  yield* inSlices(rows, place, SLICE);
  const chosen: ChosenRow[] = [];
  yield* inSlices([...bySubject.values()], (among) => {
    const one = latestOf(among);
    if (one === null) issues.push(...askWhich(among));
    else chosen.push(one);
  });
  return { chosen, issues };
}

/** The same for the same subject: the place of a measure, the very goal, or all. */
function identityOf(subject: Subject): unknown {
  if (subject.kind === 'measure') return subject.index;
  return subject.kind === 'goal' ? subject.whole : 'all';
}

/** The only row, or the one of the latest day when all have a day and no other has that one; null when nobody can tell. */
function latestOf(among: readonly ChosenRow[]): ChosenRow | null {
  const [first, ...others] = among;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const days = among.map(({ row }) => row.date);
  if (days.includes(null)) return null;
  const latest = days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
  const holding = among.filter(({ row }) => row.date === latest);
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

function askWhich(among: readonly ChosenRow[]): readonly Issue[] {
  const refs = among.map(({ row }) => row.refs.status);
  return refs.map((ref) => {
    const others = refs.filter((other) => other !== ref).join(', ');
    return issue(
      'override-not-understood',
      ref,
      `Det finns flera samlade bedömningar av samma sak (${others}), och ingen av dem används. Ta bort den som inte gäller, eller skriv datum på dem; den senaste gäller.`,
    );
  });
}
