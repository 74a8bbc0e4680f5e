// One call of SAMMANVAG: status words and weights to the status of the whole.
import {
  errorInWords,
  rollUpStatuses,
  STATUS_WORD,
  STATUSES,
  type CellValue,
  type Status,
} from '../../lib/index.ts';
import { givenAt, readArgument, type Argument } from './argument.ts';
import type { FactsReader } from './cell-facts.ts';
import { chooseRollUp } from './choose-rules.ts';
import type { FunctionSettings } from '../app/function-host.ts';
import { FunctionFault } from './function-fault.ts';
import type { Invocation } from './judge-call.ts';
import { knowCells, type CellAt } from './known-cells.ts';
import { needsFacts } from './needs-facts.ts';

export interface RollUpArguments {
  readonly statuses: unknown;
  readonly rule: unknown;
  readonly weights: unknown;
}

/** The status word of the whole. Throws a FunctionFault for what is no status, no weight or no rule. */
export async function rollUpCall(
  given: RollUpArguments,
  { parameterAddresses }: Invocation,
  settings: FunctionSettings,
  read: FactsReader,
): Promise<string> {
  const statuses = readArgument('statusar', given.statuses, parameterAddresses, 0);
  if (statuses === null) throw new FunctionFault('invalidValue', 'Ange området med statusar.');
  const weights = readArgument('vikter', given.weights, parameterAddresses, 2);
  const { rule, narrower } = await chooseRollUp(given.rule, settings);
  if (weights !== null && rule.kind !== 'points')
    throw new FunctionFault('invalidValue', 'Vikter används bara med regeln poäng.');
  if (weights !== null && (weights.rows !== statuses.rows || weights.columns !== statuses.columns))
    throw new FunctionFault('invalidValue', 'Områdena för statusar och vikter ska vara lika stora.');
  const weightAt = weights === null ? null : await knowCells(weights, needsFacts(weights, false), read);
  const parts = partsOf(statuses, weightAt);
  const status = rollUpStatuses(parts, rule);
  const other = narrower.find((one) => rollUpStatuses(parts, one.rule) !== status);
  if (other === undefined) return STATUS_WORD[status];
  throw new FunctionFault(
    'notAvailable',
    `Regeln ${other.id} är för ett namngivet mål och ger en annan färg här. Ange vilken regel som gäller, till exempel "${other.id}".`,
  );
}

function partsOf(
  statuses: Argument,
  weightAt: CellAt | null,
): readonly { readonly status: Status; readonly weight: number }[] {
  const parts: { status: Status; weight: number }[] = [];
  for (let row = 0; row < statuses.rows; row++)
    for (let column = 0; column < statuses.columns; column++) {
      const status = statusOf(givenAt(statuses, row, column).value);
      if (status === null) continue;
      parts.push({ status, weight: weightAt === null ? 1 : weightOf(weightAt(row, column, '').value) });
    }
  return parts;
}

/** The shape that may stand before the word in a cell of the officer's own: «● Grön». */
const SHAPE = /^[●▲■–-]\s*/u;

function statusOf(value: CellValue): Status | null {
  // A blank cell is handed over as 0 in Excel for Windows and Mac; no status is a number, so nothing is lost.
  if (value === null || value === 0) return null;
  const word = typeof value === 'string' ? value.trim().replace(SHAPE, '').toLowerCase() : '';
  const found = STATUSES.find((status) => STATUS_WORD[status].toLowerCase() === word);
  if (found !== undefined) return found;
  const shown = typeof value === 'object' ? `Felet ${errorInWords(value.error)}` : `«${String(value)}»`;
  throw new FunctionFault(
    'invalidValue',
    `${shown} är ingen status. Statusarna är Grön, Gul, Röd och Ej bedömd.`,
  );
}

function weightOf(value: CellValue): number {
  if (value === null) return 1;
  if (typeof value === 'number' && value >= 0) return value;
  throw new FunctionFault('invalidValue', 'En vikt ska vara ett tal som är 0 eller större.');
}
