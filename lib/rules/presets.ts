// The rule sets that ship. They are data, the same kind that a municipality adopts for itself.
import { ruleSetSchema, type RuleSet } from '../model/rule-set-1.ts';

const ACTIVITY: RuleSet['activity'] = {
  doneInTime: 'green',
  doneLate: 'yellow',
  underWay: 'yellow',
  underWayAfterDate: 'red',
  notBegun: 'red',
  cancelled: 'red',
};

/** What no percentage can settle, said in every rule set that has yellow. */
const WITHOUT_PERCENT =
  'För intervall, placeringar och målvärden på 0 eller lägre används inte gult. «Öka» och «minska» utan storlek: gult när värdet står stilla. Aktiviteter: grönt när de är genomförda i tid, gult när de pågår eller blev klara för sent, i övrigt rött.';

const SHARE_80 = { kind: 'share', green: 80, yellow: 50, noRed: true } as const;

const COMMON = {
  format: 1,
  version: '1',
  decision: null,
  validFrom: null,
  unitTolerance: { kind: 'none' },
  movement: { wanted: 'green', still: 'yellow', opposite: 'red' },
  activity: ACTIVITY,
  rollUp: { subgoal: SHARE_80, goal: SHARE_80, total: SHARE_80 },
} as const;

const RULE_SETS: readonly RuleSet[] = [
  {
    ...COMMON,
    id: '90',
    name: 'Gult ner till 90 % av målvärdet',
    description:
      'Grönt när målvärdet är uppnått. Gult när utfallet avviker högst 10 % av målvärdet åt fel håll. I övrigt rött. ' +
      WITHOUT_PERCENT,
    tolerance: { kind: 'percentOfTarget', percent: 10 },
  },
  {
    ...COMMON,
    id: '80',
    name: 'Gult ner till 80 % av målvärdet',
    description:
      'Grönt när målvärdet är uppnått. Gult när utfallet avviker högst 20 % av målvärdet åt fel håll. I övrigt rött. ' +
      WITHOUT_PERCENT,
    tolerance: { kind: 'percentOfTarget', percent: 20 },
  },
  {
    ...COMMON,
    id: 'strikt',
    name: 'Uppnått eller inte',
    description:
      'Grönt när målvärdet är uppnått eller aktiviteten genomförd i tid. I övrigt rött. Gult används bara för mätvärden som har en egen tolerans, och när mätvärdena vägs samman till mål.',
    tolerance: { kind: 'none' },
    movement: { wanted: 'green', still: 'red', opposite: 'red' },
    activity: { ...ACTIVITY, doneLate: 'red', underWay: 'red' },
  },
  {
    // Published by Helsingborgs stad (årsredovisning 2016): 100 % / 91–99 % / 90 % or lower. The legend says nothing of
    // 99–100 and 90–91: fulfilment is rounded to whole percent, and green always takes that the målvärde is reached.
    ...COMMON,
    id: '91-99',
    name: 'Gult vid 91–99 % av målvärdet',
    description:
      'Grönt när målvärdet är uppnått. Gult när uppfyllelsen, avrundad till hela procent, är minst 91 % utan att målvärdet är uppnått. Rött vid 90 % eller lägre. Mellanrummen i 100/91–99/90 sluts så: 99,6 % är gult, 90,5 % är gult och 90,4 % är rött. ' +
      WITHOUT_PERCENT,
    tolerance: { kind: 'wholePercent', minFulfilment: 91 },
  },
];

/** Id of the rule set used when none is asked for. */
export const DEFAULT_RULE_SET_ID = '90';

/** The rule sets that ship, each checked against the schema; the first is the default. */
export const PRESETS: readonly RuleSet[] = RULE_SETS.map((ruleSet) => ruleSetSchema.parse(ruleSet));

/** The shipped rule set with this id (case does not matter), or undefined. */
export function findPreset(id: string): RuleSet | undefined {
  const wanted = id.trim().toLowerCase();
  return PRESETS.find((ruleSet) => ruleSet.id.toLowerCase() === wanted);
}
