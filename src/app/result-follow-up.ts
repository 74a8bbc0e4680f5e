// Writes what follows up the year and the term in the form of the result file: each field by name, so that nothing else comes along.
import { showPeriod } from '../../lib/index.ts';
import type {
  AmbitionFinding,
  AmbitionResult,
  Change,
  ChangeList,
  Changes,
  Coverage,
  DirectionGoalFollowUp,
  FollowUp,
  Forecast,
  ForecastResult,
  OutcomeLine,
  Override,
  OverrideResult,
  PlannedActivity,
  ReportingDate,
  Timetable,
  TimetableEntry,
} from '../../lib/index.ts';
import type { FollowUpFile } from './follow-up-form.ts';
import { toGoal } from './result-goal.ts';

type Present<Key extends keyof FollowUpFile> = NonNullable<FollowUpFile[Key]>;

/** Everything but the stored rounds, which stand in the workbook. */
export function toFollowUpFile(followUp: FollowUp): FollowUpFile {
  const { date, forecast, overrides, ambition, timetable, changes } = followUp;
  return {
    date: orNull(date, toDate),
    forecast: orNull(forecast, toForecastResult),
    lines: followUp.lines.map(toLine),
    directionGoals: followUp.directionGoals.map(toDirectionGoal),
    overrides: orNull(overrides, toOverrides),
    ambition: orNull(ambition, toAmbition),
    coverage: toCoverage(followUp.coverage),
    timetable: orNull(timetable, toTimetable),
    changes: toChanges(changes),
  };
}

function orNull<T, R>(value: T | null, write: (value: T) => R): R | null {
  return value === null ? null : write(value);
}

function toDate({ period, day, kind, text }: ReportingDate): Present<'date'> {
  return { period: showPeriod(period), day, kind, text };
}

function toForecastResult({ period, forecasts, goals, total }: ForecastResult): Present<'forecast'> {
  return {
    period: showPeriod(period),
    measures: forecasts.map(toForecast),
    goals: goals.map(toGoal),
    total: toGoal(total),
  };
}

function toForecast(forecast: Forecast): Present<'forecast'>['measures'][number] {
  const { method, value, expected, expectedByNow, reaches, status, reason, explanation, cell } = forecast;
  return { method, value, expected, expectedByNow, reaches, status, reason, explanation, cell };
}

function toLine({ points, targets, trend, text: told }: OutcomeLine): FollowUpFile['lines'][number] {
  return {
    points: points.map(({ period, text, value }) => ({ period: showPeriod(period), text, value })),
    targets: targets.map(({ period, text }) => ({ period: showPeriod(period), text })),
    trend,
    text: told,
  };
}

function toDirectionGoal(goal: DirectionGoalFollowUp): FollowUpFile['directionGoals'][number] {
  return {
    goal: goal.goal,
    subgoal: goal.subgoal,
    measure: goal.measure,
    activities: goal.activities.map(({ name, state, responsible, cell }) => ({
      name,
      state,
      responsible,
      cell,
    })),
    text: goal.text,
  };
}

function toOverrides({ overrides, goals, total }: OverrideResult): Present<'overrides'> {
  return { overrides: overrides.map(toOverride), goals: goals.map(toGoal), total: toGoal(total) };
}

function toOverride(one: Override): Present<'overrides'>['overrides'][number] {
  const { subject, calculated, status, reason, body, date, section, decision, madeOn, flag, cell } = one;
  return {
    subject: subject.kind,
    goal: subject.kind === 'all' ? null : subject.goal,
    within: subject.kind === 'goal' ? (subject.within ?? null) : null,
    measure: subject.kind === 'measure' ? subject.measure : null,
    ...{ calculated, status, reason, body, date, section, decision, madeOn, flag, cell },
  };
}

function toAmbition({ findings, passed, of }: AmbitionResult): Present<'ambition'> {
  return { findings: findings.map(toFinding), passed, of };
}

function toFinding(finding: AmbitionFinding): Present<'ambition'>['findings'][number] {
  const { test, answer, goal, measure, text, cell } = finding;
  return { test, answer, goal, measure, text, cell };
}

function toCoverage({ committees, agenda, withoutGoal }: Coverage): FollowUpFile['coverage'] {
  return {
    committees: orNull(committees, toMatrix),
    agenda: orNull(agenda, toMatrix),
    withoutGoal: withoutGoal.map(({ measure, cell }) => ({ measure, cell })),
  };
}

function toMatrix({
  rows,
  columns,
  counts,
  holes,
}: NonNullable<Coverage['agenda']>): Present<'coverage'>['agenda'] {
  return {
    rows: [...rows],
    columns: [...columns],
    counts: counts.map((row) => [...row]),
    holes: [...holes],
  };
}

function toTimetable({ today, entries, activities }: Timetable): Present<'timetable'> {
  return { today, entries: entries.map(toEntry), activities: activities.map(toActivity) };
}

function toEntry(entry: TimetableEntry): Present<'timetable'>['entries'][number] {
  const { body, date, item, document, state, status, text, cell } = entry;
  return { body, date, item, document, state, status, text, cell };
}

function toActivity(activity: PlannedActivity): Present<'timetable'>['activities'][number] {
  const { name, responsible, start, end, status, about, state, text, cell } = activity;
  return { name, responsible, start, end, status, about, state, text, cell };
}

function toChanges({ sinceRun, sinceDate }: Changes): FollowUpFile['changes'] {
  return { sinceRun: orNull(sinceRun, toChangeList), sinceDate: orNull(sinceDate, toChangeList) };
}

function toChangeList({ since, changes }: ChangeList): NonNullable<Present<'changes'>['sinceRun']> {
  return {
    since: { period: orNull(since.period, showPeriod), when: since.when },
    changes: changes.map(toChange),
  };
}

function toChange(change: Change): NonNullable<Present<'changes'>['sinceRun']>['changes'][number] {
  const { kind, goal, measure, before, after, text } = change;
  return { kind, goal, measure, before, after, text };
}
