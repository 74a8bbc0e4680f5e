// Which way is better for a measure: the direction column, the wording of the målvärde, the measure's name, else higher.
import type { Measure } from '../model/measure.ts';
import { directionOfColumn, type ColumnDirection } from '../rules/direction-of-column.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { capital, IN_WORKBOOK } from '../rules/where-to-write.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { cellText } from './cell-text.ts';
import type { Run } from './run.ts';
import { isStop, stopAndAsk, type Stop } from './stop.ts';
import { stopIfUnreadable } from './unreadable-cell.ts';

type Wanted = 'higher' | 'lower';

export interface Direction {
  readonly wanted: Wanted;
  /** What was assumed, in Swedish: «lägre är bättre (ordet våldsbrott)»; null when the workbook says it. */
  readonly assumed: string | null;
  /** The word of the name that told it. */
  readonly word: string | null;
}

const WANTED_TEXT = { higher: 'högre är bättre', lower: 'lägre är bättre' } as const;

/** The direction, or a question when the sources speak against each other or cannot be read. */
export function findDirection(
  measure: Measure,
  target: QuantityTarget,
  outcome: NumberOutcome,
  run: Run,
): Direction | Stop {
  const worded = wordedDirection(target);
  const column = columnDirection(measure, worded === null && needsDirection(target), run);
  if (isStop(column)) return column;
  if (worded !== null && column !== null && worded !== column) return contradiction(measure, target, column);
  const told = worded ?? column;
  if (told === null && outcome.rank === true) return { wanted: 'lower', assumed: null, word: null };
  if (told !== null || !needsDirection(target))
    return { wanted: told ?? 'higher', assumed: null, word: null };
  return namedDirection(measure, target, run);
}

/** The direction that the wording itself sets; null for those that leave it open. */
function wordedDirection(target: QuantityTarget): Wanted | null {
  switch (target.kind) {
    case 'atLeast':
    case 'above':
    case 'share':
    case 'increase':
    case 'notDecrease':
      return 'higher';
    case 'atMost':
    case 'below':
    case 'decrease':
    case 'notIncrease':
    case 'rank':
      return 'lower';
    case 'reference':
      return REFERENCE_DIRECTION[target.relation];
    default:
      return null;
  }
}

const REFERENCE_DIRECTION = {
  above: 'higher',
  atLeast: 'higher',
  below: 'lower',
  atMost: 'lower',
  better: null,
  level: null,
} as const;

// A band has two bad sides, and «oförändrat ± 2» is a band.
function needsDirection(target: QuantityTarget): boolean {
  if (target.kind === 'unchanged') return target.change === undefined;
  return target.kind === 'number' || target.kind === 'reference';
}

const DASH = /^\(?[-–—−]\)?$/u;

// In a column with «+», a dash is as likely the opposite as nothing at all.
const MINUS_OR_NOTHING: ColumnDirection = {
  kind: 'ask',
  question:
    'Betyder strecket att lägre är bättre, eller att riktningen inte är angiven? Skriv «högre är bättre» eller «lägre är bättre».',
  suggestion: WANTED_TEXT.lower,
};

function columnDirection(
  { direction, directionIsWish = false }: Measure,
  needed: boolean,
  { signedDirections }: Run,
): Wanted | null | Stop {
  const unreadable = needed ? stopIfUnreadable(direction, 'Riktning', 'direction-not-understood') : null;
  if (unreadable !== null) return unreadable;
  const text = cellText(direction);
  const said =
    signedDirections && DASH.test(text) ? MINUS_OR_NOTHING : directionOfColumn(text, directionIsWish);
  if (said.kind === 'found') return said.wanted;
  if (said.kind === 'none' || !needed) return null;
  const { question, suggestion } = said;
  const cell = direction?.ref ?? null;
  return stopAndAsk({ code: 'direction-not-understood', cell, text: question, suggestion });
}

function contradiction({ direction }: Measure, target: QuantityTarget, column: Wanted): Stop {
  return stopAndAsk({
    code: 'direction-contradicts',
    cell: direction?.ref ?? null,
    text: `Målvärdet «${target.text}» och riktningen «${cellText(direction)}» säger emot varandra. Ändra det som är fel.`,
    suggestion: WANTED_TEXT[column === 'higher' ? 'lower' : 'higher'],
  });
}

// Of zero and below, «higher is better» would call anything reached, so there nothing is assumed.
function byDefault({ target: cell, direction }: Measure, target: QuantityTarget): Direction | Stop {
  if (target.kind !== 'number' || target.value > 0) {
    return { wanted: 'higher', assumed: WANTED_TEXT.higher, word: null };
  }
  return stopAndAsk({
    code: 'direction-not-understood',
    cell: direction?.ref ?? cell?.ref ?? null,
    text: `Är högre eller lägre bättre än «${target.text}»? ${howToTell(target)}`,
  });
}

// Which of the two is meant nobody knows, so neither is proposed before the other.
function howToTell({ kind, text }: QuantityTarget): string {
  return kind === 'number'
    ? `Skriv «minst ${text}» eller «högst ${text}» i målvärdet, eller ${IN_WORKBOOK.direction}.`
    : `${capital(IN_WORKBOOK.direction)}.`;
}

function namedDirection(measure: Measure, wanted: QuantityTarget, run: Run): Direction | Stop {
  const { name, target, direction } = measure;
  const said = run.readings.direction(name);
  if (said.kind === 'found') {
    const { wanted, word } = said;
    return { wanted, assumed: `${WANTED_TEXT[wanted]} («${word}» i namnet)`, word };
  }
  if (said.kind === 'none') return byDefault(measure, wanted);
  const words = said.words.map((word) => `«${word}»`);
  const doubt =
    words.length === 1
      ? `Ordet ${words.join('')} i mätvärdets namn kan betyda båda.`
      : `Orden ${words.join(' och ')} i mätvärdets namn talar åt olika håll.`;
  return stopAndAsk({
    code: 'direction-not-understood',
    cell: direction?.ref ?? target?.ref ?? null,
    text: `Är högre eller lägre bättre? ${doubt} ${howToTell(wanted)}`,
  });
}
