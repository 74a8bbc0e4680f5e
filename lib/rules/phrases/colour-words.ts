// The words for colours of parts, alone and as lists: «gröna», «gröna eller gula».
import { RULE_COLOURS, type RuleColour } from '../../model/rule-set.ts';

const FORMS: Readonly<
  Record<RuleColour, { readonly one: string; readonly many: string; readonly all: string }>
> = {
  green: { one: 'grön', many: 'gröna', all: '(gröna|grön|grönt)' },
  yellow: { one: 'gul', many: 'gula', all: '(gula|gul|gult)' },
  red: { one: 'röd', many: 'röda', all: '(röda|röd|rött)' },
};

const WORDS: Readonly<Record<RuleColour, ReadonlySet<string>>> = {
  green: wordsOf('green'),
  yellow: wordsOf('yellow'),
  red: wordsOf('red'),
};

function wordsOf(colour: RuleColour): ReadonlySet<string> {
  return new Set(FORMS[colour].all.match(/\p{L}+/gu));
}

/** `coloursText(['green', 'yellow'])` is «gröna eller gula»; `one` true: «grön eller gul». */
export function coloursText(colours: readonly RuleColour[], one = false): string {
  return RULE_COLOURS.filter((colour) => colours.includes(colour))
    .map((colour) => FORMS[colour][one ? 'one' : 'many'])
    .join(' eller ');
}

/** Whether words name every one of the colours, in any form. */
export function namesColours(words: readonly string[], colours: readonly RuleColour[]): boolean {
  return colours.every((colour) => words.some((word) => WORDS[colour].has(word)));
}

/** A template for the colours in any order, joined by «eller», «och» or «/». */
export function colourList(colours: readonly RuleColour[]): string {
  const [first, second] = colours.map((colour) => FORMS[colour].all);
  if (first === undefined || second === undefined) return first ?? '';
  const joint = '(eller|och|och / eller|/)';
  return `(${first} ${joint} ${second}|${second} ${joint} ${first})`;
}
