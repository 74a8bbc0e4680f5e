// What the sheet «Täckning» says: the two matrices with their holes in words, and the measures without a goal. Fits an A4 page lying down.
import type { Coverage, CoverageMatrix, FollowUp } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type SheetContent } from '../../model/sheet-content.ts';
import { inSlices, inTurn, mapInSlices, type Steps } from '../../model/steps.ts';
import { formatNumber } from '../../swedish/format-number.ts';

/** Goals beside each other in one block; more of them stand in blocks below. */
const ACROSS = 7;
const COLUMN_WIDTHS: readonly number[] = [44, 12, ...new Array<number>(ACROSS).fill(15)];
/** More than this nobody reads on one sheet. */
const MOST_COLUMNS = 70;
const MOST_LISTED = 500;
const EMPTY_ROW: ContentRow = [];

/** The sheet; null when the workbook says nothing of nämnder, KF-mål or Agenda 2030, and no measure lacks a goal. */
export function* coverageContent({ coverage }: Pick<FollowUp, 'coverage'>): Steps<SheetContent | null> {
  const { committees, agenda, withoutGoal } = coverage;
  if (committees === null && agenda === null && withoutGoal.length === 0) return null;
  const parts = [
    committees === null ? [] : yield* committeeRows(committees),
    agenda === null ? [] : yield* agendaRows(agenda),
    yield* withoutGoalRows(withoutGoal),
  ];
  return {
    rows: [
      contentRow('title', 'Täckning'),
      contentRow('subtitle', 'Talen är antal mätvärden. En lucka är utskriven som «saknas».'),
      ...parts.flat(),
    ],
    statusAreas: [],
    columnWidths: COLUMN_WIDTHS,
  };
}

function* committeeRows(matrix: CoverageMatrix): Steps<readonly ContentRow[]> {
  const sums = matrix.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const words = { corner: 'Nämnd', all: 'Alla KF-mål', none: 'saknas' };
  const rows = yield* matrixRows(matrix, sums, words);
  return [
    EMPTY_ROW,
    contentRow('title', 'Nämnder och KF-mål'),
    contentRow('subtitle', 'Alla nämnder ska bidra till alla övergripande mål.'),
    ...rows,
    ...listRows('Luckor', matrix.holes, 'Alla nämnder bidrar till alla KF-mål.'),
  ];
}

/** Turned, so that the 17 goals stand below each other with their names. */
function* agendaRows({ rows, columns, counts, holes }: CoverageMatrix): Steps<readonly ContentRow[]> {
  const sums = columns.map(() => 0);
  yield* inSlices(counts, (row) => {
    row.forEach((count, at) => (sums[at] = (sums[at] ?? 0) + count));
  });
  const shown = counts.slice(0, MOST_COLUMNS);
  const turned = {
    rows: columns,
    columns: rows,
    counts: columns.map((_, at) => shown.map((row) => row[at] ?? 0)),
  };
  const words = { corner: 'Mål i Agenda 2030', all: 'Alla mål', none: '–' };
  return [
    EMPTY_ROW,
    contentRow('title', 'Målen och Agenda 2030'),
    ...(yield* matrixRows(turned, sums, words)),
    ...listRows('Luckor', holes, EVERY_GOAL),
  ];
}

const EVERY_GOAL =
  'Alla mål är kopplade till Agenda 2030, och vart och ett av Agenda 2030:s 17 mål har minst ett mätvärde.';

interface MatrixWords {
  /** Above the names of the rows. */
  readonly corner: string;
  /** Above the sums. */
  readonly all: string;
  /** Where a row and a column have nothing in common. */
  readonly none: string;
}

function* matrixRows(
  { rows, columns, counts }: Omit<CoverageMatrix, 'holes'>,
  sums: readonly number[],
  { corner, all, none }: MatrixWords,
): Steps<readonly ContentRow[]> {
  const shown = columns.slice(0, MOST_COLUMNS);
  const starts = Array.from({ length: Math.ceil(shown.length / ACROSS) }, (_, block) => block * ACROSS);
  const blocks = yield* inTurn(starts, function* (start) {
    const body = yield* mapInSlices([...rows.entries()], ([at, name]) => [
      ...contentRow('wrapped', name),
      countCell(sums[at] ?? 0, 'saknas'),
      ...(counts[at] ?? []).slice(start, start + ACROSS).map((count) => countCell(count, none)),
    ]);
    const headings = contentRow('heading', corner, all, ...shown.slice(start, start + ACROSS));
    return [...(start === 0 ? [] : [EMPTY_ROW]), headings, ...body];
  });
  const left = columns.length - shown.length;
  const rest = contentRow('plain', `… och ${formatNumber(left)} mål till, som inte visas här.`);
  return [...blocks.flat(), ...(left > 0 ? [rest] : [])];
}

function countCell(count: number, none: string): ContentRow[number] {
  return count > 0 ? { value: count, look: 'integer' } : { value: none, look: 'plain' };
}

function listRows(title: string, texts: readonly string[], without: string): readonly ContentRow[] {
  if (texts.length === 0) return [EMPTY_ROW, contentRow('plain', without)];
  const left = texts.length - MOST_LISTED;
  return [
    EMPTY_ROW,
    contentRow('heading', title),
    ...texts.slice(0, MOST_LISTED).map((text) => contentRow('plain', text)),
    ...(left > 0 ? [contentRow('plain', `… och ${formatNumber(left)} till.`)] : []),
  ];
}

function* withoutGoalRows(measures: Coverage['withoutGoal']): Steps<readonly ContentRow[]> {
  if (measures.length === 0) return [];
  const rows = yield* mapInSlices(measures.slice(0, MOST_LISTED), ({ measure, cell }) =>
    contentRow('wrapped', measure, cell),
  );
  const left = measures.length - rows.length;
  return [
    EMPTY_ROW,
    contentRow('title', 'Mätvärden utan mål'),
    contentRow('heading', 'Mätvärde', 'Cell'),
    ...rows,
    ...(left > 0 ? [contentRow('plain', `… och ${formatNumber(left)} till.`)] : []),
  ];
}
