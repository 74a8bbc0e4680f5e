// One measure's utfall and prognos side by side; opened, why, whether it reaches its målvärde, and where the forecast stands.
import type { ComponentChild } from 'preact';
import type { KeyHandler } from '../../list/windowed-list.tsx';
import {
  forecastSource,
  outcomeText,
  type ForecastRow as Row,
} from '../../select/follow-up/forecast-rows.ts';
import { CellLink } from '../cell-link.tsx';
import { usePane } from '../pane-context.ts';
import { StatusLabel } from '../status-label.tsx';

interface ForecastRowProps {
  readonly row: Row;
  readonly onKeyDown: KeyHandler;
}

export function ForecastRow({ row, onKeyDown }: ForecastRowProps): ComponentChild {
  const { state, actions } = usePane();
  const { assessment, forecast, key, cell } = row;
  const isOpen = state.followUp.openForecast.value === key;
  return (
    <>
      <button
        type="button"
        class="measure"
        aria-expanded={isOpen}
        onKeyDown={onKeyDown}
        onClick={() => void actions.toggleForecast(key, cell)}
      >
        <span class="measure-text">
          <span class="measure-name">{assessment.measure}</span>
          <span class="two-statuses">
            <span class="soft">Utfall </span>
            <span class="one-line">
              <StatusLabel status={assessment.status} />
              <span class="soft"> · {outcomeText(row)}</span>
            </span>
            <span class="soft">Prognos </span>
            <span class="one-line">
              <StatusLabel status={forecast.status} />
              <span class="soft"> · {forecastSource(forecast)}</span>
            </span>
          </span>
        </span>
      </button>
      {isOpen && <Detail row={row} />}
    </>
  );
}

function Detail({ row }: { readonly row: Row }): ComponentChild {
  const { assessment, forecast, cell } = row;
  return (
    <div class="measure-detail wide-detail">
      <p>
        <strong>Prognos.</strong> {forecast.explanation}
      </p>
      <p>
        <strong>Utfall.</strong> {assessment.explanation}
      </p>
      {assessment.goal !== '' && <p class="soft">{assessment.goal}</p>}
      {cell !== null && (
        <div>
          <CellLink cell={cell} />
        </div>
      )}
      {forecast.cell !== null && (
        <div>
          Prognosen står i <CellLink cell={forecast.cell} />
        </div>
      )}
    </div>
  );
}
