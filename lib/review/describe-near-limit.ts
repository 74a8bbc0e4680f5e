// The words for a measure whose colour hangs on little.
import { clean } from '../rules/compare.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { formatNumber, formatQuantity } from '../swedish/format-number.ts';
import { COLOUR_WORD, outcomeText } from './describe-trial.ts';
import type { NearLimit } from './near-limit-entry.ts';
import type { Trial } from './trial.ts';

type Tried = Pick<Trial, 'kind' | 'situation'>;

/** `Mål, rad 7, «Andel nöjda»: 79,9 % är gult, och 0,1 procentenheter bort, vid 80 %, går gränsen mot grönt.` */
export function describeNearLimit(
  near: Omit<NearLimit, 'text'>,
  outcome: NumberOutcome,
  trial: Tried,
): string {
  const place = `${near.sheet}, rad ${formatNumber(near.row)}, «${near.measure}»`;
  const shown = outcomeText(outcome.value, trial, trial.kind === 'rank' ? 0 : outcome.decimals);
  const is = `${place}: ${shown} är ${COLOUR_WORD[near.status]}`;
  if (near.reason === 'rounding')
    return `${is}, men det lagrade värdet ${outcomeText(near.limit, trial)} hade gett ${COLOUR_WORD[near.other]}.`;
  if (near.distance === 0) return `${is} och ligger precis på gränsen mot ${COLOUR_WORD[near.other]}.`;
  return `${is}, och ${distanceText(near.distance, trial)} bort, vid ${outcomeText(clean(near.limit), trial)}, går gränsen mot ${COLOUR_WORD[near.other]}.`;
}

function distanceText(distance: number, { kind, situation }: Tried): string {
  const size = clean(distance);
  if (kind === 'rank') return `${formatNumber(size)} ${size === 1 ? 'plats' : 'platser'}`;
  const { unit } = situation.requirement;
  const points = size === 1 ? 'procentenhet' : 'procentenheter';
  return formatQuantity(size, unit === '%' ? points : unit);
}
