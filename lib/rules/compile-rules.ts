// Reads the texts of a rule set into rules that judge. What is not understood becomes findings, and then there are no rules: none is used half.
import type {
  ActivityRule,
  CompiledRow,
  CompileFormula,
  MeasureRule,
  PhraseReading,
  RollUpRow,
} from '../model/condition.ts';
import {
  RULE_SECTIONS,
  type RuleColour,
  type RuleRow,
  type RuleSection,
  type RuleSet,
} from '../model/rule-set.ts';
import { isIsoDay } from '../swedish/calendar.ts';
import type { CompiledRules, RuleFinding } from './compiled-rules.ts';
import { nameKey } from './name-key.ts';
import {
  parseActivityPhrase,
  parseMeasurePhrase,
  parseRollUpPhrase,
  parseRollUpScope,
  parseScope,
} from './phrases/index.ts';
import { meetInTime } from './rules-on.ts';

export interface CompiledRuleSet {
  /** Null when some text is not understood. */
  readonly rules: CompiledRules | null;
  readonly findings: readonly RuleFinding[];
}

/**
 * The rules that the texts say. `compileFormula` null stands for a host without formulas: each cell with one is then a finding. Example:
 * `compileRules(ruleSet, null).rules?.measures[0]?.yellow` is `{ kind: 'percentOfTarget', percent: 10, side: null }`.
 */
export function compileRules(ruleSet: RuleSet, compileFormula: CompileFormula | null): CompiledRuleSet {
  const measurePhrase = (text: string, colour: RuleColour): PhraseReading<MeasureRule['green']> =>
    parseMeasurePhrase(text, compileFormula, colour);
  const measures = section<MeasureRule>(ruleSet, 'measures', parseScope, measurePhrase);
  const activities = section<ActivityRule>(ruleSet, 'activities', parseScope, parseActivityPhrase);
  const rollUps = section<RollUpRow>(ruleSet, 'rollUps', parseRollUpScope, parseRollUpPhrase);
  const findings = [
    ...[measures, activities, rollUps].flatMap((each) => each.findings),
    ...RULE_SECTIONS.flatMap((name) => dateFindings(name, ruleSet[name])),
    ...sharedIds(ruleSet),
    ...wordFindings(ruleSet),
  ];
  const rules = { ruleSet, measures: measures.rows, activities: activities.rows, rollUps: rollUps.rows };
  return { rules: findings.some(({ severity }) => severity === 'error') ? null : rules, findings };
}

type ScopeOf<R> = R extends CompiledRow<infer S, unknown> ? S : never;
type ConditionOf<R> = R extends CompiledRow<unknown, infer C> ? C : never;

interface Section<R> {
  readonly rows: readonly R[];
  readonly findings: readonly RuleFinding[];
}

function section<R extends MeasureRule | ActivityRule | RollUpRow>(
  ruleSet: RuleSet,
  name: RuleSection,
  readScope: (text: string) => PhraseReading<ScopeOf<R>>,
  readCell: (text: string, colour: RuleColour) => PhraseReading<ConditionOf<R>>,
): Section<R> {
  const rows: R[] = [];
  const findings: RuleFinding[] = [];
  ruleSet[name].forEach((row, index) => {
    const read = <T>(field: RuleColour | 'applies', reading: PhraseReading<T>): T | null => {
      if (reading.ok) return reading.value;
      findings.push(notUnderstood({ section: name, row: index, field }, row[field], reading));
      return null;
    };
    const cell = (colour: RuleColour): ConditionOf<R> | null =>
      read(colour, cellOf(row[colour], colour, readCell));
    const scope = read('applies', readScope(row.applies));
    const [green, yellow, red] = [cell('green'), cell('yellow'), cell('red')];
    if (scope === null || green === null || yellow === null || red === null) return;
    rows.push({ row, scope, green, yellow, red } as unknown as R);
  });
  return { rows, findings };
}

/** An empty cell is a fault of its own, not a phrase that nobody understands: what it leaves out has to be said. */
function cellOf<C>(
  text: string,
  colour: RuleColour,
  readCell: (text: string, colour: RuleColour) => PhraseReading<C>,
): PhraseReading<C> {
  if (text.trim() !== '') return readCell(text, colour);
  // offered for another colour it would take every outcome
  return colour === 'red' ? { ...EMPTY, suggestion: 'i övrigt' } : EMPTY;
}

const EMPTY: Extract<PhraseReading<never>, { ok: false }> = {
  ok: false,
  text: 'Cellen är tom. Skriv när färgen ges, «i övrigt» för allt som är kvar, eller «används inte».',
};

/** The cell that a finding is about. */
interface RuleCell {
  readonly section: RuleSection;
  readonly row: number;
  readonly field: RuleColour | 'applies';
}

function notUnderstood(
  cell: RuleCell,
  written: string,
  { text, suggestion, position }: Extract<PhraseReading<never>, { ok: false }>,
): RuleFinding {
  return {
    severity: 'error',
    code: codeOf(cell, written),
    ...cell,
    text: position === undefined ? text : `${sentence(text)} ${placeText(written, position)}`,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(position === undefined ? {} : { position }),
  };
}

function codeOf({ field }: RuleCell, written: string): string {
  if (field === 'applies') return 'scope-not-understood';
  return written.trim() === '' ? 'cell-empty' : 'phrase-not-understood';
}

/** `Felet är vid tecken 13: «= utfall >= ▶0.9 * målvärde».` with no more of the text around it than is needed to see where. */
function placeText(written: string, position: number): string {
  const before = written.slice(Math.max(0, position - SHOWN_BESIDE), position);
  const after = written.slice(position, position + SHOWN_BESIDE);
  const opening = position > SHOWN_BESIDE ? '…' : '';
  const ending = position + SHOWN_BESIDE < written.length ? '…' : '';
  return `Felet är vid tecken ${String(position + 1)}: «${opening}${before}▶${after}${ending}».`;
}

const SHOWN_BESIDE = 30;

/** An example to write may end a text without a full stop. */
function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function dateFindings(section: RuleSection, rows: readonly RuleRow[]): readonly RuleFinding[] {
  return rows.flatMap(({ validFrom, validTo }, row): RuleFinding[] => {
    const unread = (['validFrom', 'validTo'] as const).filter((field) => {
      const day = { validFrom, validTo }[field];
      return day !== null && !isIsoDay(day);
    });
    if (unread.length > 0)
      return unread.map((field) => ({
        severity: 'error',
        code: 'date-not-understood',
        section,
        row,
        field,
        text: 'Datumet kan inte läsas. Skriv en dag som 2021-03-29.',
      }));
    if (validFrom === null || validTo === null || validFrom <= validTo) return [];
    return [
      {
        severity: 'error',
        code: 'dates-reversed',
        section,
        row,
        field: 'validTo',
        text: `Regeln slutar gälla ${validTo}, före den dag då den börjar (${validFrom}). Ändra datumen.`,
      },
    ];
  });
}

/** Explanations name a rule by its id alone, so two in force at once must not share one. */
function sharedIds(ruleSet: RuleSet): readonly RuleFinding[] {
  const before = new Map<string, RuleRow[]>();
  return RULE_SECTIONS.flatMap((section) =>
    ruleSet[section].flatMap((row, index): RuleFinding[] => {
      const key = nameKey(row.id);
      const namesakes = before.get(key) ?? [];
      before.set(key, [...namesakes, row]);
      if (!namesakes.some((other) => meetInTime(other, row))) return [];
      const text = `Två regler som gäller samtidigt heter ${row.id}. Ge dem olika beteckningar eller datum som inte överlappar.`;
      return [{ severity: 'error', code: 'id-not-unique', section, row: index, field: 'id', text }];
    }),
  );
}

function wordFindings({ directionWords }: RuleSet): readonly RuleFinding[] {
  const before = new Map<string, string>();
  return directionWords.flatMap(({ word, wanted }, row): RuleFinding[] => {
    const key = nameKey(word);
    const other = before.get(key);
    before.set(key, wanted);
    if (other === undefined || other === wanted) return [];
    const text = `Riktningsordet «${word}» står två gånger med olika riktning. Ta bort det ena.`;
    return [
      { severity: 'error', code: 'word-contradicts', section: 'directionWords', row, field: 'word', text },
    ];
  });
}
