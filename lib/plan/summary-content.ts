// What the sheet «Måluppfyllelse» says: statuses and counts per goal and in all, questions to answer, what to look at,
// assumptions, rule set, period, when and by which version. Content only; plan-own-sheet.ts puts it in the workbook.
import type { Issue } from '../issue.ts';
import { ALL_GOALS, WITHOUT_GOAL, STATUS_WORD } from '../model/assessment.ts';
import { withoutStatusWord } from '../assess/explain.ts';
import { outcomeSentence } from '../follow-up/reporting-date.ts';
import type { AssessmentResult, GoalAssessment } from '../model/assessment.ts';
import { leftOutRows, MOST_ROWS } from '../model/content-limit.ts';
import type { ReportingDate } from '../model/follow-up.ts';
import { asPart, finish, inSlices, mapInSlices } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { describePeriod } from '../sheet/period.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { groupIssues, listCells } from './group-issues.ts';
import type { IssueGroup } from './group-issues.ts';
import { judgedLine } from './judged-line.ts';
import { contentRow } from '../model/sheet-content.ts';
import type { ContentRow, SheetContent } from '../model/sheet-content.ts';

export interface SummaryInput {
  readonly result: AssessmentResult;
  /** All findings of the run; the same finding twice is shown once. */
  readonly issues: readonly Issue[];
  /** ISO minute: `2021-03-15T09:30`. */
  readonly when: string;
  readonly programVersion: string;
  /** Given where the workbook uses the year's follow-up, so that every status says that it is of the outcome. */
  readonly date?: ReportingDate | null;
}

const COLUMN_WIDTHS: readonly number[] = [52, 22, 76, 11, 11, 11, 13];
const STATUS_COLUMN = 1;
// The counts are of measures, also on the row for all goals, whose reckoning is of goals.
const COUNT_HEADINGS = ['Gröna', 'Gula', 'Röda', 'Ej bedömda'].map((word) => `${word} mätvärden`);
const EMPTY_ROW: ContentRow = [];

/** The rows of the summary. Depends on nothing but its input, so the same judging gives the same rows. */
export function summaryContent({ when, ...input }: SummaryInput): SheetContent {
  return finish(summaryInSteps(input))(when);
}

/** The same as `summaryContent`, in slices, for any time of judging: only the opening rows depend on it. */
export function* summaryInSteps(input: Omit<SummaryInput, 'when'>): Steps<(when: string) => SheetContent> {
  const used = yield* asPart(rowsUsed(input.result), 0, 0);
  const goals = yield* asPart(goalRows(input), 0, GOALS_SHARE);
  const issues = yield* asPart(issueSections(input.issues), GOALS_SHARE, ISSUES_SHARE);
  const assumptions = yield* asPart(assumptionSection(input.result), ISSUES_SHARE, 1);
  return (when) => {
    const opening = openingRows({ ...input, when }, used);
    const top = opening.length + 1;
    const bottom = opening.length + goals.length - 1;
    return {
      rows: [...opening, ...goals, ...issues, ...assumptions],
      statusAreas: [{ top, bottom, left: STATUS_COLUMN, right: STATUS_COLUMN }],
      columnWidths: COLUMN_WIDTHS,
    };
  };
}

/** How much of the work is done after the goals, and after the findings. */
const GOALS_SHARE = 0.3;
const ISSUES_SHARE = 0.8;

function openingRows(
  { result, when, programVersion, date = null }: Omit<SummaryInput, 'issues'>,
  used: string,
): readonly ContentRow[] {
  const { ruleSet, strict } = result;
  const period = result.period === null ? null : describePeriod(result.period);
  const decision = ruleSet.decision === undefined ? '' : ` Beslut: ${ruleSet.decision}.`;
  const strictly = strict ? ' Strikt bedömning: mätvärden som kräver ett antagande bedöms inte.' : '';
  return [
    contentRow('title', period === null ? 'Måluppfyllelse' : `Måluppfyllelse ${period}`),
    contentRow('subtitle', `Period: ${period ?? 'framgår inte av arbetsboken'}.`),
    contentRow(
      'subtitle',
      `Bedömningsregel: ${ruleSet.name} (${ruleSet.id}), version ${ruleSet.version}.${decision}${used}${strictly}`,
    ),
    ...(date === null ? [] : [contentRow('subtitle', outcomeSentence(date))]),
    contentRow('subtitle', judgedLine(when, programVersion)),
    EMPTY_ROW,
  ];
}

/** Which rows of the rule set gave a colour, with how many measures each; nothing when none did. */
function* rowsUsed({ assessments, total, goals }: AssessmentResult): Steps<string> {
  const counts = new Map<string, number>();
  yield* inSlices(assessments, ({ ruleId }) => {
    if (ruleId !== null) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  });
  const wholes = withParts([total, ...goals]).flatMap(({ ruleId }) => ruleId ?? []);
  const measures = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]) => `${id} (${formatNumber(count)})`);
  const rollUps = [...new Set(wholes)].sort();
  const parts = [
    ...(measures.length === 0 ? [] : [measures.join(', ')]),
    ...(rollUps.length === 0 ? [] : [`sammanvägning ${rollUps.join(', ')}`]),
  ];
  return parts.length === 0 ? '' : ` Använda rader (antal mätvärden): ${parts.join('; ')}.`;
}

function withParts(goals: readonly GoalAssessment[]): readonly GoalAssessment[] {
  return goals.flatMap((goal) => [goal, ...withParts(goal.subgoals)]);
}

/** Heading, everything, then each goal with its subgoals indented under it. */
function* goalRows({
  result: { total, goals },
  date = null,
}: Pick<SummaryInput, 'result' | 'date'>): Steps<readonly ContentRow[]> {
  const nested = goals.flatMap((goal) => withSubgoals(goal, 0));
  const rows = yield* mapInSlices(nested, ({ goal, depth }) =>
    goalRow(goal, INDENT.repeat(depth) + (goal.goal === '' ? WITHOUT_GOAL : goal.goal)),
  );
  return [
    contentRow(
      'heading',
      'Mål',
      date === null ? 'Status' : 'Status utfall',
      'Så räknades det',
      ...COUNT_HEADINGS,
    ),
    goalRow(total, ALL_GOALS),
    ...rows,
  ];
}

interface NestedGoal {
  readonly goal: GoalAssessment;
  /** 0 for a goal, 1 for its subgoals. */
  readonly depth: number;
}

function withSubgoals(goal: GoalAssessment, depth: number): readonly NestedGoal[] {
  return [{ goal, depth }, ...goal.subgoals.flatMap((subgoal) => withSubgoals(subgoal, depth + 1))];
}

const COUNTED = ['green', 'yellow', 'red', 'unrated'] as const;

function goalRow(goal: GoalAssessment, name: string): ContentRow {
  return [
    ...contentRow('wrapped', name),
    ...contentRow('status', STATUS_WORD[goal.status]),
    ...contentRow('wrapped', reckoningOf(goal)),
    ...contentRow('integer', ...COUNTED.map((status) => goal.counts[status])),
  ];
}

/** How a whole was rolled up, as sentences without the status word that they open with: that stands beside. */
export function reckoningOf({ status, explanation, arithmetic }: GoalAssessment): string {
  return asSentence(
    withoutStatusWord({ status, explanation: explanation === '' ? arithmetic : explanation }),
  );
}

function asSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

// No-break spaces: hosts may take away ordinary ones at the start of a cell.
const INDENT = '\u00A0'.repeat(4);

function* issueSections(issues: readonly Issue[]): Steps<readonly ContentRow[]> {
  const unique = yield* groupIssues(issues);
  const questions = unique.filter(
    ({ first: { severity } }) => severity === 'error' || severity === 'question',
  );
  const warnings = unique.filter(({ first: { severity } }) => severity === 'warning');
  const none = [contentRow('plain', 'Inga frågor.')];
  return [
    EMPTY_ROW,
    contentRow('title', 'Frågor att besvara'),
    ...(questions.length === 0 ? none : issueRows('Fråga', questions)),
    ...(warnings.length === 0
      ? []
      : [
          EMPTY_ROW,
          contentRow('title', 'Bedömt, men bör kontrolleras'),
          ...issueRows('Anmärkning', warnings),
        ]),
  ];
}

function issueRows(heading: string, issues: readonly IssueGroup[]): readonly ContentRow[] {
  const rows = issues.slice(0, MOST_ROWS).map(({ first: { text, suggestion }, cells }) => {
    const place = contentRow('wrapped', text, listCells(cells));
    return suggestion === undefined ? place : [...place, ...contentRow('wrapped', suggestion)];
  });
  return [
    contentRow('heading', heading, 'Cell', 'Förslag till skrivning'),
    ...rows,
    ...leftOutRows(issues.length - rows.length, 'till; de står i förklaringarna intill varje mätvärde.'),
  ];
}

function* assumptionSection({ assessments }: AssessmentResult): Steps<readonly ContentRow[]> {
  const counts = new Map<string, number>();
  yield* inSlices(assessments, ({ assumed }) => {
    for (const text of assumed) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  if (counts.size === 0) return [];
  const rows = [...counts].map(([text, count]) => [
    ...contentRow('wrapped', asSentence(text)),
    ...contentRow('integer', count),
  ]);
  return [
    EMPTY_ROW,
    contentRow('title', 'Antaganden'),
    contentRow('heading', 'Antagande', 'Antal mätvärden'),
    ...rows,
  ];
}
