// Finding the tags in XML by their places in the text. Never throws and never loops, whatever the text.

/** A tag; `start` is its `<`, `end` is just after its `>`. */
export interface Tag {
  /** Local name, without prefix. */
  readonly name: string;
  /** Prefix with its colon (`x:`), or the empty string. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** The tags of a text in order; comments, CDATA, processing instructions and declarations are passed over. */
export function* tags(xml: string, from = 0, to = xml.length): Generator<Tag, undefined> {
  let at = from;
  for (;;) {
    const tag = nextTag(xml, at, to);
    if (tag === null) return undefined;
    yield tag;
    at = tag.end;
  }
}

/** The first tag that starts at or after `from` and ends by `to`, or null. */
export function nextTag(xml: string, from: number, to = xml.length): Tag | null {
  let start = xml.indexOf('<', from);
  while (start >= 0 && start < to) {
    const passed = endOfNonElement(xml, start);
    if (passed === null) return tagAt(xml, start, to);
    start = xml.indexOf('<', passed);
  }
  return null;
}

const SPECIAL = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
  { open: '<!', close: '>' },
] as const;

/** Where a comment, CDATA, processing instruction or declaration that starts here ends; null for an ordinary tag. */
function endOfNonElement(xml: string, start: number): number | null {
  const second = xml.charCodeAt(start + 1);
  if (second !== 0x21 && second !== 0x3f) return null;
  for (const { open, close } of SPECIAL) {
    if (!xml.startsWith(open, start)) continue;
    const end = xml.indexOf(close, start + open.length);
    return end < 0 ? xml.length : end + close.length;
  }
  return null;
}

/** The tag that starts here, or null when it does not end by `to`. */
export function tagAt(xml: string, start: number, to: number): Tag | null {
  const end = tagEnd(xml, start);
  if (end < 0 || end > to) return null;
  const closing = xml.charCodeAt(start + 1) === 0x2f;
  const nameStart = closing ? start + 2 : start + 1;
  let nameEnd = nameStart;
  let colon = -1;
  for (; nameEnd < end; nameEnd++) {
    const code = xml.charCodeAt(nameEnd);
    if (code === 0x3a && colon < 0) colon = nameEnd;
    else if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  const localStart = colon < 0 ? nameStart : colon + 1;
  const kind = closing ? 'close' : xml.charCodeAt(end - 2) === 0x2f ? 'empty' : 'open';
  return {
    name: xml.slice(localStart, nameEnd),
    prefix: xml.slice(nameStart, localStart),
    kind,
    start,
    end,
  };
}

/** Just after the `>` that ends the tag starting at `start`; a `>` inside quotes does not end it. -1 when it never ends. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  if (end < 0) return -1;
  let at = start;
  for (;;) {
    const quote = nextQuote(xml, at, end);
    if (quote < 0) return end + 1;
    const closed = xml.indexOf(xml.charAt(quote), quote + 1);
    if (closed < 0) return -1;
    at = closed + 1;
    if (closed > end) end = xml.indexOf('>', at);
    if (end < 0) return -1;
  }
}

function nextQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}
