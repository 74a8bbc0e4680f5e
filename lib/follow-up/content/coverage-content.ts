// What the sheet «Täckning» says: the two matrices with their holes in words, and the measures without a goal. Fits an A4 page lying down.
import { ALL_GOALS, WITHOUT_GOAL } from '../../model/assessment.ts';
import { leftOutRows, MOST_ROWS } from '../../model/content-limit.ts';
import type { Coverage, CoverageMatrix, FollowUp } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type SheetContent } from '../../model/sheet-content.ts';
import { inSlices, inTurn, mapInSlices, type Steps } from '../../model/steps.ts';

/** Goals beside each other in one block; more of them stand in blocks below. */
const ACROSS = 7;
const COLUMN_WIDTHS: readonly number[] = [44, 12, ...new Array<number>(ACROSS).fill(15)];
/** More than this nobody reads on one sheet. */
const MOST_COLUMNS = 70;
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
  const words = { corner: 'Mål i Agenda 2030', all: ALL_GOALS, none: '–' };
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
  return [...blocks.flat(), ...leftOutRows(left, 'mål till, som inte visas här.')];
}

function countCell(count: number, none: string): ContentRow[number] {
  return count > 0 ? { value: count, look: 'integer' } : { value: none, look: 'plain' };
}

function listRows(title: string, texts: readonly string[], without: string): readonly ContentRow[] {
  if (texts.length === 0) return [EMPTY_ROW, contentRow('plain', without)];
  return [
    EMPTY_ROW,
    contentRow('heading', title),
    ...texts.slice(0, MOST_ROWS).map((text) => contentRow('plain', text)),
    ...leftOutRows(texts.length - MOST_ROWS),
  ];
}

function* withoutGoalRows(measures: Coverage['withoutGoal']): Steps<readonly ContentRow[]> {
  if (measures.length === 0) return [];
  const rows = yield* mapInSlices(measures.slice(0, MOST_ROWS), ({ measure, cell }) =>
    contentRow('wrapped', measure, cell),
  );
  return [
    EMPTY_ROW,
    contentRow('title', WITHOUT_GOAL),
    contentRow('heading', 'Mätvärde', 'Cell'),
    ...rows,
    ...leftOutRows(measures.length - rows.length),
  ];
}
