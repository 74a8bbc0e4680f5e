// A tjänsteskrivelse in the municipality's own template: each known placeholder, such as {{sammanfattning}}, is replaced by what the
// underlag says. The template's styles, head and foot stay as they are.
import { type Paragraph, type Table, patchDetector, patchDocument, PatchType, type IPatch } from 'docx';
import type { Letter, LetterBlock } from '../../lib/index.ts';
import { accept, refuse, type Refusal, type Result } from '../app/result.ts';
import { escapeMarkup } from './escape-markup.ts';
import { finishPackage } from './finish-package.ts';
import { keptFromTemplate, withOwnProperties, type LetterProperties } from './letter-properties.ts';
import { blockContent, templateHeading, textRuns } from './letter-blocks.ts';
import { paragraphTexts, readTemplate } from './read-template.ts';
import { TEMPLATE_NAMES, TEMPLATE_WORDS } from './template-names.ts';
import { templateStyles, type TemplateStyles } from './template-styles.ts';

/** A filled template, and what in it was not filled. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Placeholders that Målljus has nothing for, as they are written; they stand as they did. */
  readonly unknown: readonly string[];
  /** Known ones that stand where they cannot be replaced: in a link, a content control or a tracked change. */
  readonly unfilled: readonly string[];
  /** What follows from the template that may name someone: «Nyckelord (budget)», «spårade ändringar av Eva Ek». */
  readonly kept: readonly string[];
}

const EVERY = 'ärende';
/** Both a part, when it stands alone, and words. */
const OFFICER = 'handläggare';
const NAMES: readonly string[] = TEMPLATE_NAMES;

/**
 * The bytes of the filled template. Refused when it is no Word file, has none of the placeholders, or has one where it cannot stand.
 * `about`: what the file says of itself, in place of what it said of the template.
 */
export async function fillTemplate(
  template: Uint8Array,
  name: string,
  letter: Letter,
  { author, when }: LetterProperties,
): Promise<Result<FilledTemplate>> {
  const parts = readTemplate(template, name);
  if (!parts.ok) return parts;
  const detected = await readBy(() => patchDetector({ data: template }));
  if (detected === null) return unreadable(name);
  const texts = paragraphTexts(parts.value);
  const found = [...new Set([...detected, ...writtenIn(texts)])];
  const known = found.filter((written) => NAMES.includes(nameOf(written)));
  if (known.length === 0) return withoutPlaceholders(name);
  const isAmongWords = (written: string): boolean => !standsAlone(written, texts);
  const crowded = known.find((written) => !MAY_STAND_AMONG.has(nameOf(written)) && isAmongWords(written));
  if (crowded !== undefined)
    return refuse(
      'template',
      `Platshållaren {{${crowded}}} i mallen «${name}» ska stå ensam i sitt stycke. I löpande text får dessa stå: ${TEMPLATE_WORDS.map((each) => `{{${each}}}`).join(', ')}.`,
    );
  const styles = templateStyles(parts.value['word/styles.xml'] ?? '');
  const patches = Object.fromEntries(
    known.map((written) => [written, patchFor(nameOf(written), letter, styles, isAmongWords(written))]),
  );
  const patched = await readBy(() =>
    patchDocument({ outputType: 'uint8array', data: template, patches, keepOriginalStyles: true }),
  );
  if (patched === null) return unreadable(name);
  const bytes = finishPackage(patched, when, {
    mend: (xml, part) =>
      fillLeft(part.startsWith('word/') ? xml : withOwnProperties(xml, letter, author), part, letter),
  });
  return told(bytes, name);
}

function withoutPlaceholders(name: string): Refusal {
  return refuse(
    'template',
    `Mallen «${name}» har ingen av platshållarna. Öppna den i Word, skriv dem där texten ska stå, spara och försök igen: ${NAMES.map((each) => `{{${each}}}`).join(', ')}. Räcker det med en: skriv {{ärende}} där ärendet ska stå.`,
  );
}

/** What is left in it when it has been filled. */
function told(bytes: Uint8Array, name: string): Result<FilledTemplate> {
  const parts = readTemplate(bytes, name);
  if (!parts.ok) return parts;
  const left = [...new Set(paragraphTexts(parts.value).flatMap((text) => text.match(LEFT) ?? []))];
  const isKnown = (written: string): boolean => NAMES.includes(nameOf(written.replace(/[{}]/g, '')));
  return accept({
    bytes,
    unknown: left.filter((written) => !isKnown(written)),
    unfilled: left.filter(isKnown),
    kept: keptFromTemplate(parts.value),
  });
}

// A placeholder, or one that is opened and never closed.
const LEFT = /\{\{[^{}]{0,40}(?:\}\})?/g;

function writtenIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/\{\{([^{}]*)\}\}/g), ([, written = '']) => written),
  );
}

/** Words that stand where the library does not look: in a content control within a paragraph, a link, a text of the document's properties. */
function fillLeft(xml: string, part: string, letter: Letter): string {
  // A template that is a template to Word too would open as a new one.
  if (part === '[Content_Types].xml')
    return xml.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
  if (!/^(?:word|docProps|customXml)\/[^/]+\.xml$/.test(part)) return xml;
  return xml.replace(/\{\{([^{}<>]*)\}\}/g, (whole, written: string) => {
    const fact = factOf(nameOf(written), letter);
    return fact === null ? whole : escapeMarkup(harmless(fact));
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
    'template',
    `Mallen «${name}» kan inte läsas; öppna den i Word, spara den på nytt och försök igen.`,
  );
}

/** Case, blanks and how the letters are composed do not matter. */
function nameOf(written: string): string {
  return written.normalize('NFC').trim().toLowerCase();
}

const MAY_STAND_AMONG: ReadonlySet<string> = new Set(TEMPLATE_WORDS);

function standsAlone(written: string, texts: readonly string[]): boolean {
  const placeholder = `{{${written}}}`;
  return texts.every((text) => !text.includes(placeholder) || text.trim() === placeholder);
}

function patchFor(name: string, letter: Letter, styles: TemplateStyles, isAmongWords: boolean): IPatch {
  const fact = name === OFFICER && !isAmongWords ? null : factOf(name, letter);
  if (fact !== null) return { type: PatchType.PARAGRAPH, children: [...textRuns(harmless(fact))] };
  return { type: PatchType.DOCUMENT, children: [...contentFor(name, letter, styles)] };
}

function factOf(name: string, { title, dnr, recipient, date, seal, officer }: Letter): string | null {
  const facts: Readonly<Record<string, string>> = {
    titel: title,
    dnr,
    nämnd: recipient,
    datum: date,
    sigill: seal,
    [OFFICER]: officer,
  };
  return facts[name] ?? null;
}

function contentFor(
  name: string,
  { sections }: Letter,
  styles: TemplateStyles,
): readonly (Paragraph | Table)[] {
  const contentOf = (blocks: readonly LetterBlock[]): readonly (Paragraph | Table)[] =>
    blocks.flatMap((block) => blockContent(harmlessBlock(block), styles));
  if (name !== EVERY)
    return sections.filter(({ part }) => part === name).flatMap(({ blocks }) => contentOf(blocks));
  return sections
    .filter(({ numbered }) => numbered)
    .flatMap(({ heading, blocks }) => [templateHeading(heading, styles.heading), ...contentOf(blocks)]);
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
