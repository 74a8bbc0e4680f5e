// What the sheet «Tidigare bedömningar» says: every stored round as readable cells, each with its check number. Content only.
import type { FollowUp, Round } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type SheetContent } from '../../model/sheet-content.ts';
import { inTurn, mapInSlices, type Steps } from '../../model/steps.ts';
import { tidy } from '../../swedish/spaces.ts';
import {
  checkLine,
  checkNumber,
  closingLine,
  keptNumber,
  numberOfAll,
  ROUND_COLUMNS,
  roundCells,
  ROUNDS_ABOUT,
  ROUNDS_TITLE,
  titleCells,
} from '../round-words.ts';

const EMPTY_ROW: ContentRow = [];

/** The rows of the sheet; null when no round is stored. */
export function* roundsContent({ rounds }: Pick<FollowUp, 'rounds'>): Steps<SheetContent | null> {
  if (rounds.length === 0) return null;
  const blocks = yield* inTurn(rounds, roundBlock);
  const number = numberOfAll(blocks.map((block) => block.number));
  const opening = [
    contentRow('title', ROUNDS_TITLE),
    ...ROUNDS_ABOUT.map((text) => contentRow('subtitle', text)),
    contentRow('heading', ...ROUND_COLUMNS.map(({ heading }) => heading)),
  ];
  const rows = [...opening];
  yield* inTurn(blocks, function* (block) {
    rows.push(EMPTY_ROW);
    // Not spread: a round may have more rows than a call takes arguments.
    yield* mapInSlices(block.rows, (row) => rows.push(row));
  });
  rows.push(EMPTY_ROW, contentRow('subtitle', closingLine(rounds.length, number)));
  const isWhole = rounds.every(({ kept }) => kept === undefined);
  const columnWidths = ROUND_COLUMNS.map(({ width }) => width);
  return { rows, statusAreas: [], columnWidths, check: { number, isWhole } };
}

interface WrittenBlock {
  readonly rows: readonly ContentRow[];
  readonly number: string;
}

function* roundBlock(round: Round): Steps<WrittenBlock> {
  if (round.kept !== undefined) return yield* keptBlock(round.kept);
  const texts = [titleCells(round), ...(yield* mapInSlices(round.rows, roundCells))];
  const number = yield* checkNumber(texts);
  let isTitle = true;
  const rows = yield* mapInSlices(texts, (cells) => {
    const row = textRow(cells, isTitle ? 'label' : 'plain');
    isTitle = false;
    return row;
  });
  rows.push(contentRow('subtitle', checkLine(number)));
  return { rows, number };
}

function textRow(cells: readonly string[], look: 'label' | 'plain'): ContentRow {
  return cells.map((value) => (value === '' ? null : { value, look }));
}

/** As it stands. */
function* keptBlock(kept: NonNullable<Round['kept']>): Steps<WrittenBlock> {
  const texts = kept.map((cells) => cells.map((value) => tidy(String(value))));
  return {
    rows: kept.map((cells) => cells.map((value) => (value === '' ? null : { value, look: 'plain' }))),
    number: yield* keptNumber(texts),
  };
}
