// What to think of besides the questions, each with its cell.
import type { ComponentChild } from 'preact';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { showCount } from '../select/count-words.ts';

export function Notices(): ComponentChild {
  const { derived } = usePane();
  const notices = derived.notices.value;
  if (notices.length === 0) return null;
  return (
    <section class="section">
      <details>
        <summary>
          <h2 class="inline">Att tänka på</h2> <span class="count">{showCount(notices.length)}</span>
        </summary>
        <ShowMore
          class="question-list bare-list"
          items={notices}
          render={({ cell, text }, index) => (
            <li key={index}>
              <p>{text}</p>
              {cell !== null && (
                <div>
                  <CellLink cell={cell} />
                </div>
              )}
            </li>
          )}
        />
      </details>
    </section>
  );
}
