// The rule sets that an officer may point at in the pane, what each is called, and how the use cases are told of it.
import type { RuleSet } from '../../../lib/index.ts';
import type { RuleSetChoice } from '../../app/rules/choose-rule-set.ts';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';

/** A file that the officer has chosen: its name and its text. */
export interface RuleFile {
  readonly name: string;
  readonly text: string;
}

/** `own`: what the workbook is judged by now; `file`; else the id of a preset. */
export interface RuleSource {
  readonly key: string;
  readonly name: string;
}

/** Keys that are no preset's: a preset's id never has a colon. */
export const OWN_RULES = 'own:';
export const FILE_RULES = 'file:';

/** What can be chosen: the workbook's own rules where it has any, every preset, and a file. */
export function ruleSources(
  check: Pick<RuleSheetCheck, 'source' | 'sheet' | 'ruleSet'> | null,
  presets: readonly RuleSet[],
): readonly RuleSource[] {
  return [
    ...ownSource(check),
    ...presets.map(({ id, name }) => ({ key: id, name })),
    { key: FILE_RULES, name: 'En fil med regler' },
  ];
}

function ownSource(
  check: Pick<RuleSheetCheck, 'source' | 'sheet' | 'ruleSet'> | null,
): readonly RuleSource[] {
  if (check === null) return [];
  const { source, sheet, ruleSet } = check;
  if (source === 'sheet') return [{ key: OWN_RULES, name: `Bladet ${sheet ?? ''}: ${ruleSet.name}` }];
  if (source === 'stored') return [{ key: OWN_RULES, name: `De senast använda reglerna: ${ruleSet.name}` }];
  return [];
}

/** The choice as the use cases take it; null when a file is asked for and none has been chosen. */
export function toRuleSetChoice(key: string, file: RuleFile | null): RuleSetChoice | null {
  if (key === OWN_RULES) return { kind: 'inUse' };
  if (key !== FILE_RULES) return { kind: 'preset', id: key };
  return file === null ? null : { kind: 'file', ...file };
}

/** The key of what the workbook is judged by now. */
export function sourceInUse({ source, ruleSet }: Pick<RuleSheetCheck, 'source' | 'ruleSet'>): string {
  return source === 'preset' ? ruleSet.id : OWN_RULES;
}

/** Something else than what is in use to compare it with. */
export function otherSource(key: string, presets: readonly RuleSet[]): string {
  return presets.find(({ id }) => id !== key)?.id ?? FILE_RULES;
}
