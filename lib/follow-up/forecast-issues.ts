// What has to be asked about the officer's own forecasts, and what is worth pointing out in them.
import { ISSUE_SEVERITY, issue, type Issue } from '../issue.ts';
import type { Assessment } from '../model/assessment.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { impossibleDay } from '../swedish/date.ts';
import { compareUnits } from '../swedish/unit.ts';
import type { ForecastPlan } from './forecast-plan.ts';

/** What judging the forecasts asked about the cells that they stand in; `issues` are those of judging. */
export function* questionsByCell(issues: readonly Issue[]): Steps<ReadonlyMap<string, Issue>> {
  const asked = new Map<string, Issue>();
  yield* inSlices(issues, (each) => {
    if (each.cell !== null && ISSUE_SEVERITY[each.code] === 'question') asked.set(each.cell, each);
  });
  return asked;
}

/** The question about an officer's own forecast, told of the forecast and not of an utfall; null when there is none. */
export function forecastQuestion(
  plan: ForecastPlan,
  assessment: Assessment,
  asked: ReadonlyMap<string, Issue>,
): Issue | null {
  if (plan.kind === 'none' && plan.question !== undefined && assessment.status === 'unrated')
    return issue('forecast-not-understood', plan.question.cell, plan.question.text);
  if (plan.kind !== 'expect' || plan.method !== 'officer' || assessment.reason !== 'notUnderstood')
    return null;
  const question = asked.get(plan.cell.ref);
  if (question === undefined) return null;
  return issue('forecast-not-understood', plan.cell.ref, textOf(assessment, question));
}

/** What cannot be right in an officer's own forecast: less than what a sum has come to already; null when nothing is. */
export function forecastRemark(plan: ForecastPlan, { outcome }: Assessment): Issue | null {
  if (plan.kind !== 'expect' || plan.soFar === undefined || outcome.kind !== 'number') return null;
  const { soFar } = plan;
  const isSame = compareUnits(outcome.unit, soFar.unit).relation === 'same';
  if (!isSame || outcome.bound !== undefined || outcome.value >= soFar.value) return null;
  const text = `Prognosen «${outcome.text}» är lägre än utfallet hittills («${soFar.text}»), som räknas ihop under året. Kontrollera prognosen.`;
  return issue('forecast-remark', plan.cell.ref, text);
}

const OF_OUTCOME = 'Utfallet «';

// What is no figure where one is needed, or no state, is told in the forecast's own words.
function textOf({ target, outcome }: Assessment, { text }: Issue): string {
  const wanted = target.kind === 'activity' ? 'activity' : 'number';
  if (outcome.kind === 'missing' || outcome.kind === wanted)
    return text.startsWith(OF_OUTCOME)
      ? text.replace(OF_OUTCOME, 'Prognosen «')
      : `Prognosen kan inte bedömas. ${text}`;
  const faulty = impossibleDay(outcome.text);
  const day = faulty === null ? '' : `«${faulty.text}»: ${faulty.question} `;
  const forms = wanted === 'activity' ? 'Genomförd, Pågår eller Ej påbörjad' : 'ett tal med sin enhet';
  const what = outcome.text === '' ? 'Prognosen' : `Prognosen «${outcome.text}»`;
  return `${what} kan inte läsas. ${day}Skriv ${forms}, eller Grön, Gul eller Röd.`;
}
