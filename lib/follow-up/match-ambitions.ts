// Which row of the sheet «Ambitionsnivå» is about which measure, and questions about rows that are about none or that contradict each other.
import { issue, type Issue, type IssueCode } from '../issue.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import {
  ANSWERED_TESTS,
  type AmbitionRow,
  type Answer,
  type AnsweredTest,
} from '../register/read-ambitions.ts';
import { createMeasureFinder, type MeasureFinder } from '../rules/measure-finder.ts';
import { nameKey } from '../rules/name-key.ts';
import { goalNames, goalsNamed } from '../rules/goal-names.ts';
import type { Part } from './part.ts';

export type Answers = AmbitionRow['answers'];

const FAULT: IssueCode = 'ambition-not-understood';

/** The answers for each measure that has a row. */
export function* matchAmbitions(
  rows: readonly AmbitionRow[],
  measures: readonly Measure[],
): Steps<Part<ReadonlyMap<Measure, Answers>>> {
  const finder = yield* createMeasureFinder(measures, ({ name }) => [name]);
  const goals = new Set<string>();
  yield* inSlices(measures, ({ goal, subgoal }) => {
    goals.add(goal);
    if (subgoal !== null) goals.add(subgoal);
  });
  const known = goalNames([...goals]);
  const found = new Map<Measure, Answers>();
  const issues: Issue[] = [];
  const take = (row: AmbitionRow): void => {
    const meant = measuresOf(row, finder.named(row.measure), known);
    if (typeof meant === 'string') issues.push(issue(FAULT, row.cell, meant));
    else if (meant.length === 0) issues.push(unknown(row, finder));
    for (const measure of typeof meant === 'string' ? [] : meant) {
      const before = found.get(measure);
      found.set(measure, before === undefined ? row.answers : both(before, row, issues));
    }
  };
  yield* inSlices(rows, take, ROWS_TO_A_SLICE);
  return { result: found, issues };
}

/** To look for the nearest name takes some milliseconds. */
const ROWS_TO_A_SLICE = 20;

/** The measures that the row is about; what is unclear, in words, when it may be several. */
function measuresOf(
  row: AmbitionRow,
  alike: readonly Measure[],
  known: ReadonlyMap<string, string>,
): readonly Measure[] | string {
  if (row.goal !== '') {
    const goals = new Set([row.goal, ...goalsNamed(row.goal, known)].map(nameKey));
    return alike.filter(({ goal, subgoal }) => goals.has(nameKey(goal)) || goals.has(nameKey(subgoal ?? '')));
  }
  const places = new Set(alike.map(({ goal }) => nameKey(goal)));
  if (places.size < 2) return alike;
  return `Mätvärdet «${row.measure}» finns under flera mål. Skriv i kolumnen «Mål» vilket som avses.`;
}

function unknown(row: AmbitionRow, finder: MeasureFinder<Measure>): Issue {
  const place = row.goal === '' ? '' : ` under målet «${row.goal}»`;
  const opening = `Inget mätvärde${place} heter «${row.measure}», så raden används inte.`;
  if (finder.named(row.measure).length > 0)
    return issue(FAULT, row.cell, `${opening} Det står under ett annat mål; rätta kolumnen «Mål».`);
  const near = finder.nearest(row.measure);
  if (near === null) return issue(FAULT, row.cell, `${opening} Skriv namnet som i måltabellen.`);
  return issue(FAULT, row.cell, `${opening} Menas «${near}»?`, near);
}

/** Two rows about one measure say one thing where only one of them answers, or both say the same. */
function both(before: Answers, row: AmbitionRow, issues: Issue[]): Answers {
  const join = (test: AnsweredTest): Answer => {
    const [one, other] = [before[test], row.answers[test]];
    if (other.answer === null || one.answer === other.answer) return one;
    if (one.answer === null) return other;
    const text = `Mätvärdet «${row.measure}» har både Ja och Nej på samma fråga (se ${one.cell}). Behåll ett av svaren.`;
    issues.push(issue(FAULT, other.cell, text));
    return { answer: null, cell: other.cell };
  };
  const [influence, measurable, resources] = ANSWERED_TESTS.map(join) as [Answer, Answer, Answer];
  return { influence, measurable, resources };
}
