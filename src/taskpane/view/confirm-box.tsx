// Asks whether a binding step is to be taken; takes the focus when it comes.
import type { ComponentChild, ComponentChildren } from 'preact';
import { useFocus } from './use-focus.ts';
import { usePane } from './pane-context.ts';

interface ConfirmBoxProps {
  readonly heading: string;
  /** Level of the heading, by where the box stands. */
  readonly level: 'h2' | 'h3';
  /** What the step is called on its button. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly children: ComponentChildren;
}

export function ConfirmBox({ heading, level: Level, yes, onYes, children }: ConfirmBoxProps): ComponentChild {
  const { state, actions } = usePane();
  const box = useFocus<HTMLDivElement>('confirm');
  return (
    <div ref={box} class="box box-warning" role="group" tabIndex={-1} aria-label={heading}>
      <Level>{heading}</Level>
      {children}
      <div class="row">
        <button type="button" class="primary" disabled={state.work.value !== null} onClick={onYes}>
          {yes}
        </button>
        <button type="button" onClick={actions.decline}>
          Avstå
        </button>
      </div>
    </div>
  );
}
