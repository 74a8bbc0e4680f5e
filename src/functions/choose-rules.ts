// The rule set and the way of rolling up that a «regel» argument names.
import {
  DEFAULT_RULE_SET_ID,
  findPreset,
  findPresetRules,
  PRESETS,
  rollUpRuleOf,
  type CompiledRules,
  type RollUpRule,
} from '../../lib/index.ts';
import { FunctionFault } from './function-fault.ts';

/** The rules of the set with the given id, 90 or `90`; without one the workbook's, else the default. */
export function chooseRules(given: unknown, ofWorkbook: string | null): CompiledRules {
  const wanted = asWord(given);
  const id = wanted === '' ? (ofWorkbook ?? DEFAULT_RULE_SET_ID) : wanted;
  const found = findPresetRules(id);
  if (found !== undefined) return found;
  throw new FunctionFault(
    'invalidValue',
    `Regelverket «${id}» finns inte. Välj ${listed(PRESETS.map((one) => one.id))}.`,
  );
}

const WAYS: Readonly<Record<string, RollUpRule>> = {
  sämsta: { kind: 'worst' },
  andel: { kind: 'share', green: 80, yellow: 50, noRed: true },
  poäng: { kind: 'points', green: 1.5, yellow: 0.75 },
  majoritet: { kind: 'majority' },
};

/** The roll-up rule that a word names, or that of a rule set. */
export function chooseRollUp(given: unknown, ofWorkbook: string | null): RollUpRule {
  const word = asWord(given).toLowerCase();
  const way = WAYS[word];
  if (way !== undefined) return way;
  const ofSet =
    word === '' || findPreset(word) !== undefined
      ? rollUpRuleOf(chooseRules(word, ofWorkbook), 'goal')
      : null;
  if (ofSet !== null) return ofSet;
  throw new FunctionFault(
    'invalidValue',
    `Regeln «${asWord(given)}» finns inte. Välj ${listed([...Object.keys(WAYS), ...PRESETS.map((one) => one.id)])}.`,
  );
}

function asWord(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}`;
}
