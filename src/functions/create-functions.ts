// The door of this folder: the custom functions, ready to be registered in Excel under their ids.
import {
  describeTarget,
  forArguments,
  parseTarget,
  STATUS_WORD,
  type Assessment,
  type CellValue,
} from '../../lib/index.ts';
import { commonShape, readArgument } from './argument.ts';
import { createFactsReader } from './cell-facts.ts';
import { FunctionFault } from './function-fault.ts';
import type { FunctionHost } from '../app/function-host.ts';
import { judgeCall, type Invocation, type JudgedCell } from './judge-call.ts';
import { knowCells } from './known-cells.ts';
import type { FunctionId } from './metadata.ts';
import { needsFacts } from './needs-facts.ts';
import { rollUpCall } from './roll-up-call.ts';

/** As Excel calls it: the arguments in order, left-out ones as null, and last where the call stands. */
export type CustomFunction = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * The functions by id: `CustomFunctions.associate(id, functions[id])`. They give the same answers as the button for the same cells, an
 * empty outcome is «Ej bedömd», and what cannot be answered is an Excel error with a Swedish text.
 */
export function createFunctions(host: FunctionHost): Readonly<Record<FunctionId, CustomFunction>> {
  const read = createFactsReader(host);
  const judged =
    (show: (cell: JudgedCell) => unknown): CustomFunction =>
    (...args) =>
      answered(host, async () => {
        const [outcome, target, direction, ruleSet, baseline, invocation] = args;
        const given = { outcome, target, direction, ruleSet, baseline };
        const rows = await judgeCall(given, asInvocation(invocation), await host.settings(), read);
        return rows.map((row) => row.map(show));
      });
  return {
    STATUS: judged(({ assessment, others }) =>
      others.length === 0
        ? STATUS_WORD[assessment.status]
        : host.cellError('notAvailable', otherRules(others)),
    ),
    UPPFYLLELSE: judged(({ assessment }) => fulfilment(assessment, host)),
    FORKLARING: judged(({ assessment, others }) => {
      const explanation = forArguments(assessment.explanation);
      return others.length === 0 ? explanation : `${otherRules(others)} ${explanation}`;
    }),
    TOLKA: (target, invocation) =>
      answered(host, async () => {
        const { parameterAddresses } = asInvocation(invocation);
        const argument = readArgument('målvärde', target, parameterAddresses, 0);
        if (argument === null) throw new FunctionFault('invalidValue', 'Ange målvärdet.');
        const { rows, columns } = commonShape([argument]);
        const at = await knowCells(argument, needsFacts(argument, true), read);
        const { date1904 } = await host.settings();
        return Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => understood({ ...at(row, column, ''), date1904 })),
        );
      }),
    SAMMANVAG: (statuses, rule, weights, invocation) =>
      answered(host, async () =>
        rollUpCall({ statuses, rule, weights }, asInvocation(invocation), await host.settings(), read),
      ),
  };
}

/** A call has nothing but cells, and cannot tell which measure, goal or nämnd they are of. */
function otherRules(ids: readonly string[]): string {
  const [first = ''] = ids;
  const rules = ids.length === 1 ? `Regeln ${first} kan` : `Reglerna ${ids.join(', ')} kan`;
  return `${rules} gälla här i stället och ger en annan färg. Ange vilken regel som gäller, till exempel "${first}", eller använd knappen Bedöm måluppfyllelse.`;
}

async function answered(host: FunctionHost, answer: () => Promise<unknown>): Promise<unknown> {
  try {
    return await answer();
  } catch (fault) {
    if (fault instanceof FunctionFault) throw host.cellError(fault.kind, fault.message);
    throw fault;
  }
}

function asInvocation(given: unknown): Invocation {
  return typeof given === 'object' && given !== null ? given : {};
}

/** The share of the målvärde as Excel counts percent, 0,978 for 97,8 %; an error in its cell alone where no share says anything. */
function fulfilment(assessment: Assessment, host: FunctionHost): unknown {
  if (assessment.fulfilment !== null) return assessment.fulfilment / 100;
  return host.cellError('notAvailable', `Ingen andel kan räknas ut. ${forArguments(assessment.explanation)}`);
}

/** «minst 80 %», or the question with a wording that would be understood. */
function understood(cell: {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly date1904: boolean;
}): string {
  const target = parseTarget(cell);
  if (target.kind !== 'ask' && target.kind !== 'compound') return describeTarget(target);
  return target.kind === 'ask' && target.suggestion !== undefined
    ? `${target.question} Förslag: «${target.suggestion}».`
    : target.question;
}
