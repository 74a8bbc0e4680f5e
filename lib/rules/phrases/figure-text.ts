// Figures of phrases as they are written in the canonical text, and percentages counted from 100.
import { formatNumber, formatQuantity, roundDecimal } from '../../swedish/format-number.ts';

const NBSP = '\u00A0';
const THIRD = 100 / 3;
const TWO_THIRDS = 200 / 3;

/** What remains to 100 %: `complement(97.3)` is 2.7, without binary noise; a third and two thirds keep their whole precision. */
export function complement(percent: number): number {
  if (percent === THIRD) return TWO_THIRDS;
  if (percent === TWO_THIRDS) return THIRD;
  return roundDecimal(100 - percent, 10);
}

/** `percentText(90)` is «90 %» with a no-break space; a third and two thirds in words, since they have no end as decimals. */
export function percentText(percent: number): string {
  if (percent === THIRD) return 'en tredjedel';
  if (percent === TWO_THIRDS) return 'två tredjedelar';
  return `${formatNumber(percent)}${NBSP}%`;
}

const SINGULAR: Readonly<Record<string, string>> = {
  procentenheter: 'procentenhet',
  dagar: 'dag',
  arbetsdagar: 'arbetsdag',
  veckor: 'vecka',
  månader: 'månad',
  timmar: 'timme',
  minuter: 'minut',
  sekunder: 'sekund',
  personer: 'person',
  ärenden: 'ärende',
  elever: 'elev',
  platser: 'plats',
};

/** A deviation: «5 dagar», «1 procentenhet», «3 NKI»; the unit always after the figure. */
export function sizeText(size: number, unit: string | null): string {
  if (unit === null) return formatNumber(size);
  return `${formatNumber(size)}${NBSP}${size === 1 ? (SINGULAR[unit] ?? unit) : unit.replace(/(?<=\d) (?=\d)/gu, NBSP)}`;
}

/** An outcome: «75 %», «NKI 75», «30 dagar». */
export function levelText(value: number, unit: string | null): string {
  return formatQuantity(value, unit ?? undefined);
}
