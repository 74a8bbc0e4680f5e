// The decisions that a judgement rests on, one line each: decided målvärden, the rules, and the samlade bedömningar.
import { judgingDay } from '../assess/judging-day.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Period } from '../model/measure.ts';
import type { ReportRules } from '../model/report.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { cleanLine } from './clean-line.ts';
import type { DecidedTarget } from './decided-targets.ts';
import { listNames } from './list-names.ts';

/** Oldest first; a decision that holds only after the judged day is left out. */
export function* reportDecisions(
  decided: readonly DecidedTarget[],
  rules: ReportRules,
  followUp: FollowUp | null,
  period: Period | null,
): Steps<readonly string[]> {
  const day = judgingDay(period);
  const about = new Map<string, { readonly date: string; readonly measures: Set<string> }>();
  yield* inSlices(decided, ({ decision, date, measure, validFrom }) => {
    if (day !== null && validFrom > day) return;
    const known = about.get(decision) ?? { date, measures: new Set() };
    about.set(decision, known);
    known.measures.add(measure);
  });
  const targets = [...about]
    .sort(([, a], [, b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(([decision, { measures }]) => `${decision}: målvärde för ${listNames([...measures])}.`);
  return [...targets, ...ruleDecision(rules), ...overrideDecisions(followUp)];
}

function ruleDecision({ decision, name, version }: ReportRules): readonly string[] {
  return decision === '' ? [] : [`${decision}: bedömningsreglerna «${name}», version ${version}.`];
}

function overrideDecisions(followUp: FollowUp | null): readonly string[] {
  const decisions = (followUp?.overrides?.overrides ?? []).map(({ decision }) => cleanLine(decision));
  return [...new Set(decisions)].map((decision) => `${decision}: samlad bedömning av måluppfyllelsen.`);
}
