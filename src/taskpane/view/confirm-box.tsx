// Asks whether a binding step is to be taken; takes the focus when it comes.
import type { ComponentChild, ComponentChildren } from 'preact';
import { useFocus } from './use-focus.ts';
import { ActionButton } from './action-button.tsx';
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
  const { actions } = usePane();
  const box = useFocus<HTMLDivElement>('confirm');
  return (
    <div ref={box} class="box box-warning" role="group" tabIndex={-1} aria-label={heading}>
      <Level>{heading}</Level>
      {children}
      <div class="row">
        <ActionButton class="primary" onClick={onYes}>
          {yes}
        </ActionButton>
        <ActionButton onClick={actions.decline}>Avstå</ActionButton>
      </div>
    </div>
  );
}
