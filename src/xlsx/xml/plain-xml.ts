// XML without comments, CDATA and processing instructions, for readers that look at every character only once.

// A comment; CDATA with its contents; a processing instruction.
const SPECIAL = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g;

/** The same document with comments and instructions left out and CDATA as ordinary text. Places in it differ from the original. */
export function plainXml(xml: string): string {
  if (!hasSpecials(xml)) return xml;
  return xml.replace(SPECIAL, (_, raw?: string) =>
    raw === undefined ? '' : raw.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  );
}

/** Whether there is any comment, CDATA or instruction besides the declaration. */
export function hasSpecials(xml: string): boolean {
  return holds(xml, '!', 0) || holds(xml, '?', afterDeclaration(xml));
}

function afterDeclaration(xml: string): number {
  return xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
}

/** Whether `<` stands before this sign somewhere. A sheet seldom has the sign at all, and looking for one sign is quick. */
function holds(xml: string, sign: string, from: number): boolean {
  return xml.includes(sign, from) && xml.includes(`<${sign}`, from);
}

/** Whether an attribute of a yes-or-no kind says yes; `otherwise` when it is not there. */
export function isTrue(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}
