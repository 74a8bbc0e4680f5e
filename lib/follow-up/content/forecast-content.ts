// What the sheet «Prognos» says: of each goal and measure the outcome with its status and the forecast with its own, side by side. Content only.
import { withoutStatusWord } from '../../assess/explain.ts';
import {
  ALL_GOALS,
  WITHOUT_GOAL,
  STATUS_WORD,
  type Assessment,
  type AssessmentResult,
  type GoalAssessment,
} from '../../model/assessment.ts';
import type { FollowUp, Forecast, ForecastResult, ReportingDate } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type SheetContent } from '../../model/sheet-content.ts';
import { asPart, mapInSlices, type Steps } from '../../model/steps.ts';
import { dayInWords, forecastTitle, outcomeTitle } from '../reporting-date.ts';

const COLUMN_WIDTHS: readonly number[] = [36, 40, 22, 22, 15, 22, 15, 84];
const OUTCOME_STATUS = 4;
const FORECAST_STATUS = 6;
const EMPTY_ROW: ContentRow = [];
// No-break spaces: hosts may take away ordinary ones at the start of a cell.
const INDENT = '\u00A0'.repeat(4);

/** What the sheet is made of; the forecast's parts are those of the result, in the same order. */
interface Told {
  readonly result: AssessmentResult;
  readonly forecast: ForecastResult;
  readonly date: ReportingDate;
}

/** The rows of the sheet, in slices; null when nothing is forecast. Depends on nothing but its input. */
export function forecastContent(
  { date, forecast }: Pick<FollowUp, 'date' | 'forecast'>,
  result: AssessmentResult,
): Steps<SheetContent> | null {
  return date === null || forecast === null ? null : contentOf({ date, forecast, result });
}

function* contentOf(input: Told): Steps<SheetContent> {
  const opening = openingRows(input.date);
  const goals = yield* asPart(mapInSlices(pairedGoals(input), goalRow), 0, GOALS_SHARE);
  const measures = yield* asPart(mapInSlices(pairedMeasures(input), measureRow), GOALS_SHARE, 1);
  const firstGoal = opening.length + 1;
  const firstMeasure = firstGoal + goals.length + 2;
  return {
    rows: [...opening, goalHeadings(), ...goals, EMPTY_ROW, measureHeadings(input.date), ...measures],
    statusAreas: [...statusAreas(firstGoal, goals.length), ...statusAreas(firstMeasure, measures.length)],
    columnWidths: COLUMN_WIDTHS,
  };
}

/** How much of the work the goals are. */
const GOALS_SHARE = 0.3;

function statusAreas(top: number, count: number): SheetContent['statusAreas'] {
  if (count === 0) return [];
  return [OUTCOME_STATUS, FORECAST_STATUS].map((column) => ({
    top,
    bottom: top + count - 1,
    left: column,
    right: column,
  }));
}

function openingRows(date: ReportingDate): readonly ContentRow[] {
  return [
    contentRow('title', `${forecastTitle(date)} per ${dayInWords(date.day)}`),
    contentRow(
      'subtitle',
      `«Status utfall» bedömer utfallet per ${dayInWords(date.day)}. «Status prognos» bedömer det utfall som väntas vid årets slut. De är två olika saker.`,
    ),
    contentRow(
      'subtitle',
      'Förvaltningens egen prognos går före en beräknad. Där underlaget inte räcker görs ingen beräkning.',
    ),
    EMPTY_ROW,
  ];
}

function goalHeadings(): ContentRow {
  return contentRow(
    'heading',
    'Mål',
    'Delmål',
    'Antal mätvärden',
    'Antal med prognos',
    'Status utfall',
    'Gröna i prognosen',
    'Status prognos',
    'Så vägdes prognosen samman',
  );
}

function measureHeadings(date: ReportingDate): ContentRow {
  return contentRow(
    'heading',
    'Mål',
    'Mätvärde',
    'Målvärde',
    outcomeTitle(date),
    'Status utfall',
    forecastTitle(date),
    'Status prognos',
    'Så är prognosen gjord',
  );
}

interface PairedGoal {
  readonly name: string;
  readonly subgoal: string;
  readonly outcome: GoalAssessment | undefined;
  readonly forecast: GoalAssessment;
}

/** All first, then each goal with its subgoals; both results are rolled up from the same measures in the same order. */
function pairedGoals({ result, forecast }: Told): readonly PairedGoal[] {
  const all = { name: ALL_GOALS, subgoal: '', outcome: result.total, forecast: forecast.total };
  return [
    all,
    ...forecast.goals.flatMap((goal, at) => {
      const outcome = result.goals[at];
      const name = goal.goal === '' ? WITHOUT_GOAL : goal.goal;
      return [
        { name, subgoal: '', outcome, forecast: goal },
        ...goal.subgoals.map((subgoal, below) => ({
          name: INDENT + name,
          subgoal: subgoal.goal,
          outcome: outcome?.subgoals[below],
          forecast: subgoal,
        })),
      ];
    }),
  ];
}

function goalRow({ name, subgoal, outcome, forecast }: PairedGoal): ContentRow {
  const { green, yellow, red, unrated } = forecast.counts;
  const rated = green + yellow + red;
  return [
    ...contentRow('wrapped', name, subgoal),
    ...contentRow('integer', rated + unrated, rated),
    ...contentRow('status', outcome === undefined ? '' : STATUS_WORD[outcome.status]),
    ...contentRow('integer', green),
    ...contentRow('status', STATUS_WORD[forecast.status]),
    ...contentRow('wrapped', withoutWord(forecast)),
  ];
}

// The status word that an explanation opens with stands in the cell beside.
function withoutWord(told: Pick<Forecast, 'status' | 'explanation'>): string {
  const text = withoutStatusWord(told);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

interface PairedMeasure {
  readonly one: Assessment;
  readonly forecast: Forecast;
}

function pairedMeasures({ result, forecast }: Told): readonly PairedMeasure[] {
  return result.assessments.flatMap((one, index) => {
    const told = forecast.forecasts[index];
    return told === undefined ? [] : [{ one, forecast: told }];
  });
}

function measureRow({ one, forecast }: PairedMeasure): ContentRow {
  return [
    ...contentRow('wrapped', one.goal, one.measure, one.target.text, one.outcome.text),
    ...contentRow('status', STATUS_WORD[one.status]),
    ...contentRow('wrapped', forecast.expected ?? ''),
    ...contentRow('status', STATUS_WORD[forecast.status]),
    ...contentRow('wrapped', withoutWord(forecast)),
  ];
}
