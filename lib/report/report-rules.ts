// The rules in force on the judged day as an underlag says them: each row as it was decided, and how many it gave a colour.
import { judgingDay } from '../assess/judging-day.ts';
import type { AssessmentResult, GoalAssessment } from '../model/assessment.ts';
import type { ReportRule, ReportRules } from '../model/report.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { decisionText } from '../rule-sheet/describe-rule-changes.ts';
import { SECTION_TITLE } from '../rule-sheet/sheet-words.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { rulesOn } from '../rules/rules-on.ts';
import { cleanLine } from './clean-line.ts';

export function* reportRules(result: AssessmentResult, rules: CompiledRules): Steps<ReportRules> {
  const { id, name, version, decision: adopted } = result.ruleSet;
  const used = yield* usedRows(result);
  const inForce = rulesOn(rules, judgingDay(result.period));
  const decision = cleanLine(adopted ?? '');
  const by = decision === '' ? 'Reglerna är inte fastställda genom något beslut.' : `Beslut: ${decision}.`;
  return {
    id: cleanLine(id),
    name: cleanLine(name),
    version: cleanLine(version),
    description: cleanLine(rules.ruleSet.description),
    decision,
    text: `Bedömningsregler: ${cleanLine(name)} (${cleanLine(id)}), version ${cleanLine(version)}. ${by}`,
    rows: RULE_SECTIONS.flatMap((section) =>
      inForce[section].map(({ row }): ReportRule => ({
        id: cleanLine(row.id),
        section: SECTION_TITLE[section],
        applies: cleanLine(row.applies),
        green: cleanLine(row.green),
        yellow: cleanLine(row.yellow),
        red: cleanLine(row.red),
        decision: cleanLine(decisionText(row.decision)),
        used: used.get(row.id) ?? 0,
      })),
    ),
  };
}

/** How many measures and wholes each row gave a colour, or left without one by its own words. */
function* usedRows({ assessments, goals, total }: AssessmentResult): Steps<ReadonlyMap<string, number>> {
  const used = new Map<string, number>();
  const count = ({ ruleId }: { readonly ruleId: string | null }): void => {
    if (ruleId !== null) used.set(ruleId, (used.get(ruleId) ?? 0) + 1);
  };
  yield* inSlices(assessments, count);
  yield* inSlices(withParts([total, ...goals]), count);
  return used;
}

function withParts(goals: readonly GoalAssessment[]): readonly GoalAssessment[] {
  return goals.flatMap((goal) => [goal, ...withParts(goal.subgoals)]);
}
