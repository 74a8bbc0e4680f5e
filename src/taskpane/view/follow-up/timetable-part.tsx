// «Tidsplan»: what is late, what comes within thirty days and what later, of meetings and activities, and the calendar file.
import type { ComponentChild } from 'preact';
import type { PlannedActivity, Timetable, TimetableEntry } from '../../../../lib/index.ts';
import { showCount } from '../../select/count-words.ts';
import { withoutRegister } from '../../select/follow-up/register-text.ts';
import {
  activityDays,
  activityRemarks,
  datedGroups,
  entryHead,
  entryRemarks,
  timetableSummary,
  type DatedGroup,
} from '../../select/follow-up/timetable-groups.ts';
import { ActionButton } from '../action-button.tsx';
import { CellLink } from '../cell-link.tsx';
import { MadeFileLink } from '../made-file-link.tsx';
import { usePane } from '../pane-context.ts';
import { ShowMore } from '../show-more.tsx';
import { Part } from './part.tsx';

export function TimetablePart({ timetable }: { readonly timetable: Timetable | null }): ComponentChild {
  const name = 'Tidsplan';
  if (timetable === null) return <Part part="timetable" name={name} summary={withoutRegister(name)} />;
  const { entries, activities } = timetable;
  const isEmpty = entries.length + activities.length === 0;
  return (
    <Part part="timetable" name={name} summary={timetableSummary(timetable)}>
      {!isEmpty && (
        <>
          {entries.length > 0 && <CalendarFile timetable={timetable} />}
          <Groups<TimetableEntry>
            heading="Sammanträden"
            groups={datedGroups(entries)}
            render={(entry) => <Entry entry={entry} />}
          />
          <Groups<PlannedActivity>
            heading="Aktiviteter"
            groups={datedGroups(activities)}
            render={(activity) => <Activity activity={activity} />}
          />
        </>
      )}
    </Part>
  );
}

function CalendarFile({ timetable }: { readonly timetable: Timetable }): ComponentChild {
  const { state, actions, services } = usePane();
  const made = state.followUp.calendar.value;
  if (services.calendar === undefined) return null;
  return (
    <div class="stack-tight">
      <div>
        <ActionButton onClick={() => void actions.makeCalendar(timetable)}>
          Spara kalenderfil (.ics)
        </ActionButton>
      </div>
      <p class="soft">
        Filen kan öppnas i Outlook och andra kalendrar. Den görs på din dator; inget skickas.
      </p>
      {made !== null && <MadeFileLink file={made} type="text/calendar" focus="calendar" />}
    </div>
  );
}

interface GroupsProps<Item> {
  readonly heading: string;
  readonly groups: readonly DatedGroup<Item>[];
  readonly render: (item: Item) => ComponentChild;
}

function Groups<Item>({ heading, groups, render }: GroupsProps<Item>): ComponentChild {
  if (groups.length === 0) return null;
  return (
    <div class="stack">
      <h3>{heading}</h3>
      {groups.map(({ state, name, items }) => (
        <div key={state} class="stack-tight">
          <h4>
            {name} <span class="count">{showCount(items.length)}</span>
          </h4>
          <ShowMore
            class="goals bare-list"
            items={items}
            render={(item, index) => <li key={index}>{render(item)}</li>}
          />
        </div>
      ))}
    </div>
  );
}

function Entry({ entry }: { readonly entry: TimetableEntry }): ComponentChild {
  const remarks = entryRemarks(entry);
  return (
    <>
      <p class="soft">{entryHead(entry)}</p>
      <p>{entry.item}</p>
      <StateText item={entry} />
      {remarks !== '' && <p class="soft">{remarks}</p>}
      <div>
        <CellLink cell={entry.cell} />
      </div>
    </>
  );
}

function Activity({ activity }: { readonly activity: PlannedActivity }): ComponentChild {
  const remarks = activityRemarks(activity);
  return (
    <>
      <p class="soft">{activityDays(activity)}</p>
      <p>{activity.name}</p>
      <StateText item={activity} />
      {remarks !== '' && <p class="soft">{remarks}</p>}
      <div>
        <CellLink cell={activity.cell} />
      </div>
    </>
  );
}

/** When it is, counted from today; what is late stands out. */
function StateText({
  item: { state, text },
}: {
  readonly item: Pick<TimetableEntry, 'state' | 'text'>;
}): ComponentChild {
  if (text === '') return null;
  return <p>{state === 'late' ? <strong>{text}</strong> : text}</p>;
}
