// Everything that the officer is to be told after judging: questions and remarks by measure, assumptions once for a run.
import { issue, type Issue } from '../issue.ts';
import type { Assessment } from '../model/assessment.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { Judged } from './assess-measure.ts';
import { cellText } from './cell-text.ts';
import { readWeight } from './read-weight.ts';
import { isStop, type Question } from './stop.ts';

/** The findings on one measure. */
export function findIssues(judged: Judged): readonly Issue[] {
  // Nearly all measures have none, and a workbook may hold a hundred thousand.
  return isWithoutFindings(judged)
    ? NONE
    : [...questions(judged), ...remarks(judged), ...weightQuestion(judged)];
}

const NONE: readonly Issue[] = [];

function isWithoutFindings({ measure, target, outcome, result, besides }: Judged): boolean {
  if (isStop(result) || besides !== null || measure.weight !== null) return false;
  const ofOutcome = 'warnings' in outcome ? outcome.warnings.length : 0;
  return result.remarks.length + target.warnings.length + ofOutcome === 0;
}

function questions({ result, besides }: Judged): readonly Issue[] {
  const asked = isStop(result) ? [result.question, besides] : [besides];
  return asked.flatMap((question) => (question === null ? [] : [questionIssue(question)]));
}

function questionIssue({ code, cell, text, suggestion }: Question): Issue {
  return issue(code, cell, text, suggestion);
}

function remarks({ measure, target, outcome, result }: Judged): readonly Issue[] {
  const found = isStop(result) ? [] : result.remarks.map(({ code, cell, text }) => issue(code, cell, text));
  const ofTarget = target.warnings.map((text) => issue('target-remark', measure.target?.ref ?? null, text));
  const ofOutcome = outcome.kind === 'number' || outcome.kind === 'activity' ? outcome.warnings : [];
  return [
    ...found,
    ...ofTarget,
    ...ofOutcome.map((text) => issue('outcome-remark', measure.outcome?.ref ?? null, text)),
  ];
}

function weightQuestion({ measure: { weight } }: Judged): readonly Issue[] {
  if (readWeight(weight).understood || weight === null) return [];
  const shown = cellText(weight);
  const quote = shown === '' ? '' : ` «${shown}»`;
  const text = `Vikten${quote} är inget tal och räknas som 1. Skriv ett tal, 0 eller mer.`;
  return [issue('weight-not-understood', weight.ref, text, '1')];
}

/**
 * What was assumed, as one finding for the whole run; which measures it concerns stands in their explanations and in the list of
 * assumptions.
 */
export function findAssumptions(assessments: readonly Assessment[]): readonly Issue[] {
  const assuming = assessments.filter(({ assumed }) => assumed.length > 0);
  const [first] = assuming;
  if (first === undefined) return [];
  const kinds = [...new Set(assuming.flatMap(({ assumed }) => assumed))];
  const count = assuming.length === 1 ? 'Ett mätvärde' : `${formatNumber(assuming.length)} mätvärden`;
  const text = `${count} bedömdes med ett antagande: ${listed(kinds)}. Skriv ut det i arbetsboken så behövs inget antagande; riktningen skrivs i en kolumn «Riktning».`;
  return [issue('assumption-made', assuming.length === 1 ? first.cells.target : null, text)];
}

const MOST_LISTED = 5;

function listed(texts: readonly string[]): string {
  const rest = texts.length - MOST_LISTED;
  return texts.slice(0, MOST_LISTED).join('; ') + (rest > 0 ? ` och ${String(rest)} till` : '');
}
