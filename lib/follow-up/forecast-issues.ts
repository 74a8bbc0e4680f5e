// What has to be asked about the officer's own forecasts, and what is worth pointing out in them.
import { ISSUE_SEVERITY, issue, type Issue } from '../issue.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Measure } from '../model/measure.ts';
import type { ForecastPlan } from './forecast-plan.ts';

/** The questions of judging the forecasts, told of the forecast and not of an utfall; at most one for each cell. */
export function forecastQuestions(
  measures: readonly Measure[],
  plans: readonly ForecastPlan[],
  { assessments, issues }: { readonly assessments: readonly Assessment[]; readonly issues: readonly Issue[] },
): readonly Issue[] {
  const asked = questionsByCell(issues);
  return measures.flatMap((measure, index) => {
    const [plan, assessment] = [plans[index], assessments[index]];
    if (plan?.kind !== 'expect' || plan.method !== 'officer' || assessment === undefined) return [];
    const question = asked.get(plan.cell.ref);
    if (question === undefined || assessment.reason !== 'notUnderstood') return [];
    return [issue('forecast-not-understood', plan.cell.ref, textOf(assessment, question))];
  });
}

function questionsByCell(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = issues.filter(({ code, cell }) => cell !== null && ISSUE_SEVERITY[code] === 'question');
  return new Map(found.map((each) => [each.cell ?? '', each]));
}

// What is no figure where one is needed, or no state, is told in the forecast's own words.
function textOf({ target, outcome }: Assessment, { text }: Issue): string {
  const wanted = target.kind === 'activity' ? 'activity' : 'number';
  if (outcome.kind === 'missing' || outcome.kind === wanted) return `Prognosen kan inte bedömas. ${text}`;
  const forms = wanted === 'activity' ? 'Genomförd, Pågår eller Ej påbörjad' : 'ett tal med sin enhet';
  return `Prognosen «${outcome.text}» kan inte läsas. Skriv ${forms}, eller Grön, Gul eller Röd.`;
}
