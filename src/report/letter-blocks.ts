// The blocks of a tjänsteskrivelse as paragraphs and tables of Word, with gaps for a person to write marked in yellow.
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterBlock, LetterTable } from '../../lib/index.ts';
import type { TemplateStyles } from './template-styles.ts';
import { LINE, PALE, QUIET, STATUS_COLOURS } from './status-colours.ts';

/** Whose document it stands in: our own, with its styles, or a template with what it has of them. */
export type BlockHome = 'own' | TemplateStyles;

/** Id of the style of the text above a table, in our own document. */
export const CAPTION_STYLE = 'Tabelltext';
/** Name of the numbering that lists have, in our own document. */
export const BULLETS = 'Punkter';
/** Twentieths of a point between the margins of an A4 page of ours. */
const TEXT_WIDTH = 9354;

const GAP = /(\[Skriv: [^\]]*\])/;
const GAP_SHADE = { type: ShadingType.CLEAR, fill: 'FFF176', color: 'auto' } as const;
const SMALL = 18;

/** The block as what a section of a document holds. */
export function blockContent(block: LetterBlock, home: BlockHome): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      // What ends with a colon belongs to what comes after it.
      return [
        new Paragraph({
          children: textRuns(block.text),
          spacing: { before: 100, after: 100 },
          keepNext: block.text.endsWith(':'),
        }),
      ];
    case 'heading':
      return [headingOf(block.text, home)];
    case 'list':
      return block.items.map((item) => listItem(item, home));
    case 'table':
      return [
        captionOf(block.caption, home),
        tableOf(block, home),
        new Paragraph({ spacing: { after: 120 } }),
      ];
  }
}

/** The text in runs, its gaps apart. */
export function textRuns(text: string, look: { readonly bold?: boolean } = {}): readonly TextRun[] {
  return text
    .split(GAP)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, ...look, ...(GAP.test(part) ? { shading: GAP_SHADE } : {}) }));
}

function headingOf(text: string, home: BlockHome): Paragraph {
  return home === 'own'
    ? new Paragraph({ heading: HeadingLevel.HEADING_4, children: textRuns(text) })
    : templateHeading(text, home.subheading);
}

/** A heading in a template: in its own style, or bold where it has none. */
export function templateHeading(text: string, style: string | null): Paragraph {
  return style === null
    ? new Paragraph({ children: textRuns(text, { bold: true }), keepNext: true, spacing: { before: 200 } })
    : new Paragraph({ style, children: textRuns(text) });
}

// A template need not have points of any kind: then they are written out.
function listItem(text: string, home: BlockHome): Paragraph {
  if (home === 'own')
    return new Paragraph({
      children: textRuns(text),
      numbering: { reference: BULLETS, level: 0 },
      spacing: { after: 40 },
    });
  return home.bullet === null
    ? new Paragraph({ children: textRuns(`• ${text}`), indent: { left: 284, hanging: 284 } })
    : new Paragraph({ style: home.bullet, children: textRuns(text) });
}

function captionOf(text: string, home: BlockHome): Paragraph {
  return home === 'own'
    ? new Paragraph({ style: CAPTION_STYLE, text, keepNext: true })
    : new Paragraph({ children: [new TextRun({ text, size: SMALL, color: QUIET })], keepNext: true });
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const EDGES = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
} as const;

const WHOLE_WIDTH = { size: 100, type: WidthType.PERCENTAGE } as const;

function tableOf({ headings, widths, rows }: LetterTable, home: BlockHome): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / sum) * TEXT_WIDTH));
  // How wide the text of a template is, only the template knows.
  const widthOf = (column: number) =>
    home === 'own'
      ? { size: columnWidths[column] ?? 0, type: WidthType.DXA }
      : { size: Math.floor(((widths[column] ?? 0) / sum) * 100), type: WidthType.PERCENTAGE };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map(
      (text, column) =>
        new TableCell({
          width: widthOf(column),
          shading: { type: ShadingType.CLEAR, fill: PALE, color: 'auto' },
          children: [cellText(text, { bold: true, isHeading: true })],
        }),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map(({ text, status }, column) => {
          const colours = status === null ? null : STATUS_COLOURS[status];
          return new TableCell({
            width: widthOf(column),
            ...(colours === null
              ? {}
              : { shading: { type: ShadingType.CLEAR, fill: colours.fill, color: 'auto' } }),
            children: [cellText(text, colours === null ? {} : { bold: true, color: colours.text })],
          });
        }),
      }),
  );
  return new Table({
    rows: [head, ...body],
    columnWidths,
    width: home === 'own' ? { size: TEXT_WIDTH, type: WidthType.DXA } : WHOLE_WIDTH,
    layout: TableLayoutType.FIXED,
    borders: EDGES,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}

// With no room above and below, whatever paragraphs have in a template; a heading row stays with the row after it.
function cellText(
  text: string,
  {
    isHeading = false,
    ...look
  }: { readonly bold?: boolean; readonly color?: string; readonly isHeading?: boolean },
): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text, size: SMALL, ...look })],
    spacing: { before: 0, after: 0 },
    keepNext: isHeading,
  });
}
