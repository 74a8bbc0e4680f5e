// How a text says that something is an inriktningsmål («direction goal»), which gets no colour, no count and no forecast.
import { remembered } from './remembered.ts';
import { tidy } from './spaces.ts';

// «Inriktningsmål», «Inriktnings-mål», «Inriktnings mål», «inriktn.mål»; «inriktningsmålet»
const WORD = String.raw`inriktn(?:ing(?:s|ens)?)?\.?\s?[-–]?\s?mål(?:et|en)?(?!\p{Ll})`;

// «Inriktningsmål 5», «2.1 Inriktningsmål: en levande landsbygd»
const OPENING = new RegExp(String.raw`^[^\p{L}]*${WORD}`, 'iu');
// «Nöjda (inriktningsmål)», «Nöjda – inriktningsmål»; «Andel uppfyllda inriktningsmål» measures something.
const ADDED = new RegExp(String.raw`[(\[]\s*${WORD}\s*[)\]]|[,;:–-]\s+${WORD}\s*$`, 'iu');
// In a cell for the sort a slip in the word tells no other sort: «Inriktningsmål», «Inriktning», «Inriktingsmål».
const TYPE = /(?<!\p{L})inrikt/iu;
const NOT = String.raw`(?:inte|ej|icke|inget|ingen|nej)`;
// «Ej inriktningsmål», «Icke-inriktningsmål», «Inriktningsmål: nej»
const DENIED = new RegExp(
  String.raw`(?<!\p{L})${NOT}(?!\p{L})[^\p{L}]*(?:ett\s+)?inrikt|(?<!\p{L})inrikt\p{L}*[^\p{L}]+${NOT}(?!\p{L})`,
  'iu',
);

/** Whether a goal or a measure is called one: «Inriktningsmål: en levande landsbygd», «Inriktningsmål 5». */
export function opensAsDirectionGoal(name: string): boolean {
  return OPENING.test(name);
}

/** The same, also where the word is added to the name: «Nöjda (inriktningsmål)», «Nöjda, inriktningsmål». */
export const namesDirectionGoal = remembered(
  (name: string): boolean => (OPENING.test(name) || ADDED.test(name)) && !DENIED.test(name),
);

/** Whether the text of a column «Typ» says it; «Ej inriktningsmål» does not. */
export function typeSaysDirectionGoal(type: string): boolean {
  return TYPE.test(type) && !DENIED.test(type);
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'x', 'sant', 'true', '✓', '✔', '☑', '☒']);
const NO: ReadonlySet<string> = new Set(['', 'nej', 'n', 'falskt', 'false', '-', '–', '—', '☐', '✗', '✘']);

/** What a cell of a column «Inriktningsmål» of marks says: ja, nej, x, a ticked box; null for anything else. Empty is no. */
export function parseDirectionMark(value: string | number | boolean | object | null): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value !== null && typeof value !== 'string') return null;
  const text = tidy(value ?? '')
    .toLowerCase()
    .replace(/\.$/, '');
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

/** Whether a heading is about inriktningsmål: «Inriktningsmål», «Inriktningsmål (ja/nej)». */
export function headsDirectionGoals(heading: string): boolean {
  return new RegExp(WORD, 'iu').test(heading);
}
