// Says which rules the workbook is judged by, and whether a committee has adopted them.
import type { RuleSet } from '../../../lib/index.ts';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';
import { whenText } from './when-text.ts';

/** «Gult ner till 90 % av målvärdet, version 1 (utkast)». */
export function namedRules({ name, version, state }: Pick<RuleSet, 'name' | 'version' | 'state'>): string {
  return `${name}, version ${version} (${state === 'adopted' ? 'fastställd' : 'utkast'})`;
}

/** One or two sentences on what judges, and why when it is not the sheet that stands there. */
export function rulesInForce({
  source,
  sheet,
  ruleSet,
}: Pick<RuleSheetCheck, 'source' | 'sheet' | 'ruleSet'>): string {
  const named = namedRules(ruleSet);
  if (source === 'sheet') return `Arbetsboken bedöms efter bladet «${sheet ?? ''}»: ${named}.`;
  if (source === 'chosen') return `Arbetsboken bedöms nu efter det regelverk du har valt: ${named}.`;
  const why =
    sheet === null
      ? 'Arbetsboken har inget eget regelblad.'
      : `Bladet «${sheet}» kan inte användas som det är; rätta det som står under Att rätta.`;
  if (source === 'stored')
    return `${why} Till dess bedöms efter de senaste reglerna därifrån som gick att använda: ${named}.`;
  return `${why} ${sheet === null ? 'Den' : 'Till dess'} bedöms efter regelverket ${named}.`;
}

/** «2020: 90, version 1, senast 15 mars 2021 kl. 09:30». */
export function loggedText(
  { period, ruleSet, version, when }: RuleSheetCheck['log'][number],
  describePeriod: (period: string) => string,
): string {
  const named = period === null ? 'Utan period' : describePeriod(period);
  return `${named}: ${ruleSet}, version ${version}, senast ${whenText(when)}`;
}
