// The check of målvärden that lie on the wrong side of where they start from: «ska öka» with a målvärde under the baseline.
import type { CompiledRules, RuleFinding } from '../rules/compiled-rules.ts';
import { compare } from '../rules/compare.ts';
import { formatQuantity } from '../swedish/format-number.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { findingAt } from './finding.ts';
import { basesOf } from './limit-forms.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';

/** One warning for each measure whose rule asks for a way from the baseline that the målvärde does not lead. */
export function checkTargets(
  { measures }: CompiledRules,
  situations: readonly MeasureSituation[],
): readonly RuleFinding[] {
  const rows = new Map(
    measures.map((rule, index) => {
      const isFromBaseline = RULE_COLOURS.some((colour) => basesOf(rule[colour]).includes('baseline'));
      return [rule.row, { index, isFromBaseline }] as const;
    }),
  );
  return situations.flatMap((situation): RuleFinding[] => {
    const { row } = situation;
    const rule = rows.get(row);
    if (rule === undefined) return [];
    const text = rule.isFromBaseline || situation.kind === 'change' ? backwards(situation) : null;
    if (text === null) return [];
    const place = { section: 'measures', index: rule.index, row } as const;
    return [findingAt(place, { severity: 'warning', code: 'target-behind-baseline', field: null, text })];
  });
}

/** What lies the wrong way round, in Swedish; null when nothing does. */
function backwards({ measure, situation }: MeasureSituation): string | null {
  const { requirement, bases } = situation;
  const { low, high, unit } = requirement;
  const { baseline } = bases;
  if (baseline === null || (low !== null && high !== null)) return null;
  const target = (low ?? high)?.value ?? baseline;
  const isBehind = low !== null ? compare(target, baseline) < 0 : compare(target, baseline) > 0;
  if (!isBehind) return null;
  const [way, side] = low !== null ? ['öka', 'under'] : ['minska', 'över'];
  return `Mätvärdet «${measure}» ska ${way}, men målvärdet ${formatQuantity(target, unit)} ligger ${side} utgångsvärdet ${formatQuantity(baseline, unit)}. Kontrollera båda.`;
}
