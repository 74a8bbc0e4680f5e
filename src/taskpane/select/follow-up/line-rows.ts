// The lines of outcomes measure by measure: those that have a line to draw, by trend.
import type { FollowUp, OutcomeLine, Trend } from '../../../../lib/index.ts';
import { countWords } from '../count-words.ts';
import type { MeasureRow } from '../measure-rows.ts';
import { TRENDS } from './trend-words.ts';

export interface LineRow extends MeasureRow {
  readonly line: OutcomeLine;
}

/** Fewer figures than these make no line. */
const FEWEST = 2;

/** Whether there is a line to draw. */
export function hasLine({ points }: Pick<OutcomeLine, 'points'>): boolean {
  return points.filter(({ value }) => value !== null).length >= FEWEST;
}

/** The measures that have a line, in the workbook's order. */
export function lineRows(
  rows: readonly MeasureRow[],
  { lines }: Pick<FollowUp, 'lines'>,
): readonly LineRow[] {
  return rows.flatMap((row, index) => {
    const line = lines[index];
    return line === undefined || !hasLine(line) ? [] : [{ ...row, line }];
  });
}

/** Those with one of the trends; all when none is chosen. */
export function withTrend(rows: readonly LineRow[], trends: ReadonlySet<Trend>): readonly LineRow[] {
  return trends.size === 0 ? rows : rows.filter(({ line }) => trends.has(line.trend));
}

/** How many measures have each trend. */
export function trendCounts(rows: readonly LineRow[]): Readonly<Record<Trend, number>> {
  const counts = { better: 0, worse: 0, unchanged: 0, unclear: 0 };
  for (const { line } of rows) counts[line.trend] += 1;
  return counts;
}

const WORDS: Readonly<Record<Trend, readonly [string, string]>> = {
  better: ['förbättras', 'förbättras'],
  worse: ['försämras', 'försämras'],
  unchanged: ['är oförändrat', 'är oförändrade'],
  unclear: ['är oklart', 'är oklara'],
};

/** «3 förbättras, 1 försämras, 2 är oförändrade»; '' when there is no line. */
export function trendsInWords(rows: readonly LineRow[]): string {
  const counts = trendCounts(rows);
  return TRENDS.filter((trend) => counts[trend] > 0)
    .map((trend) => countWords(counts[trend], ...WORDS[trend]))
    .join(', ');
}

/** «4 mätvärden har färre än två jämförbara utfall i tal och ingen linje.»; null when all have one. */
export function withoutLineText(all: number, drawn: number): string | null {
  return drawn >= all
    ? null
    : `${countWords(all - drawn, 'mätvärde', 'mätvärden')} har färre än två jämförbara utfall i tal och ingen linje.`;
}
