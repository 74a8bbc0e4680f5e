// The workbook of one nämnd through a whole term, 2020–2022, as it stood at each date: outcomes are filled in, målvärden corrected by decision,
// rules changed and a samlad bedömning made. Goals and decisions after the seeds (KS 2019/191); the figures are ours.
import type { CellValue } from '../../lib/model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { RULE_COLUMNS } from '../../lib/rule-sheet/sheet-words.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { editRuleSheet, setHead, setRuleCell } from '../support/rule-sheets.ts';

export const PERIODS = [
  '2020-T1',
  '2020-T2',
  '2020',
  '2021-T1',
  '2021-T2',
  '2021',
  '2022-T1',
  '2022',
] as const;
export type TermPeriod = (typeof PERIODS)[number];

/** The measures, in the order of the rows. */
export const MEASURES = [
  'Andel nöjda medborgare',
  'Antal medborgardialoger under året',
  'Näringslivsstrategi antagen',
  'Sjukfrånvaro',
  'Andel hållbara resor',
  'Studiebesök i Bryssel',
] as const;
type MeasureName = (typeof MEASURES)[number];

const HEADINGS = [
  'Mål',
  'Mätvärde',
  'Typ',
  'Målvärde',
  'Följs upp',
  ...PERIODS.map((period) => `Utfall ${period}`),
];
const ROWS: readonly (readonly CellValue[])[] = [
  ['Mål 1. Hållbar tillväxt', MEASURES[0], 'Indikator', 'minst 80 %', null],
  ['Mål 1. Hållbar tillväxt', MEASURES[1], 'Indikator', 'minst 12 st', null],
  ['Mål 1. Hållbar tillväxt', MEASURES[2], 'Aktivitet', 'Antagen av KF senast 2020-12-31', null],
  ['Mål 2. En friskare kommun', MEASURES[3], 'Indikator', 'högst 6 %', null],
  ['Mål 2. En friskare kommun', MEASURES[4], 'Indikator', 'minst 40 %', '2022'],
  ['Inriktningsmål: Internationell omvärldsbevakning', MEASURES[5], 'Aktivitet', 'Genomförd', null],
];

const GOALS_SHEET = 'KS mål 2020–2022';
const DECISIONS_SHEET = 'Beslut';
const OVERRIDES_SHEET = 'Samlad bedömning';

/** As it was when the term began: goals, and the sheets of decisions and samlade bedömningar with nothing in them. */
export const AT_FIRST: WorkbookSnapshot = buildSnapshot([
  { name: GOALS_SHEET, rows: [HEADINGS, ...ROWS.map((row) => [...row, ...PERIODS.map(() => null)])] },
  {
    name: DECISIONS_SHEET,
    rows: [['Organ', 'Datum', '§', 'Dnr', 'Mål', 'Mätvärde', 'Från', 'Till', 'Gäller från']],
  },
  {
    name: OVERRIDES_SHEET,
    rows: [['Period', 'Mål', 'Mätvärde', 'Status', 'Motivering', 'Organ', 'Datum', '§']],
  },
]);

type Change = (snapshot: WorkbookSnapshot) => WorkbookSnapshot;

function inSheet(name: string, change: (rows: SheetSnapshot['values']) => SheetSnapshot['values']): Change {
  return (snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, values: change(sheet.values) } : sheet,
    ),
  });
}

function setCell(measure: MeasureName, heading: string, value: CellValue): Change {
  return inSheet(GOALS_SHEET, (rows) => {
    const column = rows[0]?.indexOf(heading) ?? -1;
    if (column < 0) throw new Error(`No column ${heading}`);
    return rows.map((row) => (row[1] === measure ? withValue(row, column, value) : row));
  });
}

/** Fills in the outcomes of a period, in the order of the measures; null leaves a cell empty. */
export function outcomes(period: TermPeriod, values: readonly CellValue[]): Change {
  return all(
    ...MEASURES.map((measure, index) => setCell(measure, `Utfall ${period}`, values[index] ?? null)),
  );
}

export function target(measure: MeasureName, value: CellValue): Change {
  return setCell(measure, 'Målvärde', value);
}

export function decision(...row: readonly CellValue[]): Change {
  return inSheet(DECISIONS_SHEET, (rows) => [...rows, row]);
}

export function override(...row: readonly CellValue[]): Change {
  return inSheet(OVERRIDES_SHEET, (rows) => [...rows, row]);
}

/** From 2021 yellow reaches down to 80 % of the målvärde; what held in 2020 is given a last day. */
export function wideYellowFrom2021(): Change {
  const column = (name: (typeof RULE_COLUMNS)[number]): number => RULE_COLUMNS.indexOf(name);
  const added: Change = (snapshot) =>
    editRuleSheet(snapshot, (rows) =>
      rows.flatMap((row) => {
        if (row[0] !== 'R1') return [row];
        const wide = withValue(
          withValue(row, column('id'), 'R4'),
          column('yellow'),
          'minst 80 % av målvärdet',
        );
        return [row, withValue(withValue(wide, column('validFrom'), '2021-01-01'), column('validTo'), null)];
      }),
    );
  return all(
    added,
    (snapshot) => setRuleCell(snapshot, 'R1', 'validTo', '2020-12-31'),
    (snapshot) => setHead(snapshot, 'Version:', '2'),
  );
}

export function all(...changes: readonly Change[]): Change {
  return (snapshot) => changes.reduce((before, change) => change(before), snapshot);
}

function withValue(row: readonly CellValue[], column: number, value: CellValue): readonly CellValue[] {
  const length = Math.max(row.length, column + 1);
  return Array.from({ length }, (_, index) => (index === column ? value : (row[index] ?? null)));
}
