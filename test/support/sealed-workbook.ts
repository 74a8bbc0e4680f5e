// A judged workbook with something of everything that a seal is over: two goal tables, registers, a rule sheet and a sheet of a person's own.
import type { CellValue } from '../../lib/model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec } from './build-snapshot.ts';
import { createMemoryWorkbook } from './memory-workbook.ts';
import { aidsOf, preset, withRuleSheet } from './rule-sheets.ts';

const percent = (value: number): CellSpec => ({ value, format: '0.0%' });
const day = (value: number): CellSpec => ({ value, format: 'yyyy-mm-dd' });

/** The goal table of the sheet «KS mål», row by row. */
const GOALS: readonly (readonly CellSpec[])[] = [
  ['Kommunstyrelsens mål 2020'],
  [
    'Mål',
    'Delmål',
    'Mätvärde',
    'Enhet',
    'Riktning',
    'Basvärde',
    'Målvärde 2020',
    'Målvärde 2022',
    'Utfall 2019',
    'Utfall 2020-08-31',
    'Prognos 2020',
    'Tolerans',
    'Vikt',
    'Klart senast',
    'Typ',
    'Agenda 2030',
    'Inriktningsmål',
    'Riket',
    'Kommentar',
  ],
  [
    'Trygghet',
    'Trygg vardag',
    'Nöjda brukare',
    '%',
    'högre',
    70,
    'minst 80',
    'minst 90',
    76,
    82,
    84,
    2,
    1,
    null,
    'Indikator',
    3,
    'Nej',
    77,
    'Bra',
  ],
  [
    'Trygghet',
    'Trygg vardag',
    'Anmälda brott',
    'antal',
    'lägre',
    60,
    'högst 50',
    45,
    55,
    30,
    52,
    2,
    2,
    null,
    'Indikator',
    16,
    'Nej',
    null,
    null,
  ],
  [
    'Ekonomi',
    null,
    'Resultat',
    '%',
    'högre',
    percent(0.01),
    percent(0.02),
    percent(0.025),
    percent(0.015),
    percent(0.021),
    null,
    null,
    1,
    null,
    'Indikator',
    8,
    'Nej',
    null,
    null,
  ],
  [
    'Ekonomi',
    null,
    'Anta ny policy',
    null,
    null,
    null,
    'Antagen',
    null,
    null,
    'Pågår',
    null,
    null,
    null,
    day(44196),
    'Aktivitet',
    null,
    'Nej',
    null,
    'KLF',
  ],
  [
    'Miljö',
    null,
    'Utsläpp',
    'ton',
    'lägre',
    100,
    'högst 80',
    null,
    95,
    88,
    null,
    null,
    null,
    null,
    'Indikator',
    13,
    'Ja',
    null,
    null,
  ],
];

const DECISIONS: readonly (readonly CellSpec[])[] = [
  ['Beslutade målvärden'],
  ['Organ', 'Datum', '§', 'Dnr', 'Mål', 'Mätvärde', 'Från', 'Till', 'Gäller från', 'Kommentar'],
  [
    'KS',
    day(43840),
    '§ 10',
    'KS 2020/1',
    'Trygghet',
    'Anmälda brott',
    'högst 55',
    'högst 50',
    day(43840),
    null,
  ],
  [
    'KS',
    day(44111),
    '§ 175',
    'KS 2020/9',
    'Trygghet',
    'Anmälda brott',
    'högst 50',
    'högst 40',
    day(44111),
    'Sent',
  ],
  ['KF', day(43850), '§ 3', null, null, 'Nöjda brukare', 'minst 75', 'minst 80', day(43850), null],
];

const OVERRIDES: readonly (readonly CellSpec[])[] = [
  ['Period', 'Mål', 'Mätvärde', 'Status', 'Motivering', 'Organ', 'Datum', '§'],
  ['2020-T2', 'Trygghet', 'Nöjda brukare', 'Gul', 'Få svar i enkäten.', 'KS', day(44090), '§ 160'],
  ['2020-T2', 'Ekonomi', null, 'Grön', 'Beslutet väntas i oktober.', 'KS', day(44090), '§ 160'],
];

const TIMETABLE: readonly (readonly CellSpec[])[] = [
  ['Organ', 'Datum', 'Ärende', 'Underlag', 'Status'],
  ['KSAU', day(44083), 'Delårsrapport', 'Utkast', 'Klar'],
  ['KS', day(44097), 'Delårsrapport', null, null],
];

const JUDGED_AT = '2020-09-15T09:00';

/** The workbook before it is judged. */
export function unjudgedWorkbook(): WorkbookSnapshot {
  const snapshot = buildSnapshot([
    { name: 'KS mål', rows: GOALS },
    { name: 'Beslut', rows: DECISIONS },
    { name: 'Samlad bedömning', rows: OVERRIDES },
    { name: 'Tidsplan', rows: TIMETABLE },
    { name: 'Läs mig', rows: [['Fyll i utfallen.'], [null, 12]] },
  ]);
  const rules = preset('90');
  return withRuleSheet(rules, aidsOf(rules), snapshot);
}

/** The workbook judged for the second part of 2020. */
export async function sealedWorkbook(before = unjudgedWorkbook()): Promise<WorkbookSnapshot> {
  const workbook = createMemoryWorkbook(before);
  const judged = await judgeWorkbook(workbook, { now: JUDGED_AT, period: '2020-T2' });
  if (!judged.ok) throw new Error(judged.failure.text);
  return workbook.snapshot();
}

/** The workbook with a sheet changed. */
export function withSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
  return { ...snapshot, sheets };
}

/** The workbook with a value in a cell, counted from 0. */
export function withCell(
  snapshot: WorkbookSnapshot,
  name: string,
  [row, column]: readonly [number, number],
  value: CellValue,
): WorkbookSnapshot {
  return withSheet(snapshot, name, (sheet) => {
    const values = sheet.values.map((cells) => [...cells]);
    while (values.length <= row) values.push([]);
    const cells = values[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    return { ...sheet, values };
  });
}
