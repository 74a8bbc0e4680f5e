// Second round trip of a reading: how large each sheet is and what it holds besides cells.
import {
  STATUS_WORD,
  STATUSES,
  type Area,
  type NoteSnapshot,
  type TableSnapshot,
} from '../../../lib/index.ts';
import { areaOfAddress, joinAreas } from '../addresses.ts';
import type { WorkbookList } from './list-workbook.ts';

export interface SurveyedSheet {
  readonly name: string;
  /** The cells with values, and all tables; null when the sheet is empty. */
  readonly extent: Area | null;
  readonly tables: readonly TableSnapshot[];
  readonly notes: readonly NoteSnapshot[];
  readonly printAreas: readonly Area[] | null;
  /** null: some are and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  /** Whether any cell only takes some values («Dataverifiering»). */
  readonly validated: boolean;
  /** Conditional formats that compare cells with a value; ours are among them. */
  readonly rules: readonly Excel.ConditionalFormat[];
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly state: string | null;
}

/** Queues the survey; call the result after the next sync. */
export function surveySheets(context: Excel.RequestContext, list: WorkbookList): () => Survey {
  const notes = queueNotes(list);
  const tables = queueTables(context, list);
  const sheets = list.sheets.map(({ name }) => queueSheet(context, name));
  const state = list.state?.getXml();
  return () => {
    const allNotes = notes();
    const allTables = tables();
    const surveyed = sheets.map((sheet) => {
      const { name, used, ...rest } = sheet();
      const tablesHere = allTables.filter((one) => one.sheet === name).map(({ table }) => table);
      return {
        name,
        ...rest,
        extent: tablesHere.reduce((extent, { area }) => joinAreas(extent, area), used),
        tables: tablesHere,
        notes: allNotes.filter((one) => one.sheet === name).map(({ note }) => note),
      };
    });
    return { sheets: surveyed, state: state?.value ?? null };
  };
}

type SheetFacts = Omit<SurveyedSheet, 'extent' | 'tables' | 'notes'> & { readonly used: Area | null };

function queueSheet(context: Excel.RequestContext, name: string): () => SheetFacts {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true).load('address');
  const whole = sheet.getRange().load('rowHidden,columnHidden,dataValidation/type');
  const rules = whole.conditionalFormats;
  rules.load('items/id,items/type');
  const printed = sheet.pageLayout.getPrintAreaOrNullObject();
  printed.load('address');
  printed.areas.load('items/address');
  return () => ({
    name,
    used: used.isNullObject ? null : areaOfAddress(used.address),
    printAreas: printed.isNullObject ? null : areasOf(printed.areas),
    rowsHidden: whole.rowHidden,
    columnsHidden: whole.columnHidden,
    validated: whole.dataValidation.type !== 'None',
    rules: rules.items.filter(({ type }) => type === 'CellValue'),
  });
}

/** The areas of a loaded collection of ranges. */
export function areasOf(ranges: Excel.RangeCollection): readonly Area[] {
  return ranges.items.map(({ address }) => areaOfAddress(address)).filter((area) => area !== null);
}

function queueTables(
  context: Excel.RequestContext,
  list: WorkbookList,
): () => readonly { readonly sheet: string; readonly table: TableSnapshot }[] {
  const ranges = list.tables.map(({ name }) =>
    context.workbook.tables.getItem(name).getRange().load('address'),
  );
  return () =>
    list.tables.flatMap(({ sheet, ...table }, index) => {
      const area = areaOfAddress(ranges[index]?.address ?? '');
      return area === null ? [] : [{ sheet, table: { ...table, area } }];
    });
}

interface PlacedRemark {
  readonly sheet: string;
  readonly note: NoteSnapshot;
}

function queueNotes(list: WorkbookList): () => readonly PlacedRemark[] {
  const notes = list.notes?.() ?? null;
  const places = list.comments.map((comment) => comment.getLocation().load('address,worksheet/name'));
  return () => [
    ...(notes?.() ?? []).map(({ sheet, ...note }) => ({ sheet, note: { ...note, threaded: false } })),
    ...list.comments.flatMap(({ content: text }, index) => threadAt(places[index], text)),
  ];
}

function threadAt(place: Excel.Range | undefined, text: string): readonly PlacedRemark[] {
  const area = place === undefined ? null : areaOfAddress(place.address);
  if (place === undefined || area === null) return [];
  return [{ sheet: place.worksheet.name, note: { row: area.top, column: area.left, text, threaded: true } }];
}

/** A rule that looks for a status word. */
export interface StatusRule {
  readonly id: string;
  /** As in a file, without the equals sign: `"Grön"`. */
  readonly formula: string;
  readonly numberFormat: string;
  readonly areas: readonly Area[];
}

const WORD_FORMULAS = new Set(STATUSES.map((status) => `"${STATUS_WORD[status]}"`));

/** Queues what the rules compare with and where; the result gives those that look for a status word. */
export function queueRules(rules: readonly Excel.ConditionalFormat[]): () => readonly StatusRule[] {
  const queued = rules.map((rule) => {
    const areas = rule.getRanges().areas;
    areas.load('items/address');
    rule.cellValue.load('rule');
    rule.cellValue.format.load('numberFormat');
    return { rule, areas };
  });
  return () =>
    queued
      .filter(({ rule }) => rule.cellValue.rule.operator === 'EqualTo')
      .map(({ rule: { id, cellValue }, areas }) => ({
        id,
        formula: cellValue.rule.formula1.replace(/^=/, ''),
        numberFormat: String(cellValue.format.numberFormat),
        areas: areasOf(areas),
      }))
      .filter(({ formula }) => WORD_FORMULAS.has(formula));
}
