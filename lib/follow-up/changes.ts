// «Sedan sist»: what is different from the run before of the same period and from the reporting date before, and which rounds are stored.
import { judgingDay } from '../assess/judging-day.ts';
import type { Change, ChangeList, Changes, Round } from '../model/follow-up.ts';
import { asPart, type Steps } from '../model/steps.ts';
import { compareRounds } from './compare-rounds.ts';
import { isSamePeriod } from './compared-part.ts';
import type { FollowUpInput } from './input.ts';
import { keepRounds } from './keep-rounds.ts';
import { makeRound, type Told } from './make-round.ts';
import { findRevised } from './revised-outcomes.ts';

export interface FoundChanges {
  readonly changes: Changes;
  /** What is to be stored. */
  readonly rounds: readonly Round[];
}

/**
 * The changes of this run and the rounds to store. A run that says the same as the latest stored one of its period is that one: nothing new
 * is stored, and what is told is the difference from the one before, as the first time.
 */
export function* findChanges(
  input: Pick<FollowUpInput, 'measures' | 'result' | 'rules' | 'snapshot' | 'now'>,
  stored: readonly Round[],
  told: Told,
): Steps<FoundChanges> {
  const current = yield* asPart(makeRound(input, told), 0, MADE_SHARE);
  const { round } = current;
  const whole = stored.filter(({ kept }) => kept === undefined);
  const same = whole.filter(({ period }) => isSamePeriod(period, round.period));
  const run = yield* asPart(sinceRun(same, round), MADE_SHARE, RUN_SHARE);
  const dates = earlierDates(whole, round);
  const [nearest] = dates;
  const all = run.isNew ? [...stored, round] : stored;
  const latest = run.isNew ? round : (same.at(-1) ?? round);
  const wanted = [latest, nearest, run.before].filter((each) => each !== undefined && each !== null);
  const rounds = keepRounds(all, wanted);
  if (nearest === undefined)
    return { changes: { sinceRun: keptList(run.list, run.before, rounds), sinceDate: null }, rounds };
  const since = yield* asPart(compareRounds(nearest, round), RUN_SHARE, DATE_SHARE);
  const revised = yield* asPart(findRevised(input, current, dates), DATE_SHARE, 1);
  const sinceDate = listOf(nearest, [...since, ...revised]);
  return { changes: { sinceRun: keptList(run.list, run.before, rounds), sinceDate }, rounds };
}

/** How much of the work is done when the round has been made, and when it has been compared with the run and with the date before. */
const MADE_SHARE = 0.1;
const RUN_SHARE = 0.5;
const DATE_SHARE = 0.9;

interface SinceRun {
  /** Whether the run says something else than the latest stored one. */
  readonly isNew: boolean;
  /** The one round that it is compared with; null when there is none. */
  readonly before: Round | null;
  readonly list: ChangeList | null;
}

/** `same`: the stored rounds of the period, oldest first. */
function* sinceRun(same: readonly Round[], round: Round): Steps<SinceRun> {
  const latest = same.at(-1);
  if (latest === undefined) return { isNew: true, before: null, list: null };
  const changes = yield* asPart(compareRounds(latest, round), 0, HALF);
  if (changes.length > 0) return { isNew: true, before: latest, list: listOf(latest, changes) };
  const earlier = same.at(-2);
  if (earlier === undefined) return { isNew: false, before: null, list: null };
  const list = listOf(earlier, yield* asPart(compareRounds(earlier, round), HALF, 1));
  return { isNew: false, before: earlier, list };
}

const HALF = 0.5;

/** Where the round that is compared with has no room, the next run cannot tell, so neither does this one. */
function keptList(
  list: ChangeList | null,
  before: Round | null,
  rounds: readonly Round[],
): ChangeList | null {
  return before !== null && rounds.includes(before) ? list : null;
}

function listOf({ period, when }: Round, changes: readonly Change[]): ChangeList {
  return { since: { period, when }, changes };
}

/** The latest round of each earlier reporting date, the nearest date first. */
function earlierDates(whole: readonly Round[], { period }: Round): readonly Round[] {
  const day = judgingDay(period);
  if (day === null) return [];
  const byDay = new Map<string, Round>();
  for (const round of whole) {
    const end = judgingDay(round.period);
    if (end !== null && end < day) byDay.set(end, round);
  }
  return [...byDay].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, round]) => round);
}
