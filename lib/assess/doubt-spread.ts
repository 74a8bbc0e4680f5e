// «± 5 %» as a målvärde: the deviation itself where the row is about one, else how far from something that nobody has named.
import type { Measure } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { BandTarget, LevelTarget } from '../swedish/target.ts';
import { cellText } from './cell-text.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** The question what «± 5 %» is counted from, or null where the row tells that its outcome is the deviation. */
export function spreadDoubt(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  if (target.kind !== 'between' && target.kind !== 'number') return null;
  if (target.spread !== true || isDeviation(measure, target, outcome)) return null;
  const size = sizeOf(target);
  const [low, high] = [-size, size].map((end) => formatQuantity(end, target.unit, target.decimals));
  const asDeviation =
    size === 0
      ? '«0» i målvärdet och «avvikelse» i mätvärdets namn'
      : `«mellan ${low ?? ''} och ${high ?? ''}»`;
  return stopAndAsk({
    code: 'target-not-understood',
    cell: measure.target?.ref ?? null,
    text: `Vad räknas «${target.text}» från? Är utfallet «${outcome.text}» självt avvikelsen, skriv ${asDeviation}. Räknas det från budget, förra året eller något annat, skriv den nivå som utfallet ska nå, till exempel «mellan 95 och 105».`,
  });
}

type Spread = LevelTarget | BandTarget;

const sizeOf = (target: Spread): number => ('high' in target ? target.high : target.value);

/** Names of what is zero when nothing has changed or differs. */
const DIFFERENCE =
  /avvik|differens|skillnad|förändring|ökning|minskning|tillväxt|saldo|flyttnetto|(?:över|under)skott|prognossäkerhet/iu;
/** What is followed up as a deviation as a rule, but also as a level or a share of what was planned. */
const BUDGET = /budget|ekonomi i balans/iu;

function isDeviation(measure: Measure, target: Spread, outcome: NumberOutcome): boolean {
  if (outcome.value < 0 || outcome.isChange === true || SIGNED.test(outcome.text)) return true;
  if (isShareOfPlan(target, outcome)) return false;
  const words = [measure.name, target.text, outcome.text, cellText(measure.unit)].join('\n');
  if (DIFFERENCE.test(words)) return true;
  if (BUDGET.test(words) && target.unit === '%') return true;
  const earlier = [measure.baseline, ...measure.previous.map(({ cell }) => cell)];
  return earlier.some((cell) => SIGNED.test(cellText(cell)));
}

const SIGNED = /^[+±−-] ?\d/u;

/** «100,4 %» of the budget beside «± 1 %»: near the whole, and far from the deviation. */
function isShareOfPlan(target: Spread, { value }: NumberOutcome): boolean {
  return target.unit === '%' && sizeOf(target) <= NEAR && Math.abs(value - WHOLE) <= NEAR;
}

const WHOLE = 100;
const NEAR = 20;
