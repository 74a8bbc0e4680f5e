// What the sheet «Jämförelse av regler» says: which rule sets, how many change from what to what, and every goal and measure that does.
// Content only; it is put in the workbook elsewhere.
import { STATUS_WORD, STATUSES, type Status } from '../model/assessment.ts';
import { leftOutRows } from '../model/content-limit.ts';
import { contentRow, type ContentRow, type SheetContent } from '../model/sheet-content.ts';
import { describePeriod } from '../sheet/period.ts';
import { formatNumber } from '../swedish/format-number.ts';
import {
  changedCount,
  type ChangeCounts,
  type MeasureChange,
  type RuleComparison,
} from './compare-rule-sets.ts';
import { goalName } from './comparison-lines.ts';

const COLUMN_WIDTHS: readonly number[] = [44, 16, 16, 84, 24, 30];
const BEFORE_COLUMN = 1;
const AFTER_COLUMN = 2;
const EMPTY_ROW: ContentRow = [];
/** More than this nobody reads on one sheet. */
const MOST_SHOWN = 5000;

/** The rows of the sheet. Depends on nothing but the comparison, so the same comparison gives the same rows. */
export function comparisonContent(comparison: RuleComparison): SheetContent {
  const opening = openingRows(comparison);
  const counts = countRows(comparison);
  const goals = goalRows(comparison);
  const measures = measureRows(comparison);
  const goalTop = opening.length + counts.length;
  const measureTop = goalTop + goals.rows.length;
  return {
    rows: [...opening, ...counts, ...goals.rows, ...measures.rows],
    statusAreas: [...statusAreas(goalTop, goals), ...statusAreas(measureTop, measures)],
    columnWidths: COLUMN_WIDTHS,
  };
}

function openingRows({
  before,
  after,
  period,
  measureCounts,
  measures,
}: RuleComparison): readonly ContentRow[] {
  const ruleSet = (word: string, { name, id, version, decision }: RuleComparison['before']): ContentRow =>
    contentRow(
      'subtitle',
      `${word}: ${name} (${id}), version ${version}.${decision === undefined ? '' : ` Beslut: ${decision}.`}`,
    );
  const judged = STATUSES.flatMap((from) => STATUSES.map((to) => measureCounts[from][to]));
  const all = judged.reduce((sum, count) => sum + count, 0);
  return [
    contentRow('title', 'Jämförelse av regler'),
    ruleSet('Från', before),
    ruleSet('Till', after),
    contentRow(
      'subtitle',
      `Period: ${period === null ? 'framgår inte av arbetsboken' : describePeriod(period)}.`,
    ),
    contentRow(
      'subtitle',
      measures.length === 0
        ? `Inget av ${formatNumber(all)} mätvärden får en annan färg.`
        : `${formatNumber(changedCount(measureCounts))} av ${formatNumber(all)} mätvärden får en annan färg.`,
    ),
    EMPTY_ROW,
  ];
}

/** Two tables beside each other would be wider than a page; they stand under each other. */
function countRows({ labels, measureCounts, goalCounts }: RuleComparison): readonly ContentRow[] {
  return [
    ...matrix('Mätvärden', labels, measureCounts),
    ...matrix('Mål, delmål och samlat resultat', labels, goalCounts),
  ];
}

function matrix(
  what: string,
  [before, after]: RuleComparison['labels'],
  counts: ChangeCounts,
): readonly ContentRow[] {
  const lines = STATUSES.flatMap((from) =>
    STATUSES.filter((to) => counts[from][to] > 0).map((to) => [
      ...contentRow('wrapped', from === to ? 'Oförändrade' : 'Ändrade'),
      ...contentRow('plain', STATUS_WORD[from], STATUS_WORD[to]),
      ...contentRow('integer', counts[from][to]),
    ]),
  );
  return [contentRow('heading', what, `Enligt ${before}`, `Enligt ${after}`, 'Antal'), ...lines, EMPTY_ROW];
}

interface ChangeRows {
  readonly rows: readonly ContentRow[];
  /** How many changes there are, from the second row. */
  readonly changes: number;
}

function goalRows({ goals, labels }: RuleComparison): ChangeRows {
  if (goals.length === 0) return { rows: [], changes: 0 };
  const heading = contentRow(
    'heading',
    'Mål som ändras',
    `Enligt ${labels[0]}`,
    `Enligt ${labels[1]}`,
    'Varför',
  );
  const rows = goals.map((change) => changeRow(goalName(change), change));
  return { rows: [heading, ...rows, EMPTY_ROW], changes: goals.length };
}

function measureRows({ measures, labels }: RuleComparison): ChangeRows {
  if (measures.length === 0) return { rows: [], changes: 0 };
  const heading = contentRow(
    'heading',
    'Mätvärden som ändras',
    `Enligt ${labels[0]}`,
    `Enligt ${labels[1]}`,
    'Varför',
    'Var',
    'Mål',
  );
  const shown = measures.slice(0, MOST_SHOWN);
  const rest = leftOutRows(measures.length - shown.length, 'till, som inte får plats i bladet.');
  return { rows: [heading, ...shown.map(measureRow), ...rest], changes: shown.length };
}

function measureRow(change: MeasureChange): ContentRow {
  const { sheet, row, goal, subgoal } = change;
  const goals = [goal, subgoal ?? ''].filter((text) => text !== '').join(' – ');
  return [
    ...changeRow(change.measure, change),
    ...contentRow('wrapped', `${sheet}, rad ${String(row)}`, goals),
  ];
}

interface Changed {
  readonly from: Status;
  readonly to: Status;
  readonly why: string;
}

function changeRow(name: string, { from, to, why }: Changed): ContentRow {
  return [
    ...contentRow('wrapped', name),
    ...contentRow('status', STATUS_WORD[from], STATUS_WORD[to]),
    ...contentRow('wrapped', why),
  ];
}

function statusAreas(top: number, { changes }: ChangeRows): SheetContent['statusAreas'] {
  if (changes === 0) return [];
  const bottom = top + changes;
  return [BEFORE_COLUMN, AFTER_COLUMN].map((column) => ({
    top: top + 1,
    bottom,
    left: column,
    right: column,
  }));
}
