// One call of STATUS, UPPFYLLELSE or FORKLARING: its arguments as measures, judged as the button judges them.
import { assess, cellRef } from '../../lib/index.ts';
import type { Assessment, Cell, CompiledRules, Measure } from '../../lib/index.ts';
import { commonShape, readAddress, readArgument, type Addresses, type Argument } from './argument.ts';
import type { FactsReader } from './cell-facts.ts';
import { chooseRules } from './choose-rules.ts';
import { FunctionFault } from './function-fault.ts';
import type { FunctionSettings } from '../app/function-host.ts';
import { knowCells, type CellAt } from './known-cells.ts';
import { formatsMatter, needsFacts } from './needs-facts.ts';

/** Where the call and its arguments stand, as Excel tells. */
export interface Invocation {
  readonly address?: string | undefined;
  readonly parameterAddresses?: Addresses;
}

export interface JudgeArguments {
  readonly outcome: unknown;
  readonly target: unknown;
  readonly direction: unknown;
  readonly ruleSet: unknown;
  readonly baseline: unknown;
}

/** The answer for one cell. */
export interface JudgedCell {
  readonly assessment: Assessment;
  /** Ids of narrower rules that would give another colour, should the cell be of what they are for. */
  readonly others: readonly string[];
}

/** What a call gives: the answers by row and column of the spilled area. */
export type Judged = readonly (readonly JudgedCell[])[];

/** Judges every cell of a call. Throws a FunctionFault when the arguments cannot be used. */
export async function judgeCall(
  given: JudgeArguments,
  invocation: Invocation,
  settings: FunctionSettings,
  read: FactsReader,
): Promise<Judged> {
  const { parameterAddresses: places } = invocation;
  const outcome = readArgument('utfall', given.outcome, places, 0) ?? absent('utfall');
  const target = readArgument('målvärde', given.target, places, 1) ?? absent('målvärde');
  const direction = readArgument('riktning', given.direction, places, 2);
  const baseline = readArgument('utgångsvärde', given.baseline, places, 4);
  const { rules, narrower } = await chooseRules(given.ruleSet, settings);
  const { rows, columns } = commonShape([outcome, target, direction, baseline].filter((one) => one !== null));
  const matters = formatsMatter(target);
  const know = (one: Argument): Promise<CellAt> => knowCells(one, needsFacts(one, matters), read);
  const [outcomeAt, targetAt, baselineAt, directionAt] = await Promise.all([
    know(outcome),
    know(target),
    baseline === null ? null : know(baseline),
    direction === null ? null : know(direction),
  ]);
  const formula = readAddress(invocation.address);
  const measures = positions(rows, columns).map(([row, column]) => {
    const sheet = formula?.sheet ?? '';
    const ref = cellRef(sheet, (formula?.area.top ?? 0) + row, (formula?.area.left ?? 0) + column);
    return toMeasure({
      sheet,
      row: (outcome.area?.area.top ?? formula?.area.top ?? 0) + (outcome.rows === 1 ? 0 : row) + 1,
      target: targetAt(row, column, ref),
      outcome: outcomeAt(row, column, ref),
      direction: directionAt?.(row, column, ref) ?? null,
      baseline: baselineAt?.(row, column, ref) ?? null,
    });
  });
  const { period, date1904 } = settings;
  const judgeBy = (used: CompiledRules): readonly Assessment[] =>
    assess({ workbook: '', period, measures, rules: used, strict: false, date1904, issues: [] }).assessments;
  const others = narrower.map(({ id, rules: alone }) => ({ id, assessments: judgeBy(alone) }));
  const cells = judgeBy(rules).map((assessment, index) => ({
    assessment,
    others: others
      .filter(({ assessments }) => assessments[index]?.status !== assessment.status)
      .map(({ id }) => id),
  }));
  return byRow(cells, columns);
}

function absent(name: string): never {
  throw new FunctionFault('invalidValue', `Ange ${name}.`);
}

function positions(rows: number, columns: number): readonly (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns]);
}

function byRow(cells: readonly JudgedCell[], columns: number): Judged {
  return Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
}

interface Parts {
  readonly sheet: string;
  readonly row: number;
  readonly target: Cell;
  readonly outcome: Cell;
  readonly direction: Cell | null;
  readonly baseline: Cell | null;
}

function toMeasure(parts: Parts): Measure {
  return {
    ...parts,
    goal: '',
    subgoal: null,
    name: '',
    previous: [],
    tolerance: null,
    yellowLimit: null,
    weight: null,
    due: null,
    type: null,
    unit: null,
    references: { riket: null, länet: null, jämförbara: null },
    statusRef: null,
  };
}
