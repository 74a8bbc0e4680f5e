// An utfall in figures: the one main figure of a text, with what stands around it. Anything that leaves the main figure in doubt is asked about.
import { formatQuantity } from '../format-number.ts';
import { findQuantities } from '../number.ts';
import type { Outcome } from '../outcome.ts';
import type { Quantity } from '../quantity.ts';
import { twoReadings } from '../two-readings.ts';
import { isYear } from '../year.ts';
import { ask, quoted } from './ask.ts';
import { numberOutcome, withParentheses, type FigureHints } from './number-outcome.ts';
import { readSeveral, severalFigures } from './several-figures.ts';
import { checkAround, doubt, tailIsHarmless } from './surroundings.ts';

/** Reads a tidied text that holds figures; null when it holds none at all. `text` is what stands in the cell. */
export function readFigure(text: string, plain: string, hints: FigureHints): Outcome | null {
  const { head, groups, tail } = splitParentheses(plain);
  if (findQuantities(plain).length === 0) return null;
  if (head.trim() === '') return onlyParenthesis(text, groups, tail);
  const mains = findQuantities(head).filter(
    (quantity) => !isYear(head, quantity) && !yearBeside(head, quantity),
  );
  const [main] = mains;
  if (!main) return onlyYears(text, plain, hints, head, groups);
  const doubtful = main.ambiguous ?? countedDoubt(head, main, hints);
  if (doubtful !== undefined) return ask(text, doubtful);
  const special = readSeveral(text, head, mains, groups, hints);
  if (special) return special;
  if (mains.length > 1) return severalFigures(text);
  const around = checkAround(text, head, main);
  if ('kind' in around) return around;
  if (!tailIsHarmless(tail)) return unclearTail(text, main);
  return withParentheses(text, { ...main, ...around.unit }, groups, around.warnings, hints, around.facts);
}

// «1,250» where whole ones are counted: the unit of the column or of the målvärde says so.
function countedDoubt(head: string, main: Quantity, { unit, targetUnit }: FigureHints): string | undefined {
  if (main.unit !== undefined) return undefined;
  return twoReadings(head.slice(...main.digits), unit ?? targetUnit)?.ambiguous;
}

interface Split {
  readonly head: string;
  readonly groups: readonly string[];
  readonly tail: string;
}

// «28 575 (prel. 30 december 2019), +285»: head, what the parentheses hold, and what follows.
function splitParentheses(plain: string): Split {
  const groups = [...plain.matchAll(/\(([^()]*)\)/gu)];
  const [first] = groups;
  if (!first) return { head: plain, groups: [], tail: '' };
  return {
    head: plain.slice(0, first.index),
    groups: groups.map((group) => (group[1] ?? '').trim()),
    tail: plain.slice(first.index).replace(/\([^()]*\)/gu, ' '),
  };
}

// «45 % 2019», «2019: 45 %»: a bare year beside a figure with a unit or another figure.
function yearBeside(head: string, quantity: Quantity): boolean {
  const others = findQuantities(head).some((other) => other.start !== quantity.start);
  return others && /^(?:19|20)\d\d$/.test(head.slice(quantity.start, quantity.end));
}

function onlyYears(
  text: string,
  plain: string,
  hints: FigureHints,
  head: string,
  groups: readonly string[],
): Outcome {
  const [only, ...others] = findQuantities(head);
  // «2019» alone, or with its predecessor «2 019 (1 987)» written without spaces, is a figure that looks like a year.
  if (only && others.length === 0 && head.trim() === head.slice(only.start, only.end))
    return withParentheses(text, only, groups, [], hints);
  return ask(text, `Vilket är utfallet i ${quoted(plain)}? Skriv talet med sin enhet.`);
}

function onlyParenthesis(text: string, groups: readonly string[], tail: string): Outcome {
  const [inside, ...others] = groups;
  const [only, ...more] = findQuantities(inside ?? '');
  if (
    only?.sign !== undefined &&
    only.sign !== '±' &&
    more.length === 0 &&
    others.length === 0 &&
    tail.trim() === '' &&
    only.ambiguous === undefined
  ) {
    return numberOutcome(text, only, { isChange: true });
  }
  const suggestion =
    only && more.length === 0 ? formatQuantity(only.value, only.unit, only.decimals) : undefined;
  return ask(
    text,
    `Utfallet ${quoted(text)} står inom parentes. Är det årets utfall? Skriv talet utan parentes.`,
    suggestion,
  );
}

function unclearTail(text: string, main: Quantity): Outcome {
  return doubt(text, formatQuantity(main.value, main.unit, main.decimals));
}
