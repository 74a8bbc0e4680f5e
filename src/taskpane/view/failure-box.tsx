// A failure in plain Swedish: what, and what to do. Takes the focus when the user asked for what failed.
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePane } from './pane-context.ts';

export function FailureBox(): ComponentChild {
  const { state, actions } = usePane();
  const box = useRef<HTMLElement>(null);
  const failure = state.failure.value;
  useLayoutEffect(() => {
    if (failure?.asked !== true) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  if (failure === null) return null;
  return (
    <section ref={box} class="message box box-failure" tabIndex={-1} aria-labelledby="failure-heading">
      <h2 id="failure-heading">Det gick inte</h2>
      <p>{failure.text}</p>
      <div class="row">
        <button type="button" onClick={actions.closeFailure}>
          Stäng
        </button>
      </div>
    </section>
  );
}
