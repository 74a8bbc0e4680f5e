// What is to be told about the measures of a table: those without a goal, and those that stand there twice.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { Measure } from '../model/measure.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { RecognisedTable } from './table.ts';

/** What makes two rows the same measure: goal, subgoal and name, in small letters. */
export function identity(row: {
  readonly goal: string;
  readonly subgoal: string | null;
  readonly name: string;
}): string {
  return [row.goal, row.subgoal ?? '', row.name].join('\n').toLowerCase();
}

/** The remark that measures stand outside every goal; none when all have one. */
export function withoutGoal(table: RecognisedTable, measures: readonly Measure[]): Issue[] {
  const bare = measures.filter((measure) => measure.goal === '');
  const first = bare[0];
  if (first === undefined) return [];
  const count = bare.length === 1 ? 'Ett mätvärde' : `${String(bare.length)} mätvärden`;
  const text = `${count} på bladet ${table.sheet} hör inte till något mål och redovisas för sig. Skriv målet på en egen rad ovanför eller i en kolumn «Mål».`;
  return [issue('measure-without-goal', cellRef(table.sheet, first.row - 1, table.area.left), text)];
}

/** A remark for each measure that stands twice under the same goal. */
export function* duplicates(measures: readonly Measure[]): Steps<Issue[]> {
  const seen = new Map<string, Measure>();
  const issues: Issue[] = [];
  yield* inSlices(measures, (measure) => {
    const key = `${measure.sheet}\n${identity(measure)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, measure);
    else issues.push(duplicate(first, measure));
  });
  return issues;
}

function duplicate(first: Measure, again: Measure): Issue {
  const cell = again.outcome?.ref ?? again.target?.ref ?? null;
  const text = `Mätvärdet «${again.name}» finns två gånger under samma mål (rad ${String(first.row)} och ${String(again.row)} på bladet ${again.sheet}) och räknas båda gångerna. Ta bort den ena raden om det är fel.`;
  return issue('measure-duplicate', cell, text);
}
