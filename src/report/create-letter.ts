// The tjänsteskrivelse of an underlag as a Word file: real heading styles, heading rows that are repeated, Swedish, and gaps marked.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { shortSeal } from '../../lib/index.ts';
import type { Letter, LetterSection } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';
import { finishPackage } from './finish-package.ts';
import { LETTER_DESCRIPTION, letterSubject, type LetterProperties } from './letter-properties.ts';
import { blockContent, BULLETS, CAPTION_STYLE, textRuns } from './letter-blocks.ts';
import { INK, QUIET } from './status-colours.ts';

/** The bytes of the .docx file. */
export async function createLetter(letter: Letter, { author, when }: LetterProperties): Promise<Uint8Array> {
  const file = new Document({
    title: letter.title,
    subject: letterSubject(letter),
    creator: author,
    lastModifiedBy: author,
    description: LETTER_DESCRIPTION,
    styles: STYLES,
    numbering: { config: NUMBERING },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        headers: { default: new Header({ children: [asideText(`Dnr ${letter.dnr}`)] }) },
        footers: { default: footerOf(letter) },
        children: [...openingOf(letter), ...letter.sections.flatMap(sectionContent)],
      },
    ],
  });
  const bytes = await Packer.pack(file, 'uint8array');
  return finishPackage(bytes, when, {
    mend: (xml, name) => {
      if (name === 'word/styles.xml') return withNormalStyle(xml);
      return name === 'word/document.xml' ? describeTables(xml, tableTexts(letter)) : xml;
    },
  });
}

// Twentieths of a point.
const A4 = { width: 11906, height: 16838 } as const;
const MARGINS = { top: 1276, bottom: 1276, left: 1276, right: 1276 } as const;
/** There in every Office. */
const FONT = 'Arial';
/** Id of the style of head and foot. */
const ASIDE_STYLE = 'Sidfot';

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { keepNext: true, spacing: { before, after: 80 } },
});

const STYLES = {
  default: {
    document: { run: { font: FONT, size: 21, color: INK, language: { value: 'sv-SE' } } },
    title: heading(40, 240),
    heading1: heading(30, 320),
    heading2: heading(26, 280),
    heading3: heading(24, 240),
    heading4: heading(22, 200),
  },
  paragraphStyles: [
    { id: ASIDE_STYLE, name: 'Footer', basedOn: 'Normal', run: { size: 18, color: QUIET } },
    {
      id: CAPTION_STYLE,
      name: 'Caption',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { before: 80, after: 60 } },
    },
  ],
};

/** Of the parts of «Ärende»: a heading that a person adds gets its number by itself. */
const NUMBERS = 'Ärende';
const NUMBERING = [
  {
    reference: NUMBERS,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.START,
        suffix: LevelSuffix.SPACE,
        style: { paragraph: { indent: { left: 0, hanging: 0 } } },
      },
    ],
  },
  {
    reference: BULLETS,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 400, hanging: 260 } } },
      },
    ],
  },
];

function asideText(text: string): Paragraph {
  return new Paragraph({ style: ASIDE_STYLE, text });
}

function footerOf({ title, seal }: Letter): Footer {
  const run = (child: string) => new TextRun({ children: [child] });
  const opening = `${title} · ${shortSeal(seal)} · Sida `;
  const pages = [opening, PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES].map(run);
  return new Footer({ children: [new Paragraph({ style: ASIDE_STYLE, children: pages })] });
}

function openingOf({ title, recipient, date }: Letter): readonly Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: 'Tjänsteskrivelse' })] }),
    new Paragraph({ children: [new TextRun({ text: date })] }),
    new Paragraph({ children: textRuns(`Till ${recipient}`), spacing: { before: 200 } }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
  ];
}

/** The section under its heading; «Ärende» stands above the first of the numbered ones. */
function sectionContent({ heading: text, numbered, blocks, part }: LetterSection) {
  const level = numbered ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
  const opening =
    part === 'bakgrund' ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Ärende' })] : [];
  return [
    ...opening,
    numbered
      ? new Paragraph({
          heading: level,
          text: text.replace(/^\d+\.\s*/u, ''),
          numbering: { reference: NUMBERS, level: 0 },
        })
      : new Paragraph({ heading: level, text }),
    ...blocks.flatMap((block) => blockContent(block, 'own')),
  ];
}

function tableTexts({ sections }: Letter): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.spoken] : [])),
  );
}

/** Gives each table, in order, the text that is read aloud for it; the library has no way to. */
function describeTables(xml: string, texts: readonly string[]): string {
  let index = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const text = texts[index];
    index++;
    return text === undefined ? end : `<w:tblCaption w:val="${escapeMarkup(text)}"/>${end}`;
  });
}

/** The style that all others are based on; the library refers to it but leaves it out. */
function withNormalStyle(xml: string): string {
  if (xml.includes('w:styleId="Normal"')) return xml;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return xml.replace('</w:docDefaults>', `</w:docDefaults>${normal}`);
}
