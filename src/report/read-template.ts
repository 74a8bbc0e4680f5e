// Whether a file can be a template for the tjänsteskrivelse, and if not, what to do about it; and what stands in its paragraphs.
import { strFromU8, unzipSync } from 'fflate';
import { accept, refuse, type Result } from '../app/result.ts';

/** The parts of a Word file with text in them, by name. */
export type TemplateParts = Readonly<Record<string, string>>;

// How files in Microsoft's older container begin: Word 97, and every document with a password.
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/** The XML parts of the template; refused with what to do when it is no Word document, is encrypted, or has macros. */
export function readTemplate(template: Uint8Array, name: string): Result<TemplateParts> {
  if (OLD_CONTAINER.every((byte, index) => template[index] === byte))
    return refuse(
      'template',
      `Mallen «${name}» har lösenord eller är sparad i ett äldre format. Öppna den i Word, ta bort lösenordet, spara den som Word-dokument (.docx) och försök igen.`,
    );
  const parts = unpacked(template);
  if (parts?.['word/document.xml'] === undefined)
    return refuse(
      'template',
      `Mallen «${name}» är inget Word-dokument (.docx); spara den som .docx och försök igen.`,
    );
  if (parts['[Content_Types].xml']?.includes('macroEnabled') === true)
    return refuse(
      'template',
      `Mallen «${name}» har makron. Spara den i Word som Word-dokument (.docx), utan makron, och försök igen.`,
    );
  return accept(parts);
}

function unpacked(template: Uint8Array): Record<string, string> | null {
  try {
    const parts = unzipSync(template, { filter: ({ name }) => name.endsWith('.xml') });
    return Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, strFromU8(content)]));
  } catch {
    // No zip at all: the caller says what to do.
    return null;
  }
}

// A paragraph may hold a text box with paragraphs of its own, so what is sought is the innermost.
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const RUN_TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** The texts of the paragraphs of every part that is shown. */
export function paragraphTexts(parts: TemplateParts): readonly string[] {
  return Object.entries(parts)
    .filter(([part]) => /^word\/[^/]+\.xml$/.test(part))
    .flatMap(([, xml]) =>
      Array.from(xml.matchAll(PARAGRAPH), ([paragraph]) =>
        Array.from(paragraph.matchAll(RUN_TEXT), ([, text = '']) => text).join(''),
      ),
    );
}
