// One call of STATUS, UPPFYLLELSE or FORKLARING: its arguments as measures, judged as the button judges them.
import { assess, cellRef, type Assessment, type Cell, type Measure } from '../../lib/index.ts';
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

/** What a call gives: the assessments by row and column of the spilled answer. */
export type Judged = readonly (readonly Assessment[])[];

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
  const rules = chooseRules(given.ruleSet, settings.ruleSet);
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
  const result = assess({ workbook: '', period, measures, rules, strict: false, date1904, issues: [] });
  return byRow(result.assessments, columns);
}

function absent(name: string): never {
  throw new FunctionFault('invalidValue', `Ange ${name}.`);
}

function positions(rows: number, columns: number): readonly (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns]);
}

function byRow(assessments: readonly Assessment[], columns: number): Judged {
  return Array.from({ length: assessments.length / columns }, (_, row) =>
    assessments.slice(row * columns, (row + 1) * columns),
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
