// The measure's own tolerance or limit for yellow, from its column.
import type { Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { Tolerance } from '../model/rule-set.ts';
import { clean } from '../rules/compare.ts';
import { parseQuantity } from '../swedish/number.ts';
import { compareUnits } from '../swedish/unit.ts';
import { cellText } from './cell-text.ts';
import { meetUnits } from './meet-units.ts';
import type { Run } from './run.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** What the own tolerance may mean, likeliest first; empty when none is set. */
export type ToleranceReadings = readonly Tolerance[];

/**
 * The readings of the measure's own tolerance. `5 %` of a measure in percent may be a share of the målvärde or percentage points,
 * and a bare figure either too: then both come back, and only where they give different colours has the officer to be asked.
 */
export function readTolerance(
  measure: Measure,
  unit: string | undefined,
  run: Run,
): ToleranceReadings | Stop {
  if (!isEmpty(measure.yellowLimit)) return readLimit(measure.yellowLimit, unit, run);
  return isEmpty(measure.tolerance) ? [] : readDeviation(measure.tolerance, unit, run);
}

function isEmpty(cell: Cell | null): cell is null {
  return cell === null || /^[-–—.]*$/u.test(cellText(cell));
}

function readLimit(cell: Cell, unit: string | undefined, run: Run): ToleranceReadings | Stop {
  const target = run.readings.target(cell);
  const isLevel = target.kind === 'number' || target.kind === 'atLeast' || target.kind === 'atMost';
  if (!isLevel) return notUnderstood(cell, 'Skriv det utfall där gult börjar, till exempel «75 %».', '75 %');
  const meeting = meetUnits({ value: target.value, unit: target.unit }, { value: target.value, unit });
  if (meeting.kind !== 'met') return notUnderstood(cell, 'Den har en annan enhet än målvärdet.');
  return [{ kind: 'limit', value: clean(target.value * meeting.factor) }];
}

const NONE = /^(?:ingen|inget|nej|0 ?%?)$/iu;
const SHARE_OF_TARGET =
  /^(?:minst |ned(?:åt)? till )?(\d+(?:[.,]\d+)?) ?(?:%|procent) av (?:målvärdet|målet|målnivån)$/iu;
const A_LEVEL = /^(?:minst|högst|från|≥|≤|>=|<=)/iu;

function readDeviation(cell: Cell, unit: string | undefined, run: Run): ToleranceReadings | Stop {
  const text = cellText(cell).replace(/\u00A0/gu, ' ');
  if (NONE.test(text)) return [{ kind: 'none' }];
  if (A_LEVEL.test(text) && !SHARE_OF_TARGET.test(text)) return readLimit(cell, unit, run);
  const share = SHARE_OF_TARGET.exec(text)?.[1];
  if (share !== undefined) return shareOfTarget(cell, Number(share.replace(',', '.')));
  const found = parseQuantity(text.replace(/^(?:\+\/[-–−]|±|[-–−+]) ?/u, ''));
  if (found === null || found.ambiguous !== undefined || found.value < 0)
    return notUnderstood(cell, EXAMPLES, '5 %');
  return deviations(cell, found.value, found.unit, unit);
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
  if (written === undefined) return [size, ...percent];
  if (written === 'procentenheter')
    return unit === '%' || unit === undefined ? [size] : notUnderstood(cell, 'Måttet är inte i procent.');
  const { relation, factor } = compareUnits(written, unit);
  if (relation === 'different' || relation === 'unknown')
    return notUnderstood(cell, 'Den har en annan enhet än målvärdet.');
  return [{ kind: 'unit', size: clean(value * factor) }];
}

function notUnderstood(cell: Cell, advice: string, suggestion?: string): Stop {
  return stopAndAsk({
    code: 'tolerance-not-understood',
    cell: cell.ref,
    text: `Toleransen «${cellText(cell)}» kan inte läsas. ${advice}`,
    suggestion,
  });
}
