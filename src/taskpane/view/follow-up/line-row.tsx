// One measure's development: trend and a small chart; opened, the chart with its values.
import type { ComponentChild } from 'preact';
import type { KeyHandler } from '../../list/windowed-list.tsx';
import type { LineRow as Row } from '../../select/follow-up/line-rows.ts';
import { CellLink } from '../cell-link.tsx';
import { usePane } from '../pane-context.ts';
import { OutcomeChart, SmallChart } from './outcome-chart.tsx';
import { TrendLabel, TrendText } from './trend-label.tsx';

interface LineRowProps {
  readonly row: Row;
  readonly onKeyDown: KeyHandler;
}

export function LineRow({ row, onKeyDown }: LineRowProps): ComponentChild {
  const { state, actions } = usePane();
  const { assessment, line, key, cell } = row;
  const isOpen = state.followUp.openLine.value === key;
  return (
    <>
      <button
        type="button"
        class="measure with-drawing"
        aria-expanded={isOpen}
        onKeyDown={onKeyDown}
        onClick={() => void actions.toggleLine(key, cell)}
      >
        <span class="measure-text">
          <span class="measure-name">{assessment.measure}</span>
          <TrendLabel trend={line.trend} />
        </span>
        {!isOpen && <SmallChart line={line} />}
      </button>
      {isOpen && (
        <div class="measure-detail wide-detail">
          <OutcomeChart line={line} />
          <TrendText line={line} />
          {assessment.goal !== '' && <p class="soft">{assessment.goal}</p>}
          {cell !== null && (
            <div>
              <CellLink cell={cell} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
