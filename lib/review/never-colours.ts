// The check for colours that never come: by any målvärde that the rule was tried with, or by any that the workbook has.
import type { MeasureRule } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { usesFormula } from '../rules/reach.ts';
import { COLOUR_WORD, describeTrial } from './describe-trial.ts';
import type { Said } from './finding.ts';
import { hindrancesOf } from './rule-fault.ts';
import type { Tried } from './try-measure-rule.ts';

/** What to say of a cell whose colour never comes; nothing where some cell without an answer leaves it open. */
export function neverFindings(
  tried: readonly Tried[],
  rule: MeasureRule,
  colour: RuleColour,
): readonly Said[] {
  if (rule[colour].kind === 'never') return [];
  if (tried.some((one) => comes(one, colour)))
    return usesFormula(rule[colour]) ? hereNever(tried, colour) : [];
  if (tried.some((one) => isOpen(one, colour))) return [];
  const example = tried[0] === undefined ? '' : `, till exempel vid ${describeTrial(tried[0].trial)}`;
  return [
    {
      severity: rule[colour].kind === 'otherwise' ? 'warning' : 'error',
      code: 'colour-never',
      field: colour,
      text: `Inget utfall kan bli ${COLOUR_WORD[colour]}${example}. Ändra gränsen, eller skriv «används inte».`,
    },
  ];
}

function comes({ pieces }: Tried, colour: RuleColour): boolean {
  return pieces.some((piece) => piece.colour === colour);
}

/** Where a cell before it has no answer, what would be left for this one is not known. */
function isOpen({ pieces }: Tried, colour: RuleColour): boolean {
  const before = RULE_COLOURS.slice(0, RULE_COLOURS.indexOf(colour) + 1);
  return hindrancesOf(pieces).some((hindrance) => before.includes(hindrance.colour));
}

/** A formula is written for the figures of a workbook, where a condition that nothing meets is a slip. */
function hereNever(tried: readonly Tried[], colour: RuleColour): readonly Said[] {
  const settled = tried.filter((one) => one.trial.measure !== null && !isOpen(one, colour));
  const [first] = settled;
  if (first === undefined || settled.some((one) => comes(one, colour))) return [];
  const { trial } = first;
  const text = `Vid arbetsbokens målvärden kan inget utfall bli ${COLOUR_WORD[colour]}, till exempel för mätvärdet «${trial.measure ?? ''}», ${describeTrial(trial)}. Kontrollera formeln.`;
  return [{ severity: 'warning', code: 'colour-never', field: colour, text }];
}
