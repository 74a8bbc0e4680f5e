// The measures of the report sheet, goal by goal, in one table: its headings are repeated on each page, and each goal begins one.
import type { Report, ReportForecast, ReportMeasure } from '../model/report.ts';
import type { Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { cell, statusCell, tableSection } from './sheet-part.ts';
import type { SheetPart, TableColumn } from './sheet-part.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Excel takes 1 023 page breaks in a sheet; some are needed for the rest of it. */
const MOST_PAGE_STARTS = 960;

interface GoalMeasure {
  readonly goal: string;
  readonly isFirst: boolean;
  readonly measure: ReportMeasure;
}

/** The table on pages of its own; nothing when there are no measures. */
export function* measuresPart({ goals }: Report, grid: SheetGrid): Steps<SheetPart> {
  const rows = goals.flatMap(({ name, measures }) =>
    measures.map((measure, index): GoalMeasure => ({ goal: name, isFirst: index === 0, measure })),
  );
  const starts = rows.flatMap(({ isFirst }, index) => (isFirst ? [index] : []));
  const part = yield* tableSection<GoalMeasure>({
    grid,
    name: 'MalljusMatvarden',
    title: 'Mätvärden, mål för mål',
    altText: 'En rad för varje mätvärde: mål, målvärde, utfall, status och förklaring.',
    intro: starts.length > MOST_PAGE_STARTS ? [tooMany(starts.length)] : [],
    columns: measureColumns(grid),
    rows,
  });
  const [table] = part.tables ?? [];
  if (table === undefined) return part;
  const later = starts.slice(1, MOST_PAGE_STARTS).map((index) => table.top + 1 + index);
  // The heading of the section begins the first page.
  return { ...part, pageStarts: [1, ...later] };
}

function tooMany(goals: number): string {
  return `Målen är ${formatNumber(goals)}. De första ${String(MOST_PAGE_STARTS)} börjar på var sin sida när bladet skrivs ut, så många sidbrytningar som Excel tar; de andra följer på varandra.`;
}

function measureColumns(grid: SheetGrid): readonly TableColumn<GoalMeasure>[] {
  const all: readonly TableColumn<GoalMeasure>[] = [
    { slot: 'goal', heading: 'Mål', cellOf: ({ goal }) => cell('wrapped', goal) },
    { slot: 'subgoal', heading: 'Delmål', cellOf: ({ measure }) => cell('wrapped', measure.subgoal) },
    { slot: 'measure', heading: 'Mätvärde', cellOf: ({ measure }) => cell('name', measure.name) },
    { slot: 'target', heading: 'Målvärde', cellOf: ({ measure }) => cell('wrapped', measure.target) },
    { slot: 'outcome', heading: 'Utfall', cellOf: ({ measure }) => cell('wrapped', measure.outcome) },
    { slot: 'status', heading: 'Status', cellOf: ({ measure }) => statusCell(measure.status) },
    { slot: 'forecast', heading: 'Prognos', cellOf: ({ measure }) => forecastCell(measure.forecast) },
    { slot: 'cell', heading: 'Cell', cellOf: ({ measure }) => cell('wrapped', placeOf(measure)) },
    {
      slot: 'explanation',
      heading: 'Förklaring',
      cellOf: ({ measure }) => cell('wrapped', explained(measure, grid)),
    },
    {
      slot: 'override',
      heading: 'Samlad bedömning',
      cellOf: ({ measure }) => cell('wrapped', measure.override?.text ?? ''),
    },
    { slot: 'decision', heading: 'Beslut', cellOf: ({ measure }) => cell('wrapped', measure.decision) },
  ];
  return all.filter(({ slot }) => grid.has(slot));
}

function forecastCell(forecast: ReportForecast | null) {
  if (forecast === null) return statusCell(null);
  const shown = statusCell(forecast.status);
  return forecast.expected === ''
    ? shown
    : { ...shown, value: `${String(shown.value)}, ${forecast.expected}` };
}

/** Where the utfall stands, else the målvärde. */
function placeOf({ cells, sheet, row }: ReportMeasure): string {
  return cells.outcome ?? cells.target ?? `${sheet}, rad ${String(row)}`;
}

function explained(measure: ReportMeasure, grid: SheetGrid): string {
  const { why, ruleId, forecast } = measure;
  return [
    why,
    ...(ruleId === '' ? [] : [`Regel ${ruleId}.`]),
    ...(forecast === null ? [] : [`Prognos: ${forecast.explanation}`]),
    ...(grid.has('cell') ? [] : [`Cell ${placeOf(measure)}.`]),
  ].join(' ');
}
