// Which measures the decisions are about, by their names; asks where a name fits none, or more than one.
import { issue, type Issue } from '../../issue.ts';
import { inSlices, type Steps } from '../../model/steps.ts';
import type { Measure } from '../../model/measure.ts';
import { bodyKey } from '../../register/meeting-body.ts';
import type { TargetDecision } from '../../register/read-decisions.ts';
import { createMeasureFinder } from '../../rules/measure-finder.ts';
import { nameKey } from '../../rules/name-key.ts';
import { nearestName } from '../../rules/nearest-name.ts';
import type { RecognisedTable } from '../../sheet/table.ts';

/** A decision as one of the measures that it may be about sees it. */
export interface MatchedDecision extends TargetDecision {
  /** Whether no other measure may be meant. */
  readonly isCertain: boolean;
}

export interface Matched {
  /** Measures without decisions are left out. */
  readonly byMeasure: ReadonlyMap<Measure, readonly MatchedDecision[]>;
  readonly issues: readonly Issue[];
}

/** The decisions of each measure. `tables` tell the names of measures that have no row in the judged period. */
export function* matchDecisions(
  decisions: readonly TargetDecision[],
  measures: readonly Measure[],
  tables: readonly RecognisedTable[],
): Steps<Matched> {
  const finder = yield* createMeasureFinder(measures, ({ name }) => [name]);
  const known = yield* namesIn(tables, measures);
  const byMeasure = new Map<Measure, MatchedDecision[]>();
  const issues: Issue[] = [];
  const match = (decision: TargetDecision): void => {
    const { meant, isCertain, question } = meantBy(decision, finder.named(decision.measure), known);
    if (question !== null) issues.push(question);
    const askedAt = decision.askedAt ?? question?.cell ?? null;
    for (const measure of meant) {
      const before = byMeasure.get(measure) ?? [];
      byMeasure.set(measure, [...before, { ...decision, askedAt, isCertain }]);
    }
  };
  yield* inSlices(decisions, match, MATCHED);
  return { byMeasure, issues };
}

/** Decisions to a slice: a name that nothing has is looked for among all names. */
const MATCHED = 5;

/** All names of measures in the workbook, as written, by their keys. */
function* namesIn(
  tables: readonly RecognisedTable[],
  measures: readonly Measure[],
): Steps<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  yield* inSlices(measures, ({ name }) => names.set(nameKey(name), name));
  for (const { rows } of tables) yield* inSlices(rows, ({ name }) => names.set(nameKey(name), name));
  return names;
}

interface Meant {
  /** Those that may be meant. */
  readonly meant: readonly Measure[];
  readonly isCertain: boolean;
  readonly question: Issue | null;
}

function meantBy(
  decision: TargetDecision,
  named: readonly Measure[],
  known: ReadonlyMap<string, string>,
): Meant {
  if (named.length === 0) {
    const isKnown = known.has(nameKey(decision.measure));
    return { meant: [], isCertain: true, question: isKnown ? null : unknown(decision, known) };
  }
  const ofGoal = decision.goal === '' ? named : named.filter((measure) => isUnder(measure, decision.goal));
  if (ofGoal.length === 0) return { meant: named, isCertain: false, question: ofOtherGoal(decision, named) };
  const meant = ofGoal.length === 1 ? ofGoal : ofBody(decision, ofGoal);
  if (meant.length === 1 || isForAll(decision, meant)) return { meant, isCertain: true, question: null };
  return { meant, isCertain: false, question: several(decision, meant) };
}

/** A nämnd decides about its own measures; those of all when none is its own. */
function ofBody({ body }: TargetDecision, measures: readonly Measure[]): readonly Measure[] {
  const key = bodyKey(nameKey(body));
  const own = measures.filter(({ committee }) => bodyKey(nameKey(committee ?? '')) === key);
  return own.length === 0 ? measures : own;
}

/** What KF decides about a measure of one goal holds for every nämnd that reports it. */
function isForAll({ body }: TargetDecision, measures: readonly Measure[]): boolean {
  const goals = new Set(measures.map(({ goal, subgoal }) => JSON.stringify([goal, subgoal])));
  const committees = new Set(measures.map(({ committee }) => nameKey(committee ?? '')));
  const isApart = committees.size === measures.length && !committees.has('');
  return bodyKey(nameKey(body)) === bodyKey('KF') && goals.size === 1 && isApart;
}

function isUnder({ goal, subgoal }: Measure, name: string): boolean {
  const key = nameKey(name);
  return [goal, subgoal ?? ''].some((each) => each !== '' && nameKey(each) === key);
}

const CODE = 'decision-measure-unknown';

function unknown({ measure, cells }: TargetDecision, known: ReadonlyMap<string, string>): Issue {
  const nearest = nearestName(measure, known);
  const meant = nearest === null ? '' : ` Menas «${nearest}»?`;
  const text = `Beslutet gäller «${measure}», men inget mätvärde heter så.${meant} Skriv namnet som i måltabellen.`;
  return issue(CODE, cells.measure, text, nearest ?? undefined);
}

function ofOtherGoal({ measure, goal, cells }: TargetDecision, named: readonly Measure[]): Issue {
  const text = `Beslutet gäller «${measure}» under målet «${goal}», men mätvärdet hör till ${goalsOf(named)}. Skriv målet som i måltabellen, eller lämna det tomt.`;
  return issue(CODE, cells.measure, text);
}

function several({ measure, goal, cells }: TargetDecision, named: readonly Measure[]): Issue {
  const remedy =
    goal === ''
      ? `Skriv i kolumnen «Mål» vilket som menas: ${goalsOf(named)}.`
      : 'Ge mätvärdena olika namn i måltabellen och skriv det namn som menas.';
  const text = `Beslutet gäller «${measure}», men ${String(named.length)} mätvärden heter så. ${remedy}`;
  return issue(CODE, cells.measure, text);
}

const MOST_GOALS = 4;

function goalsOf(measures: readonly Measure[]): string {
  const goals = [...new Set(measures.map(({ goal, subgoal }) => (goal === '' ? (subgoal ?? '') : goal)))];
  const named = goals.filter((goal) => goal !== '').map((goal) => `«${goal}»`);
  if (named.length === 0) return 'inget mål';
  const rest = named.length > MOST_GOALS ? ' och andra' : '';
  return `${named.slice(0, MOST_GOALS).join(', ')}${rest}`;
}
