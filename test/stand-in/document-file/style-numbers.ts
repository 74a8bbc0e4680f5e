// Which style record each look of the changed document gets: the one it comes from, or that one with the differences.
import type { StyleSheet } from '../../../src/xlsx/write/style-sheet.ts';
import { DEFAULT_STYLE } from '../default-style.ts';
import type { CellStyle, DocumentCell } from '../document.ts';
import { CannotSave } from './cannot-save.ts';
import type { ReadDocument, ReadSheet } from './read-document.ts';
import { styleDifference } from './style-difference.ts';

export class StyleNumbers {
  private readonly before: ReadDocument;
  private readonly styles: StyleSheet;
  private readonly sheets: ReadonlyMap<string, ReadSheet>;
  /** Looks are shared between cells, so each is worked out once for each record that it comes from. */
  private readonly known = new Map<CellStyle, Map<number, number>>();

  constructor(before: ReadDocument, styles: StyleSheet) {
    this.before = before;
    this.styles = styles;
    this.sheets = new Map(before.sheets.map((read) => [read.sheet.name, read]));
  }

  /** The number for a cell as it is to look. */
  of({ style, styleFrom }: DocumentCell): number {
    const base = styleFrom === null ? 0 : this.source(styleFrom);
    const known = this.known.get(style) ?? new Map<number, number>();
    this.known.set(style, known);
    const number = known.get(base) ?? this.make(style, base, styleFrom === null);
    known.set(base, number);
    return number;
  }

  private source({ sheet, row, column }: NonNullable<DocumentCell['styleFrom']>): number {
    const read = this.sheets.get(sheet);
    if (read === undefined)
      throw new CannotSave(`a style from the sheet ${sheet}, which was not in the file`);
    return read.styleNumber(row, column);
  }

  private make(style: CellStyle, base: number, isNew: boolean): number {
    const shown = this.before.styles[base] ?? this.before.styles[0] ?? DEFAULT_STYLE;
    // a look made from nothing begins as Excel's standard, which the workbook may have set to another font
    const isStandard = isNew && styleDifference(DEFAULT_STYLE, style) === null;
    const patch = isStandard ? null : styleDifference(shown, isNew ? this.onStandard(style, shown) : style);
    return patch === null ? base : this.styles.styleWith(patch, base);
  }

  /** The look with the workbook's own font where it still has Excel's. */
  private onStandard(style: CellStyle, shown: CellStyle): CellStyle {
    const { name, size } = DEFAULT_STYLE.font;
    if (style.font.name !== name || style.font.size !== size) return style;
    return { ...style, font: { ...style.font, name: shown.font.name, size: shown.font.size } };
  }
}
