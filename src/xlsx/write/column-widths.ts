// Sets the width of single columns, and whether they are hidden; a stretch of columns that share a record is divided so that the others keep theirs.
import type { ColumnWidthWrite } from '../../../lib/index.ts';
import { removeAttribute, setAttribute } from '../xml/edit.ts';
import { attributes, childrenOf } from '../xml/scan.ts';
import { attributeValue } from './sheet-data.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

interface Span {
  readonly min: number;
  readonly max: number;
  /** The tag, with `min` and `max` that may have to be set anew. */
  readonly tag: string;
}

/** A change to one column, counted from 0; what is left out stays. */
export interface ColumnEdit {
  readonly column: number;
  /** In characters; null for the sheet's standard width. */
  readonly width?: number | null;
  readonly hidden?: boolean;
}

/** Adds the splices for all column widths on one sheet. */
export function editColumnWidths(sheet: WorksheetEdit, writes: readonly ColumnWidthWrite[]): void {
  editColumns(sheet, writes);
}

/** Adds the splices for all changes to columns of one sheet. May be called once for a sheet. */
export function editColumns(sheet: WorksheetEdit, edits: readonly ColumnEdit[]): void {
  if (edits.length === 0) return;
  const element = sheet.child('cols');
  const old: readonly Span[] =
    element === undefined ? [] : childrenOf(sheet.xml, element).map((col) => spanOf(sheet, col));
  const prefix = element?.prefix ?? '';
  const spans = edits.reduce((known, edit) => withColumn(known, edit, prefix), old);
  const changed = spans.map(tagOf);
  if (changed.length === 0) {
    if (element !== undefined) sheet.removeChild(element);
  } else if (element === undefined) {
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

function withColumn(spans: readonly Span[], edit: ColumnEdit, prefix: string): readonly Span[] {
  const column = edit.column + 1;
  const index = spans.findIndex((span) => column >= span.min && column <= span.max);
  const found = spans[index];
  if (found === undefined) {
    const added = { min: column, max: column, tag: editTag(`<${prefix}col min="" max=""/>`, edit) };
    if (saysNothing(added.tag)) return spans;
    const at = spans.findIndex((span) => span.min > column);
    return at < 0 ? [...spans, added] : [...spans.slice(0, at), added, ...spans.slice(at)];
  }
  const parts: readonly Span[] = [
    { ...found, max: column - 1 },
    { min: column, max: column, tag: editTag(found.tag, edit) },
    { ...found, min: column + 1 },
  ].filter((span) => span.min <= span.max && !saysNothing(span.tag));
  return [...spans.slice(0, index), ...parts, ...spans.slice(index + 1)];
}

function editTag(tag: string, { width, hidden }: ColumnEdit): string {
  return withHidden(width === undefined ? tag : withWidth(tag, width), hidden);
}

function withWidth(tag: string, width: number | null): string {
  if (width === null)
    return ['width', 'customWidth', 'bestFit'].reduce((text, name) => removeAttribute(text, name), tag);
  return setAttribute(setAttribute(tag, 'width', String(width)), 'customWidth', '1');
}

function withHidden(tag: string, hidden: boolean | undefined): string {
  if (hidden === undefined) return tag;
  if (hidden) return setAttribute(tag, 'hidden', '1');
  // a column without width is hidden too
  const shown = attributeValue(tag, 'width') === '0' ? withWidth(tag, null) : tag;
  return removeAttribute(shown, 'hidden');
}

/** Whether a column's tag says nothing besides which column it is. */
function saysNothing(tag: string): boolean {
  const rest = ['min', 'max'].reduce((text, name) => removeAttribute(text, name), tag);
  return !rest.includes('=');
}
