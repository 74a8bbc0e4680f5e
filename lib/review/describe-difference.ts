// Puts two explanations of one measure or goal together: what they share once, then what each rule set says besides.

// A sentence ends at a point, and the next one begins with a capital, a figure or a quotation.
const SENTENCE_END = /(?<=[.?!]) (?=[\p{Lu}\d«])/u;
const STATUS_OPENING = /^(?:Grön|Gul|Röd|Ej bedömd): /u;
const ROW_SOURCE = /(?:, rad|^Rad) \d+\.$/u;

/**
 * `75 % mot minst 80 %. Enligt 90: Gränsen för gult är 72 % (90 % av målvärdet). Enligt 80: …`: the status words stand beside the text,
 * and the row too, so they are left out; all other sentences of both are there.
 */
export function describeDifference(
  before: string,
  after: string,
  [first, second]: readonly [string, string],
): string {
  const [one, other] = [sentencesOf(before), sentencesOf(after)];
  const shared = one.filter((sentence) => other.includes(sentence));
  const own = [
    [first, one],
    [second, other],
  ] as const;
  const told = own.map(([label, sentences]) => {
    const rest = sentences.filter((sentence) => !shared.includes(sentence));
    return rest.length === 0 ? '' : `Enligt ${label}: ${rest.join(' ')}`;
  });
  return [...shared, ...told].filter((part) => part !== '').join(' ');
}

function sentencesOf(explanation: string): readonly string[] {
  return explanation
    .replace(STATUS_OPENING, '')
    .split(SENTENCE_END)
    .filter((sentence) => !ROW_SOURCE.test(sentence));
}
