// Says that what is shown has not been written.
import type { ComponentChild } from 'preact';
import { usePane } from './pane-context.ts';

/** Nothing once it has been written, or when there is nothing to write. */
export function PreviewNote(): ComponentChild {
  const { state } = usePane();
  const current = state.current.value;
  if (current === null || current.written || current.lines.length === 0) return null;
  return (
    <p>
      <strong>Förhandsvisning.</strong> Så här blir resultatet om du bedömer nu; inget av det är skrivet.
    </p>
  );
}
