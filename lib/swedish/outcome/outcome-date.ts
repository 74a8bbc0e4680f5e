// An utfall that is a date: when an activity was done, else a question.
import type { Outcome } from '../outcome.ts';
import { ask } from './ask.ts';
import type { FigureHints } from './number-outcome.ts';

/** The outcome that a date is, given in normal form; `text` is what stands in the cell. */
export function readDate(text: string, date: string, hints: FigureHints): Outcome {
  if (hints.expects === 'activity') return { kind: 'activity', text, state: 'done', date, warnings: [] };
  const question = `Utfallet är ett datum (${text}). Är aktiviteten genomförd då? Skriv «Genomförd ${text}», eller talet om det är ett tal.`;
  return ask(text, question, `Genomförd ${text}`);
}
