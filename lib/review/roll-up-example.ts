// The worked example of a roll-up rule: ten parts, at each limit and just beyond it.
import type { RollUpRow } from '../model/condition.ts';
import type { RuleColour } from '../model/rule-set.ts';
import { rollUpColour } from './check-roll-ups.ts';
import { countsText } from './counts-text.ts';
import { COLOUR_WORD } from './describe-trial.ts';
import { tallyOfCounts, type Counts } from './roll-up-samples.ts';

const PARTS = 10;

/** From all of the better colour to all of the worse, one part at a time. */
const PATHS: readonly ((worse: number) => Counts)[] = [
  (worse) => ({ green: PARTS - worse, yellow: worse, red: 0 }),
  (worse) => ({ green: PARTS - worse, yellow: 0, red: worse }),
  (worse) => ({ green: 0, yellow: PARTS - worse, red: worse }),
];

interface JudgedWhole {
  readonly of: Counts;
  /** Null when the rule gives none. */
  readonly colour: RuleColour | null;
}

/** `10 delar: 8 gröna och 2 gula ger grönt, 7 gröna och 3 gula ger gult, …`; '' when the colour is the same whatever the parts are. */
export function rollUpExample(row: RollUpRow): string {
  const shown = new Set<string>();
  const words = PATHS.flatMap((path) =>
    Array.from({ length: PARTS }, (_, worse) => {
      const limit = [judged(row, path(worse)), judged(row, path(worse + 1))] as const;
      return isNews(limit, worse, shown) ? limit.filter((whole) => !isPlain(whole)).map(wordsOf) : [];
    }).flat(),
  );
  return words.length === 0 ? '' : `${String(PARTS)} delar: ${[...new Set(words)].join(', ')}.`;
}

function judged(row: RollUpRow, of: Counts): JudgedWhole {
  return { of, colour: rollUpColour(row, tallyOfCounts(of)) };
}

/** Whether the colour changes here; the same change after as many worse parts says nothing new along another path. */
function isNews(
  [before, after]: readonly [JudgedWhole, JudgedWhole],
  worse: number,
  shown: Set<string>,
): boolean {
  const change = `${String(worse)} ${String(before.colour)} ${String(after.colour)}`;
  if (before.colour === after.colour || shown.has(change)) return false;
  shown.add(change);
  return true;
}

/** Ten green that give green, and the like. */
function isPlain({ of, colour }: JudgedWhole): boolean {
  return colour !== null && of[colour] === PARTS;
}

function wordsOf({ of, colour }: JudgedWhole): string {
  return `${countsText(of)} ger ${colour === null ? 'ingen färg' : COLOUR_WORD[colour]}`;
}
