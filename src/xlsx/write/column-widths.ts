// Sets the width of single columns; a stretch of columns that share a record is divided so that the others keep theirs.
import type { ColumnWidthWrite } from '../../../lib/index.ts';
import { setAttribute } from '../xml/edit.ts';
import { attributes, childrenOf } from '../xml/scan.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

interface Span {
  readonly min: number;
  readonly max: number;
  /** The tag, with `min` and `max` that may have to be set anew. */
  readonly tag: string;
}

/** Adds the splices for all column widths on one sheet. */
export function editColumnWidths(sheet: WorksheetEdit, writes: readonly ColumnWidthWrite[]): void {
  if (writes.length === 0) return;
  const element = sheet.child('cols');
  const old: readonly Span[] =
    element === undefined ? [] : childrenOf(sheet.xml, element).map((col) => spanOf(sheet, col));
  const prefix = element?.prefix ?? '';
  const spans = writes.reduce((known, write) => withWidth(known, write, prefix), old);
  const changed = spans.map(tagOf);
  if (element === undefined) {
    sheet.addChild('cols', `<cols>${changed.join('')}</cols>`);
  } else if (element.kind === 'empty') {
    const list = `<${prefix}cols>${changed.join('')}</${prefix}cols>`;
    sheet.edit.replace(element.start, element.end, list);
  } else if (changed.join('') !== old.map((span) => span.tag).join('')) {
    sheet.edit.replace(element.contentStart, element.contentEnd, changed.join(''));
  }
}

function spanOf(
  sheet: WorksheetEdit,
  col: { start: number; elementEnd: number } & Parameters<typeof attributes>[1],
): Span {
  const own = attributes(sheet.xml, col);
  return {
    min: Number(own['min']),
    max: Number(own['max']),
    tag: sheet.xml.slice(col.start, col.elementEnd),
  };
}

function tagOf(span: Span): string {
  const own = { min: String(span.min), max: String(span.max) };
  const same = attributesEqual(span.tag, own);
  return same ? span.tag : setAttribute(setAttribute(span.tag, 'min', own.min), 'max', own.max);
}

function attributesEqual(tag: string, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) =>
    new RegExp(`\\s${name}\\s*=\\s*["']${value}["']`).test(tag),
  );
}

function withWidth(spans: readonly Span[], write: ColumnWidthWrite, prefix: string): readonly Span[] {
  const column = write.column + 1;
  const index = spans.findIndex((span) => column >= span.min && column <= span.max);
  const found = spans[index];
  if (found === undefined) {
    const added = { min: column, max: column, tag: widen(`<${prefix}col min="" max=""/>`, write.width) };
    const at = spans.findIndex((span) => span.min > column);
    return at < 0 ? [...spans, added] : [...spans.slice(0, at), added, ...spans.slice(at)];
  }
  const parts: readonly Span[] = [
    { ...found, max: column - 1 },
    { min: column, max: column, tag: widen(found.tag, write.width) },
    { ...found, min: column + 1 },
  ].filter((span) => span.min <= span.max);
  return [...spans.slice(0, index), ...parts, ...spans.slice(index + 1)];
}

function widen(tag: string, width: number): string {
  return setAttribute(setAttribute(tag, 'width', String(width)), 'customWidth', '1');
}
