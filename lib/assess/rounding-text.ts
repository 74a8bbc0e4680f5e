// What is said when the colour hangs on how exact the utfall is: rounded by its cell's format, or only about right in its own words.
import type { RuleColour } from '../model/rule-set.ts';
import { clean } from '../rules/compare.ts';
import { judgeFigure, type Holding } from '../rules/judge-figure.ts';
import type { Tolerance } from '../rules/tolerance.ts';
import type { Rated } from '../rules/verdict.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

/** One Swedish sentence, or null when the exact utfall has the same colour. */
export function roundingText(
  outcome: NumberOutcome,
  verdict: Rated,
  holding: Holding,
  own: Tolerance | null,
): string | null {
  return shownText(outcome, verdict, holding, own) ?? approximateText(outcome, verdict, holding, own);
}

const COLOUR_GIVEN: Readonly<Record<RuleColour, string>> = { green: 'grönt', yellow: 'gult', red: 'rött' };

/** What is said when the colour hangs on the rounding that the cell's own format makes. */
function shownText(
  outcome: NumberOutcome,
  verdict: Rated,
  holding: Holding,
  own: Tolerance | null,
): string | null {
  if (outcome.exact === outcome.value) return null;
  const { status } = judgeFigure(outcome.exact, holding, own);
  if (status === verdict.status || status === 'unrated') return null;
  const stored = formatNumber(outcome.exact);
  return `Cellen visar ${outcome.text} och det har bedömts; det lagrade värdet ${stored} hade gett ${COLOUR_GIVEN[status]}.`;
}

/** What is said when an utfall that is only about right lies so near a limit that the exact one may have another colour. */
function approximateText(
  outcome: NumberOutcome,
  verdict: Rated,
  holding: Holding,
  own: Tolerance | null,
): string | null {
  if (outcome.approximate !== true || outcome.bound !== undefined) return null;
  const half = roundedTo(outcome) / 2;
  const turns = [-half, half].some((step) => {
    const { status } = judgeFigure(clean(outcome.value + step), holding, own);
    return status !== verdict.status && status !== 'unrated';
  });
  return turns
    ? `Utfallet «${outcome.text}» är ungefärligt och ligger så nära en gräns att det exakta kan ge en annan färg. Skriv det exakta utfallet.`
    : null;
}

/** The last place that was not rounded away: 100 for «ca 1 500», 0,1 for «ca 4,5». */
function roundedTo({ value, decimals }: NumberOutcome): number {
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0);
  return value === 0 ? 1 : 10 ** (zeros - decimals);
}
