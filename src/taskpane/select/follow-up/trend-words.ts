// Trends as words and arrows. The arrow tells whether things go the wanted way, not whether the figure rises.
import type { Trend } from '../../../../lib/index.ts';

/** In the order that they are counted and shown. */
export const TRENDS: readonly Trend[] = ['better', 'worse', 'unchanged', 'unclear'];

export const TREND_WORD: Readonly<Record<Trend, string>> = {
  better: 'Förbättras',
  worse: 'Försämras',
  unchanged: 'Oförändrat',
  unclear: 'Oklar trend',
};

export const TREND_ARROW: Readonly<Record<Trend, string>> = {
  better: '↗',
  worse: '↘',
  unchanged: '→',
  unclear: '?',
};

export const TREND_LEGEND =
  'Pilen visar om utvecklingen går åt det önskade hållet, inte om talet stiger. Trenden är skild från statusen.';
