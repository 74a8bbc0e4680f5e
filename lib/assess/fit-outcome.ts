// Bringing an utfall and its målvärde to one unit before they are compared, or asking when they do not belong together.
import type { Measure } from '../model/measure.ts';
import { clean } from '../rules/compare.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { decimalsOf, formatNumber } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ChangeTarget } from '../swedish/target.ts';
import { compareUnits } from '../swedish/unit.ts';
import { meetUnits, type Figure, type Meeting } from './meet-units.ts';
import type { Remark } from './remark.ts';
import { isStop, stopAndAsk, type Stop } from './stop.ts';

export interface Fitted {
  readonly target: QuantityTarget;
  /** In the målvärde's unit. */
  readonly outcome: NumberOutcome;
  /** The unit that both are understood to have. */
  readonly unit: string | undefined;
  readonly remarks: readonly Remark[];
}

/** Whether the målvärde is a change against a baseline. */
export function isChangeTarget(target: QuantityTarget): target is ChangeTarget {
  return CHANGES.includes(target.kind);
}
const CHANGES: readonly QuantityTarget['kind'][] = [
  'increase',
  'decrease',
  'unchanged',
  'notIncrease',
  'notDecrease',
];

/** The outcome in the målvärde's unit. `column` is the unit that the measure's own column states. */
export function fitOutcome(
  measure: Measure,
  target: QuantityTarget,
  outcome: NumberOutcome,
  column: string | undefined,
): Fitted | Stop {
  const unit = outcome.unit ?? column;
  if (isChangeTarget(target)) return fitChange(measure, target, outcome, unit);
  if (outcome.rank === true && target.kind !== 'rank')
    return apart(measure, target.text, outcome, 'en placering');
  if (target.kind === 'rank') {
    const placed = outcome.rank === true || outcome.unit === undefined;
    return placed
      ? { target, outcome, unit: undefined, remarks: [] }
      : apart(measure, target.text, outcome, 'ingen placering');
  }
  if (target.kind === 'reference') return { target, outcome, unit, remarks: [] };
  const own = target.unit ?? column;
  const value = target.kind === 'between' ? target.high : target.value;
  const figure = { value: outcome.value, unit, written: saysUnit(outcome.text), decimals: outcome.decimals };
  const wanted = { value, unit: own, written: saysUnit(target.text), decimals: decimalsIn(target) };
  if (isCountOfShare(figure, wanted)) return askForShare(measure, target.text, outcome);
  const met = meet(measure, target.text, outcome, figure, wanted);
  if (isStop(met)) return met;
  // What the column says of both is told of both.
  const told = own === undefined || target.unit !== undefined ? target : { ...target, unit: own };
  return { target: told, outcome: met.outcome, unit: own ?? unit, remarks: met.remarks };
}

function decimalsIn(target: QuantityTarget): number {
  return 'decimals' in target ? (target.decimals ?? 0) : 0;
}

function saysUnit(text: string): boolean {
  return /%|procent|kr/iu.test(text);
}

// «8» against «8 av 10» or «alla enheter»: more likely the count than 8 %.
function isCountOfShare(figure: Figure, wanted: Figure): boolean {
  const inWords = wanted.unit === '%' && wanted.written === false;
  return inWords && figure.unit === undefined && figure.value * 2 < wanted.value;
}

function askForShare(measure: Measure, target: string, outcome: NumberOutcome): Stop {
  return stopAndAsk({
    code: 'outcome-ambiguous',
    cell: cellOf(measure),
    text: `Är utfallet «${outcome.text}» ett antal eller procent? Målvärdet «${target}» är en andel. Skriv till exempel «8 av 10» eller «80 %».`,
  });
}

/** The size of the change in the outcome's unit; a relative change and one in percentage points stay as they are. */
function fitChange(
  measure: Measure,
  target: ChangeTarget,
  outcome: NumberOutcome,
  unit: string | undefined,
): Fitted | Stop {
  const fitted = { target, outcome, unit, remarks: [] };
  const { change, changeUnit } = target;
  if (change === undefined || changeUnit === undefined || changeUnit === '%') return fitted;
  if (changeUnit === 'procentenheter') {
    return unit === undefined || unit === '%'
      ? { ...fitted, unit: '%' }
      : apart(measure, target.text, outcome, unit);
  }
  const { relation, factor } = compareUnits(changeUnit, unit);
  if (relation === 'different') return apart(measure, target.text, outcome, unit ?? '');
  const remarks = relation === 'unknown' ? [differing(measure, target.text, outcome)] : [];
  return {
    target: { ...target, change: clean(change * factor) },
    outcome,
    unit: unit ?? changeUnit,
    remarks,
  };
}

function remarkOf(
  doubt: 'slip' | 'size' | 'unit',
  measure: Measure,
  target: string,
  outcome: NumberOutcome,
  figure: Figure,
  other: Figure,
): Remark {
  if (doubt === 'unit') return differing(measure, target, outcome);
  const outcomeIsSmall = Math.abs(figure.value) < Math.abs(other.value);
  if (doubt === 'slip') return slipRemark(measure, target, outcome, outcomeIsSmall);
  return { ...slipRemark(measure, target, outcome, true), code: 'outcome-unit-differs' };
}

interface Met {
  readonly outcome: NumberOutcome;
  readonly remarks: readonly Remark[];
}

function meet(
  measure: Measure,
  target: string,
  outcome: NumberOutcome,
  figure: Figure,
  other: Figure,
): Met | Stop {
  const meeting = meetUnits(figure, other);
  if (meeting.kind === 'apart') return apart(measure, target, outcome, figure.unit ?? '');
  if (meeting.kind === 'slip') return slipped(measure, target, outcome, meeting);
  const { doubt } = meeting;
  const remarks = doubt === null ? [] : [remarkOf(doubt, measure, target, outcome, figure, other)];
  return { outcome: meeting.factor === 1 ? outcome : taken(outcome, meeting.factor, other.unit), remarks };
}

/** The outcome in another unit, with as many decimals as it has there. */
function taken(outcome: NumberOutcome, factor: number, unit: string | undefined): NumberOutcome {
  const value = clean(outcome.value * factor);
  return {
    ...outcome,
    value,
    exact: clean(outcome.exact * factor),
    decimals: decimalsOf(value),
    ...(unit === undefined ? {} : { unit }),
  };
}

const cellOf = (measure: Measure): string | null => measure.outcome?.ref ?? null;

function apart(measure: Measure, target: string, outcome: NumberOutcome, what: string): Stop {
  const detail = what === '' || outcome.text.includes(what) ? '' : ` (${what})`;
  return stopAndAsk({
    code: 'outcome-not-understood',
    cell: cellOf(measure),
    text: `Utfallet «${outcome.text}»${detail} och målvärdet «${target}» går inte att jämföra. Skriv dem i samma enhet.`,
  });
}

function slipped(
  measure: Measure,
  target: string,
  outcome: NumberOutcome,
  { times, suggestion, of }: Extract<Meeting, { kind: 'slip' }>,
): Stop {
  return stopAndAsk({
    ...(of === 'figure'
      ? { code: 'outcome-ambiguous' as const, cell: cellOf(measure), suggestion }
      : {
          code: 'target-not-understood' as const,
          cell: measure.target?.ref ?? null,
          // The words around the figure stay: «minst 0,8» is «minst 80 %».
          suggestion: target.replace(/\d+(?:[.,]\d+)?(?: ?%| procent)?/u, suggestion),
        }),
    text: `Utfallet «${outcome.text}» och målvärdet «${target}» skiljer ungefär ${formatNumber(times)} gånger. Menas ${suggestion}? Skriv ut enheten i båda.`,
  });
}

function slipRemark(
  measure: Measure,
  target: string,
  outcome: NumberOutcome,
  outcomeIsSmall: boolean,
): Remark {
  return {
    code: outcomeIsSmall ? 'outcome-percent-slip' : 'target-percent-slip',
    cell: (outcomeIsSmall ? measure.outcome : measure.target)?.ref ?? null,
    text: `Utfallet «${outcome.text}» och målvärdet «${target}» har helt olika storlek. Kontrollera tal och enhet.`,
  };
}

function differing(measure: Measure, target: string, outcome: NumberOutcome): Remark {
  return {
    code: 'outcome-unit-differs',
    cell: cellOf(measure),
    text: `Utfallet «${outcome.text}» och målvärdet «${target}» har olika enheter och har jämförts som de står. Kontrollera att de avser samma sak.`,
  };
}
