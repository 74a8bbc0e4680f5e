// Judges all measures of a period by one rule set and rolls them up: the door of this folder.
import { issue, type Issue } from '../issue.ts';
import type { Assessment, AssessmentResult } from '../model/assessment.ts';
import type { Measure, Period } from '../model/measure.ts';
import { asPart, finish, inSlices, type Steps } from '../model/steps.ts';
import type { Decision } from '../model/rule-set.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { dependsOnDay } from '../rules/rules-on.ts';
import { roundDecimal } from '../swedish/format-number.ts';
import { assessMeasure, type Judged } from './assess-measure.ts';
import { explain } from './explain.ts';
import { findAssumptions, findIssues } from './find-issues.ts';
import type { Rating } from './rating.ts';
import { readWeight } from './read-weight.ts';
import { rollUpByRules } from './roll-up-by-rules.ts';
import { createRun, type Run } from './run.ts';
import { isStop, type Stop } from './stop.ts';

export interface AssessInput {
  /** File name of the workbook, for the result. */
  readonly workbook: string;
  readonly period: Period | null;
  readonly measures: readonly Measure[];
  /** The rules with their texts read; those in force on the last day of the period judge. */
  readonly rules: CompiledRules;
  /** The day (ISO) whose rules judge, when it is another than the period's last, as for a forecast. */
  readonly rulesDay?: string;
  /** What a colour of this run means, where there is a forecast to tell it from: «Utfall per 31 augusti 2020». */
  readonly meaning?: string;
  /** Whether measures that need an assumption are left unrated («strikt»). */
  readonly strict: boolean;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Findings from reading the measures; they open the result's list. */
  readonly issues: readonly Issue[];
}

/**
 * The statuses («bedömning») of all measures, goals and the whole, with explanations and every finding. Depends on nothing but
 * its input and never throws on what a workbook may hold. Rule: domain page «Statuses», «Deviation».
 */
export function assess(input: AssessInput): AssessmentResult {
  return finish(assessInSteps(input));
}

/** Measures to a slice: some milliseconds. */
const SLICE = 100;
/** The first measures are slices of their own: what their wordings need is made ready then, some ten milliseconds for each kind. */
const FIRST = 20;
/** How much of the work is judging the measures one by one; the rest is rolling them up. */
const JUDGED_SHARE = 0.85;

/** The same as `assess`, in slices. */
export function* assessInSteps(input: AssessInput): Steps<AssessmentResult> {
  const { workbook, period, measures, strict } = input;
  const run = createRun(input, measures);
  const issues = [...input.issues];
  const assessments: Assessment[] = [];
  const judgeOne = (measure: Measure): void => {
    const judged = assessMeasure(measure, run);
    issues.push(...findIssues(judged));
    // What lies behind the judging is let go at once: a large workbook has a hundred thousand of them.
    assessments.push(toAssessment(judged, run));
  };
  yield 0;
  yield* asPart(inSlices(measures.slice(0, FIRST), judgeOne, 1), 0, 0);
  yield* asPart(inSlices(measures.slice(FIRST), judgeOne, SLICE), 0, JUDGED_SHARE);
  const rolling = rollUpByRules(assessments, run);
  const { issues: rolledUp, ...whole } = yield* asPart(rolling, JUDGED_SHARE, 1);
  return {
    workbook,
    period,
    ruleSet: describeRuleSet(run.rules),
    strict,
    assessments,
    ...whole,
    issues: [...issues, ...unclearVersion(run), ...rolledUp, ...findAssumptions(assessments)],
  };
}

function toAssessment(judged: Judged, run: Run): Assessment {
  const { measure, target, outcome, result } = judged;
  const { sheet, row, goal, subgoal, name, statusRef } = measure;
  const rated = isStop(result) ? null : result;
  return {
    sheet,
    row,
    goal,
    subgoal,
    measure: name,
    target,
    outcome,
    fulfilment: rated === null ? null : fulfilmentOf(rated),
    status: rated?.verdict.status ?? 'unrated',
    reason: isStop(result) ? result.stop : null,
    assumed: rated?.assumptions.map(({ text }) => text) ?? [],
    ...assumedDirection(result),
    explanation: explain(judged, run),
    rule: ruleOf(rated, run),
    ruleId: rated?.row.id ?? null,
    weight: readWeight(measure.weight).weight,
    ...decidedBy(measure),
    cells: { target: measure.target?.ref ?? null, outcome: measure.outcome?.ref ?? null, status: statusRef },
  };
}

// Only where there is one, so that nothing is different without decisions.
function decidedBy({ decision }: Measure): Pick<Assessment, 'decision'> | null {
  const isBehind = decision !== undefined && decision.kind !== 'unclear' && decision.kind !== 'before';
  return isBehind ? { decision: decision.by } : null;
}

function assumedDirection(result: Rating | Stop): Pick<Assessment, 'assumedDirection'> | null {
  const wanted = isStop(result)
    ? result.assumed
    : result.assumptions.find(({ about }) => about === 'direction')?.wanted;
  return wanted === undefined ? null : { assumedDirection: wanted };
}

/** The rule set's id, and that the measure's own tolerance was used. */
function ruleOf(rating: Rating | null, { rules: { ruleSet } }: Run): string {
  const own = rating?.kind === 'figure' && rating.context.ownTolerance !== null;
  return own ? `${ruleSet.id}, egen tolerans` : ruleSet.id;
}

/** One decimal, which is what results show. */
function fulfilmentOf({ verdict: { facts } }: Rating): number | null {
  return facts.kind === 'quantity' && facts.fulfilment !== null ? roundDecimal(facts.fulfilment, 1) : null;
}

function describeRuleSet({ ruleSet, ...rules }: CompiledRules): AssessmentResult['ruleSet'] {
  const { id, name, version } = ruleSet;
  const decision = decisionOf({ ruleSet, ...rules });
  return decision === null ? { id, name, version } : { id, name, version, decision };
}

/** The decision behind the rules: the one that all rows in force share, else the dates of those there are; null when there is none. */
function decisionOf({ measures, activities, rollUps }: CompiledRules): string | null {
  const rows = [...measures, ...activities, ...rollUps].map(({ row }) => row.decision);
  const texts = [...new Set(rows.flatMap((decision) => (decision === null ? [] : [inWords(decision)])))];
  return texts.length === 0 ? null : texts.join('; ');
}

function inWords({ body, date, section, dnr }: Decision): string {
  const references = [section, dnr === '' ? '' : `Dnr ${dnr}`].filter((part) => part !== '');
  return [`${body} ${date}`, ...references].join(', ');
}

/** Without a period nobody knows which of the rules were in force. */
function unclearVersion({ periodEnd, rules }: Run): readonly Issue[] {
  if (periodEnd !== null || !dependsOnDay(rules)) return [];
  const text = `Regelverket ${rules.ruleSet.id} har regler som gäller under olika tider, men perioden är inte känd. Välj en period så att rätt regler används.`;
  return [issue('rule-version-unclear', null, text)];
}
