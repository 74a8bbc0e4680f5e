// `range.format`: fill, font, alignment, lines, locking, and the size of rows and columns.
import type { CellStyle } from '../document.ts';
import { asBoolean, asColor, asIndex, asNumber, asOneOf, asText } from './arguments.ts';
import { rangeBorders } from './borders.ts';
import { invalidArgument } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import {
  fitColumns,
  fitRows,
  readColumnWidth,
  readStandardWidth,
  readRowHeight,
  writeColumnWidth,
  writeStandardWidth,
  writeRowHeight,
} from './row-column-size.ts';
import type { Session } from './session.ts';
import { changeStyles, commonOf, type CellArea } from './style-target.ts';
import type { StyleChange } from './workbook-state.ts';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single'] as const;

/** Reads and writes parts of the look of `target`. */
class Look {
  readonly #session: Session;
  readonly #target: CellArea;

  constructor(session: Session, target: CellArea) {
    this.#session = session;
    this.#target = target;
  }

  read<T>(of: (style: CellStyle) => T): () => T | null {
    return () => commonOf(this.#session, this.#target, of);
  }

  write(of: (value: unknown) => StyleChange): (value: unknown) => void {
    return (value) => {
      changeStyles(this.#session, this.#target, of(value));
    };
  }

  change(of: (style: CellStyle) => StyleChange): void {
    changeStyles(this.#session, this.#target, of);
  }
}

export function rangeFormat(session: Session, target: CellArea): HostObject {
  const look = new Look(session, target);
  return {
    type: 'RangeFormat',
    child: {
      Fill: () => rangeFill(look),
      Font: () => rangeFont(look),
      Protection: () => formatProtection(look),
      Borders: () => rangeBorders(session, target),
    },
    get: {
      HorizontalAlignment: look.read(({ alignment }) => alignment.horizontal),
      VerticalAlignment: look.read(({ alignment }) => alignment.vertical),
      WrapText: look.read(({ alignment }) => alignment.wrapText),
      IndentLevel: look.read(({ alignment }) => alignment.indentLevel),
      ColumnWidth: () => readColumnWidth(session, target),
      UseStandardWidth: () => readStandardWidth(session, target),
      RowHeight: () => readRowHeight(session, target),
    },
    set: {
      HorizontalAlignment: look.write((value) => ({
        alignment: { horizontal: asOneOf(value, HORIZONTAL, 'horizontalAlignment') },
      })),
      VerticalAlignment: look.write((value) => ({
        alignment: { vertical: asOneOf(value, VERTICAL, 'verticalAlignment') },
      })),
      WrapText: look.write((value) => ({ alignment: { wrapText: asBoolean(value, 'wrapText') } })),
      IndentLevel: look.write((value) => ({ alignment: { indentLevel: asIndent(value) } })),
      ColumnWidth: (value) => {
        writeColumnWidth(session, target, asNumber(value, 'columnWidth'));
      },
      UseStandardWidth: (value) => {
        writeStandardWidth(session, target, asBoolean(value, 'useStandardWidth'));
      },
      RowHeight: (value) => {
        writeRowHeight(session, target, asNumber(value, 'rowHeight'));
      },
    },
    call: {
      AutofitColumns: () => {
        fitColumns(session, target);
      },
      AutofitRows: () => {
        fitRows(session, target);
      },
    },
  };
}

function asIndent(value: unknown): number {
  const level = asIndex(value, 'indentLevel');
  if (level > 250) throw invalidArgument('indentLevel: at most 250');
  return level;
}

function rangeFill(look: Look): HostObject {
  return {
    type: 'RangeFill',
    // A cell without background answers white, as in Excel.
    get: {
      Color: look.read(({ fill }) => fill ?? '#FFFFFF'),
      Pattern: look.read(({ fill }) => (fill === null ? 'None' : 'Solid')),
    },
    set: { Color: look.write((value) => ({ fill: asFill(value) })) },
    call: {
      Clear: () => {
        look.change(() => ({ fill: null }));
      },
    },
  };
}

function asFill(value: unknown): string | null {
  return value === '' ? null : asColor(value, 'fill color');
}

function rangeFont(look: Look): HostObject {
  const flag = (name: 'bold' | 'italic' | 'strikethrough') =>
    look.write((value) => ({ font: { [name]: asBoolean(value, name) } }));
  return {
    type: 'RangeFont',
    get: {
      Name: look.read(({ font }) => font.name),
      Size: look.read(({ font }) => font.size),
      Color: look.read(({ font }) => font.color),
      Bold: look.read(({ font }) => font.bold),
      Italic: look.read(({ font }) => font.italic),
      Strikethrough: look.read(({ font }) => font.strikethrough),
      Underline: look.read(({ font }) => (font.underline ? 'Single' : 'None')),
    },
    set: {
      Name: look.write((value) => ({ font: { name: asText(value, 'font name') } })),
      Size: look.write((value) => ({ font: { size: asNumber(value, 'font size') } })),
      Color: look.write((value) => ({ font: { color: asColor(value, 'font color') } })),
      Bold: flag('bold'),
      Italic: flag('italic'),
      Strikethrough: flag('strikethrough'),
      Underline: look.write((value) => ({ font: { underline: asUnderline(value) } })),
    },
  };
}

function asUnderline(value: unknown): boolean {
  return asOneOf(value, UNDERLINES, 'underline') === 'Single';
}

function formatProtection(look: Look): HostObject {
  return {
    type: 'FormatProtection',
    get: { Locked: look.read(({ locked }) => locked) },
    set: { Locked: look.write((value) => ({ locked: asBoolean(value, 'locked') })) },
  };
}
