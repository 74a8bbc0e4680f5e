// Which style numbers and which shared strings the cells of a workbook point to.
import { attributeValue } from './sheet-data.ts';
import { WorksheetEdit } from './worksheet-edit.ts';

export interface UsedNumbers {
  readonly styles: ReadonlySet<number>;
  readonly strings: ReadonlySet<number>;
  /** How many cells point to a shared string. */
  readonly references: number;
}

/** What these worksheets point to, by their cells, rows and columns. */
export function findUsed(
  sheets: readonly { readonly name: string; readonly part: string; readonly xml: string }[],
): UsedNumbers {
  const styles = new Set<number>([0]);
  const strings = new Set<number>();
  let references = 0;
  for (const { name, part, xml } of sheets) {
    const sheet = new WorksheetEdit(name, part, xml);
    for (const { style } of sheet.attributesIn('cols', 'col'))
      if (style !== undefined) styles.add(Number(style));
    const data = sheet.sheetData();
    for (const row of data?.rows() ?? []) {
      addStyle(xml.slice(row.start, row.tagEnd));
      for (const cell of data?.cells(row) ?? []) {
        const tag = xml.slice(cell.start, cell.tagEnd);
        addStyle(tag);
        if (attributeValue(tag, 't') !== 's') continue;
        references += 1;
        strings.add(numberIn(xml.slice(cell.tagEnd, cell.contentEnd)));
      }
    }
  }
  return { styles, strings, references };

  function addStyle(tag: string): void {
    const style = attributeValue(tag, 's');
    if (style !== undefined) styles.add(Number(style));
  }
}

/** The number in a cell's value: `<v>12</v>` → 12. */
function numberIn(content: string): number {
  const number = /<(?:[\w.-]+:)?v(?:\s[^<>]*)?>\s*(\d+)\s*</.exec(content);
  return Number(number?.[1] ?? -1);
}
