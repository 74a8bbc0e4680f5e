// An utfall in a word for all or none: a share when one is expected, else a question.
import type { Outcome } from '../outcome.ts';
import { ask, quoted } from './ask.ts';
import { numberOutcome, type FigureHints } from './number-outcome.ts';

const ALL = /^(?:alla|samtliga|allt|allihop)\.?$/iu;
const NONE_OF = /^(?:inga|ingen|inget) \p{L}+\.?$/iu;
const NONE = /^(?:inga|ingen|inget|ingenting)\.?$/iu;

/** «Samtliga» is 100 % and «inga» 0 % of a share; null for other texts, and for an activity. */
export function readAllOrNone(text: string, plain: string, hints: FigureHints): Outcome | null {
  const [all, none] = [ALL.test(plain), NONE.test(plain)];
  if (hints.expects === 'activity') return null;
  if (hints.none !== undefined && (none || plain.toLowerCase() === hints.none.toLowerCase()))
    return numberOutcome(text, { decimals: 0, start: 0, end: 0, digits: [0, 0], value: 0 }, {});
  if (NONE_OF.test(plain)) return askForZero(text);
  if (!all && !none) return null;
  const value = all ? 100 : 0;
  if ((hints.unit ?? hints.targetUnit) === '%') return numberOutcome(text, { ...SHARE, value }, {});
  return all
    ? ask(text, `Menas 100 % med ${quoted(text)}, eller ett visst antal? Skriv talet.`)
    : askForZero(text);
}

const SHARE = { unit: '%', decimals: 0, start: 0, end: 0, digits: [0, 0] } as const;

function askForZero(text: string): Outcome {
  return ask(
    text,
    `Menas talet 0 med ${quoted(text)}, eller att inget mättes? Skriv «0» eller «Uppgift saknas».`,
  );
}
