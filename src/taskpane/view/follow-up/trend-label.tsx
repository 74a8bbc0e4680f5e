// A trend as a person reads it: arrow and word.
import type { ComponentChild } from 'preact';
import type { Trend } from '../../../../lib/index.ts';
import { TREND_ARROW, TREND_WORD } from '../../select/follow-up/trend-words.ts';

/** «↗ Förbättras». */
export function TrendLabel({ trend }: { readonly trend: Trend }): ComponentChild {
  return (
    <span class="status">
      <span class="arrow" aria-hidden="true">
        {TREND_ARROW[trend]}
      </span>
      {TREND_WORD[trend]}
    </span>
  );
}
