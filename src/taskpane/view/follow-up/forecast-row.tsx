// One measure's utfall and prognos side by side; opened, whether it reaches its målvärde, and how the forecast was come by.
import type { ComponentChild } from 'preact';
import type { KeyHandler } from '../../list/windowed-list.tsx';
import {
  byNowSentence,
  forecastSource,
  reachesSentence,
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
            <StatusLabel status={assessment.status} />
            <span class="soft">Prognos </span>
            <span>
              <StatusLabel status={forecast.status} />
              <span class="soft">, {forecastSource(forecast)}</span>
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
  const told = [reachesSentence(row), byNowSentence(forecast)].filter((text) => text !== null);
  return (
    <div class="measure-detail wide-detail">
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>Prognosen: {forecast.explanation}</p>
      <p>Utfallet: {assessment.explanation}</p>
      {assessment.goal !== '' && <p class="soft">{assessment.goal}</p>}
      {cell !== null && (
        <div>
          <CellLink cell={cell} />
        </div>
      )}
      {forecast.cell !== null && (
        <div>
          Egen prognos: <CellLink cell={forecast.cell} />
        </div>
      )}
    </div>
  );
}
