// A rule set named on the command line: the id of one that ships, the workbook's own sheet, those that judged last, or a rule set file.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPreset, PRESETS } from '../../lib/index.ts';
import type { RuleSet } from '../../lib/index.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import { findRuleSet, type RuleSetChoice } from '../app/rules/choose-rule-set.ts';
import { refuseDisk } from './failures.ts';

export type RuleSetArgument =
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'last' }
  /** Path as given. */
  | { readonly kind: 'path'; readonly path: string };

const LAST: ReadonlySet<string> = new Set(['förra', 'forra']);

/** The rule set that a word names: `90`, `blad`, `förra` or `regler.json`. */
export function parseRuleSetArgument(given: string): Result<RuleSetArgument> {
  const word = given.normalize('NFC');
  if (findPreset(word) !== undefined) return accept({ kind: 'preset', id: word });
  if (word.toLowerCase() === 'blad') return accept({ kind: 'sheet' });
  if (LAST.has(word.toLowerCase())) return accept({ kind: 'last' });
  if (path.extname(word).toLowerCase() === '.json') return accept({ kind: 'path', path: given });
  const list = PRESETS.map((preset) => `${preset.id} (${preset.name})`).join(', ');
  const text = `Regelverket «${given}» finns inte; de som finns är ${list}, blad (arbetsbokens eget), förra (de som bedömde senast) och filer som slutar på .json.`;
  return refuse('usage', text);
}

/** The same for an option that may be left out. */
export function optionalRuleSet(given: string | undefined): Result<RuleSetArgument | null> {
  return given === undefined ? accept(null) : parseRuleSetArgument(given);
}

/** The choice that the argument is, its file read. */
export function openChoice(argument: RuleSetArgument): Result<RuleSetChoice> {
  if (argument.kind !== 'path') return accept(argument);
  const text = readRuleFile(argument.path);
  return text.ok ? accept({ kind: 'file', ...text.value }) : text;
}

/** The rule set to judge by; null for the workbook's own. */
export function openRuleSet(argument: RuleSetArgument | null): Result<RuleSet | null> {
  if (argument === null || argument.kind === 'sheet') return accept(null);
  if (argument.kind === 'last')
    return refuse(
      'usage',
      'Valet «förra» hör till regler och jamfor; bedom tar ett regelverk, blad eller en fil.',
    );
  const choice = openChoice(argument);
  if (!choice.ok) return choice;
  const { value } = choice;
  return value.kind === 'preset' || value.kind === 'file' ? findRuleSet(value) : accept(null);
}

/** The name and text of a rule set file. */
export function readRuleFile(given: string): Result<{ readonly name: string; readonly text: string }> {
  try {
    return accept({ name: path.basename(given), text: readFileSync(given, 'utf8') });
  } catch (error) {
    return refuseDisk(error, `«${given}» kunde inte läsas`);
  }
}
