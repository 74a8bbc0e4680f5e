// A rule set as a JSON file that other workbooks can take in, and back again. What is wrong in a file is told with its place in words.
import { z } from 'zod';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { RULE_SET_FORMAT, ruleSetSchema } from '../model/rule-set.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { describeFault } from './json-fault.ts';

/** The text of a rule set file, two blanks in, the fields in the order of the schema. The same rule set always gives the same text. */
export function toRuleSetJson(ruleSet: RuleSet): string {
  return `${JSON.stringify(ruleSetSchema.parse(ruleSet), null, 2)}\n`;
}

/** The same without blanks, to be kept in a workbook. */
export function toCompactRuleSetJson(ruleSet: RuleSet): string {
  return JSON.stringify(ruleSetSchema.parse(ruleSet));
}

/** A rule set, or why a text holds none. */
export interface RuleSetFile {
  readonly ruleSet: RuleSet | null;
  /** Empty exactly when there is a rule set. */
  readonly issues: readonly Issue[];
}

/**
 * The rule set in the text of a file. Example: `parseRuleSetJson('{')` has no rule set and one issue that says what to do.
 */
export function parseRuleSetJson(text: string): RuleSetFile {
  const data = parseJson(text);
  if (data === undefined) return refused(BROKEN);
  const format = formatOf(data);
  if (format === null) return refused(FOREIGN);
  if (format > RULE_SET_FORMAT) return refused(NEWER);
  if (format < RULE_SET_FORMAT) return refused(OLDER);
  const parsed = ruleSetSchema.safeParse(data);
  if (parsed.success) return { ruleSet: parsed.data, issues: [] };
  const faults = parsed.error.issues.map((fault) => describeFault(fault, data));
  return refused(...new Set(faults));
}

/** The published JSON Schema of such a file (draft 2020-12). */
export function ruleSetJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(ruleSetSchema);
  return {
    $schema,
    title: 'Bedömningsregler för Målljus',
    description: `Regelverk som sparas ur och läses in i Målljus, format ${String(RULE_SET_FORMAT)}.`,
    ...rest,
  };
}

const BROKEN =
  'Filen är inte hel JSON, så inga regler har lästs ur den; spara regelverket på nytt ur Målljus och läs in den filen.';
const FOREIGN =
  'Filen är inget regelverk från Målljus, så inga regler har lästs ur den; välj en fil som sparats ur Målljus.';
const NEWER =
  'Regelverket är sparat med en nyare version av Målljus, så inga regler har lästs ur filen; uppdatera Målljus och läs in den igen.';
const OLDER =
  'Regelverket är sparat i en äldre form som inte längre läses; skapa regelverket på nytt ur ett av de färdiga.';

function refused(...texts: readonly string[]): RuleSetFile {
  return { ruleSet: null, issues: texts.map((text) => issue('rule-set-file', null, text)) };
}

function parseJson(text: string): unknown {
  try {
    // a mark of byte order, which some editors put first
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** The format that a file says it has; null for what is no rule set. */
function formatOf(data: unknown): number | null {
  const read = z.object({ format: z.int().positive() }).safeParse(data);
  return read.success ? read.data.format : null;
}
