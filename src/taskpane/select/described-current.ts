// Says for which period and by which rules the shown result was judged.
import type { Core } from '../pane-services.ts';
import type { Current } from '../store/pane-state.ts';

/** «Period: 2020. Regelverk: Gult ner till 90 % av målvärdet. Strikt: det som kräver ett antagande är inte bedömt.» */
export function describedCurrent(
  { judged }: Current,
  core: Pick<Core, 'describePeriod' | 'tellPeriod'>,
): string {
  const { result } = judged;
  const told = core.tellPeriod(judged);
  const period =
    result.period === null
      ? ''
      : `Period: ${core.describePeriod(result.period)}. ${told === null ? '' : `${told} `}`;
  const decision = result.ruleSet.decision === undefined ? '' : ` (${result.ruleSet.decision})`;
  return `${period}Regelverk: ${result.ruleSet.name}${decision}.${result.strict ? ' Strikt: det som kräver ett antagande är inte bedömt.' : ''}`;
}
