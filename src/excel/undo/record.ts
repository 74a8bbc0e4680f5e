// What «Ångra bedömning» needs: how everything that one judgement wrote was before, kept in a custom XML part of its own so that it
// holds after the file was closed. Compact: equal neighbours once, formats by number.
import { z } from 'zod';
import { fingerprint } from '../../../lib/index.ts';
import { formatFactsSchema } from '../write/format-facts.ts';
import { UNDO_NAMESPACE } from '../read/list-workbook.ts';

const count = z.int().nonnegative();
const content = z.union([z.string(), z.number(), z.boolean()]);
const area = z.strictObject({ top: count, left: count, bottom: count, right: count });

const stripSchema = z.strictObject({
  sheet: z.string(),
  column: count,
  top: count,
  /** What to type for the cells to be as before, row by row: how many rows, and what. */
  before: z.array(z.tuple([count, content])),
  /** Fingerprints of what was written, row by row with blanks between; none where nothing was. */
  wrote: z.string(),
});

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** ISO minute of the judgement. */
  when: z.string().min(1),
  sheets: z.array(z.string()),
  strips: z.array(stripSchema),
  formats: z.array(formatFactsSchema),
  /** What the format of an area was and became, as places in `formats`. */
  looks: z.array(z.strictObject({ sheet: z.string(), area, before: count, wrote: count })),
  notes: z.array(
    z.strictObject({
      sheet: z.string(),
      row: count,
      column: count,
      before: z.string().nullable(),
      /** Fingerprint; null when the note was removed. */
      wrote: z.string().nullable(),
    }),
  ),
  rules: z.array(
    z.strictObject({
      sheet: z.string(),
      removed: z.array(z.strictObject({ formula: z.string(), areas: z.array(area) })),
      added: z.array(z.strictObject({ formula: z.string(), area })),
    }),
  ),
  tables: z.array(
    z.strictObject({ sheet: z.string(), name: z.string(), right: count, headings: z.array(z.string()) }),
  ),
  /** In points; `before` is null for the standard width. */
  widths: z.array(
    z.strictObject({ sheet: z.string(), column: count, before: z.number().nullable(), wrote: z.number() }),
  ),
  /** Whether the state was written, and what stood before. */
  state: z.strictObject({ before: z.string().nullable() }).nullable(),
});

export type UndoRecord = z.infer<typeof recordSchema>;
export type UndoStrip = UndoRecord['strips'][number];

/** The text of the custom XML part. */
export function toXml(record: UndoRecord): string {
  return `<angra xmlns="${UNDO_NAMESPACE}">${escapeXml(JSON.stringify(record))}</angra>`;
}

/** The record of a custom XML part; null when it is broken or of a newer kind. */
export function fromXml(xml: string): UndoRecord | null {
  const start = xml.indexOf('>', xml.indexOf('<angra')) + 1;
  const json = unescapeXml(xml.slice(start, xml.lastIndexOf('</')));
  try {
    const parsed = recordSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    // no JSON: someone has changed the part by hand, which the caller tells
    return null;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// JSON has written the other characters that XML cannot hold as escapes, all but the last two.
function escapeXml(text: string): string {
  return text
    .replace(/[&<>]/g, (found) => ESCAPES[found] ?? found)
    .replace(/[\uFFFE\uFFFF]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`);
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi,
    (_, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return CHARACTERS[name.toLowerCase()] ?? '';
      return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal));
    },
  );
}

/** Short fingerprint of what a cell was given to hold. */
export function markOf(value: string | number | boolean): string {
  return fingerprint(`${typeof value} ${String(value)}`).slice(7);
}

/** Equal neighbours as a number and one of them: `['', '', 5]` → `[[2, ''], [1, 5]]`. */
export function packRuns<T extends string | number | boolean>(list: readonly T[]): [number, T][] {
  const runs: [number, T][] = [];
  for (const one of list) {
    const last = runs.at(-1);
    if (last?.[1] === one) last[0] += 1;
    else runs.push([1, one]);
  }
  return runs;
}

/** The list that `packRuns` packed. */
export function unpackRuns<T>(runs: readonly (readonly [number, T])[]): readonly T[] {
  return runs.flatMap(([times, one]) => Array.from({ length: times }, () => one));
}
