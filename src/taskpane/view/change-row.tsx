// A measure that other rules would give another colour: from what to what and, opened, why.
import type { ComponentChild } from 'preact';
import type { MeasureChange } from '../../../lib/index.ts';
import type { KeyHandler } from '../list/windowed-list.tsx';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';
import { StatusMark } from './status-mark.tsx';

interface ChangeRowProps {
  readonly change: MeasureChange;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onKeyDown: KeyHandler;
}

export function ChangeRow({ change, isOpen, onToggle, onKeyDown }: ChangeRowProps): ComponentChild {
  const { state, derived } = usePane();
  const { measure, sheet, row, goal, from, to, why } = change;
  const words = state.core.value?.STATUS_WORD;
  return (
    <>
      <button type="button" class="measure" aria-expanded={isOpen} onKeyDown={onKeyDown} onClick={onToggle}>
        <StatusMark status={from} />
        <StatusMark status={to} />
        <span class="measure-text">
          <span class="measure-name">{measure}</span>
          <span class="measure-figures">
            {words?.[from]} → {words?.[to]} · {sheet}, rad {row}
          </span>
        </span>
      </button>
      {isOpen && (
        <div class="measure-detail">
          <p>{why}</p>
          {goal !== '' && <p class="soft">{goal}</p>}
          <div>
            <CellLink cell={derived.cellOf.value(change)} />
          </div>
        </div>
      )}
    </>
  );
}
