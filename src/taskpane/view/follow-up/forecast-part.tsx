// «Prognos»: how many of each status at the end of the year, and every measure's utfall and prognos side by side.
import type { ComponentChild } from 'preact';
import type { FollowUp, ForecastResult } from '../../../../lib/index.ts';
import { WindowedList } from '../../list/windowed-list.tsx';
import { countsInWords, showCount, countWords } from '../../select/count-words.ts';
import type { ForecastRow as Row } from '../../select/follow-up/forecast-rows.ts';
import { usePane } from '../pane-context.ts';
import { StatusTotals } from '../status-totals.tsx';
import { ForecastRow } from './forecast-row.tsx';
import { Part } from './part.tsx';

export function ForecastPart({ followUp }: { readonly followUp: FollowUp }): ComponentChild {
  const core = usePane().state.core.value;
  const { forecast, date } = followUp;
  if (core === null) return null;
  if (forecast === null || date === null)
    return <Part part="forecast" name="Prognos" summary={date === null ? WITHOUT_DATE : YEAR_ENDED} />;
  return (
    <Part
      part="forecast"
      name="Prognos"
      summary={`${core.forecastTitle(date)}: ${countsInWords(forecast.total.counts)}.`}
    >
      <Forecasts forecast={forecast} />
    </Part>
  );
}

const WITHOUT_DATE = 'Utan uppföljningstillfälle går det inte att säga vad en prognos ska gälla.';
const YEAR_ENDED = 'Helåret bedöms på sitt utfall. Prognosen visas när ett delår följs upp.';

function Forecasts({ forecast }: { readonly forecast: ForecastResult }): ComponentChild {
  const { state, derived, actions } = usePane();
  const rows = derived.forecasts.value;
  return (
    <>
      <p>{forecast.total.explanation}</p>
      <StatusTotals
        label="Visa bara mätvärden med prognosen"
        counts={forecast.total.counts}
        chosen={state.followUp.statuses.value}
        onToggle={actions.toggleForecastStatus}
      />
      <p role="status" class="soft">
        {shownText(rows.length, forecast.forecasts.length)}
      </p>
      <WindowedList<Row>
        items={rows}
        keyOf={keyOf}
        label="Utfall och prognos"
        openKey={state.followUp.openForecast.value}
        rowRem={6.5}
        render={(row, onKeyDown) => <ForecastRow row={row} onKeyDown={onKeyDown} />}
      />
    </>
  );
}

const keyOf = ({ key }: Row): string => key;

function shownText(shown: number, all: number): string {
  return shown < all
    ? `Visar ${showCount(shown)} av ${countWords(all, 'mätvärde', 'mätvärden')}`
    : `Visar ${all === 1 ? '' : 'alla '}${countWords(all, 'mätvärde', 'mätvärden')}`;
}
