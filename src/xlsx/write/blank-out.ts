// Hides what is no element, so that looking for a tag by its text cannot find one in a comment.
import { hasSpecials } from '../xml/plain-xml.ts';

/** The same text, as long as before, with comments, CDATA sections and instructions as blanks. Most parts have none and come back as they are. */
export function blankOut(xml: string): string {
  if (!hasSpecials(xml)) return xml;
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, (found) =>
    ' '.repeat(found.length),
  );
}
