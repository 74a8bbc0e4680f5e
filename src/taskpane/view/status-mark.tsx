// A status as shape and colour; the word always stands beside it.
import type { ComponentChild } from 'preact';
import type { Status } from '../../../lib/index.ts';

const SHAPE: Readonly<Record<Status, ComponentChild>> = {
  green: <circle cx="8" cy="8" r="6.5" />,
  yellow: <path d="M8 1.8 15 14H1z" stroke-linejoin="round" />,
  red: <rect x="2" y="2" width="12" height="12" />,
  unrated: <rect x="1.5" y="6.75" width="13" height="2.5" />,
};

/** ● ▲ ■ – as a drawing, hidden from screen readers. */
export function StatusMark({ status }: { readonly status: Status }): ComponentChild {
  return (
    <svg class={`mark mark-${status}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPE[status]}
    </svg>
  );
}
