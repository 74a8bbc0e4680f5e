// Makes the round of a run: what was said of all, of each goal and subgoal, and of each measure, as texts that can be read in the workbook.
import { ALL_GOALS, STATUS_WORD, type Assessment, type GoalAssessment } from '../model/assessment.ts';
import type {
  Forecast,
  ForecastResult,
  Override,
  OverrideResult,
  Round,
  RoundRow,
} from '../model/follow-up.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import { ruleMark } from '../rules/rule-mark.ts';
import { tidy } from '../swedish/spaces.ts';
import type { FollowUpInput } from './input.ts';
import { measureTitles } from './measure-titles.ts';
import { overrideText } from './override-text.ts';
import { outcomeText } from './same-outcome.ts';
import { statusText } from './status-text.ts';
import { ALL_KEY, placeKey, subjectKey } from './subject-key.ts';

/** What the run says besides its statuses. */
export interface Told {
  readonly forecast: ForecastResult | null;
  readonly overrides: OverrideResult | null;
}

export interface MadeRound {
  readonly round: Round;
  /** Which row is the first of a measure: rows of goals stand before, then the measures in the order of the result. */
  readonly firstMeasure: number;
}

/** The round of this run. */
export function* makeRound(
  { result, rules, measures: read, now }: Pick<FollowUpInput, 'result' | 'rules' | 'measures' | 'now'>,
  { forecast, overrides }: Told,
): Steps<MadeRound> {
  const wholes = yield* wholeRows(result, forecast, overrides?.overrides ?? []);
  const byMeasure = new Map(overrides?.overrides.map((override) => [override.index, override]));
  const titles = yield* measureTitles(result, read);
  let place = 0;
  const measures = yield* mapInSlices(result.assessments, (assessment) => {
    const title = titles[place] ?? assessment.measure;
    const row = measureRow(assessment, result.ruleSet.id, forecast?.forecasts[place], byMeasure.get(place));
    place++;
    return { ...row, measure: tidy(title) };
  });
  const { id, version } = result.ruleSet;
  const round: Round = {
    period: result.period,
    when: now.slice(0, 'yyyy-mm-ddThh:mm'.length),
    ruleSet: tidy(id),
    ruleSetVersion: tidy(version),
    ruleMark: ruleMark(rules.ruleSet),
    rows: [...wholes, ...measures],
  };
  return { round, firstMeasure: wholes.length };
}

function measureRow(
  assessment: Assessment,
  ruleSet: string,
  forecast: Forecast | undefined,
  override: Override | undefined,
): RoundRow {
  const { goal, subgoal, measure, target, outcome, rule, ruleId } = assessment;
  return {
    goal: tidy(goal),
    subgoal: tidy(subgoal ?? ''),
    measure: tidy(measure),
    target: tidy(target.text),
    outcome: outcomeText(outcome),
    status: statusText(assessment),
    forecast: forecastText(forecast),
    override: override === undefined ? '' : overrideText(override),
    // What is added to the name of the rule set: «egen tolerans».
    rule:
      ruleId === null ? '' : tidy(`${ruleId}${rule.startsWith(ruleSet) ? rule.slice(ruleSet.length) : ''}`),
  };
}

/** `Grön, 92 %`; '' where nothing is forecast. */
function forecastText(forecast: Forecast | undefined): string {
  if (forecast === undefined || forecast.method === null) return '';
  return tidy([statusText(forecast), forecast.expected ?? ''].filter((text) => text !== '').join(', '));
}

interface Whole {
  readonly whole: GoalAssessment;
  readonly goal: string;
  readonly subgoal: string;
  readonly forecast: GoalAssessment | undefined;
}

function* wholeRows(
  { total, goals }: FollowUpInput['result'],
  forecast: ForecastResult | null,
  overrides: readonly Override[],
): Steps<readonly RoundRow[]> {
  const byKey = new Map(overrides.map((override) => [subjectKey(override.subject), override]));
  const all = { whole: total, goal: ALL_GOALS, subgoal: '', forecast: forecast?.total };
  const wholes = goals.flatMap((whole, index) => withSubgoals(whole, forecast?.goals[index]));
  const rows = yield* mapInSlices(wholes, (each) => wholeRow(each, byKey.get(keyOf(each))));
  return [wholeRow(all, byKey.get(ALL_KEY)), ...rows];
}

/** The goal, unless it has no name, and its subgoals. */
function withSubgoals(whole: GoalAssessment, forecast: GoalAssessment | undefined): readonly Whole[] {
  const own = { whole, goal: whole.goal, subgoal: '', forecast };
  const subgoals = whole.subgoals.map((subgoal, index) => ({
    whole: subgoal,
    goal: whole.goal,
    subgoal: subgoal.goal,
    forecast: forecast?.subgoals[index],
  }));
  return whole.goal === '' ? subgoals : [own, ...subgoals];
}

function keyOf({ goal, subgoal }: Whole): string {
  return subgoal === '' ? placeKey(null, goal) : placeKey(goal, subgoal);
}

function wholeRow({ whole, goal, subgoal, forecast }: Whole, override: Override | undefined): RoundRow {
  return {
    goal: tidy(goal),
    subgoal: tidy(subgoal),
    measure: '',
    target: '',
    outcome: '',
    status: STATUS_WORD[whole.status],
    forecast: forecast === undefined ? '' : STATUS_WORD[forecast.status],
    override: override === undefined ? '' : overrideText(override),
    rule: tidy(whole.ruleId ?? ''),
  };
}
