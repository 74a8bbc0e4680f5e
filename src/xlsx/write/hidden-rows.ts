// Hides and shows rows of a sheet.
import { removeAttribute, setAttribute } from '../xml/edit.ts';
import { openTag } from './style-collection.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Hides (true) and shows (false) rows, counted from 0. */
export function setHiddenRows(sheet: WorksheetEdit, changes: ReadonlyMap<number, boolean>): void {
  const element = sheet.child('sheetData');
  if (element === undefined) return;
  const waiting = [...changes].sort(([a], [b]) => a - b);
  /** Rows that the file lacks, above a row. */
  const rowsBefore = (row: number): string => {
    let xml = '';
    for (let next = waiting[0]; next !== undefined && next[0] < row; next = waiting[0]) {
      waiting.shift();
      if (next[1]) xml += `<${sheet.prefix}row r="${String(next[0] + 1)}" hidden="1"/>`;
    }
    return xml;
  };
  for (const place of sheet.sheetData()?.rows() ?? []) {
    const added = rowsBefore(place.row);
    if (added !== '') sheet.edit.insert(place.start, added);
    if (waiting[0]?.[0] !== place.row) continue;
    const isHidden = waiting.shift()?.[1] === true;
    const tag = sheet.xml.slice(place.start, place.tagEnd);
    sheet.edit.replace(
      place.start,
      place.tagEnd,
      isHidden ? setAttribute(tag, 'hidden', '1') : shownRow(tag),
    );
  }
  const last = rowsBefore(Infinity);
  if (last === '') return;
  if (element.kind !== 'empty') sheet.edit.insert(element.contentEnd, last);
  else {
    const open = openTag(sheet.xml.slice(element.start, element.end));
    sheet.edit.replace(element.start, element.end, `${open}${last}</${sheet.prefix}sheetData>`);
  }
}

/** A row without height is hidden too. */
function shownRow(tag: string): string {
  const names = /\sht\s*=\s*["']0(?:\.0+)?["']/.test(tag) ? ['hidden', 'ht', 'customHeight'] : ['hidden'];
  return names.reduce((text, name) => removeAttribute(text, name), tag);
}
