// The questions of a run in the form that an officer answers them: by a wording, by a direction, or by going to the cell.
import type { Issue, IssueCode } from '../issue.ts';
import { contains, parseCellRef } from '../model/area.ts';
import type { Assessment, AssessmentResult } from '../model/assessment.ts';
import { filterInSlices, finish, inSlices, mapInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { directionOfColumn } from '../rules/direction-of-column.ts';
import type { Recognition } from '../sheet/table.ts';
import { parseTarget } from '../swedish/parse-target.ts';
import type { WantedDirection } from './answer.ts';

/** A question that is answered by writing something else in its cell. */
export interface WordingQuestion {
  readonly kind: 'wording';
  readonly issue: Issue;
  /** `Blad!E5`. */
  readonly cell: string;
  /** A wording that would be understood: `minst 80 %`; null when none can be suggested and the officer writes freely. */
  readonly suggestion: string | null;
  /** The measure's name. */
  readonly measure: string;
}

/** Whether higher or lower is better, asked of one or many measures at once. */
export interface DirectionQuestion {
  readonly kind: 'direction';
  /** What was found: `direction-not-understood`; null when the measures were judged by an assumption. */
  readonly issue: Issue | null;
  /** In Swedish: «Antaget: högre är bättre», or the issue's own sentence. */
  readonly text: string;
  /** What was assumed (or, in strict mode, would have been); null when nothing can be. */
  readonly proposed: WantedDirection | null;
  /** The cell of the first measure, to go to. */
  readonly cell: string | null;
  /** In the workbook's order; give these, or some of them, back in the answer. */
  readonly measures: readonly Assessment[];
}

/** Something that can only be put right where it stands: a heading, a table, a formula. */
export interface LookQuestion {
  readonly kind: 'look';
  readonly issue: Issue;
  /** null when it concerns the whole workbook. */
  readonly cell: string | null;
  readonly suggestion: string | null;
  /** The measure's name; null when it concerns no single measure. */
  readonly measure: string | null;
}

export type Question = WordingQuestion | DirectionQuestion | LookQuestion;

/**
 * Everything that wants an answer, in the order it was found; last the directions that were assumed, one question for each way.
 * Example: `findQuestions(judged.result, judged.recognition)`.
 */
export function findQuestions(result: AssessmentResult, recognition: Recognition): readonly Question[] {
  return finish(findQuestionsInSteps(result, recognition));
}

/** The same as `findQuestions`, in slices. */
export function* findQuestionsInSteps(
  result: AssessmentResult,
  recognition: Recognition,
): Steps<readonly Question[]> {
  const asked = result.issues.filter(({ severity }) => severity === 'error' || severity === 'question');
  const measureAt = yield* measureFinder(asked, result.assessments, recognition);
  const ofDirection = asked.filter(({ code }) => code === 'direction-not-understood');
  const others = asked.filter(({ code }) => code !== 'direction-not-understood');
  return [
    ...(yield* mapInSlices(others, (one) => cellQuestion(one, measureAt(one.cell)))),
    ...(yield* directionQuestions(ofDirection, measureAt)),
    ...(yield* assumedDirections(result.assessments)),
  ];
}

type MeasureFinder = (cell: string | null) => Assessment | null;

/** Finds the measure in whose row a cell that is asked about stands. */
function* measureFinder(
  asked: readonly Issue[],
  assessments: readonly Assessment[],
  { tables }: Recognition,
): Steps<MeasureFinder> {
  const byRow = new Map<string, Assessment[]>();
  yield* inSlices(asked, ({ cell }) => {
    const at = cell === null ? null : parseCellRef(cell);
    if (at !== null) byRow.set(rowKey(at.sheet, at.row + 1), []);
  });
  yield* inSlices(byRow.size === 0 ? [] : assessments, (one) =>
    byRow.get(rowKey(one.sheet, one.row))?.push(one),
  );
  return (cell) => {
    const at = cell === null ? null : parseCellRef(cell);
    if (at === null) return null;
    const found = byRow.get(rowKey(at.sheet, at.row + 1)) ?? [];
    if (found.length <= 1) return found[0] ?? null;
    // Tables side by side share rows.
    const table = tables.find(({ sheet, area }) => sheet === at.sheet && contains(area, at.row, at.column));
    const name = table?.rows.find(({ row }) => row === at.row)?.name;
    return found.find(({ measure }) => measure === name) ?? null;
  };
}

function rowKey(sheet: string, row: number): string {
  return `${String(row)}!${sheet}`;
}

// What an officer can answer by rewriting the very cell that is asked about. Others ask about a column, a formula, another cell.
const ABOUT_OWN_CELL: ReadonlySet<IssueCode> = new Set([
  'target-missing',
  'target-not-understood',
  'target-compound',
  'outcome-not-understood',
  'outcome-ambiguous',
  'direction-contradicts',
  'tolerance-not-understood',
  'weight-not-understood',
  'activity-state-not-understood',
  'date-impossible',
  'type-not-understood',
]);
// Here only a suggestion tells that the cell itself is meant.
const WITH_SUGGESTION: ReadonlySet<IssueCode> = new Set(['baseline-not-understood', 'reference-missing']);

function cellQuestion(one: Issue, measure: Assessment | null): WordingQuestion | LookQuestion {
  const { code, cell, suggestion = null } = one;
  const isAnswered = ABOUT_OWN_CELL.has(code) || (suggestion !== null && WITH_SUGGESTION.has(code));
  if (cell !== null && measure !== null && isAnswered)
    return { kind: 'wording', issue: one, cell, suggestion, measure: measure.measure };
  return { kind: 'look', issue: one, cell, suggestion, measure: measure?.measure ?? null };
}

interface DirectionGroup {
  readonly first: Issue;
  readonly text: string;
  readonly proposed: WantedDirection | null;
  readonly measures: Assessment[];
}

/** One question for all measures of which the same is asked. */
function* directionQuestions(issues: readonly Issue[], measureAt: MeasureFinder): Steps<readonly Question[]> {
  const groups = new Map<string, DirectionGroup>();
  const lost: Question[] = [];
  yield* inSlices(issues, (one) => {
    const measure = measureAt(one.cell);
    if (measure === null) {
      lost.push(cellQuestion(one, null));
      return;
    }
    const proposed = measure.assumedDirection ?? proposedBy(one);
    const text = measure.assumedDirection === undefined ? one.text : STRICT_TEXT[measure.assumedDirection];
    const key = JSON.stringify([text, proposed]);
    const group = groups.get(key) ?? { first: one, text, proposed, measures: [] };
    groups.set(key, group);
    group.measures.push(measure);
  });
  const grouped = [...groups.values()].map(({ first, ...group }): DirectionQuestion => {
    return { kind: 'direction', issue: first, cell: first.cell, ...group };
  });
  return [...lost, ...grouped];
}

/** The way that the suggestion means: «lägre är bättre», «högst 30». */
function proposedBy({ suggestion }: Issue): WantedDirection | null {
  if (suggestion === undefined) return null;
  const column = directionOfColumn(suggestion);
  if (column.kind === 'found') return column.wanted;
  const { kind } = parseTarget(suggestion);
  if (kind === 'atLeast') return 'higher';
  return kind === 'atMost' ? 'lower' : null;
}

const STRICT_TEXT: Readonly<Record<WantedDirection, string>> = {
  higher: 'Troligen är högre bättre, men strikt bedömning kräver att det står i arbetsboken.',
  lower: 'Troligen är lägre bättre, men strikt bedömning kräver att det står i arbetsboken.',
};

const ASSUMED_TEXT: Readonly<Record<WantedDirection, string>> = {
  higher: 'Antaget: högre är bättre',
  lower: 'Antaget: lägre är bättre',
};

function* assumedDirections(assessments: readonly Assessment[]): Steps<readonly DirectionQuestion[]> {
  const questions: DirectionQuestion[] = [];
  for (const proposed of ['higher', 'lower'] as const) {
    const measures = yield* filterInSlices(
      assessments,
      ({ assumedDirection, status }) => assumedDirection === proposed && status !== 'unrated',
    );
    const [first] = measures;
    if (first === undefined) continue;
    const text = ASSUMED_TEXT[proposed];
    questions.push({ kind: 'direction', issue: null, text, proposed, cell: first.cells.target, measures });
  }
  return questions;
}
