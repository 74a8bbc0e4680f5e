// Divides what is read or written into round trips that stay under Excel's limit of 5 MB each way, as few as possible.
import { cellCount } from './addresses.ts';
import { hasCode } from './host-failure.ts';
import type { Area } from '../../lib/index.ts';

/** What one round trip may carry, in bytes: Excel on the web refuses more than 5 MB, and what is sent is only estimated. */
export const TRIP_BYTES = 4_300_000;

/** What cells of one kind take in a reply; learnt from each reply for the next. */
export interface Rate {
  bytesPerCell: number;
}

/** Something to be read of an area, which may be divided between rows. */
export interface Reading {
  readonly area: Area;
  readonly rate: Rate;
  /** Queues the reading of some rows; call the result after the sync: it keeps what came, and gives its size in bytes. */
  readonly queue: (area: Area) => () => number;
}

/** What is not of cells, or always of about the same size: asked for once, and again should the request have been too large. */
export interface FixedReading<T> {
  readonly reading: Reading;
  /** What came; call when all has been read. */
  readonly result: () => T;
}

/** Queues `queue` with the first round trip; what that gives is called after the sync. */
export function fixedReading<T>(queue: () => () => T): FixedReading<T> {
  let take: (() => T) | null = null;
  return {
    reading: {
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      rate: { bytesPerCell: FIXED_BYTES },
      queue: () => {
        take = queue();
        return () => 0;
      },
    },
    result: () => {
      if (take === null) throw new Error('Not read yet');
      return take();
    },
  };
}

/** More than most take, so that there is room for them. */
const FIXED_BYTES = 2000;

interface Piece {
  readonly reading: Reading;
  readonly area: Area;
}

/** Carries out all readings in as few round trips as their sizes allow, at least one. */
export async function readInTrips(
  context: Excel.RequestContext,
  readings: readonly Reading[],
): Promise<void> {
  const waiting: Piece[] = readings.map((reading) => ({ reading, area: reading.area }));
  do await readPieces(context, takePieces(waiting));
  while (waiting.length > 0);
}

/** Takes as much from the waiting pieces as one round trip carries. */
function takePieces(waiting: Piece[]): readonly Piece[] {
  const taken: Piece[] = [];
  let left = TRIP_BYTES;
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    const { area, reading } = next;
    const bytesPerRow = (area.right - area.left + 1) * reading.rate.bytesPerCell;
    const rows = Math.floor(left / bytesPerRow);
    if (rows === 0 && taken.length > 0) break;
    const bottom = Math.min(area.bottom, area.top + Math.max(rows, 1) - 1);
    taken.push({ reading, area: { ...area, bottom } });
    left -= (bottom - area.top + 1) * bytesPerRow;
    if (bottom === area.bottom) waiting.shift();
    else waiting[0] = { reading, area: { ...area, top: bottom + 1 } };
  }
  return taken;
}

async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const collects = pieces.map(({ reading, area }) => reading.queue(area));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || !pieces.some(({ area }) => area.bottom > area.top)) throw error;
    await readPieces(context, pieces.flatMap(firstHalf));
    await readPieces(context, pieces.flatMap(secondHalf));
    return;
  }
  collects.forEach((collect, index) => {
    learn(pieces[index], collect());
  });
}

function isTooLarge(error: unknown): boolean {
  return hasCode(error, 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded');
}

/** Only a piece of some size tells what the next will take. */
function learn(piece: Piece | undefined, bytes: number): void {
  if (piece === undefined || bytes < TRIP_BYTES / 20) return;
  piece.reading.rate.bytesPerCell = bytes / cellCount(piece.area);
}

function middle({ area }: Piece): number {
  return Math.floor((area.top + area.bottom) / 2);
}

function firstHalf(piece: Piece): readonly Piece[] {
  return [{ ...piece, area: { ...piece.area, bottom: middle(piece) } }];
}

function secondHalf(piece: Piece): readonly Piece[] {
  const top = middle(piece) + 1;
  return top > piece.area.bottom ? [] : [{ ...piece, area: { ...piece.area, top } }];
}

/** The size of a text in a reply, in bytes; letters outside ASCII take two. */
export function sizeOfText(text: string): number {
  let size = 2;
  for (let at = 0; at < text.length; at++) size += text.charCodeAt(at) < 0x80 ? 1 : 2;
  return size;
}
