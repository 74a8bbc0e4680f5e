// A tjänsteskrivelse in the municipality's own template: each known placeholder, such as {{sammanfattning}}, is replaced by what the
// underlag says. The template's styles, head and foot stay as they are.
import { Paragraph, type Table, patchDetector, patchDocument, PatchType, type IPatch } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { LETTER_PARTS } from '../../lib/index.ts';
import type { Letter, LetterBlock } from '../../lib/index.ts';
import { accept, refuse, type Refusal, type Result } from '../app/result.ts';
import { blockContent, textRuns } from './letter-blocks.ts';
import { TEMPLATE_FACTS } from './template-names.ts';

/** A filled template, and what in it was not known. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Placeholders that Målljus has nothing for, as they are written; they stand as they did. */
  readonly unknown: readonly string[];
}

const EVERY = 'ärende';
const NAMES: readonly string[] = [...TEMPLATE_FACTS, ...LETTER_PARTS];

/** The bytes of the filled template. Refused when it is no Word file, has none of the placeholders, or has one where it cannot stand. */
export async function fillTemplate(
  template: Uint8Array,
  name: string,
  letter: Letter,
): Promise<Result<FilledTemplate>> {
  const texts = paragraphTexts(template);
  if (texts === null)
    return refuse(
      'unsupported',
      `Mallen «${name}» är inget Word-dokument (.docx); spara den som .docx och försök igen.`,
    );
  const detected = await readBy(() => patchDetector({ data: template }));
  if (detected === null) return unreadable(name);
  const found = [...new Set(detected)];
  const known = found.filter((written) => NAMES.includes(nameOf(written)));
  if (known.length === 0)
    return refuse(
      'unsupported',
      `Mallen «${name}» har ingen av platshållarna. Skriv dem där texten ska stå: ${NAMES.map((each) => `{{${each}}}`).join(', ')}.`,
    );
  const crowded = known.find((written) => isWhole(nameOf(written)) && !standsAlone(written, texts));
  if (crowded !== undefined)
    return refuse(
      'unsupported',
      `Platshållaren {{${crowded}}} i mallen «${name}» ska stå ensam i sitt stycke.`,
    );
  const patches = Object.fromEntries(known.map((written) => [written, patchFor(nameOf(written), letter)]));
  const bytes = await readBy(() =>
    patchDocument({ outputType: 'uint8array', data: template, patches, keepOriginalStyles: true }),
  );
  if (bytes === null) return unreadable(name);
  return accept({
    bytes,
    unknown: found.filter((written) => !known.includes(written)).map((each) => `{{${each}}}`),
  });
}

/** Null where the library cannot make anything of the template: it throws whatever it met first. */
async function readBy<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    // What is wrong with the file is not told in words for an officer; the caller says what to do.
    return null;
  }
}

function unreadable(name: string): Refusal {
  return refuse(
    'unsupported',
    `Mallen «${name}» kan inte läsas; öppna den i Word, spara den på nytt och försök igen.`,
  );
}

/** Case, blanks and how the letters are composed do not matter. */
function nameOf(written: string): string {
  return written.normalize('NFC').trim().toLowerCase();
}

const FACTS: ReadonlySet<string> = new Set(TEMPLATE_FACTS.filter((each) => each !== EVERY));

/** Whether it stands for whole paragraphs, and not for words in one. */
function isWhole(name: string): boolean {
  return !FACTS.has(name);
}

const PARAGRAPH = /<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g;
const RUN_TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** The texts of the paragraphs of every part; null when it is no Word file. */
function paragraphTexts(template: Uint8Array): readonly string[] | null {
  const parts = unpacked(template);
  if (parts?.['word/document.xml'] === undefined) return null;
  return Object.entries(parts)
    .filter(([part]) => /^word\/[^/]+\.xml$/.test(part))
    .flatMap(([, content]) =>
      Array.from(strFromU8(content).matchAll(PARAGRAPH), ([paragraph]) =>
        Array.from(paragraph.matchAll(RUN_TEXT), ([, text = '']) => text).join(''),
      ),
    );
}

function unpacked(template: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(template);
  } catch {
    // No zip at all: the caller says what to do.
    return null;
  }
}

function standsAlone(written: string, texts: readonly string[]): boolean {
  const placeholder = `{{${written}}}`;
  return texts.every((text) => !text.includes(placeholder) || text.trim() === placeholder);
}

function patchFor(name: string, letter: Letter): IPatch {
  const fact = factOf(name, letter);
  if (fact !== null) return { type: PatchType.PARAGRAPH, children: [...textRuns(harmless(fact))] };
  return { type: PatchType.DOCUMENT, children: [...contentFor(name, letter)] };
}

function factOf(name: string, { title, dnr, recipient, date, seal }: Letter): string | null {
  const facts: Readonly<Record<string, string>> = {
    titel: title,
    dnr,
    nämnd: recipient,
    datum: date,
    sigill: seal,
  };
  return facts[name] ?? null;
}

function contentFor(name: string, { sections }: Letter): readonly (Paragraph | Table)[] {
  if (name !== EVERY)
    return sections.filter(({ part }) => part === name).flatMap(({ blocks }) => contentOf(blocks));
  return sections
    .filter(({ numbered }) => numbered)
    .flatMap(({ heading, blocks }) => [headingOf(heading), ...contentOf(blocks)]);
}

function headingOf(text: string): Paragraph {
  return new Paragraph({
    children: textRuns(text, { bold: true }),
    keepNext: true,
    spacing: { before: 240 },
  });
}

function contentOf(blocks: readonly LetterBlock[]): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block) => blockContent(harmlessBlock(block), 'template'));
}

// Placeholders are sought again in what has been put in: a measure that is called «{{titel}}» would never come to an end.
const harmless = (text: string): string => text.replaceAll('{{', '{\u2060{');

function harmlessBlock(block: LetterBlock): LetterBlock {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return { ...block, text: harmless(block.text) };
    case 'list':
      return { ...block, items: block.items.map(harmless) };
    case 'table':
      return {
        ...block,
        caption: harmless(block.caption),
        rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, text: harmless(cell.text) }))),
      };
  }
}
