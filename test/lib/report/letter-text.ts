// A tjänsteskrivelse as plain text, for golden files.
import type { Letter, LetterBlock } from '../../../lib/model/letter.ts';

export function letterText({ title, dnr, recipient, date, sections }: Letter): string {
  const parts = sections.map(
    ({ heading, blocks }) => `## ${heading}\n\n${blocks.map(blockText).join('\n\n')}`,
  );
  return `${[`# ${title}`, `Dnr ${dnr}. Till ${recipient}. ${date}.`, ...parts].join('\n\n')}\n`;
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'heading':
      return `### ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table': {
      const rows = [block.headings, ...block.rows.map((cells) => cells.map(({ text }) => text))];
      return `${block.caption}\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
    }
  }
}
