// Says in Swedish what is wrong in a rule set file, and in which row of which section.
import type { z } from 'zod';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import { SECTION_TITLE } from './sheet-words.ts';

type Fault = z.core.$ZodIssue;

const FIELD_WORD: Readonly<Record<string, string>> = {
  id: 'Id',
  name: 'Namn',
  version: 'Version',
  description: 'Beskrivning',
  state: 'Läge',
  applies: 'Gäller',
  green: 'Grönt när',
  yellow: 'Gult när',
  red: 'Rött när',
  decision: 'Beslut',
  body: 'Beslut, organ',
  date: 'Beslut, datum',
  section: 'Beslut, §',
  dnr: 'Beslut, Dnr',
  validFrom: 'Från',
  validTo: 'Till',
  comment: 'Kommentar',
  word: 'Ord',
  wanted: 'Bäst',
};

/** One sentence: `«Aktiviteter», regel A2: «Från» ska vara ett datum som 2021-01-01; rätta det i filen.` */
export function describeFault(fault: Fault, data: unknown): string {
  const place = placeOf(fault.path, data);
  const opening = place === '' ? '' : `${place}: `;
  return `${opening}${whatIsWrong(fault)}; rätta det i filen och läs in den igen.`;
}

function placeOf([section, row]: readonly PropertyKey[], data: unknown): string {
  if (!isSection(section)) return '';
  const title = `«${SECTION_TITLE[section]}»`;
  if (typeof row !== 'number') return title;
  const id = valueAt(data, [section, row, section === 'directionWords' ? 'word' : 'id']);
  const name = typeof id === 'string' && id !== '' ? ` (${id})` : '';
  return `${title}, rad ${String(row + 1)}${name}`;
}

function isSection(key: PropertyKey | undefined): key is keyof typeof SECTION_TITLE {
  return key === 'directionWords' || RULE_SECTIONS.some((section) => section === key);
}

function whatIsWrong(fault: Fault): string {
  if (fault.code === 'unrecognized_keys') return `«${fault.keys.join('», «')}» finns inte i ett regelverk`;
  const last = [...fault.path].reverse().find((key) => typeof key === 'string' && key in FIELD_WORD);
  const field = last === undefined ? 'innehållet' : `«${FIELD_WORD[String(last)] ?? ''}»`;
  return `${field} ${demandOf(fault)}`;
}

function demandOf(fault: Fault): string {
  switch (fault.code) {
    case 'invalid_format':
      return 'ska vara ett datum som 2021-01-01';
    case 'too_small':
      return 'är tomt';
    case 'too_big':
      return 'är för långt';
    case 'invalid_value':
      return `ska vara ${fault.values.map((value) => `«${String(value)}»`).join(' eller ')}`;
    default:
      return 'saknas eller är av fel slag';
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
