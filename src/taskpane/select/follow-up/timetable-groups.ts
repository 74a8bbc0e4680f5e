// The rows of the timetable and of the activity plan by what there is to do: late, soon, later, done, cancelled.
import type { PlannedActivity, Timetable, TimetableEntry, TimetableState } from '../../../../lib/index.ts';
import { countWords, sentence } from '../count-words.ts';
import { dayText } from '../when-text.ts';

export interface DatedGroup<Item> {
  readonly state: TimetableState;
  readonly name: string;
  readonly items: readonly Item[];
}

const STATES: readonly (readonly [TimetableState, string])[] = [
  ['late', 'Försenat'],
  ['soon', 'Inom 30 dagar'],
  ['planned', 'Senare'],
  ['done', 'Klart'],
  ['cancelled', 'Utgår'],
];

/** The states that something is in, the most pressing first. */
export function datedGroups<Item extends { readonly state: TimetableState }>(
  items: readonly Item[],
): readonly DatedGroup<Item>[] {
  return STATES.map(([state, name]) => ({
    state,
    name,
    items: items.filter((one) => one.state === state),
  })).filter((group) => group.items.length > 0);
}

/** «1 försenat, 2 inom 30 dagar.», of meetings and activities together. */
export function timetableSummary({ entries, activities }: Timetable): string {
  const states = [...entries, ...activities].map(({ state }) => state);
  const count = (state: TimetableState): number => states.filter((one) => one === state).length;
  const parts = [
    ...(count('late') === 0 ? [] : [countWords(count('late'), 'försenat', 'försenade')]),
    ...(count('soon') === 0 ? [] : [`${String(count('soon'))} inom 30 dagar`]),
  ];
  if (parts.length > 0) return sentence(parts.join(', '));
  return states.length === 0 ? 'Tidsplanen är tom.' : 'Inget är försenat och inget infaller inom 30 dagar.';
}

/** «19 februari 2020 · KSAU». */
export function entryHead({ date, body }: Pick<TimetableEntry, 'date' | 'body'>): string {
  return [dayText(date), body].filter((part) => part !== '').join(' · ');
}

/** What stands beside a meeting: underlag and status, as a person wrote them. */
export function entryRemarks({ document, status }: Pick<TimetableEntry, 'document' | 'status'>): string {
  return joined([document === '' ? '' : `Underlag: ${document}`, status === '' ? '' : `Status: ${status}`]);
}

/** «1 mars 2020 – 30 april 2020». */
export function activityDays({ start, end }: Pick<PlannedActivity, 'start' | 'end'>): string {
  if (end === null) return start === null ? 'Utan datum' : `Från ${dayText(start)}`;
  return start === null ? `Klart senast ${dayText(end)}` : `${dayText(start)} – ${dayText(end)}`;
}

/** What stands beside an activity: what it is for, who is responsible, and its status. */
export function activityRemarks({
  about,
  responsible,
  status,
}: Pick<PlannedActivity, 'about' | 'responsible' | 'status'>): string {
  return joined([
    about === '' ? '' : `Bidrar till: ${about}`,
    responsible === '' ? '' : `Ansvarig: ${responsible}`,
    status === '' ? '' : `Status: ${status}`,
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('. ');
}
