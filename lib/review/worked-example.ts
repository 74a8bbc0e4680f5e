// The worked example beside each row of the sheet («så faller det ut»): calculated by the rule itself, at each of its limits.
import { ACTIVITY_LINES, type ActivityRule, type RollUpRow } from '../model/condition.ts';
import { RULE_COLOURS, type RuleSection } from '../model/rule-set.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { activityColour, LINE_WORD } from './check-activities.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { rollUpColour } from './check-roll-ups.ts';
import { countsText } from './counts-text.ts';
import { COLOUR_WORD } from './describe-trial.ts';
import { atLimits } from './example-runs.ts';
import { figureExample } from './figure-example.ts';
import { tallyOfCounts, type Counts } from './roll-up-samples.ts';

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
  switch (section) {
    case 'measures': {
      const rule = rules.measures[index];
      return rule === undefined ? '' : figureExample(rule, rules.measures, situations);
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
    const lines = ACTIVITY_LINES.filter((line) => activityColour(rule, line) === colour);
    const word = colour === null ? 'ingen färg' : COLOUR_WORD[colour];
    return lines.map((line) => `${LINE_WORD[line]} ${word}`);
  });
  return `${capital(parts.join(', '))}.`;
}

const PARTS = 10;

/** From all of the better colour to all of the worse, one part at a time. */
const PATHS: readonly ((worse: number) => Counts)[] = [
  (worse) => ({ green: PARTS - worse, yellow: worse, red: 0 }),
  (worse) => ({ green: PARTS - worse, yellow: 0, red: worse }),
  (worse) => ({ green: 0, yellow: PARTS - worse, red: worse }),
];

/** `10 delar: 8 gröna och 2 gula ger grönt, 7 gröna och 3 gula ger gult, …` */
function rollUpExample(row: RollUpRow): string {
  const shown = PATHS.flatMap((path) => {
    const wholes = Array.from({ length: PARTS + 1 }, (_, worse) => path(worse));
    return atLimits(wholes.map((of) => ({ of, colour: rollUpColour(row, tallyOfCounts(of)) })));
  });
  const words = shown.map(({ of, colour }) => {
    const given = colour === null ? 'ingen färg' : COLOUR_WORD[colour];
    return `${countsText(of)} ger ${given}`;
  });
  return `${String(PARTS)} delar: ${[...new Set(words)].join(', ')}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
