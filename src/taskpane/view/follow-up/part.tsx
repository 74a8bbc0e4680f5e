// A part of the follow-up: its name and how things stand, always; the rest when it is opened.
import type { ComponentChild, ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FollowUpPart } from '../../store/follow-up-state.ts';
import { usePane } from '../pane-context.ts';

interface PartProps {
  readonly part: FollowUpPart;
  readonly name: string;
  /** A sentence or two on how things stand, or why there is nothing. */
  readonly summary: string;
  /** Left out where there is nothing more to show. */
  readonly children?: ComponentChildren;
}

export function Part({ part, name, summary, children }: PartProps): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const hasMore = children !== undefined && children !== null && children !== false;
  const isOpen = hasMore && state.followUp.openParts.value.has(part);
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>
        {hasMore ? (
          <button
            type="button"
            class="part-name"
            aria-expanded={isOpen}
            onClick={() => {
              actions.togglePart(part);
            }}
          >
            {name}
          </button>
        ) : (
          <span class="part-name">{name}</span>
        )}
      </h2>
      <p class="soft">{summary}</p>
      {isOpen && <div class="stack part-body">{children}</div>}
    </section>
  );
}
