// What screen readers are told: politely what has been done, at once what has failed.
import type { ComponentChild } from 'preact';
import { usePane } from './pane-context.ts';

export function Heard(): ComponentChild {
  const { state } = usePane();
  return (
    <>
      <p role="status" class="only-heard">
        {state.announcement.value}
      </p>
      <p role="alert" class="only-heard">
        {state.failure.value?.text}
      </p>
    </>
  );
}
