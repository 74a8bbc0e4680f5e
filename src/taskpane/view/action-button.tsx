// A button that starts work: while other work is under way it waits without losing the focus, as a disabled one would.
import type { ComponentChild, ComponentChildren, RefObject } from 'preact';
import { givesWay } from '../store/work-queue.ts';
import { usePane } from './pane-context.ts';

interface ActionButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** When there is nothing to do, whatever is under way. */
  readonly disabled?: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}

export function ActionButton({
  onClick,
  children,
  class: name,
  disabled = false,
  buttonRef,
}: ActionButtonProps): ComponentChild {
  const isBusy = useIsBusy();
  return (
    <button
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      type="button"
      class={name}
      disabled={disabled}
      aria-disabled={isBusy ? true : undefined}
      onClick={() => {
        if (!isBusy) onClick();
      }}
    >
      {children}
    </button>
  );
}

/** Whether something is under way that must end first; previews and readings of the rules give way. */
export function useIsBusy(): boolean {
  const { state } = usePane();
  const work = state.work.value;
  return work !== null && !givesWay(work.kind);
}
