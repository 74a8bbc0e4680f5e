// What the officer sees: selecting a cell, and opening a new workbook.
import { cellAddress, parseArea } from '../../lib/index.ts';
import { Refused } from './run.ts';

/** Selects a cell such as `Blad!E5`, and shows its sheet. Two round trips. */
export async function selectCell(context: Excel.RequestContext, ref: string): Promise<void> {
  const divide = ref.lastIndexOf('!');
  const [name, area] = [ref.slice(0, divide), parseArea(ref.slice(divide + 1))];
  if (divide < 0 || area === null) throw new Error(`Not a cell: ${ref}`);
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new Refused(missing(`Bladet «${name}» finns inte längre.`));
  if (sheet.visibility !== 'Visible')
    throw new Refused(
      missing(`Bladet «${name}» är dolt; visa det (högerklicka på en bladflik, Ta fram) och försök igen.`),
    );
  sheet.activate();
  sheet.getRange(cellAddress(area.top, area.left)).select();
  await context.sync();
}

function missing(text: string): Refused['failure'] {
  return { code: 'host', text };
}

/** Bytes that are turned into letters at a time: more would overflow the call. */
const PIECE = 0x8000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
