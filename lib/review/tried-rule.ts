// A rule held against one målvärde: the line of outcomes in pieces, with what each cell says of each piece. Everything that is
// said of a rule before it is used, the checks and the examples, is read off here, and all of it has been judged.
import type { MeasureCondition, MeasureRule, RuleKind } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { endsOf } from '../rules/interval-set.ts';
import { holds } from '../rules/judge-by-rule.ts';
import { isInapplicable, reachOf, usesFormula } from '../rules/reach.ts';
import type { Inapplicable, Situation } from '../rules/situation.ts';
import { createEffort, spend, type Effort } from './effort.ts';
import { isSearched } from './is-searched.ts';
import { piecesBetween, wholePieces, type Piece } from './pieces.ts';
import { formulaAnchors, turningPoints } from './search-limits.ts';

/** The three cells of a rule. */
export type RuleCells = Pick<MeasureRule, RuleColour>;

/** What a cell says of an outcome; of «i övrigt», what is left. */
export type CellAnswer = boolean | Inapplicable;

export interface TriedPiece extends Piece {
  readonly answers: Readonly<Record<RuleColour, CellAnswer>>;
  /** The colour that the rule gives; null when no cell takes the outcome, or when one that it hangs on has no answer. */
  readonly colour: RuleColour | null;
  /** The first cell without an answer that the colour hangs on. */
  readonly hindrance: { readonly colour: RuleColour; readonly answer: Inapplicable } | null;
}

/** The pieces from the lowest outcome to the highest. Places in a ranking are whole numbers from 1. What it takes is told to `effort`. */
export function tryRule(
  cells: RuleCells,
  { kind, situation }: { readonly kind: RuleKind; readonly situation: Situation },
  effort: Effort = createEffort(Infinity),
): readonly TriedPiece[] {
  const { low, high } = situation.requirement;
  const own = [low, high].flatMap((bound) => (bound === null ? [] : [bound.value]));
  const known = [...own, ...RULE_COLOURS.flatMap((colour) => leafEnds(cells[colour], situation))];
  const ends = isSearched(cells) ? [...known, ...searchedEnds(cells, situation, known, effort)] : known;
  const pieces = piecesBetween(ends);
  spend(effort, pieces.length * RULE_COLOURS.length);
  return (kind === 'rank' ? wholePieces(pieces) : pieces).map((piece) => ({
    ...piece,
    ...answersAt(cells, piece.sample, situation),
  }));
}

/** Where the parts of a condition begin and end; what they come to together can change nowhere else. */
function leafEnds(condition: MeasureCondition, situation: Situation): readonly number[] {
  switch (condition.kind) {
    case 'not':
      return leafEnds(condition.of, situation);
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => leafEnds(part, situation));
    case 'formula':
      return [];
    default: {
      const reach = reachOf(condition, situation);
      return isInapplicable(reach) ? [] : endsOf(reach);
    }
  }
}

/** Where the cells with a formula change; the ends of the others are known. */
function searchedEnds(
  cells: RuleCells,
  situation: Situation,
  known: readonly number[],
  effort: Effort,
): readonly number[] {
  const searched = RULE_COLOURS.map((colour) => cells[colour]).filter(usesFormula);
  const anchors = [...known, ...searched.flatMap((cell) => formulaAnchors(cell, situation))];
  return turningPoints(anchors, (value) => {
    spend(effort, searched.length);
    return searched.map((cell) => describeAnswer(holds(cell, value, situation))).join();
  });
}

function describeAnswer(answer: CellAnswer): string {
  return typeof answer === 'object' ? answer.why : String(answer);
}

function answerOf(condition: MeasureCondition, value: number, situation: Situation): CellAnswer | 'rest' {
  if (condition.kind === 'never') return false;
  return condition.kind === 'otherwise' ? 'rest' : holds(condition, value, situation);
}

type Answered = Pick<TriedPiece, 'answers' | 'colour' | 'hindrance'>;

function answersAt(cells: RuleCells, value: number, situation: Situation): Answered {
  const answers: Record<RuleColour, CellAnswer> = { green: false, yellow: false, red: false };
  let colour: RuleColour | null = null;
  let hindrance: TriedPiece['hindrance'] = null;
  for (const cell of RULE_COLOURS) {
    const own = answerOf(cells[cell], value, situation);
    const answer = own === 'rest' ? colour === null : own;
    answers[cell] = answer;
    const isOpen = colour === null && hindrance === null;
    if (isOpen && isInapplicable(answer)) hindrance = { colour: cell, answer };
    else if (isOpen && answer === true) colour = cell;
  }
  return { answers, colour, hindrance };
}
