// The utfall of a measure, or why there is none to judge.
import { isCellError } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { IssueCode } from '../issue.ts';
import type {
  ActivityOutcome,
  AskOutcome,
  MissingOutcome,
  NumberOutcome,
  Outcome,
} from '../swedish/outcome.ts';
import { compareUnits } from '../swedish/unit.ts';
import { cellText } from './cell-text.ts';
import type { JudgeableTarget } from './read-target.ts';
import type { Run } from './run.ts';
import { stopAndAsk, stopFor, type Stop } from './stop.ts';
import { stopIfUnclear } from './unclear-columns.ts';

const NOTHING: Outcome = { kind: 'missing', text: '', reason: 'missing' };

/** What the cell says, whatever it is, read with what the målvärde leads to expect. */
export function readOutcome(
  measure: Measure,
  target: JudgeableTarget | null,
  unit: string | undefined,
  run: Run,
): Outcome {
  const { outcome } = measure;
  if (outcome === null || outcome.formulaWithoutValue === true) return NOTHING;
  const expects = target === null ? {} : ({ expects: EXPECTED[target.kind] ?? 'number' } as const);
  const targetUnit = target === null ? undefined : unitOf(target);
  return run.readings.outcome(outcome, {
    ...expects,
    ...(unit === undefined ? {} : { unit }),
    ...(targetUnit === undefined ? {} : { targetUnit }),
    ...(target !== null && isNone(target) ? { none: target.text.trim() } : {}),
  });
}

// «Inga», «Inga olyckor»: a målvärde of 0 without a figure.
function isNone(target: JudgeableTarget): boolean {
  return (
    target.kind === 'atMost' && target.value === 0 && /^ing(?:en|et|a)(?!\p{L})/iu.test(target.text.trim())
  );
}

const EXPECTED: Readonly<Partial<Record<JudgeableTarget['kind'], 'activity' | 'rank'>>> = {
  activity: 'activity',
  rank: 'rank',
};

function unitOf(target: JudgeableTarget): string | undefined {
  return 'unit' in target ? target.unit : undefined;
}

/** The unit of the column «Enhet», when it is one that can be set against the målvärde's own. */
export function columnUnit({ unit }: Measure, target: JudgeableTarget | null, run: Run): string | undefined {
  const text = cellText(unit);
  const read = text === '' ? null : run.readings.unit(text);
  if (read === null) return undefined;
  const own = target === null ? undefined : unitOf(target);
  return compareUnits(read, own).relation === 'unknown' ? undefined : read;
}

/** The outcome as a figure, or why there is none. */
export function figureOf(measure: Measure, outcome: Outcome): NumberOutcome | Stop {
  if (outcome.kind === 'number') return outcome;
  if (outcome.kind !== 'activity') return hindrance(measure, outcome, 'outcome-not-understood');
  return stopAndAsk({
    code: 'outcome-not-understood',
    cell: measure.outcome?.ref ?? null,
    text: `Målvärdet «${cellText(measure.target)}» kräver ett tal, men utfallet är «${outcome.text}». Skriv talet, eller ändra målvärdet till «Genomförd».`,
  });
}

/** The outcome as an activity's state, or why there is none. */
export function stateOf(measure: Measure, outcome: Outcome): ActivityOutcome | Stop {
  if (outcome.kind === 'activity') return outcome;
  // Of something that is to exist, «saknas» may be the very outcome.
  const isAbsent = outcome.kind === 'missing' && ABSENT.test(outcome.text);
  if (outcome.kind !== 'number' && !isAbsent)
    return hindrance(measure, outcome, 'activity-state-not-understood');
  return stopAndAsk({
    code: 'activity-state-not-understood',
    cell: measure.outcome?.ref ?? null,
    text: `Målvärdet är att något är genomfört, men utfallet är «${outcome.text}». Skriv Genomförd, Pågår, Ej påbörjad eller Avbruten.`,
  });
}

const ABSENT = /^(?:saknas|finns (?:inte|ej))\.?$/iu;

function hindrance(measure: Measure, outcome: MissingOutcome | AskOutcome, code: IssueCode): Stop {
  const unclear = stopIfUnclear(measure, ['outcome']);
  if (unclear !== null) return unclear;
  const { outcome: cell } = measure;
  const ref = cell?.ref ?? null;
  if (cell?.formulaWithoutValue === true) {
    return stopAndAsk({ code: 'outcome-formula-without-value', cell: ref, text: FORMULA_WITHOUT_VALUE });
  }
  if (outcome.kind === 'missing') return stopFor(outcome.reason);
  const { question: text, suggestion } = outcome;
  const fault = cell !== null && isCellError(cell.value);
  return stopAndAsk({ code: fault ? 'outcome-error-value' : code, cell: ref, text, suggestion });
}

const FORMULA_WITHOUT_VALUE =
  'Utfallet är en formel utan sparat värde. Öppna arbetsboken i Excel, räkna om och spara.';
