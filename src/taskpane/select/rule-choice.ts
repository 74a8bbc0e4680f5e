// The choice of rule set under «Period och regler»: the rule sheet of the workbook where it has one, and what is said of it.
import type { Judged } from '../../app/judging.ts';

/** Stands for the workbook's own sheet; a preset's id is never empty. */
export const SHEET_RULES = '';

export interface RuleChoice {
  /** What the sheet is called among the choices; null in a workbook without one. */
  readonly sheet: string | null;
  /** The one that the next judgement is by: a preset's id or `SHEET_RULES`. */
  readonly chosen: string;
}

/** What can be chosen and what is. `choice`: as made in this session. */
export function ruleChoice(
  judged: Pick<Judged, 'rules' | 'settings'>,
  choice: string | null | undefined,
): RuleChoice {
  const name = sheetName(judged);
  const chosen = choice ?? (name === null ? judged.settings.ruleSet : SHEET_RULES);
  return { sheet: name === null ? null : `Bladet ${name}`, chosen };
}

/** One sentence on the sheet; null in a workbook without one. `isChosen`: whether the next judgement is by it. */
export function ownRulesText(judged: Pick<Judged, 'rules' | 'result'>, isChosen: boolean): string | null {
  const name = sheetName(judged);
  if (name === null) return null;
  if (!isChosen)
    return `Arbetsboken har egna regler i bladet «${name}», men de används inte med det här valet.`;
  const { source } = judged.rules;
  const { ruleSet } = judged.result;
  if (source === 'sheet')
    return `Reglerna i bladet «${name}» gäller: ${ruleSet.name}, version ${ruleSet.version}.`;
  if (source === 'stored')
    return `Bladet «${name}» kan inte användas som det är. De senaste reglerna därifrån gäller: ${ruleSet.name}, version ${ruleSet.version}.`;
  return `Bladet «${name}» kan inte användas som det är. Till dess gäller ${ruleSet.name}.`;
}

function sheetName({ rules: { reading } }: Pick<Judged, 'rules'>): string | null {
  return reading === null || reading.version === 'foreign' ? null : reading.sheet;
}
