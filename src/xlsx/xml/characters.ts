// Blanks and names in XML, character by character.

/** Whether a character is one of XML's four blanks. */
export function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Whether there is nothing but blanks between two places. */
export function isBlank(xml: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlankCode(xml.charCodeAt(at))) return false;
  return true;
}

/** Whether the same text of some length stands at two places. */
export function sameText(xml: string, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (xml.charCodeAt(a + at) !== xml.charCodeAt(b + at)) return false;
  return true;
}

/** Just after the name that starts here, or -1 when none does. */
export function passName(xml: string, from: number): number {
  if (!startsName(xml.charCodeAt(from))) return -1;
  let at = from + 1;
  while (continuesName(xml.charCodeAt(at))) at++;
  return at;
}

function startsName(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x3a ||
    code > 0xbf
  );
}

function continuesName(code: number): boolean {
  return (
    startsName(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0xb7
  );
}
