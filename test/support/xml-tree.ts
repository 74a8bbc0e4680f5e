// XML as a tree, by a parser that is not our own (saxes), so that tests do not judge our scanner by itself.
import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** Local name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** The root element; throws when the text is not well-formed. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ name, value }) => [name, value] as const);
    const node = { name: tag.local, attributes: Object.fromEntries(attributes), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('cdata', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('XML without an element');
  return root;
}

/** All elements with a local name, in document order. */
export function allNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** The first element with a local name; throws when there is none. */
export function firstNamed(node: XmlNode, name: string): XmlNode {
  const [first] = allNamed(node, name);
  if (first === undefined) throw new Error(`No <${name}>`);
  return first;
}
