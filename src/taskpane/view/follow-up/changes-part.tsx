// «Sedan sist»: what has changed since the previous run and since the previous reporting date, the statuses first.
import type { ComponentChild } from 'preact';
import type { Change, ChangeList, Changes } from '../../../../lib/index.ts';
import { showCount } from '../../select/count-words.ts';
import {
  changeGroups,
  changesSummary,
  sinceDateText,
  sinceRunText,
} from '../../select/follow-up/change-groups.ts';
import { usePane } from '../pane-context.ts';
import { ShowMore } from '../show-more.tsx';
import { Part } from './part.tsx';

export function ChangesPart({ changes }: { readonly changes: Changes }): ComponentChild {
  const { state } = usePane();
  const core = state.core.value;
  const { sinceRun, sinceDate } = changes;
  const isThereNone = core === null || (sinceRun === null && sinceDate === null);
  return (
    <Part part="changes" name="Sedan sist" summary={changesSummary(changes)}>
      {isThereNone ? null : (
        <>
          {sinceRun !== null && <Since heading={sinceRunText(sinceRun)} list={sinceRun} />}
          {sinceDate !== null && <Since heading={sinceDateText(sinceDate, core)} list={sinceDate} />}
        </>
      )}
    </Part>
  );
}

interface SinceProps {
  readonly heading: string;
  readonly list: ChangeList;
}

function Since({ heading, list }: SinceProps): ComponentChild {
  const { state } = usePane();
  const core = state.core.value;
  if (core === null) return null;
  return (
    <div class="stack">
      <h3>{heading}</h3>
      {list.changes.length === 0 && <p>Inget har ändrats.</p>}
      {changeGroups(list, core).map(({ kind, name, changes }) => (
        <div key={kind} class="stack-tight">
          <h4>
            {name} <span class="count">{showCount(changes.length)}</span>
          </h4>
          <ShowMore
            class="goals bare-list"
            items={changes}
            render={(change, index) => <ChangeItem key={index} change={change} />}
          />
        </div>
      ))}
    </div>
  );
}

function ChangeItem({ change: { text, goal, measure } }: { readonly change: Change }): ComponentChild {
  return (
    <li>
      <p>{text}</p>
      {measure !== '' && goal !== '' && <p class="soft">{goal}</p>}
    </li>
  );
}
