// Expects a figure at the end of the year: a sum that grows over the year is one thing, a level another; where neither is told, nothing is reckoned.
import { cellText } from '../assess/cell-text.ts';
import type { FigureToForecast } from './figure-to-forecast.ts';
import { figureKind, mayBeSum, type FigureKind } from '../assess/figure-kind.ts';
import { forecastLevel } from './forecast-level.ts';
import { noForecast, WRITE_OWN, type ForecastPlan, type KeepPlan } from './forecast-plan.ts';
import { earlierFigures, type EarlierFigures } from './forecast-points.ts';
import { forecastSum, growsOverYear } from './forecast-sum.ts';
import { dayInWords } from './reporting-date.ts';

/** The outcome that is expected, or why none can be told. A better outcome to date never gives a worse one. */
export function forecastFigure(input: FigureToForecast): ForecastPlan {
  const { outcome, day, until } = input;
  if (outcome.isChange === true)
    return noForecast(
      `Utfallet är skrivet som en förändring, och en sådan går inte att räkna fram; ${WRITE_OWN}.`,
    );
  if (until <= day) return alreadyDue(until);
  const earlier = earlierOf(input);
  const kind = kindOf(input, earlier);
  if (kind === 'sum') return forecastSum(input, earlier);
  if (kind === 'level') return forecastLevel(input, earlier);
  return noForecast(`Det går inte att se om utfallet räknas ihop under året; ${WRITE_OWN}.`);
}

/** Whether the outcome to date is a sum that can only grow until the year's end. */
export function isGrowingSum(input: FigureToForecast): boolean {
  const { outcome, isPartAlone } = input;
  return outcome.bound === undefined && !isPartAlone && kindOf(input, earlierOf(input)) === 'sum';
}

function earlierOf(input: FigureToForecast): EarlierFigures {
  return earlierFigures(input.measure, input.outcome, input.columnUnit, input, input.run);
}

/** Whether the measure is a sum, a level, or neither for certain. */
function kindOf(input: FigureToForecast, earlier: EarlierFigures): FigureKind {
  const { measure, target, outcome, unit, heading, day } = input;
  const told = figureKind({
    name: measure.name,
    texts: [target.text, outcome.text, cellText(measure.unit), heading],
    unit,
    isRank: outcome.rank === true || target.kind === 'rank',
    isShare: outcome.count !== undefined || target.kind === 'share',
  });
  if (!growsOverYear(earlier, day)) return told;
  // Words that say level against figures that grew as a sum does: nothing is certain.
  if (told === 'level') return outcome.rank === true || target.kind === 'rank' ? told : 'unknown';
  return mayBeSum(unit) ? 'sum' : told;
}

// What was to be reached by a day that has passed was reached then or not.
function alreadyDue(until: string): KeepPlan {
  return {
    kind: 'keep',
    method: 'latest',
    how: `Målvärdet skulle vara nått senast ${dayInWords(until)}, så utfallet gäller.`,
    premise: 'med utfallet som det är',
  };
}
