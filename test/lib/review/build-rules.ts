// Rule sets of few texts for the tests of review, compiled as a workbook's would be.
import { compileFormula } from '../../../lib/formula/index.ts';
import { compileRules } from '../../../lib/rules/compile-rules.ts';
import type { CompiledRules } from '../../../lib/rules/compiled-rules.ts';
import type { RuleRow, RuleSet } from '../../../lib/model/rule-set.ts';

/** A row of texts: what is left out is «alla», «målvärdet uppnått», «används inte» and «i övrigt». */
export type RowTexts = Partial<RuleRow>;

const ACTIVITIES = 'genomförd senast slutdatum';

export interface SetTexts extends Partial<Pick<RuleSet, 'state' | 'id' | 'version'>> {
  readonly measures?: readonly RowTexts[];
  readonly activities?: readonly RowTexts[];
  readonly rollUps?: readonly RowTexts[];
}

export function buildRuleSet({ measures, activities, rollUps, ...head }: SetTexts): RuleSet {
  return {
    format: 2,
    id: 'prov',
    name: 'Prov',
    version: '1',
    description: '',
    state: 'draft',
    ...head,
    measures: (measures ?? [{}]).map((texts, index) => buildRow({ id: `R${String(index + 1)}`, ...texts })),
    activities: (activities ?? [{}]).map((texts, index) =>
      buildRow({ id: `A${String(index + 1)}`, green: ACTIVITIES, ...texts }),
    ),
    rollUps: (rollUps ?? ROLL_UPS).map((texts, index) => buildRow({ id: `S${String(index + 1)}`, ...texts })),
    directionWords: [],
  };
}

const SHARE = { green: 'minst 80 % gröna och ingen röd', yellow: 'minst 50 % gröna eller gula' };
const ROLL_UPS: readonly RowTexts[] = ['delmål', 'mål', 'samlat'].map((applies) => ({ ...SHARE, applies }));

function buildRow(texts: RowTexts): RuleRow {
  return {
    id: 'R',
    name: '',
    applies: 'alla',
    green: 'målvärdet uppnått',
    yellow: 'används inte',
    red: 'i övrigt',
    decision: null,
    validFrom: null,
    validTo: null,
    comment: '',
    ...texts,
  };
}

/** The rules that the texts say; throws with the findings when some text is not understood. */
export function buildRules(texts: SetTexts): CompiledRules {
  return compiled(buildRuleSet(texts));
}

export function compiled(ruleSet: RuleSet): CompiledRules {
  const { rules, findings } = compileRules(ruleSet, compileFormula);
  if (rules === null) throw new Error(findings.map(({ code, text }) => `${code}: ${text}`).join('\n'));
  return rules;
}
