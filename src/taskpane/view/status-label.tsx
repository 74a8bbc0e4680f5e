// A status as a person reads it: mark and word.
import type { ComponentChild } from 'preact';
import type { Status } from '../../../lib/index.ts';
import { StatusMark } from './status-mark.tsx';
import { usePane } from './pane-context.ts';

/** «● Grön». */
export function StatusLabel({ status }: { readonly status: Status }): ComponentChild {
  const { state } = usePane();
  return (
    <span class="status">
      <StatusMark status={status} />
      {state.core.value?.STATUS_WORD[status]}
    </span>
  );
}
