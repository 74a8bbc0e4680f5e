// How a sheet is shown and printed, as far as a person sets it for a result: rows that stay in view, paper lying or standing.
import { cellAddress } from '../../../lib/index.ts';
import { removeAttribute, setAttribute } from '../xml/edit.ts';
import { attributes, childOf, childrenOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { withPrefix } from './prefix.ts';
import { openTag } from './style-collection.ts';
import type { WorksheetEdit } from './worksheet-edit.ts';

/** Keeps so many rows from the top in view; 0 lets all of them roll. Frozen columns stay as they are. */
export function freezeRows(sheet: WorksheetEdit, rows: number): void {
  const views = sheet.child('sheetViews');
  const view = views === undefined ? null : childOf(sheet.xml, views, 'sheetView');
  if (view !== null) {
    sheet.edit.replace(view.start, view.elementEnd, frozenView(sheet.xml, view, rows));
    return;
  }
  if (views !== undefined) sheet.removeChild(views);
  sheet.addChild(
    'sheetViews',
    `<sheetViews><sheetView workbookViewId="0">${paneXml(rows, 0)}</sheetView></sheetViews>`,
  );
}

/** The view with its pane made anew. What was marked in a pane that is no more would make the file damaged to Excel. */
function frozenView(xml: string, view: Element, rows: number): string {
  const children = view.kind === 'empty' ? [] : childrenOf(xml, view);
  const pane = children.find(({ name }) => name === 'pane');
  const columns = pane === undefined ? 0 : frozenColumns(attributes(xml, pane));
  const kept = children.filter(
    (child) => child !== pane && !(child.name === 'selection' && 'pane' in attributes(xml, child)),
  );
  const open = openTag(xml.slice(view.start, view.end));
  const rest = kept.map((child) => xml.slice(child.start, child.elementEnd)).join('');
  return `${open}${withPrefix(paneXml(rows, columns), view.prefix)}${rest}</${view.prefix}sheetView>`;
}

function frozenColumns(pane: Readonly<Record<string, string>>): number {
  return pane['state']?.startsWith('frozen') === true ? Number(pane['xSplit'] ?? 0) : 0;
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const x = columns === 0 ? '' : ` xSplit="${String(columns)}"`;
  const y = rows === 0 ? '' : ` ySplit="${String(rows)}"`;
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${x}${y} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/>`;
}

/** Lays the paper down, or stands it up. */
export function orientPage(sheet: WorksheetEdit, landscape: boolean): void {
  const setup = sheet.child('pageSetup');
  if (setup === undefined) {
    if (landscape) sheet.addChild('pageSetup', '<pageSetup orientation="landscape"/>');
    return;
  }
  const tag = sheet.xml.slice(setup.start, setup.end);
  const turned = landscape
    ? setAttribute(tag, 'orientation', 'landscape')
    : removeAttribute(tag, 'orientation');
  sheet.edit.replace(setup.start, setup.end, turned);
}
