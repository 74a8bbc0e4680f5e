// A trend as a person reads it: arrow and word, or arrow and the sentence with its figures.
import type { ComponentChild } from 'preact';
import type { OutcomeLine, Trend } from '../../../../lib/index.ts';
import { TREND_ARROW, TREND_WORD } from '../../select/follow-up/trend-words.ts';

/** «↗ Förbättras». */
export function TrendLabel({ trend }: { readonly trend: Trend }): ComponentChild {
  return (
    <span class="status">
      <Arrow trend={trend} />
      {TREND_WORD[trend]}
    </span>
  );
}

/** «↗ Förbättras: 78 → 81 → 84 %.» */
export function TrendText({
  line: { trend, text },
}: {
  readonly line: Pick<OutcomeLine, 'trend' | 'text'>;
}): ComponentChild {
  return (
    <p>
      <Arrow trend={trend} /> {text === '' ? TREND_WORD[trend] : text}
    </p>
  );
}

function Arrow({ trend }: { readonly trend: Trend }): ComponentChild {
  return (
    <span class="arrow" aria-hidden="true">
      {TREND_ARROW[trend]}
    </span>
  );
}
