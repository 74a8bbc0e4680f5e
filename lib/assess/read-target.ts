// The målvärde of a measure, ready to be judged by, or the question that stands in the way.
import type { Measure } from '../model/measure.ts';
import { isCellError, type Cell } from '../model/cell.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import type { ActivityTarget, Target } from '../swedish/target.ts';
import type { MeasureType } from './measure-type.ts';
import type { Run } from './run.ts';
import { stopAndAsk, stopFor, type Stop } from './stop.ts';
import { stopIfUndecided } from './stop-by-decision.ts';
import { stopIfUnclear } from './unclear-columns.ts';

/** A målvärde that something can be judged by. */
export type JudgeableTarget = QuantityTarget | ActivityTarget;

const NOTHING: Target = { kind: 'ask', text: '', missing: true, question: 'Målvärde saknas.', warnings: [] };

/** What the cell says, whatever it is. */
export function readTarget({ target }: Measure, run: Run): Target {
  return target === null ? NOTHING : run.readings.target(target);
}

/** The målvärde when it can be judged by. An activity needs none but its date: that it is done is what is wanted. */
export function judgeable(measure: Measure, target: Target, type: MeasureType): JudgeableTarget | Stop {
  const { target: cell } = measure;
  const unclear = stopIfUndecided(measure) ?? stopIfUnclear(measure, ['target']);
  if (unclear !== null) return unclear;
  if (cell?.formulaWithoutValue === true) return formulaWithoutValue(cell);
  if (target.kind !== 'ask' && target.kind !== 'compound') return target;
  if (target.kind === 'ask' && target.directionGoal === true) return stopFor('directionGoal');
  if (target.kind === 'ask' && target.missing === true && type === 'activity')
    return { kind: 'activity', text: '', warnings: [] };
  // Without a column for it, that the column is missing has been told once for the whole table.
  if (cell === null) return stopFor('notUnderstood', 'Målvärdet saknas.');
  const { question: text, suggestion } = target;
  return stopAndAsk({
    code: codeOf(target, cell),
    cell: cell.ref,
    text: asked(text, target.text),
    suggestion,
  });
}

function codeOf(target: Target, cell: Cell): 'target-missing' | 'target-compound' | 'target-not-understood' {
  if (target.kind === 'compound') return 'target-compound';
  return target.kind === 'ask' && target.missing === true && !isCellError(cell.value)
    ? 'target-missing'
    : 'target-not-understood';
}

// In a list of questions the wording has to stand in the question itself.
function asked(question: string, wording: string): string {
  return wording === '' || question.includes(wording) ? question : `«${shorten(wording)}»: ${question}`;
}

const LONGEST_QUOTE = 120;

function shorten(wording: string): string {
  return wording.length <= LONGEST_QUOTE ? wording : `${wording.slice(0, LONGEST_QUOTE - 1)}…`;
}

function formulaWithoutValue(cell: Cell): Stop {
  return stopAndAsk({
    code: 'target-not-understood',
    cell: cell.ref,
    text: 'Målvärdet är en formel utan sparat värde. Öppna arbetsboken i Excel, räkna om och spara.',
  });
}
