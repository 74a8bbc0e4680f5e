// What in an utfall has to be asked about before it is held to its målvärde: another year's figure, a change given for a level, a
// deficit whose sign may be either, a bound where an exact figure is needed.
import type { Measure } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import { describePeriod } from '../sheet/period.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { cellText } from './cell-text.ts';
import { isChangeTarget } from './fit-outcome.ts';
import type { Run } from './run.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** The first such question, or null when the utfall can be judged as it stands. */
export function doubtOutcome(
  measure: Measure,
  target: QuantityTarget,
  outcome: NumberOutcome,
  run: Run,
): Stop | null {
  return (
    otherYear(measure, outcome, run) ??
    unusableBound(measure, target, outcome) ??
    changeForLevel(measure, target, outcome) ??
    signOfDeficit(measure, target, outcome)
  );
}

function ask({ outcome }: Measure, text: string, suggestion?: string): Stop {
  return stopAndAsk({ code: 'outcome-ambiguous', cell: outcome?.ref ?? null, text, suggestion });
}

// «92 % (2025)» under «Utfall 2026». A part of the judged year, or a date without a year, is only remarked on.
function otherYear(
  measure: Measure,
  { of = [], previousOf, text }: NumberOutcome,
  { year, period }: Run,
): Stop | null {
  if (year === null || period === null) return null;
  // «88 % (2026: 92 %)»: the figure beside is the judged year's own.
  if (previousOf === String(year))
    return ask(
      measure,
      `Vilket av talen i «${text}» är utfallet för ${describePeriod(period)}? Skriv det först.`,
    );
  if (of.length === 0) return null;
  if (of.some((each) => !/^\d{4}/.test(each) || each.startsWith(String(year)))) return null;
  return ask(
    measure,
    `Utfallet «${text}» är märkt ${of.map(describePeriod).join(', ')}, men bedömningen avser ${describePeriod(period)}. Vilket är utfallet för ${describePeriod(period)}? Saknas det, skriv «Uppgift saknas».`,
  );
}

/** The question about an utfall that is only a bound, such as «<5». */
export function askForExact({ outcome: cell }: Measure, { text }: NumberOutcome): Stop {
  return stopAndAsk({
    code: 'outcome-not-understood',
    cell: cell?.ref ?? null,
    text: `«${text}» är en gräns och inget tal. Vilket är det exakta utfallet?`,
  });
}

function unusableBound(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  if (outcome.bound === undefined) return null;
  const exact = isChangeTarget(target) || target.kind === 'rank' || outcome.rank === true;
  return exact ? askForExact(measure, outcome) : null;
}

const PLUS = /^\+ ?\d/u;
/** Measures whose levels are written with a sign, and figures that are so. */
const SIGNED_NAME =
  /resultat|skott|avvikels|differens|netto|budget|saldo|balans|nps|förändring|utveckling|ökning|minskning|tillväxt|flytt/iu;
const SIGNED_FIGURE = /[+±−-] ?\d|\+\/-/u;

// «+2 %» against «minst 80 %»: the change since last time, in all likelihood.
function changeForLevel(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  if (isChangeTarget(target) || outcome.isChange === true || !PLUS.test(outcome.text)) return null;
  const level = target.kind === 'between' ? target.low : 'value' in target ? target.value : 1;
  const earlier = [measure.baseline, ...measure.previous.map(({ cell }) => cell)];
  const signed =
    level <= 0 ||
    SIGNED_NAME.test(measure.name) ||
    SIGNED_FIGURE.test(target.text) ||
    earlier.some((cell) => SIGNED_FIGURE.test(cellText(cell)));
  if (signed) return null;
  return ask(
    measure,
    `Är «${outcome.text}» en förändring eller årets nivå? Skriv nivån utan plustecken, gärna med den förra inom parentes.`,
  );
}

/** Measures of which a minus may be said of what is over budget as well as of what is left. Kolada fixes the sign of the last one. */
const DEFICIT = /underskott|avvikels|differens/iu;
const FIXED_SIGN = /kostnadsavvikels/iu;

// «−5 mnkr» against «högst 3 mnkr underskott»: a deficit of 5 as a rule, and then the målvärde is missed.
function signOfDeficit(measure: Measure, target: QuantityTarget, outcome: NumberOutcome): Stop | null {
  if (target.kind !== 'atMost' && target.kind !== 'below' && target.kind !== 'number') return null;
  const words = `${measure.name} ${target.text}`;
  if (target.value <= 0 || outcome.value >= 0 || !DEFICIT.test(words) || FIXED_SIGN.test(words)) return null;
  const size = formatQuantity(-outcome.value, outcome.unit, outcome.decimals);
  return ask(
    measure,
    `Betyder utfallet «${outcome.text}» ett underskott på ${size}? Skriv i så fall utan minustecken. Är det ett överskott, skriv 0 och överskottet inom parentes.`,
    size,
  );
}
