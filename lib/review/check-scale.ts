// The check of limits that are a hundred times too small or too large for a målvärde in percent: 0,72 beside «minst 80 %».
import type { MeasureCondition, MeasureRule } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { compare } from '../rules/compare.ts';
import { CELL_NAME } from '../rules/rule-questions.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import { describeTrial } from './describe-trial.ts';
import type { Said } from './finding.ts';
import { constantsOf } from './formula-constants.ts';
import type { Tried } from './try-measure-rule.ts';

/** One warning for each cell with such a limit, by the first målvärde of the workbook that shows it; what was thought up proves nothing. */
export function checkScale(tried: readonly Tried[], rule: MeasureRule): readonly Said[] {
  const real = tried.filter(({ trial }) => trial.measure !== null && isPercent(trial));
  return RULE_COLOURS.flatMap((colour): readonly Said[] => {
    const stated = statedFigures(rule[colour]);
    for (const one of stated.length === 0 ? [] : real) {
      const limit = stated.find((figure) => isLimit(figure, colour, one) && isHundredfold(figure, one));
      if (limit !== undefined) return [scaleWarning(limit, colour, one)];
    }
    return [];
  });
}

function isPercent({ situation }: Tried['trial']): boolean {
  return situation.requirement.unit === '%';
}

/** The figures that stand in the text without a unit. */
function statedFigures(condition: MeasureCondition): readonly number[] {
  switch (condition.kind) {
    case 'formula':
      return constantsOf(condition.source);
    case 'level':
      return condition.unit === null ? [condition.value] : [];
    case 'not':
      return statedFigures(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(statedFigures);
    default:
      return [];
  }
}

/** Whether the cell says otherwise on either side of the figure. */
function isLimit(figure: number, colour: RuleColour, { pieces }: Tried): boolean {
  return pieces.some((piece, index) => {
    const before = pieces[index - 1];
    return (
      before !== undefined &&
      compare(piece.low, figure) === 0 &&
      before.answers[colour] !== piece.answers[colour]
    );
  });
}

/** A rule that misses by a hundred is seldom meant for exactly the målvärde. */
const LEAST = 50;
const MOST = 200;

function isHundredfold(figure: number, { trial }: Tried): boolean {
  const { low, high } = trial.situation.requirement;
  const target = (low ?? high)?.value ?? 0;
  if (target <= 0 || figure <= 0) return false;
  const times = Math.max(target / figure, figure / target);
  return times >= LEAST && times <= MOST;
}

function scaleWarning(limit: number, colour: RuleColour, { trial }: Tried): Said {
  const { low, high } = trial.situation.requirement;
  const target = (low ?? high)?.value ?? 0;
  const meant = limit < target ? limit * 100 : limit / 100;
  return {
    severity: 'warning',
    code: 'limit-scale',
    field: colour,
    text: `Gränsen ${formatQuantity(limit, '%')} i «${CELL_NAME[colour]}» är omkring hundra gånger ${limit < target ? 'mindre' : 'större'} än målvärdet vid mätvärdet «${trial.measure ?? ''}», ${describeTrial(trial)}. Menas ${formatQuantity(meant, '%')}? Skriv tal så som målvärdet visas, i procent.`,
  };
}
