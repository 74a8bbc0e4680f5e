// The words for a figure held to its målvärde: what came out, what was wanted, where yellow ends and why.
import type { JudgingContext } from '../rules/context.ts';
import type { Bound, MovementFacts, QuantityFacts, Requirement } from '../rules/verdict.ts';
import { describeTarget } from '../swedish/describe-target.ts';
import { decimalsOf, formatNumber, formatQuantity } from '../swedish/format-number.ts';
import { explainCells } from './explain-cells.ts';
import { isChangeTarget } from './fit-outcome.ts';
import { basisText, limitText, placesWorse } from './limit-text.ts';
import type { FigureRating } from './rating.ts';
import type { Run } from './run.ts';

/** Sentences without the status word; the first one begins with a small letter or a figure. */
export function explainFigure(rating: FigureRating, run: Pick<Run, 'yellowIsUsed'>): readonly string[] {
  const { facts } = rating.verdict;
  if (facts.kind === 'activity') return [];
  const opening =
    facts.kind === 'movement'
      ? explainMovement(rating, facts)
      : `${shown(rating)} mot ${wanted(rating, facts)}.`;
  const rest =
    facts.kind === 'movement'
      ? [explainCells(rating)]
      : [onLimit(rating, facts), facts.byCells ? explainCells(rating) : limit(rating, facts, run)];
  return [opening, ...rest, rating.rounding ?? ''].filter((sentence) => sentence !== '');
}

/** The outcome as it stands in its cell, in one spelling. */
function shown({ outcome, target }: FigureRating): string {
  if (outcome.isChange === true || outcome.bound !== undefined) return `«${outcome.text}»`;
  if (target.kind === 'rank') return `plats ${formatNumber(outcome.value)}`;
  return formatQuantity(outcome.value, outcome.unit, Math.min(outcome.decimals, MOST_DECIMALS));
}

// A figure taken to another unit may have no end: 100 minutes are 1,6667 hours.
const MOST_DECIMALS = 4;

function wanted({ target, context, outcome }: FigureRating, { requirement }: QuantityFacts): string {
  if (outcome.isChange === true) return `«${target.text}»`;
  if (target.kind === 'rank') return describeTarget(target).replace(/ senast .*$/u, '');
  const decimals = 'decimals' in target ? (target.decimals ?? 0) : 0;
  return `${requirementText(requirement, decimals)}${origin(target, context)}`;
}

/** Where a level comes from that does not stand in the målvärde itself. */
function origin(target: FigureRating['target'], { baseline, reference }: JudgingContext): string {
  if (target.kind === 'reference' && reference !== null) return ` (${reference.label})`;
  if (!isChangeTarget(target) || baseline === null) return '';
  const { kind, text, warnings, change, changeUnit } = target;
  const size = {
    ...(change === undefined ? {} : { change }),
    ...(changeUnit === undefined ? {} : { changeUnit }),
  };
  const from = formatQuantity(baseline.value, baseline.unit);
  return ` (${describeTarget({ kind, text, warnings, ...size })} från ${from}, ${baseline.label})`;
}

function requirementText({ low, high, unit }: Requirement, decimals: number): string {
  const text = ({ value }: Bound, of?: string): string =>
    formatQuantity(value, of, Math.max(decimals, decimalsOf(value)));
  if (low !== null && high !== null) return `intervallet ${text(low)} till ${text(high, unit)}`;
  if (low !== null) return `${low.inclusive ? 'minst' : 'över'} ${text(low, unit)}`;
  return high === null ? '' : `${high.inclusive ? 'högst' : 'under'} ${text(high, unit)}`;
}

function onLimit({ verdict, rounding, holding }: FigureRating, facts: QuantityFacts): string {
  if (!facts.onLimit || rounding !== null || holding.rule.green.kind !== 'reached') return '';
  return verdict.status === 'green'
    ? 'Utfallet ligger precis på gränsen för grönt.'
    : 'Utfallet ligger precis på gränsen, som inte räknas som uppnådd.';
}

/** Where yellow ends, told when the målvärde was missed. */
function limit(rating: FigureRating, facts: QuantityFacts, run: Pick<Run, 'yellowIsUsed'>): string {
  const { verdict, context } = rating;
  if (verdict.status === 'green') return '';
  if (facts.movedWrongWay) return 'Utfallet har gått åt fel håll, så gult används inte.';
  if (facts.yellowLimit === null) return noYellow(context, run);
  const { yellowLimit, requirement } = facts;
  return `Gränsen för gult är ${limitText(yellowLimit, requirement.unit, rating.target)} (${basis(rating, facts)}).`;
}

function noYellow({ ownTolerance }: JudgingContext, { yellowIsUsed }: Pick<Run, 'yellowIsUsed'>): string {
  if (ownTolerance !== null) return 'Mätvärdet har ingen tolerans, så gult används inte.';
  return yellowIsUsed ? 'Gult används inte för den här sortens målvärde.' : '';
}

/** What the limit for yellow is reckoned from. */
function basis({ target, context }: FigureRating, facts: QuantityFacts): string {
  if (facts.limitIsBaseline) return context.baseline?.label ?? '';
  const { low, high, unit } = facts.requirement;
  const below = low !== null && (facts.yellowLimit ?? 0) <= low.value;
  const level = formatQuantity((below ? low : (high ?? low))?.value ?? 0, unit);
  const of = target.kind === 'reference' ? 'jämförelsevärdet' : isChangeTarget(target) ? level : 'målvärdet';
  const own = context.ownTolerance === null || facts.tolerance.kind === 'limit' ? '' : ', egen tolerans';
  const { tolerance } = facts;
  const text =
    target.kind === 'rank' && tolerance.kind === 'unit'
      ? placesWorse(tolerance.size, of)
      : basisText(tolerance, facts.requirement.unit, below, of);
  return `${text}${own}`;
}

const MOVES = {
  increase: 'att öka',
  decrease: 'att minska',
  unchanged: 'att vara oförändrat',
  notIncrease: 'att inte öka',
  notDecrease: 'att inte minska',
} as const;

/** «har ökat från 80 % (utfallet 2019) till 85 %; målet är att öka.» */
function explainMovement(rating: FigureRating, { moved, wanted: way }: MovementFacts): string {
  const { target, context } = rating;
  const { baseline } = context;
  const goal = isChangeTarget(target) ? `; målet är ${MOVES[target.kind]}` : '';
  if (baseline === null || rating.outcome.isChange === true) return `${shown(rating)}${goal}.`;
  const from = `${formatQuantity(baseline.value, baseline.unit)} (${baseline.label})`;
  if (moved === 'still') return `${shown(rating)}, oförändrat från ${from}${goal}.`;
  const rose = (moved === 'wanted') === (way === 'higher');
  return `har ${rose ? 'ökat' : 'minskat'} från ${from} till ${shown(rating)}${goal}.`;
}
