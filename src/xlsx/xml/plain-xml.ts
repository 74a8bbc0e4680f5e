// XML without comments, CDATA and processing instructions, for readers that look at every character only once.

// A comment; CDATA with its contents; a processing instruction.
const SPECIAL = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g;

/** The same document with comments and instructions left out and CDATA as ordinary text. Places in it differ from the original. */
export function plainXml(xml: string): string {
  if (!xml.includes('<!') && !xml.includes('<?', 1)) return xml;
  return xml.replace(SPECIAL, (_, raw?: string) =>
    raw === undefined ? '' : raw.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  );
}

/** Whether an attribute of a yes-or-no kind says yes; `otherwise` when it is not there. */
export function isTrue(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}
