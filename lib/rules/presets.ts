// The rule sets that ship: rows of Swedish text, the same kind that a municipality adopts for itself.
import { ruleSetSchema, type RuleRow, type RuleSet } from '../model/rule-set.ts';
import { compileRules } from './compile-rules.ts';
import type { CompiledRules } from './compiled-rules.ts';

type Texts = Pick<RuleRow, 'id' | 'name' | 'applies' | 'green' | 'yellow' | 'red'>;

function row(texts: Texts, comment = ''): RuleRow {
  return { ...texts, decision: null, validFrom: null, validTo: null, comment };
}

const REACHED = 'målvärdet uppnått';
const REST = 'i övrigt';
const UNUSED = 'används inte';

const WITHOUT_PERCENT = row({
  id: 'R2',
  name: 'Där procent inte säger något',
  applies: 'slag: intervall, placering, målvärde på 0 eller lägre',
  green: REACHED,
  yellow: UNUSED,
  red: REST,
});

const MOVEMENT = row({
  id: 'R3',
  name: 'Öka och minska utan storlek',
  applies: 'slag: förändring utan storlek',
  green: REACHED,
  yellow: 'oförändrat',
  red: REST,
});

/** Rows for measures: yellow by a phrase where a percentage of the målvärde says something. */
function measuresWith(yellow: string): readonly RuleRow[] {
  return [
    row({ id: 'R1', name: 'Alla mätvärden', applies: 'alla', green: REACHED, yellow, red: REST }),
    WITHOUT_PERCENT,
    MOVEMENT,
  ];
}

const ACTIVITY_TEXTS = {
  id: 'A1',
  name: 'Alla aktiviteter',
  applies: 'alla',
  green: 'genomförd senast slutdatum',
  red: REST,
};
const ACTIVITY = row({
  ...ACTIVITY_TEXTS,
  yellow: 'genomförd efter slutdatum eller påbörjad och slutdatum inte passerat',
});
const STRICT_ACTIVITY = row({ ...ACTIVITY_TEXTS, yellow: UNUSED });

const SHARE_80 = {
  green: 'minst 80 % gröna och ingen röd',
  yellow: 'minst 50 % gröna eller gula',
  red: REST,
};
const ROLL_UPS = [
  row({ id: 'S1', name: 'Delmål', applies: 'delmål', ...SHARE_80 }),
  row({ id: 'S2', name: 'Mål', applies: 'mål', ...SHARE_80 }),
  row({ id: 'S3', name: 'Hela resultatet', applies: 'samlat', ...SHARE_80 }),
];

/** What no percentage can settle, said in every rule set that has yellow. */
const REMAINDER =
  'För intervall, placeringar och målvärden på 0 eller lägre används inte gult. «Öka» och «minska» utan storlek: gult när värdet står stilla. Aktiviteter: grönt när de är genomförda i tid, gult när de pågår eller blev klara för sent, i övrigt rött.';

const COMMON = {
  format: 2,
  version: '1',
  state: 'draft',
  activities: [ACTIVITY],
  rollUps: ROLL_UPS,
  directionWords: [],
} as const;

const RULE_SETS: readonly RuleSet[] = [
  {
    ...COMMON,
    id: '90',
    name: 'Gult ner till 90 % av målvärdet',
    description:
      'Grönt när målvärdet är uppnått. Gult när utfallet avviker högst 10 % av målvärdet åt fel håll. I övrigt rött. ' +
      REMAINDER,
    measures: measuresWith('minst 90 % av målvärdet'),
  },
  {
    ...COMMON,
    id: '80',
    name: 'Gult ner till 80 % av målvärdet',
    description:
      'Grönt när målvärdet är uppnått. Gult när utfallet avviker högst 20 % av målvärdet åt fel håll. I övrigt rött. ' +
      REMAINDER,
    measures: measuresWith('minst 80 % av målvärdet'),
  },
  {
    ...COMMON,
    id: 'strikt',
    name: 'Uppnått eller inte',
    description:
      'Grönt när målvärdet är uppnått eller aktiviteten genomförd i tid. I övrigt rött. Gult används bara för mätvärden som har en egen tolerans, och när mätvärdena vägs samman till mål.',
    measures: [
      row({ id: 'R1', name: 'Alla mätvärden', applies: 'alla', green: REACHED, yellow: UNUSED, red: REST }),
    ],
    activities: [STRICT_ACTIVITY],
  },
  {
    // Published by Helsingborgs stad (årsredovisning 2016): 100 % / 91–99 % / 90 % or lower. The legend says nothing of
    // 99–100 and 90–91: fulfilment is rounded to whole percent, and green always takes that the målvärde is reached.
    ...COMMON,
    id: '91-99',
    name: 'Gult vid 91–99 % av målvärdet',
    description:
      'Grönt när målvärdet är uppnått. Gult när uppfyllelsen, avrundad till hela procent, är minst 91 % utan att målvärdet är uppnått. Rött vid 90 % eller lägre. Mellanrummen i 100/91–99/90 sluts så: 99,6 % är gult, 90,5 % är gult och 90,4 % är rött. ' +
      REMAINDER,
    measures: measuresWith('uppfyllelsen avrundad till hela procent minst 91 %'),
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

const compiled = new Map<RuleSet, CompiledRules>();

/** The shipped rule set with this id, ready to judge by; undefined when there is none. */
export function findPresetRules(id: string): CompiledRules | undefined {
  const preset = findPreset(id);
  if (preset === undefined) return undefined;
  const rules = compiled.get(preset) ?? compileRules(preset, null).rules;
  // They are ours, and a test compiles each of them.
  if (rules === null) throw new Error(`The preset ${preset.id} does not compile`);
  compiled.set(preset, rules);
  return rules;
}

const contents = new Set(PRESETS.map((preset) => JSON.stringify(preset)));

/** Whether the rule set is one of those that ship, unchanged; a copy of one that has been to a file and back still is. */
export function isPreset(ruleSet: RuleSet): boolean {
  if (PRESETS.includes(ruleSet)) return true;
  const { data } = ruleSetSchema.safeParse(ruleSet);
  return data !== undefined && contents.has(JSON.stringify(data));
}
