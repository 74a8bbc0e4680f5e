// Use case: «nära gränsen», the measures whose colour hangs on rounding or on less than a chosen margin.
import { nearLimit } from '../../../lib/index.ts';
import type { Issue, Margin, NearLimit, Period, RuleSet } from '../../../lib/index.ts';
import type { WorkbookPort } from '../port.ts';
import { accept, type Result } from '../result.ts';
import { toldOf, usableRules, type RuleSetChoice } from './choose-rule-set.ts';
import { refuseWithoutMeasures } from './compare-rules.ts';
import { inSlicesOf, readForRules, type RulesOptions } from './read-for-rules.ts';

export interface NearLimitsOptions extends RulesOptions {
  readonly margin: Margin;
  /** Those in use when left out. */
  readonly ruleSet?: RuleSetChoice;
}

export interface NearLimits {
  readonly entries: readonly NearLimit[];
  /** How many measures a margin in percent says nothing of. */
  readonly withoutPercent: number;
  /** How many measures were looked at. */
  readonly measures: number;
  readonly ruleSet: RuleSet;
  readonly period: Period | null;
  /** What was found in the rules, and why they are not those of the sheet when they are not. */
  readonly issues: readonly Issue[];
}

/** The measures near a limit, in the order of the workbook: `await nearLimits(port, { margin: { kind: 'percent', size: 2 } })`. */
export async function nearLimits(
  port: Pick<WorkbookPort, 'read'>,
  options: NearLimitsOptions,
): Promise<Result<NearLimits>> {
  const workbook = await readForRules(port, options);
  if (!workbook.ok) return workbook;
  const nothing = refuseWithoutMeasures(workbook.value);
  if (nothing !== null) return nothing;
  const usable = await usableRules(workbook.value, options.ruleSet ?? { kind: 'inUse' }, options);
  if (!usable.ok) return usable;
  const { rules } = usable.value;
  const { about } = workbook.value;
  const found = await inSlicesOf(nearLimit({ ...about, rules }, options.margin), options);
  if (!found.ok) return found;
  const { measures, period } = about;
  const issues = [...workbook.value.storedIssues, ...toldOf(usable.value)];
  return accept({ ...found.value, measures: measures.length, ruleSet: rules.ruleSet, period, issues });
}

// «2 %», «2 procent», «1», «2 enheter»: a figure with a decimal comma or point, then what it counts. «2 procentenheter» is refused, since it
// would be neither: the margin is for målvärden in other units too.
const MARGIN = /^(\d{1,9}(?:[.,]\d{1,6})?)\s*(?:(%|procent)|enheter|enhet)?$/iu;

/** The margin that a text says: `2 %` of the målvärde, `1` in the målvärde's unit; null for anything else. */
export function parseMargin(text: string): Margin | null {
  const [, figure, percent] = MARGIN.exec(text.trim()) ?? [];
  if (figure === undefined) return null;
  return { kind: percent === undefined ? 'unit' : 'percent', size: Number(figure.replace(',', '.')) };
}
