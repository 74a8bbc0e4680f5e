// Worked examples of a rule for figures: outcomes on either side of each limit, judged by the rule.
import type { MeasureRule, RuleKind } from '../model/condition.ts';
import { inSlices, inTurn, type Steps } from '../model/steps.ts';
import { clean, compare } from '../rules/compare.ts';
import { judgeByRule } from '../rules/judge-by-rule.ts';
import { decimalsOf } from '../swedish/format-number.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { COLOUR_WORD, describeTrial, outcomeText } from './describe-trial.ts';
import { atLimits, type JudgedExample } from './example-runs.ts';
import { kindsForRule } from './kinds-for-rule.ts';
import { distinct } from './pieces.ts';
import { hindrancesOf } from './rule-fault.ts';
import { trialGroups, trialsOfGroup, type Trial } from './trial.ts';
import { tryRule, type TriedPiece } from './tried-rule.ts';

/**
 * `Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 72,0 % gult, 71,9 % rött.` One such sentence for a rule for all, one for each kind
 * in a rule for kinds, and for a rule that names a measure, that measure's own målvärde when it is known. In slices.
 */
export function* figureExample(
  rule: MeasureRule,
  rules: readonly MeasureRule[],
  situations: readonly MeasureSituation[],
): Steps<string> {
  const own = situations.find((one) => one.row === rule.row);
  if (rule.scope.kind !== 'all' && rule.scope.kind !== 'kinds' && own !== undefined)
    return sentence(rule, own);
  const kinds = kindsForRule(rule, rules);
  const shown = rule.scope.kind === 'kinds' ? kinds : kinds.slice(0, 1);
  const examples = yield* inTurn(shown, (kind) => exampleForKind(rule, kind));
  return examples.flat().join(' ');
}

function* exampleForKind(rule: MeasureRule, kind: RuleKind): Steps<readonly string[]> {
  const groups = trialGroups(rule, [kind], false);
  const trials = groups.flatMap((group) => trialsOfGroup(rule, group, groups.length).trials);
  const telling = yield* mostTelling(rule, trials);
  return telling === null ? [] : [sentence(rule, telling)];
}

/** More than these need not be looked through for an example. */
const MOST_LOOKED_AT = 200;
/** Where a formula is searched, some milliseconds' work. */
const LOOKED_AT_IN_A_SLICE = 20;

/** The first of those that show the most colours. */
function* mostTelling(rule: MeasureRule, trials: readonly Trial[]): Steps<Trial | null> {
  let best: Trial | null = null;
  let most = -1;
  const look = (trial: Trial): void => {
    const shown = new Set(tryRule(rule, trial).flatMap(({ colour }) => colour ?? []));
    if (shown.size > most) [best, most] = [trial, shown.size];
  };
  yield* inSlices(trials.slice(0, MOST_LOOKED_AT), look, LOOKED_AT_IN_A_SLICE);
  return best;
}

function sentence(rule: MeasureRule, trial: Trial): string {
  const pieces = tryRule(rule, trial);
  const decimals = decimalsFor(trial, pieces);
  const examples = atLimits(judged(rule, trial, pieces, decimals));
  const heading = describeTrial(trial, trial.measure === null ? 'Målvärde' : `«${trial.measure}», målvärde`);
  const words = examples.map(({ of, colour }) => {
    const given = colour === null ? 'ingen färg' : COLOUR_WORD[colour];
    return `${outcomeText(of, trial, decimals)} ${given}`;
  });
  return `${heading}: ${words.length > 0 ? words.join(', ') : onlyColour(pieces)}.`;
}

/** What there is to say when no limit shows. */
function onlyColour(pieces: readonly TriedPiece[]): string {
  const colour = pieces.find((piece) => piece.colour !== null)?.colour ?? null;
  if (colour !== null) return `alla utfall ${COLOUR_WORD[colour]}`;
  const [hindrance] = hindrancesOf(pieces);
  return hindrance === undefined
    ? 'inga utfall får någon färg'
    : hindrance.answer.inapplicable.replace(/\.$/u, '');
}

const FEWEST_DECIMALS = 1;
const MOST_DECIMALS = 4;

/** As many as the limits have, so that examples lie on them; places are whole. */
function decimalsFor({ kind }: Trial, pieces: readonly TriedPiece[]): number {
  if (kind === 'rank') return 0;
  const limits = changes(pieces).map(decimalsOf);
  return Math.min(MOST_DECIMALS, Math.max(FEWEST_DECIMALS, ...limits));
}

/** Where the colour changes. */
function changes(pieces: readonly TriedPiece[]): readonly number[] {
  return pieces.slice(1).flatMap((piece, index) => {
    const before = pieces[index];
    return before === undefined || before.colour === piece.colour ? [] : [piece.low];
  });
}

/** Around each limit, the best outcome first; of a band the lowest first. */
function judged(
  rule: MeasureRule,
  trial: Trial,
  pieces: readonly TriedPiece[],
  decimals: number,
): readonly JudgedExample<number>[] {
  const step = 10 ** -decimals;
  const values = distinct(
    changes(pieces).flatMap((limit) => {
      const near = Math.round(limit / step);
      return [near - 1, near, near + 1].map((count) => clean(count * step));
    }),
  ).filter((value) => trial.kind !== 'rank' || compare(value, 1) >= 0);
  const examples = values.map((of) => {
    const answer = judgeByRule(of, rule, trial.situation);
    return { of, colour: typeof answer === 'string' && answer !== 'uncovered' ? answer : null };
  });
  const { low, high } = trial.situation.requirement;
  return low !== null && high === null ? examples.reverse() : examples;
}
