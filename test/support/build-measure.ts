// Builds measures from plain values and judges them through the library's own door, so that a test reads like the row it describes.
import { assess, compileRules, DEFAULT_RULE_SET_ID, findPresetRules } from '../../lib/index.ts';
import type {
  Assessment,
  AssessmentResult,
  Cell,
  CellValue,
  CompiledRules,
  CompileFormula,
  Measure,
  RuleSet,
} from '../../lib/index.ts';
import type { Issue } from '../../lib/issue.ts';
import type { RichCell } from './build-snapshot.ts';

/** A cell's content, alone or with a number format; `formula: 'unstored'` is a formula whose result was never saved. */
export type CellContent = CellValue | RichCell;

/** What a row says. Parts left out have no column; `null` is an empty cell. */
export interface MeasureSpec {
  readonly name?: string;
  readonly goal?: string;
  readonly subgoal?: string;
  readonly sheet?: string;
  readonly committee?: string;
  readonly row?: number;
  readonly target?: CellContent;
  readonly outcome?: CellContent;
  /** Earlier periods' outcomes: `{ 2018: 79, '2019-T2': '81 %' }`. */
  readonly previous?: Readonly<Record<string, CellContent>>;
  readonly baseline?: CellContent;
  readonly direction?: CellContent;
  readonly tolerance?: CellContent;
  readonly yellowLimit?: CellContent;
  readonly weight?: CellContent;
  readonly due?: CellContent;
  readonly type?: CellContent;
  readonly unit?: CellContent;
  readonly riket?: CellContent;
  readonly länet?: CellContent;
  readonly jämförbara?: CellContent;
  readonly unclear?: Measure['unclear'];
}

/** How a run is asked for; what is left out is the period 2020, the default rule set and no strict mode. */
export interface RunSpec {
  readonly period?: string | null;
  /** Id of a rule set that ships, or a whole one. */
  readonly rules?: string | RuleSet;
  /** Needed by a rule set with formulas. */
  readonly compileFormula?: CompileFormula;
  readonly strict?: boolean;
  readonly date1904?: boolean;
}

/** Where each part stands; outcomes of earlier periods stand to the right of them. */
const COLUMNS = {
  target: 'D',
  outcome: 'E',
  baseline: 'F',
  direction: 'G',
  tolerance: 'H',
  yellowLimit: 'I',
  weight: 'J',
  due: 'K',
  type: 'L',
  unit: 'M',
  riket: 'N',
  länet: 'O',
  jämförbara: 'P',
} as const;
const STATUS_COLUMN = 'Q';
const FIRST_PREVIOUS = 'R'.charCodeAt(0);

/** The part of the row that a reference such as `Mål!D7` stands for; undefined for an earlier period's outcome. */
export function partAt(ref: string): keyof typeof COLUMNS | undefined {
  const letter = /!([A-Z])\d+$/u.exec(ref)?.[1];
  return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).find((part) => COLUMNS[part] === letter);
}

/** One measure: `aMeasure({ name: 'Nöjda brukare', target: 'minst 90 %', outcome: { value: 0.88, format: '0 %' } })` on row 7. */
export function aMeasure(spec: MeasureSpec = {}): Measure {
  const { sheet = 'Mål', row = 7, unclear, previous = {} } = spec;
  const cell = (part: keyof typeof COLUMNS): Cell | null =>
    spec[part] === undefined ? null : toCell(spec[part], `${sheet}!${COLUMNS[part]}${String(row)}`);
  return {
    sheet,
    row,
    goal: spec.goal ?? 'Trygg kommun',
    subgoal: spec.subgoal ?? null,
    name: spec.name ?? 'Mätvärde',
    target: cell('target'),
    outcome: cell('outcome'),
    previous: Object.entries(previous).map(([period, content], index) => ({
      period,
      cell: toCell(content, `${sheet}!${String.fromCharCode(FIRST_PREVIOUS + index)}${String(row)}`),
    })),
    baseline: cell('baseline'),
    direction: cell('direction'),
    tolerance: cell('tolerance'),
    yellowLimit: cell('yellowLimit'),
    weight: cell('weight'),
    due: cell('due'),
    type: cell('type'),
    unit: cell('unit'),
    references: { riket: cell('riket'), länet: cell('länet'), jämförbara: cell('jämförbara') },
    statusRef: `${sheet}!${STATUS_COLUMN}${String(row)}`,
    ...(spec.committee === undefined ? {} : { committee: spec.committee }),
    ...(unclear === undefined ? {} : { unclear }),
  };
}

function toCell(content: CellContent, ref: string): Cell {
  const rich = typeof content === 'object' && content !== null && 'value' in content;
  const { value, format, formula }: RichCell = rich ? content : { value: content };
  const numberFormat = format ?? 'General';
  return formula === 'unstored'
    ? { value: null, numberFormat, ref, formulaWithoutValue: true }
    : { value, numberFormat, ref };
}

const known = new WeakMap<RuleSet, CompiledRules>();

/** The same rule set is read once, however many runs use it. */
function readRules(ruleSet: RuleSet, compileFormula: CompileFormula | null = null): CompiledRules {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  const { rules, findings } = compileRules(ruleSet, compileFormula);
  if (rules === null) throw new Error(findings.map(({ text }) => text).join(' '));
  known.set(ruleSet, rules);
  return rules;
}

/** All measures judged in one run. */
export function judgeAll(measures: readonly MeasureSpec[], run: RunSpec = {}): AssessmentResult {
  const { period = '2020', rules = DEFAULT_RULE_SET_ID, strict = false, date1904 = false } = run;
  const compiled = typeof rules === 'string' ? findPresetRules(rules) : readRules(rules, run.compileFormula);
  if (compiled === undefined) throw new Error('Det finns ingen sådan regel');
  return assess({
    workbook: 'Mål 2020.xlsx',
    period,
    measures: measures.map(aMeasure),
    rules: compiled,
    strict,
    date1904,
    issues: [],
  });
}

/** One measure judged on its own, with every finding of the run. */
export function judgeOne(
  measure: MeasureSpec,
  run: RunSpec = {},
): { readonly assessment: Assessment; readonly issues: readonly Issue[] } {
  const { assessments, issues } = judgeAll([measure], run);
  const [assessment] = assessments;
  if (assessment === undefined) throw new Error('Mätvärdet kom inte med');
  return { assessment, issues };
}
