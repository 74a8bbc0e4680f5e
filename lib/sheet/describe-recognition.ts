// Says in Swedish what was recognised in a table, where, and how sure it is.
import { columnLetters } from '../model/area.ts';
import { describePeriod } from './period.ts';
import { SURE_ENOUGH } from './table-certainty.ts';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type Recognition,
  type RecognisedColumn,
  type RecognisedTable,
} from './table.ts';

/** What each role is called in front of an officer: `ROLE_WORD.target` is «Målvärde». */
export const ROLE_WORD: Readonly<Record<ColumnRole, string>> = {
  goal: 'Mål',
  subgoal: 'Delmål',
  measure: 'Mätvärde',
  target: 'Målvärde',
  outcome: 'Utfall',
  baseline: 'Utgångsvärde',
  previous: 'Föregående års utfall',
  direction: 'Riktning',
  tolerance: 'Tolerans',
  yellowLimit: 'Gräns för gult',
  weight: 'Vikt',
  due: 'Följs upp',
  type: 'Typ',
  unit: 'Enhet',
  status: 'Status',
  explanation: 'Förklaring',
  comment: 'Kommentar',
  responsible: 'Ansvarig',
  source: 'Källa',
  forecast: 'Prognos',
  riket: 'Riket',
  länet: 'Länet',
  jämförbara: 'Jämförbara kommuner',
  trend: 'Trend',
  number: 'Nummer',
  period: 'År',
  agenda: 'Agenda 2030',
  directionGoal: 'Inriktningsmål (ja/nej)',
  other: 'Läses inte',
};

/** Roles that judging does not use and that the description leaves out. */
const UNTOLD: ReadonlySet<ColumnRole> = new Set([
  'explanation',
  'comment',
  'responsible',
  'source',
  'forecast',
  'trend',
  'number',
  'agenda',
  'other',
]);
const TOLD = COLUMN_ROLES.filter((role) => !UNTOLD.has(role));

type Described = Omit<RecognisedTable, 'description'>;

/**
 * «Blad KS mål, rad 5–23: 18 mätvärden i 4 mål. Mål i kolumn A, Målvärde i kolumn E, Utfall 2020 i kolumn F. Tolkningen är säker.»
 */
export function describeTable(table: Described): string {
  const rows = `rad ${String(table.area.top + 1)}–${String(table.area.bottom + 1)}`;
  const place = table.excelTable === null ? rows : `${rows} (Exceltabellen ${table.excelTable})`;
  return `Blad ${table.sheet}, ${place}: ${countText(table)}. ${columnsText(table)}.${table.mapped ? ' Kolumnerna tolkas som du har angett.' : ` ${certaintyText(table.certainty)}`}`;
}

/** All tables of a workbook, one line each; a sentence of its own when there are none. */
export function describeRecognition(recognition: Recognition): string {
  if (recognition.tables.length === 0) return 'Ingen måltabell hittades.';
  return recognition.tables.map((table) => table.description).join('\n');
}

function countText(table: Described): string {
  const goals = new Set(table.rows.map((row) => row.goal).filter((goal) => goal !== '')).size;
  const measures = `${String(table.rows.length)} mätvärde${table.rows.length === 1 ? '' : 'n'}`;
  return goals === 0 ? `${measures} utan mål` : `${measures} i ${String(goals)} mål`;
}

function columnsText(table: Described): string {
  const hasMeasure = table.columns.some((column) => column.role === 'measure');
  const told = table.columns
    .filter((column) => TOLD.includes(column.role))
    .sort((a, b) => TOLD.indexOf(a.role) - TOLD.indexOf(b.role) || a.column - b.column)
    .map((column) => `${roleText(column, hasMeasure)} i kolumn ${columnLetters(column.column)}`);
  return told.join(', ');
}

function roleText(column: RecognisedColumn, hasMeasure: boolean): string {
  const word = column.role === 'goal' && !hasMeasure ? 'Mål (som också är mätvärde)' : ROLE_WORD[column.role];
  return column.period === null ? word : `${word} ${describePeriod(column.period)}`;
}

const SURE = 0.8;

/** How sure the recognition (0–1) is, as a sentence: «Tolkningen är säker.» */
export function certaintyText(certainty: number): string {
  if (certainty >= SURE) return 'Tolkningen är säker.';
  return certainty >= SURE_ENOUGH ? 'Tolkningen är ganska säker.' : 'Tolkningen är osäker.';
}
