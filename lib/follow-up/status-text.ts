// Statuses and counts in words, as stored rounds and overrides tell them.
import { REASON_TEXT } from '../assess/explain.ts';
import { STATUS_WORD, STATUSES, type Assessment, type GoalAssessment } from '../model/assessment.ts';
import { formatNumber } from '../swedish/format-number.ts';

const REASONS = { ...REASON_TEXT, directionGoal: 'inriktningsmål' };

/** `Gul`; `Ej bedömd (uppgift saknas)`. */
export function statusText({ status, reason }: Pick<Assessment, 'status' | 'reason'>): string {
  return reason === null ? STATUS_WORD[status] : `${STATUS_WORD[status]} (${REASONS[reason]})`;
}

/** The calculated status of a goal with its counts: `Gul (2 gröna, 1 gul, 0 röda, 1 ej bedömd)`. */
export function wholeText({ status, counts }: Pick<GoalAssessment, 'status' | 'counts'>): string {
  const told = STATUSES.map((each) => {
    const count = counts[each];
    return `${formatNumber(count)} ${count === 1 ? ONE[each] : MANY[each]}`;
  });
  return `${STATUS_WORD[status]} (${told.join(', ')})`;
}

const ONE = { green: 'grön', yellow: 'gul', red: 'röd', unrated: 'ej bedömd' } as const;
const MANY = { green: 'gröna', yellow: 'gula', red: 'röda', unrated: 'ej bedömda' } as const;
