// A long text as lines that each fit a printed page, and the lines as the text that it was.

/** Lines of about `length` characters; joined by one blank they are the text again, to the letter. */
export function splitLines(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const at = breakAt(rest, length);
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}

/** Where the last single blank before `length` stands, else the first one after it; -1 when there is none. */
function breakAt(text: string, length: number): number {
  for (let at = length; at > 0; at--) if (isSingleBlank(text, at)) return at;
  for (let at = length + 1; at < text.length; at++) if (isSingleBlank(text, at)) return at;
  return -1;
}

/** A blank with words on both sides; one of several would be lost. */
function isSingleBlank(text: string, at: number): boolean {
  return text[at] === ' ' && /\S/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '');
}
