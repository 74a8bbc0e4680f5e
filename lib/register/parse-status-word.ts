// Reads a status as people write it in a register: the word in any form, with or without its shape.
import { STATUS_SHAPE, STATUSES, type Status } from '../model/assessment.ts';
import { tidy } from '../swedish/spaces.ts';

const WORDS: Readonly<Record<Status, RegExp>> = {
  green: /^grön[ta]?$/u,
  yellow: /^gul[ta]?$/u,
  red: /^(?:röda?|rött)$/u,
  unrated: /^(?:(?:ej|inte|icke)[ -]?bedöm[dt]|bedöms (?:ej|inte)|obedöm[dt])$/u,
};

// The shapes that Målljus shows, and the circles that keyboards offer; a dash is both a shape and a mere sign.
const SHAPES: Readonly<Record<Exclude<Status, 'unrated'>, readonly string[]>> = {
  green: [STATUS_SHAPE.green, '🟢'],
  yellow: [STATUS_SHAPE.yellow, '🟡'],
  red: [STATUS_SHAPE.red, '🔴'],
};

// Shapes, what makes an emoji of a character, dashes and punctuation around the word.
const AROUND = /●|▲|■|🟢|🟡|🔴|⚪|\uFE0F|[–—.:,;«»"]|(?:^|(?<= ))-(?= |$)/gu;

/**
 * The status that a text says, or null when it says none for certain: `parseStatusWord('▲ gult')` is `yellow`; «Grön/Gul», a shape alone
 * and a shape that contradicts the word are null.
 */
export function parseStatusWord(text: string): Status | null {
  const word = tidy(text.replace(AROUND, ' ')).toLowerCase();
  const status = STATUSES.find((each) => WORDS[each].test(word)) ?? null;
  if (status === null) return null;
  const contradicts = (['green', 'yellow', 'red'] as const).some(
    (each) => each !== status && SHAPES[each].some((shape) => text.includes(shape)),
  );
  return contradicts ? null : status;
}
