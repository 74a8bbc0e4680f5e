// Says in one Swedish sentence how far the activities behind an inriktningsmål have come. A count of activities, never a judgement.
import type { ContributingActivity } from '../model/follow-up.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { ActivityState } from '../swedish/outcome.ts';
import { parseActivityState } from '../swedish/parse-activity-state.ts';
import { readMissing } from '../swedish/outcome/missing.ts';

/** What stands where nobody has written a state. */
export const NO_STATE = 'uppgift saknas';

type Told = ActivityState | 'other' | 'missing';

const WORDS: Readonly<Record<Told, readonly [one: string, several: string]>> = {
  done: ['genomförd', 'genomförda'],
  underWay: ['pågår', 'pågår'],
  notBegun: ['ej påbörjad', 'ej påbörjade'],
  cancelled: ['avbruten', 'avbrutna'],
  other: ['med annat läge', 'med annat läge'],
  missing: ['utan uppgift om läget', 'utan uppgift om läget'],
};
// «1 aktivitet bidrar; den pågår.»
const ALONE: Readonly<Record<Told, string>> = {
  done: 'den är genomförd',
  underWay: 'den pågår',
  notBegun: 'den är ej påbörjad',
  cancelled: 'den är avbruten',
  other: 'den har annat läge',
  missing: 'uppgift om läget saknas',
};
const ORDER = ['done', 'underWay', 'notBegun', 'cancelled', 'other', 'missing'] as const;

/** «3 aktiviteter bidrar: 2 genomförda, 1 pågår.» */
export function describeContributions(activities: readonly ContributingActivity[]): string {
  const count = activities.length;
  if (count === 0)
    return 'Inga bidragande aktiviteter är angivna. Skriv dem under målet eller i bladet «Aktivitetsplan».';
  const told = activities.map(({ state }) => toldBy(state));
  const parts = ORDER.map((each) => ({ each, of: told.filter((other) => other === each).length }))
    .filter(({ of }) => of > 0)
    .map(({ each, of }) => `${formatNumber(of)} ${WORDS[each][of === 1 ? 0 : 1]}`);
  if (count === 1) return `1 aktivitet bidrar; ${ALONE[told[0] ?? 'missing']}.`;
  return `${formatNumber(count)} aktiviteter bidrar: ${parts.join(', ')}.`;
}

function toldBy(state: string): Told {
  const read = parseActivityState(state);
  if (read?.kind === 'state') return read.state;
  return read === null && readMissing(state) !== null ? 'missing' : 'other';
}
