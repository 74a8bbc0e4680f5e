// What is wrong with a rule for one målvärde: outcomes without a colour, with two, or with a worse colour than a worse outcome gets.
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import type { Inapplicable } from '../rules/situation.ts';
import { COLOUR_PAIRS, COLOUR_RANK } from './colour-order.ts';
import { COLOUR_WORD, describeTrial, outcomeText, pieceText } from './describe-trial.ts';
import { isPoint, type Piece } from './pieces.ts';
import type { Trial } from './trial.ts';
import type { TriedPiece } from './tried-rule.ts';

export interface RuleFault {
  readonly code: 'hole' | 'overlap' | 'yellow-better-than-green' | 'red-better';
  readonly field: RuleColour | null;
  /** Swedish, beginning with a capital, without a point: what, for which målvärde and an example. */
  readonly text: string;
  readonly advice: string;
}

/** A cell that has no answer for a målvärde. */
export interface CellHindrance {
  readonly colour: RuleColour;
  readonly answer: Inapplicable;
}

/** Every fault of the pieces, each kind once. Where a cell has no answer, only what is certain without it. */
export function faultsOf(pieces: readonly TriedPiece[], trial: Trial): readonly RuleFault[] {
  const overlaps = overlapsIn(pieces, trial);
  if (hindrancesOf(pieces).length > 0) return overlaps.filter(({ field }) => field === 'red');
  return [holeIn(pieces, trial), ...overlaps, orderFault(pieces, trial)].filter((fault) => fault !== null);
}

/** The cells without an answer, each once. */
export function hindrancesOf(pieces: readonly TriedPiece[]): readonly CellHindrance[] {
  return RULE_COLOURS.flatMap((colour) => {
    const found = pieces.find(({ hindrance }) => hindrance?.colour === colour)?.hindrance ?? null;
    return found === null ? [] : [found];
  });
}

function holeIn(pieces: readonly TriedPiece[], trial: Trial): RuleFault | null {
  const hole = firstRun(pieces, ({ colour }) => colour === null);
  if (hole === null) return null;
  return {
    code: 'hole',
    field: null,
    text: `Utfall ${pieceText(hole, trial)} får ingen färg vid ${describeTrial(trial)}, till exempel ${outcomeText(hole.sample, trial)}`,
    advice: 'Ändra gränserna så att de möts, eller skriv «i övrigt» i den sista rutan.',
  };
}

/** The first pieces in a row that have the property, as one piece; null when there are none. */
function firstRun(pieces: readonly TriedPiece[], has: (piece: TriedPiece) => boolean): Piece | null {
  const start = pieces.findIndex(has);
  const first = pieces[start];
  if (first === undefined) return null;
  const length = pieces.slice(start).findIndex((piece) => !has(piece));
  const run = length < 0 ? pieces.slice(start) : pieces.slice(start, start + length);
  const widest = run.find(({ low, high }) => low < high) ?? first;
  return { low: first.low, high: run.at(-1)?.high ?? first.high, sample: widest.sample };
}

function overlapsIn(pieces: readonly TriedPiece[], trial: Trial): readonly RuleFault[] {
  return COLOUR_PAIRS.flatMap(([one, other]) => {
    const shared = firstRun(pieces, ({ answers }) => answers[one] === true && answers[other] === true);
    if (shared === null || (other === 'yellow' && (isNested(pieces) || isTouching(pieces)))) return [];
    return [
      {
        code: 'overlap' as const,
        field: other,
        text: `Utfall ${pieceText(shared, trial)} är både ${COLOUR_WORD[one]} och ${COLOUR_WORD[other]} vid ${describeTrial(trial)}, till exempel ${outcomeText(shared.sample, trial)}`,
        advice: `Ändra gränserna så att bara en färg gäller, eller skriv «i övrigt» för ${COLOUR_WORD[other]}.`,
      },
    ];
  });
}

// «Minst 90 %» is yellow and «minst 100 %» green: all that is green is also yellow, and green is tried first.
function isNested(pieces: readonly TriedPiece[]): boolean {
  const onlyGreen = pieces.some(({ answers }) => answers.green === true && answers.yellow !== true);
  const onlyYellow = pieces.some(({ answers }) => answers.yellow === true && answers.green !== true);
  return !onlyGreen || !onlyYellow;
}

// «Mellan 70 och 80 %» is yellow where «minst 80 %» is green: they meet in one value, which everybody reads as green.
function isTouching(pieces: readonly TriedPiece[]): boolean {
  return pieces.every(
    (piece) => isPoint(piece) || piece.answers.green !== true || piece.answers.yellow !== true,
  );
}

/** From the worst outcome to the best; of a band from far out on each side to its end. Inside a band nothing is better than another. */
function outcomesUpwards(
  pieces: readonly TriedPiece[],
  { situation: { requirement } }: Pick<Trial, 'situation'>,
): readonly (readonly TriedPiece[])[] {
  const { low, high } = requirement;
  if (low !== null && high !== null) {
    const below = pieces.filter((piece) => piece.high <= low.value);
    const above = pieces.filter((piece) => piece.low >= high.value);
    return [below, above.reverse()];
  }
  return low !== null ? [pieces] : [[...pieces].reverse()];
}

function orderFault(pieces: readonly TriedPiece[], trial: Trial): RuleFault | null {
  for (const upwards of outcomesUpwards(pieces, trial)) {
    const coloured = upwards.filter(isColoured);
    const at = coloured.findIndex((piece, index) => {
      const before = coloured[index - 1];
      return before !== undefined && COLOUR_RANK[piece.colour] < COLOUR_RANK[before.colour];
    });
    const [worse, better] = [coloured[at - 1], coloured[at]];
    if (worse !== undefined && better !== undefined) return worseFault(worse, better, trial);
  }
  return null;
}

type ColouredPiece = TriedPiece & { readonly colour: RuleColour };

function isColoured(piece: TriedPiece): piece is ColouredPiece {
  return piece.colour !== null;
}

function worseFault(worse: ColouredPiece, better: ColouredPiece, trial: Trial): RuleFault {
  const [low, high] = [outcomeText(worse.sample, trial), outcomeText(better.sample, trial)];
  return {
    code: better.colour === 'yellow' ? 'yellow-better-than-green' : 'red-better',
    field: better.colour,
    text: `Ett bättre utfall får en sämre färg vid ${describeTrial(trial)}: ${low} är ${COLOUR_WORD[worse.colour]} men ${high} är ${COLOUR_WORD[better.colour]}`,
    advice: 'Kontrollera gränserna och vilken färg de står under.',
  };
}
