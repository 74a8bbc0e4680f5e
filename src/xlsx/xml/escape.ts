// Text to and from XML: entities and the `_xHHHH_` form that the .xlsx format uses for what XML cannot hold.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// Characters that XML 1.0 forbids: controls other than tab, line feed and carriage return, lone halves of a
// surrogate pair, and the two non-characters at the end of the first plane.
const FORBIDDEN =
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const FORBIDDEN_EVERYWHERE = new RegExp(FORBIDDEN, 'g');

// Anything but characters that mean nothing in XML and in `_xHHHH_`: most texts have none such, which is quickly seen.
// Left out of the ranges are the control characters, `&`, `<`, `>`, `_`, halves of surrogate pairs and non-characters.
const NEEDS_CARE = /[^\t\n -%'-;=?-^`-\uD7FF\uE000-\uFFFD]/;

/** Text made safe between tags. A character that XML cannot hold becomes U+FFFD; use `encodeXstring` first where it must survive. */
export function escapeText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(FORBIDDEN_EVERYWHERE, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** Text made safe inside a double-quoted attribute; line breaks and tabs survive. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** The text that a piece of XML between tags stands for: `A &amp; B` → `A & B`. Unknown entities stay as they are. */
export function unescapeXml(xml: string): string {
  const lines = xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) =>
    name.startsWith('#') ? codePoint(name, whole) : (NAMED[name] ?? whole),
  );
}

function codePoint(reference: string, whole: string): string {
  const code = reference.startsWith('#x') ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

// An underscore that would be read as the start of `_xHHHH_` (the closing underscore may also come from the next
// character, when that one has to be written so), a carriage return, or a forbidden character.
const TO_ENCODE = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|\\r|${FORBIDDEN}))|\\r|${FORBIDDEN}`, 'g');

/** Text in the format's own escaping (ST_Xstring), still to be XML-escaped: U+0001 → `_x0001_`, a literal `_x000D_` → `_x005F_x000D_`. */
export function encodeXstring(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(TO_ENCODE, (char) => {
    const hex = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}

/** The text that an ST_Xstring stands for: `_x000A_` → line feed. The inverse of `encodeXstring`. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
