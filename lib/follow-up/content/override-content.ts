// What «Uppföljning» says of «Samlad bedömning»: each one beside the calculated status, and the goals with and without them. Content only.
import {
  ALL_GOALS,
  STATUS_WORD,
  WITHOUT_GOAL,
  type AssessmentResult,
  type GoalAssessment,
} from '../../model/assessment.ts';
import { leftOutRows, MOST_ROWS } from '../../model/content-limit.ts';
import type { FollowUp, Override } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type ContentSection } from '../../model/sheet-content.ts';
import type { Area } from '../../model/snapshot.ts';
import { subjectName } from '../subject-key.ts';

const EMPTY_ROW: ContentRow = [];
/** Two status columns beside each other: the calculated one, and the body's own or what comes of it. */
const STATUS_COLUMNS = [2, 3] as const;

/** The section; null when the workbook has no sheet for overrides. */
export function overrideContent(
  { overrides }: Pick<FollowUp, 'overrides'>,
  result: Pick<AssessmentResult, 'goals' | 'total'>,
): ContentSection | null {
  if (overrides === null) return null;
  const title = contentRow('title', 'Samlad bedömning');
  if (overrides.overrides.length === 0)
    return {
      rows: [title, contentRow('plain', 'Ingen samlad bedömning gäller för perioden.')],
      statusAreas: [],
    };
  const given = limited(overrides.overrides, overrideRow);
  const wholes = limited(pairWholes(result, overrides), wholeRow);
  const opening = [
    title,
    contentRow(
      'heading',
      'Vad',
      'Beslut',
      'Beräknad status',
      'Samlad bedömning',
      'Motivering',
      'Att pröva på nytt',
    ),
  ];
  const between = [
    EMPTY_ROW,
    contentRow('heading', 'Mål', 'Nivå', 'Utan samlad bedömning', 'Med samlad bedömning', 'Så räknades det'),
  ];
  const wholesTop = opening.length + given.rows.length + between.length;
  return {
    rows: [...opening, ...given.rows, ...between, ...wholes.rows],
    statusAreas: [...areasOf(opening.length, given.count), ...areasOf(wholesTop, wholes.count)],
  };
}

interface Limited {
  readonly rows: readonly ContentRow[];
  /** Of the rows, how many hold statuses. */
  readonly count: number;
}

/** The rows of the first, with a line that says how many are left out. */
function limited<T>(all: readonly T[], rowOf: (item: T) => ContentRow): Limited {
  const rows = all.slice(0, MOST_ROWS).map(rowOf);
  return { rows: [...rows, ...leftOutRows(all.length - rows.length)], count: rows.length };
}

function areasOf(top: number, count: number): readonly Area[] {
  return STATUS_COLUMNS.map((column) => ({ top, bottom: top + count - 1, left: column, right: column }));
}

function overrideRow({ subject, decision, calculated, status, reason, flag }: Override): ContentRow {
  return [
    ...contentRow('wrapped', subjectName(subject), decision),
    ...contentRow('status', STATUS_WORD[calculated], STATUS_WORD[status]),
    ...contentRow('wrapped', reason, flag ?? ''),
  ];
}

interface Wholes {
  readonly goals: readonly GoalAssessment[];
  readonly total: GoalAssessment;
}

interface WholePair {
  readonly name: string;
  readonly level: string;
  readonly before: GoalAssessment;
  readonly after: GoalAssessment;
}

/** All, then each goal with its subgoals; both roll-ups have the same goals in the same order. */
function pairWholes(without: Wholes, withThem: Wholes): readonly WholePair[] {
  const goals = without.goals.flatMap((goal, place) => {
    const other = withThem.goals[place] ?? goal;
    const name = goal.goal === '' ? WITHOUT_GOAL : goal.goal;
    const subgoals = goal.subgoals.map((before, index) => {
      const after = other.subgoals[index] ?? before;
      return { name: before.goal, level: 'Delmål', before, after };
    });
    return [{ name, level: 'Mål', before: goal, after: other }, ...subgoals];
  });
  return [{ name: ALL_GOALS, level: 'Samlat', before: without.total, after: withThem.total }, ...goals];
}

function wholeRow({ name, level, before, after }: WholePair): ContentRow {
  return [
    ...contentRow('wrapped', name, level),
    ...contentRow('status', STATUS_WORD[before.status], STATUS_WORD[after.status]),
    ...contentRow('wrapped', asSentence(after.arithmetic)),
  ];
}

function asSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
