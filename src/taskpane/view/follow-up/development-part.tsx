// «Utveckling»: how the outcomes of each measure have gone, as a trend and a chart.
import type { ComponentChild } from 'preact';
import { WindowedList } from '../../list/windowed-list.tsx';
import {
  trendCounts,
  trendsInWords,
  withoutLineText,
  type LineRow as Row,
} from '../../select/follow-up/line-rows.ts';
import { TREND_LEGEND, TRENDS } from '../../select/follow-up/trend-words.ts';
import { CountFilter } from '../count-filter.tsx';
import { usePane } from '../pane-context.ts';
import { LineRow } from './line-row.tsx';
import { Part } from './part.tsx';
import { TrendLabel } from './trend-label.tsx';

export function DevelopmentPart(): ComponentChild {
  const { derived } = usePane();
  const lines = derived.lines.value;
  if (lines.length === 0) return <Part part="development" name="Utveckling" summary={NO_LINES} />;
  return (
    <Part part="development" name="Utveckling" summary={`${trendsInWords(lines)}.`}>
      <Lines />
    </Part>
  );
}

const NO_LINES =
  'Inget mätvärde har två jämförbara utfall i tal. Ett helår jämförs med helår, ett delår med samma delår tidigare år.';

function Lines(): ComponentChild {
  const { state, derived, actions } = usePane();
  const lines = derived.lines.value;
  const without = withoutLineText(derived.rows.value.length, lines.length);
  return (
    <>
      <p class="soft">{TREND_LEGEND}</p>
      <CountFilter
        label="Visa bara mätvärden vars trend är"
        keys={TRENDS}
        counts={trendCounts(lines)}
        chosen={state.followUp.trends.value}
        onToggle={actions.toggleTrend}
        render={(trend) => <TrendLabel trend={trend} />}
      />
      {without !== null && <p class="soft">{without}</p>}
      <WindowedList<Row>
        items={derived.shownLines.value}
        keyOf={keyOf}
        label="Utveckling"
        openKey={state.followUp.openLine.value}
        render={(row, onKeyDown) => <LineRow row={row} onKeyDown={onKeyDown} />}
      />
    </>
  );
}

const keyOf = ({ key }: Row): string => key;
