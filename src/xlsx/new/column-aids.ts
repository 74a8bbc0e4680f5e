// What helps a person to fill in a column of a new sheet: its explanation where one stands in it, and the list to choose from.
import { columnLetters } from '../../../lib/index.ts';
import type { NewColumn, NewSheet } from '../../app/template/new-workbook.ts';
import { encodeXstring, escapeAttribute, escapeText } from '../xml/escape.ts';
import { headingRow } from './table-part.ts';

/** Rows below the headings that have the aids from the start; a table that grows past them takes them along. */
const AIDED_ROWS = 500;

// What Excel takes: a title of 32 characters, a message of 255, a list of 255.
const MOST_IN_TITLE = 32;
const MOST_IN_TEXT = 255;

/** The element of all aids of a sheet; nothing when no column has any. Throws at a text that Excel would not open: our own fault. */
export function validationsXml(sheet: NewSheet): string {
  const all = sheet.columns.flatMap((column, index) =>
    column.explanation === '' ? [] : aidsOf(sheet, column, index),
  );
  return all.length === 0
    ? ''
    : `<dataValidations count="${String(all.length)}">${all.join('')}</dataValidations>`;
}

function aidsOf(sheet: NewSheet, column: NewColumn, index: number): readonly string[] {
  const heading = headingRow(sheet);
  const area = (first: number, last: number): string =>
    `${columnLetters(index)}${String(first + 1)}:${columnLetters(index)}${String(last + 1)}`;
  if (column.list === undefined) return [promptXml(column, area(heading, heading + AIDED_ROWS))];
  return [
    promptXml(column, area(heading, heading)),
    listXml(column, column.list, area(heading + 1, heading + AIDED_ROWS)),
  ];
}

function promptXml(column: NewColumn, area: string): string {
  return `<dataValidation allowBlank="1" showInputMessage="1" ${messageOf(column)} sqref="${area}"/>`;
}

// Without a message of fault: other words may be written, and are read or asked about.
function listXml(column: NewColumn, list: readonly string[], area: string): string {
  const words = list.join(',');
  if (words.length > MOST_IN_TEXT || list.some((word) => word.includes(',')))
    throw new Error(`The list of «${column.heading}» is none that Excel can hold`);
  return (
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" ${messageOf(column)} sqref="${area}">` +
    `<formula1>${escapeText(`"${words}"`)}</formula1></dataValidation>`
  );
}

function messageOf({ heading, explanation }: NewColumn): string {
  if (heading.length > MOST_IN_TITLE || explanation.length > MOST_IN_TEXT)
    throw new Error(`The explanation of «${heading}» is longer than Excel can hold`);
  return `promptTitle="${attribute(heading)}" prompt="${attribute(explanation)}"`;
}

function attribute(text: string): string {
  return escapeAttribute(encodeXstring(text));
}
