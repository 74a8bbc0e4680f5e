// Judges one goal, subgoal or all by the row that is for it, with its arithmetic; tells when the rules give it no colour.
import { issue, type Issue } from '../issue.ts';
import { STATUS_WORD, type GoalAssessment, type StatusCounts } from '../model/assessment.ts';
import type { RuleRow } from '../model/rule-set.ts';
import type { Steps } from '../model/steps.ts';
import type { ChosenRollUp, RollUpLevel } from '../rules/choose-roll-up.ts';
import { usesWeights } from '../rules/roll-up-rule.ts';
import { conflictText, conflictWhy } from './conflict-text.ts';
import { explainRollUp } from './explain-roll-up.ts';
import { countsText, describeArithmetic, overriddenAmong, type RolledUp } from './roll-up-arithmetic.ts';
import { groupParts, type Part } from './roll-up-part.ts';
import { isUncovered, statusOf, tallyOf } from './roll-up-tally.ts';
import { findTurns } from './roll-up-turns.ts';

export interface Whole {
  /** Its name; `''` for all, and for measures without a goal. */
  readonly text: string;
  readonly parts: readonly Part[];
  readonly counts: StatusCounts;
  readonly subgoals: readonly GoalAssessment[];
}

/** What explanations call a row; null where nothing is to be said. */
export type RuleNamer = (row: RuleRow) => string | null;

interface JudgedWhole {
  readonly assessment: GoalAssessment;
  readonly issue: Issue | null;
}

/** The status of the whole, with the issue that its rules leave when there is one. */
export function* judgeWhole(
  whole: Whole,
  chosen: ChosenRollUp,
  level: RollUpLevel,
  nameOf: RuleNamer,
): Steps<JudgedWhole> {
  if (chosen === null || 'conflict' in chosen) return yield* withoutRule(whole, chosen, level);
  const { text, parts, counts, subgoals } = whole;
  const { rule, row } = chosen;
  const groups = yield* groupParts(parts, usesWeights(rule));
  const tally = tallyOf(groups);
  const status = statusOf(tally, rule);
  const turns = yield* findTurns(groups, tally, rule);
  const rolledUp: RolledUp = { parts, groups, tally, rule, status, turns };
  const arithmetic = describeArithmetic(rolledUp);
  const source = row === null ? null : nameOf(row);
  const told = explainRollUp(rolledUp, arithmetic);
  const assessment = {
    goal: text,
    status,
    counts,
    explanation: source === null ? told : `${told} Regel ${source}.`,
    arithmetic,
    ruleId: row?.id ?? null,
    subgoals,
  };
  const hole = isUncovered(tally, rule)
    ? `Regel ${row?.id ?? ''} säger inte vilken färg ${named(whole, level)} får. Skriv «i övrigt» i «Rött när» eller ändra gränserna så att de möts.`
    : null;
  return { assessment, issue: hole === null ? null : issue('rule-uncovered', null, hole) };
}

function* withoutRule(
  { text, parts, counts, subgoals }: Whole,
  chosen: Extract<ChosenRollUp, { conflict: unknown }> | null,
  level: RollUpLevel,
): Steps<JudgedWhole> {
  const groups = yield* groupParts(parts, false);
  const why = chosen === null ? 'ingen regel säger hur de vägs samman' : conflictWhy(chosen.conflict);
  const arithmetic =
    parts.length === 0
      ? 'inga mätvärden'
      : `${countsText(tallyOf(groups), groups)}${overriddenAmong(parts)}; ${why}`;
  const assessment = {
    goal: text,
    status: 'unrated' as const,
    counts,
    explanation: `${STATUS_WORD.unrated}: ${arithmetic}.`,
    arithmetic,
    ruleId: null,
    subgoals,
  };
  if (parts.length === 0) return { assessment, issue: null };
  const what = named({ text }, level);
  const found =
    chosen === null
      ? issue(
          'rule-missing',
          null,
          `Ingen rad i regelverket säger hur ${what} vägs samman. Lägg till en rad.`,
        )
      : issue('rule-conflict', null, conflictText(chosen.conflict, what, chosen.isDayKnown));
  return { assessment, issue: found };
}

function named({ text }: Pick<Whole, 'text'>, level: RollUpLevel): string {
  if (level === 'total') return 'det samlade resultatet';
  const noun = level === 'goal' ? 'målet' : 'delmålet';
  return text === '' ? 'mätvärden utan mål' : `${noun} «${text}»`;
}
