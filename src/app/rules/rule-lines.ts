// The rows of a rule set as their reader sees them: the texts, an example, which rows each goes before, and where it stands.
import { cellRef, decisionText, RULE_SECTIONS } from '../../../lib/index.ts';
import type { CompiledRules, RuleRow, RuleSection, RuleSheetAids, RulesInUse } from '../../../lib/index.ts';

/** One row of the rules, ready to be shown. */
export interface RuleLine {
  readonly section: RuleSection;
  readonly row: RuleRow;
  /** Calculated by the rule at each of its limits; '' when there is none. */
  readonly example: string;
  /** Ids of the rows that it goes before, `R1, R2`; '' for none. */
  readonly before: string;
  /** `KF 2021-03-29 § 45, Dnr KS 2021/12`; '' while nobody has decided. */
  readonly decision: string;
  /** `från 2021-01-01`, `till 2020-12-31`; '' for always. */
  readonly validity: string;
  /** Where it stands, as `Bedömningsregler!A14`; null when it is not read from a sheet. */
  readonly cell: string | null;
}

/** The rows of each section, those that go before others first, as the sheet has them. */
export function ruleLines(
  rules: CompiledRules,
  aids: RuleSheetAids,
  reading: RulesInUse['reading'],
): readonly RuleLine[] {
  return RULE_SECTIONS.flatMap((section) =>
    rules[section]
      .map(({ row }, index) => ({ row, index, aid: aids[section][index] }))
      .sort((a, b) => (b.aid?.rank ?? 0) - (a.aid?.rank ?? 0))
      .map(({ row, index, aid }): RuleLine => ({
        section,
        row,
        example: aid?.example ?? '',
        before: aid?.before ?? '',
        decision: decisionText(row.decision),
        validity: validityText(row),
        cell: placeOf(reading, section, index),
      })),
  );
}

function validityText({ validFrom, validTo }: RuleRow): string {
  const parts = [
    ...(validFrom === null ? [] : [`från ${validFrom}`]),
    ...(validTo === null ? [] : [`till ${validTo}`]),
  ];
  return parts.join(' ');
}

function placeOf(reading: RulesInUse['reading'], section: RuleSection, index: number): string | null {
  const place = reading?.places[section][index];
  if (reading === null || place === undefined) return null;
  return cellRef(reading.sheet, place.row, place.columns.get('id') ?? 0);
}
