// The measure's own tolerance or limit for yellow, from its column.
import type { Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { clean } from '../rules/compare.ts';
import type { Tolerance } from '../rules/tolerance.ts';
import { parseQuantity } from '../swedish/number.ts';
import type { Target } from '../swedish/target.ts';
import { compareUnits } from '../swedish/unit.ts';
import { cellText } from './cell-text.ts';
import { meetUnits } from './meet-units.ts';
import type { Run } from './run.ts';
import { stopAndAsk, type Stop } from './stop.ts';
import { stopIfUnreadable } from './unreadable-cell.ts';

/** What green requires, which the limit for yellow is set against; without a value where the målvärde has several. */
export interface Level {
  readonly value: number | undefined;
  readonly unit: string | undefined;
}

/** What the own tolerance may mean, likeliest first; empty when none is set. */
export type ToleranceReadings = readonly Tolerance[];

/**
 * The readings of the measure's own tolerance. `5 %` of a measure in percent may be a share of the målvärde or percentage points,
 * and a bare figure either too: then both come back, and only where they give different colours has the officer to be asked.
 */
export function readTolerance(measure: Measure, level: Level, run: Run): ToleranceReadings | Stop {
  const unreadable =
    stopIfUnreadable(measure.yellowLimit, 'Gräns för gult', 'tolerance-not-understood') ??
    stopIfUnreadable(measure.tolerance, 'Tolerans', 'tolerance-not-understood');
  if (unreadable !== null) return unreadable;
  if (!isEmpty(measure.yellowLimit)) return readLimit(measure.yellowLimit, LIMIT_NAME, level, run);
  return isEmpty(measure.tolerance) ? [] : readDeviation(measure.tolerance, level, run);
}

const LIMIT_NAME = 'Gränsen för gult';

function isEmpty(cell: Cell | null): cell is null {
  return cell === null || /^[-–—.]*$/u.test(cellText(cell));
}

function readLimit(cell: Cell, name: string, level: Level, run: Run): ToleranceReadings | Stop {
  const target = run.readings.target(cell);
  const limit = outermost(target, level.value);
  if (limit === null)
    return notUnderstood(cell, 'Skriv det utfall där gult börjar, till exempel «75 %».', '75 %', name);
  const unit = 'unit' in target ? target.unit : undefined;
  const figure = { value: limit, unit, written: target.text.includes('%') };
  const meeting = meetUnits(figure, { value: level.value ?? limit, unit: level.unit });
  if (meeting.kind === 'apart')
    return notUnderstood(cell, 'Den har en annan enhet än målvärdet.', undefined, name);
  if (meeting.kind === 'slip' || meeting.doubt === 'slip')
    return notUnderstood(
      cell,
      'Den skiljer ungefär 100 gånger från målvärdet. Skriv den som målvärdet.',
      undefined,
      name,
    );
  return [{ kind: 'limit', value: clean(limit * meeting.factor) }];
}

/** The outermost yellow value: the figure itself, or of a band («70–79 %») the end that lies farthest from the målvärde. */
function outermost(limit: Target, level: number | undefined): number | null {
  switch (limit.kind) {
    case 'number':
      return limit.value;
    // «Högst 70» below «minst 80» tells where red is, not where yellow begins.
    case 'atLeast':
      return level === undefined || limit.value <= level ? limit.value : null;
    case 'atMost':
      return level === undefined || limit.value >= level ? limit.value : null;
    case 'between':
      if (level === undefined) return null;
      if (limit.high <= level) return limit.low;
      return limit.low >= level ? limit.high : null;
    default:
      return null;
  }
}

const NONE = /^(?:ingen|inget|nej|0 ?%?)$/iu;
const SHARE_OF_TARGET =
  /^(?:minst |ned(?:åt)? till )?(\d+(?:[.,]\d+)?) ?(?:%|procent) av (?:målvärdet|målet|målnivån)$/iu;
const A_LEVEL = /^(?:minst|högst|från|≥|≤|>=|<=)/iu;

function readDeviation(cell: Cell, level: Level, run: Run): ToleranceReadings | Stop {
  const text = cellText(cell).replace(/\u00A0/gu, ' ');
  if (NONE.test(text)) return [{ kind: 'none' }];
  if (A_LEVEL.test(text) && !SHARE_OF_TARGET.test(text)) return readLimit(cell, TOLERANCE_NAME, level, run);
  const share = SHARE_OF_TARGET.exec(text)?.[1];
  if (share !== undefined) return shareOfTarget(cell, Number(share.replace(',', '.')));
  const found = parseQuantity(text.replace(/^(?:\+\/[-–−]|±|[-–−+]) ?/u, ''));
  if (found === null || found.ambiguous !== undefined || found.value < 0)
    return notUnderstood(cell, EXAMPLES, '5 %');
  return deviations(cell, found.value, found.unit, level.unit);
}

const EXAMPLES = 'Skriv till exempel «5 %» (av målvärdet) eller «2 procentenheter».';

// «90 % av målvärdet» is where yellow ends, «10 % av målvärdet» how far it reaches: the same thing said in two ways.
function shareOfTarget(cell: Cell, percent: number): ToleranceReadings | Stop {
  if (percent <= 0 || percent >= 100) return notUnderstood(cell, EXAMPLES, '5 %');
  return [{ kind: 'percentOfTarget', percent: percent > 50 ? clean(100 - percent) : percent }];
}

function deviations(
  cell: Cell,
  value: number,
  written: string | undefined,
  unit: string | undefined,
): ToleranceReadings | Stop {
  if (value === 0) return [{ kind: 'none' }];
  const percent: ToleranceReadings = value < 100 ? [{ kind: 'percentOfTarget', percent: value }] : [];
  const size: Tolerance = { kind: 'unit', size: value };
  if (written === '%')
    return unit === '%'
      ? [...percent, size]
      : percent.length > 0
        ? percent
        : notUnderstood(cell, EXAMPLES, '5 %');
  if (written === undefined) return [size, ...percent, ...storedPercent(value, unit)];
  if (written === 'procentenheter')
    return unit === '%' || unit === undefined ? [size] : notUnderstood(cell, 'Måttet är inte i procent.');
  const { relation, factor } = compareUnits(written, unit);
  if (relation === 'different' || relation === 'unknown')
    return notUnderstood(cell, 'Den har en annan enhet än målvärdet.');
  return [{ kind: 'unit', size: clean(value * factor) }];
}

// 0,05 is what a cell without a percent format holds when 5 % is meant.
function storedPercent(value: number, unit: string | undefined): ToleranceReadings {
  if (value >= 1) return [];
  const percent = clean(value * 100);
  const points: ToleranceReadings = unit === '%' ? [{ kind: 'unit', size: percent }] : [];
  return [{ kind: 'percentOfTarget', percent }, ...points];
}

const TOLERANCE_NAME = 'Toleransen';

function notUnderstood(cell: Cell, advice: string, suggestion?: string, name = TOLERANCE_NAME): Stop {
  return stopAndAsk({
    code: 'tolerance-not-understood',
    cell: cell.ref,
    text: `${name} «${cellText(cell)}» kan inte läsas. ${advice}`,
    suggestion,
  });
}
