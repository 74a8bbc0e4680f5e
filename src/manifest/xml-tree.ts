// Reads a small XML file into plain elements that know their line, so that a finding can point at it.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** As written, with its prefix: `bt:Image`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
  /** Line of the start tag, from 1. */
  readonly line: number;
}

export type XmlReading =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly text: string };

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
  line: number;
}

/** The root element, or a sentence saying where the text stops being XML. Example: `parseXml('<a b="1"/>')`. */
export function parseXml(text: string): XmlReading {
  const top: Growing = { name: '', attributes: {}, children: [], text: '', line: 0 };
  const open: Growing[] = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text = (inside.text + piece).trim();
  });
  parser.on('closetag', () => open.pop());
  return finish(parser, text, top);
}

function finish(parser: SaxesParser, text: string, top: Growing): XmlReading {
  try {
    parser.write(text).close();
  } catch (error) {
    // saxes begins its message with «line:column:», the only account of what is wrong.
    return {
      ok: false,
      text: `Filen är inte giltig XML: ${error instanceof Error ? error.message : 'okänt'}`,
    };
  }
  const root = top.children[0];
  return root === undefined ? { ok: false, text: 'Filen är tom.' } : { ok: true, root };
}

/** The element itself and everything inside it, in document order. */
export function allElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

/** Those inside the element, at any depth, that have the name. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return allElements(element).filter((one) => one.name === name);
}

/** The first element reached by the names, one level at a time; undefined when a step is missing. */
export function elementAt(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (inside, name) => inside?.children.find((one) => one.name === name),
    element,
  );
}
