// Makes the record of how everything that a writing changes was before.
import type { FormatFacts } from '../write/format-facts.ts';
import { existingNotes, noteKey, openWidths, type Application } from '../write/application.ts';
import { pointsOf } from '../write/column-points.ts';
import { areaOfTable } from '../write/grow-table.ts';
import type { MarkedStrip, Work } from '../write/prepare-work.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import type { Reread } from '../write/reread.ts';
import { typedContent } from '../write/typed-value.ts';
import { markOf, packRuns, type UndoRecord, type UndoStrip } from './record.ts';

/** The record of a writing. */
export function createRecord(
  { plan, read, notes, when }: Application,
  { typed, looks, rules }: Work,
  now: Reread,
): UndoRecord {
  const formats: FormatFacts[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (facts: FormatFacts): number => {
    const key = JSON.stringify(facts);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, formats.length);
    return formats.push(facts) - 1;
  };
  const existing = existingNotes(read.snapshot);
  return {
    version: 1,
    when,
    sheets: plan.newSheets.map(({ name }) => name),
    strips: typed.map((strip) => undoStrip(strip, read)),
    looks: looks.flatMap(({ run: { sheet }, area, before, after }) =>
      isWhole(before) && isWhole(after)
        ? [{ sheet, area, before: numberOf(before), wrote: numberOf(after) }]
        : [],
    ),
    formats,
    notes: (notes === null ? [] : plan.notes).map(({ sheet, row, column, text }) => ({
      sheet,
      row,
      column,
      before: existing.get(noteKey({ sheet, row, column })) ?? null,
      wrote: text === null ? null : markOf(text),
    })),
    rules: [...rules].map(([sheet, { remove, add }]) => ({
      sheet,
      removed: remove.map(({ formula, areas }) => ({ formula, areas: areas.map((area) => ({ ...area })) })),
      added: add.flatMap(({ area, looks: words }) =>
        words.map(({ formula }) => ({ formula, area: { ...area } })),
      ),
    })),
    tables: plan.tables.map((growth) => ({
      sheet: growth.sheet,
      name: growth.table,
      right: areaOfTable(read, growth).right,
      headings: [...growth.headings],
    })),
    widths: openWidths(plan, now).flatMap(({ sheet, column, width }) => {
      const before = now.widths.get(`${sheet} ${column}`);
      return before === undefined ? [] : [{ sheet, column, before, wrote: pointsOf(width) }];
    }),
    state: plan.state === null ? null : { before: read.snapshot.state },
  };
}

function isWhole(format: Partial<FormatFacts>): format is FormatFacts {
  return format.name !== undefined && format.locked !== undefined;
}

function undoStrip({ sheet, column, top, typed, wrote }: MarkedStrip, read: ReadWorkbook): UndoStrip {
  const cells = read.sheets.get(sheet)?.cells ?? null;
  const before = typed.map((one, index) => {
    if (one === null || cells === null) return '';
    const [row, at] = [top + index - cells.area.top, column - cells.area.left];
    const format = cells.numberFormats[row]?.[at] ?? 'General';
    return typedContent(cells.values[row]?.[at] ?? null, cells.contents[row]?.[at] ?? '', format);
  });
  return { sheet, column, top, before: packRuns(before), wrote: wrote.join(' ') };
}
