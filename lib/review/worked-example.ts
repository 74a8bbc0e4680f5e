// The worked example beside each row of the sheet («så faller det ut»): calculated by the rule itself, at each of its limits.
import { ACTIVITY_LINES, type ActivityRule } from '../model/condition.ts';
import { RULE_COLOURS, type RuleSection } from '../model/rule-set.ts';
import { finish, type Steps } from '../model/steps.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { colourOfLine } from '../rules/judge-activity.ts';
import { LINE_WORD } from './check-activities.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { COLOUR_WORD } from './describe-trial.ts';
import { figureExample } from './figure-example.ts';
import { rollUpExample } from './roll-up-example.ts';

/**
 * The example of a row, in Swedish: `Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 72,0 % gult, 71,9 % rött.` Every colour in it has been
 * judged by the row. `situations` give a row that names a measure that measure's own målvärde. Empty when there is no such row.
 */
export function workedExample(
  rules: CompiledRules,
  section: RuleSection,
  index: number,
  situations: readonly MeasureSituation[] = [],
): string {
  return finish(workedExampleInSteps(rules, section, index, situations));
}

/** The same as `workedExample`, in slices: where a formula is searched it takes its time. */
export function* workedExampleInSteps(
  rules: CompiledRules,
  section: RuleSection,
  index: number,
  situations: readonly MeasureSituation[],
): Steps<string> {
  switch (section) {
    case 'measures': {
      const rule = rules.measures[index];
      return rule === undefined ? '' : yield* figureExample(rule, rules.measures, situations);
    }
    case 'activities': {
      const rule = rules.activities[index];
      return rule === undefined ? '' : activityExample(rule);
    }
    case 'rollUps': {
      const row = rules.rollUps[index];
      return row === undefined ? '' : rollUpExample(row);
    }
  }
}

/** `Genomförd i tid grönt, genomförd för sent gult, …`: every line that an activity can stand on. */
function activityExample(rule: ActivityRule): string {
  const parts = [...RULE_COLOURS, null].flatMap((colour) => {
    const lines = ACTIVITY_LINES.filter((line) => colourOfLine(line, rule) === colour);
    const word = colour === null ? 'ingen färg' : COLOUR_WORD[colour];
    return lines.map((line) => `${LINE_WORD[line]} ${word}`);
  });
  return `${capital(parts.join(', '))}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
