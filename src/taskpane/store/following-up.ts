// What can be done in «Uppföljning»: opening its parts, narrowing its lists, choosing the reporting date, and making the calendar file.
import type { Period, Status, Timetable, Trend } from '../../../lib/index.ts';
import { accept } from '../../app/result.ts';
import type { PaneServices } from '../pane-services.ts';
import { periodName } from '../select/period-name.ts';
import { NO_DATE, type FollowUpPart } from './follow-up-state.ts';
import type { Choices, PaneState } from './pane-state.ts';
import type { WorkQueue } from './work-queue.ts';

export interface FollowingUp {
  readonly togglePart: (part: FollowUpPart) => void;
  readonly toggleForecastStatus: (status: Status) => void;
  readonly toggleTrend: (trend: Trend) => void;
  /** Opens or closes a measure's forecast and, as it opens, goes to its cell. */
  readonly toggleForecast: (key: string, cell: string | null) => Promise<void>;
  /** The same for its line of outcomes. */
  readonly toggleLine: (key: string, cell: string | null) => Promise<void>;
  readonly writeDate: (text: string) => void;
  /** Judges by the date that has been written, if there is such a day. */
  readonly useDate: () => Promise<void>;
  readonly makeCalendar: (timetable: Timetable) => Promise<void>;
}

/** The actions of the view. `choose` sets the choices of the next judgement and shows what it would give, `select` goes to a cell. */
export function createFollowingUp(
  state: PaneState,
  { calendar }: Pick<PaneServices, 'calendar'>,
  queue: WorkQueue,
  {
    choose,
    select,
  }: {
    readonly choose: (choices: Choices) => Promise<void>;
    readonly select: (cell: string) => Promise<void>;
  },
): FollowingUp {
  const { openParts, statuses, trends, openForecast, openLine, date } = state.followUp;
  const open = async (row: typeof openLine, key: string, cell: string | null): Promise<void> => {
    const opens = row.value !== key;
    row.value = opens ? key : null;
    if (opens && cell !== null) await select(cell);
  };
  return {
    togglePart: (part) => {
      openParts.value = toggled(openParts.value, part);
    },
    toggleForecastStatus: (status) => {
      statuses.value = toggled(statuses.value, status);
      openForecast.value = null;
    },
    toggleTrend: (trend) => {
      trends.value = toggled(trends.value, trend);
      openLine.value = null;
    },
    toggleForecast: (key, cell) => open(openForecast, key, cell),
    toggleLine: (key, cell) => open(openLine, key, cell),
    writeDate: (text) => {
      date.value = { text, problem: null };
    },
    useDate: async () => {
      const read = state.core.value?.parseReportingDate(date.value.text);
      if (read === undefined) return;
      if (!read.ok) {
        date.value = { ...date.value, problem: read.failure.text };
        state.announcement.value = read.failure.text;
        return;
      }
      date.value = NO_DATE;
      await choose({ period: read.value });
      nameAsWorkbook(state, read.value);
      state.announcement.value = chosenText(state);
    },
    makeCalendar: async (timetable) => {
      const workbook = state.current.value?.judged.result.workbook;
      if (calendar === undefined || workbook === undefined) return;
      const made = await queue.run('calendar', async () => accept(await calendar(timetable, workbook)));
      if (made === null) return;
      state.followUp.calendar.value = made;
      state.announcement.value = `Filen ${made.fileName} är klar att hämta.`;
      state.focus.value = 'calendar';
    },
  };
}

function toggled<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** The workbook's own name for the chosen time, once it is known: `2020-T2` for `2020-08-31`. Another time is never taken for it. */
function nameAsWorkbook({ choices, current, core }: PaneState, asked: Period): void {
  const period = current.value?.judged.result.period ?? null;
  const judgingDay = core.value?.judgingDay;
  if (period === null || judgingDay === undefined || judgingDay(period) !== judgingDay(asked)) return;
  choices.value = { ...choices.value, period };
}

/** What is shown now, which a screen reader would else not tell of. */
function chosenText({ current, core }: PaneState): string {
  const { period = null, issues = [] } = current.value?.judged.result ?? {};
  const missing = issues.find(({ code }) => code === 'period-not-found');
  if (missing !== undefined) return missing.text;
  return period === null || core.value === null ? '' : `Nu visas ${periodName(period, core.value)}.`;
}
