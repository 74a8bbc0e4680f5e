// From a verdict of the rules to a rating or a question at the cell that it concerns.
import type { Measure } from '../model/measure.ts';
import type { Rated, Unrated, Verdict } from '../rules/verdict.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/**
 * The verdict with its colour, or the question that judging had. `hindrance`: why a figure that the rule compares with could not be used, which
 * is asked about rather than that it is missing.
 */
export function asRated(verdict: Verdict, measure: Measure, hindrance: Stop | null): Rated | Stop {
  return verdict.status === 'unrated' ? questionOf(verdict, measure, hindrance) : verdict;
}

/** The question that stands in the way of a colour, at the cell that it concerns. */
export function questionOf({ reason, question }: Unrated, measure: Measure, hindrance: Stop | null): Stop {
  if (question === null) return { stop: reason, question: null };
  if (question.code === 'rule-figure-missing' && hindrance !== null) return hindrance;
  const own =
    question.code === 'tolerance-not-understood'
      ? (measure.yellowLimit ?? measure.tolerance)
      : measure.target;
  return stopAndAsk({ ...question, cell: own?.ref ?? null });
}
