// Reads the small XML of the state into a tree, without a DOM. Knows elements, attributes and text; refuses DOCTYPE.

export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** By name without prefix; namespace declarations keep theirs (`xmlns`, `xmlns:m`). */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside the element, joined. */
  readonly text: string;
  /** The prefix of the name, `''` when it has none. */
  readonly prefix: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

// One piece of markup from its `<`: a comment, a processing instruction, a CDATA section (1), or a tag with a closing
// slash (2), name (3), attributes (4; a `>` inside quotes does not end the tag) and a self-closing slash (5).
const MARKUP =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[([\s\S]*?)\]\]>|(\/?)([^\s/>!?"'<]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const MAX_DEPTH = 20;

/** The root element of a well-formed XML text without DOCTYPE, else null. Example: `readXml('<a b="1"/>')`. */
export function readXml(xml: string): XmlElement | null {
  const holder = openElement('', '');
  const open: OpenElement[] = [holder];
  let position = xml.startsWith('\uFEFF') ? 1 : 0;
  while (position < xml.length) {
    const next = xml.indexOf('<', position);
    const text = xml.slice(position, next < 0 ? xml.length : next);
    if (!addText(open, decodeText(text))) return null;
    if (next < 0) break;
    MARKUP.lastIndex = next;
    const match = MARKUP.exec(xml);
    if (match === null || !applyMarkup(open, match)) return null;
    position = MARKUP.lastIndex;
  }
  return open.length === 1 && holder.children.length === 1 ? (holder.children[0] ?? null) : null;
}

/** Adds text to the innermost open element; false when text stands outside the root. */
function addText(open: readonly OpenElement[], text: string): boolean {
  const innermost = open.at(-1);
  if (innermost === undefined || (open.length === 1 && text.trim() !== '')) return false;
  innermost.text += text;
  return true;
}

function applyMarkup(open: OpenElement[], match: RegExpExecArray): boolean {
  const [, cdata, closing, fullName, attributes = '', selfClosing] = match;
  if (cdata !== undefined) return addText(open, cdata);
  if (fullName === undefined) return true;
  if (closing === '/') return close(open, fullName);
  const element = openElement(fullName, attributes);
  open.at(-1)?.children.push(element);
  if (selfClosing !== '/') open.push(element);
  return open.length <= MAX_DEPTH;
}

function close(open: OpenElement[], fullName: string): boolean {
  if (open.length === 1) return false;
  const element = open.pop();
  return element !== undefined && qualifiedName(element) === fullName;
}

function qualifiedName(element: XmlElement): string {
  return element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
}

function openElement(fullName: string, attributeText: string): OpenElement {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of attributeText.matchAll(ATTRIBUTE)) {
    const key = name.startsWith('xmlns') ? name : localName(name);
    attributes.set(key, decodeText(double ?? single ?? ''));
  }
  const divide = fullName.indexOf(':');
  const prefix = divide < 0 ? '' : fullName.slice(0, divide);
  return { name: localName(fullName), prefix, attributes, children: [], text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities and character references as characters; an unknown one is left as written. */
function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g, (all, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? all;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The namespace of the root element, `''` when it declares none. */
export function rootNamespace(root: XmlElement): string {
  return root.attributes.get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix}`) ?? '';
}
