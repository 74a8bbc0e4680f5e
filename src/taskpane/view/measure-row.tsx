// One measure: status, name and figures; opened it tells why, and its cell is selected in the workbook.
import type { ComponentChild } from 'preact';
import type { KeyHandler } from '../list/windowed-list.tsx';
import { showFigures } from '../select/show-figures.ts';
import type { MeasureRow as Row } from '../select/measure-rows.ts';
import { CellLink } from './cell-link.tsx';
import { MeasureFollowUp } from './follow-up/measure-follow-up.tsx';
import { usePane } from './pane-context.ts';
import { StatusMark } from './status-mark.tsx';

interface MeasureRowProps {
  readonly row: Row;
  readonly onKeyDown: KeyHandler;
}

export function MeasureRow({ row, onKeyDown }: MeasureRowProps): ComponentChild {
  const { state, actions } = usePane();
  const { assessment, key, cell } = row;
  const isOpen = state.openMeasure.value === key;
  const word = state.core.value?.STATUS_WORD[assessment.status] ?? '';
  return (
    <>
      <button
        type="button"
        class="measure"
        aria-expanded={isOpen}
        onKeyDown={onKeyDown}
        onClick={() => void actions.toggleMeasure(key, cell)}
      >
        <StatusMark status={assessment.status} />
        <span class="measure-text">
          <span class="measure-name">{assessment.measure}</span>
          <span class="measure-figures">
            {word} · {showFigures(assessment)}
          </span>
        </span>
      </button>
      {isOpen && (
        <div class="measure-detail">
          <p>{assessment.explanation}</p>
          <MeasureFollowUp row={row} />
          <p class="soft">
            {[assessment.goal, assessment.subgoal ?? ''].filter((part) => part !== '').join(' – ')}
          </p>
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
