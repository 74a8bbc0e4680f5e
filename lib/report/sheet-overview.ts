// The overview of the report sheet: all goals and each goal with status and counts, the chart of the same figures, and the subgoals.
import { STATUSES, STATUS_SHAPE } from '../model/assessment.ts';
import type { Status } from '../model/assessment.ts';
import type { Report, ReportGoal, ReportSubgoal } from '../model/report.ts';
import type { SheetChart, SheetRow } from '../model/report-sheet.ts';
import type { Steps } from '../model/steps.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { countAll, countWords } from './count-words.ts';
import { cell, EMPTY_ROW, lines, statusCell, tableSection } from './sheet-part.ts';
import type { SheetPart, TableColumn } from './sheet-part.ts';
import type { SheetGrid, Slot } from './sheet-grid.ts';

/** More bars than this nobody reads. */
const MOST_BARS = 20;

const COUNT_HEADING: Readonly<Record<Status, string>> = {
  green: `${STATUS_SHAPE.green} Gröna`,
  yellow: `${STATUS_SHAPE.yellow} Gula`,
  red: `${STATUS_SHAPE.red} Röda`,
  unrated: `${STATUS_SHAPE.unrated} Ej bedömda`,
};

/** Table, and chart below it. */
export function* overviewPart(report: Report, grid: SheetGrid): Steps<SheetPart> {
  const rows = [report.total, ...report.goals];
  const table = yield* tableSection({
    grid,
    name: 'MalljusOversikt',
    title: 'Översikt',
    altText:
      'En rad för alla mål och en för varje mål: status, antal gröna, gula, röda och ej bedömda mätvärden.',
    columns: overviewColumns(report, grid),
    rows,
  });
  return withChart(table, report, grid);
}

function overviewColumns(report: Report, grid: SheetGrid): readonly TableColumn<ReportGoal>[] {
  const isForecast = report.kind === 'forecast';
  const forecast = (slot: Slot): TableColumn<ReportGoal> => ({
    slot,
    heading: 'Prognos',
    cellOf: (goal) => statusCell(goal.forecast),
  });
  const status = (slot: Slot): TableColumn<ReportGoal> => ({
    slot,
    heading: 'Status',
    cellOf: (goal) => statusCell(goal.status),
  });
  const first = !grid.has('subgoal')
    ? [status('measure')]
    : isForecast
      ? [status('subgoal'), forecast('measure')]
      : [totalColumn<ReportGoal>('subgoal'), status('measure')];
  const override: TableColumn<ReportGoal> = {
    slot: 'override',
    heading: 'Samlad bedömning',
    cellOf: (goal) => cell('wrapped', goal.override?.text ?? ''),
  };
  return [
    { slot: 'goal', heading: 'Mål', cellOf: ({ name }) => cell('name', name) },
    ...first,
    ...countColumns<ReportGoal>(grid),
    ...(isForecast && !grid.has('subgoal') ? [forecast('cell')] : []),
    {
      slot: 'explanation',
      heading: 'Så räknades det',
      cellOf: ({ reckoning }) => cell('wrapped', reckoning),
    },
    ...(grid.has('override') ? [override] : []),
  ];
}

interface Counted {
  readonly counts: ReportGoal['counts'];
}

function totalColumn<T extends Counted>(slot: Slot): TableColumn<T> {
  return { slot, heading: 'Mätvärden', cellOf: ({ counts }) => cell('count', countAll(counts)) };
}

/** Beside each other, where the measures have målvärde, utfall, status, and prognos or cell. */
function countSlots(grid: SheetGrid): Readonly<Record<Status, Slot>> {
  return {
    green: 'target',
    yellow: 'outcome',
    red: 'status',
    unrated: grid.has('forecast') ? 'forecast' : 'cell',
  };
}

function countColumns<T extends Counted>(grid: SheetGrid): readonly TableColumn<T>[] {
  const slots = countSlots(grid);
  return STATUSES.map((status) => ({
    slot: slots[status],
    heading: COUNT_HEADING[status],
    cellOf: ({ counts }) => cell('count', counts[status]),
  }));
}

/** Rows of the chart: for its title, legend and axis, and for each bar with its name. */
const CHART_FRAME = 6;
const ROWS_TO_A_BAR = 1.5;

function withChart(part: SheetPart, report: Report, grid: SheetGrid): SheetPart {
  const [table] = part.tables ?? [];
  const { goals, total } = report;
  if (table === undefined || countAll(total.counts) === 0) return part;
  const isMany = goals.length > MOST_BARS || goals.length === 0;
  const bars = isMany ? [total] : goals;
  const first = table.top + (isMany ? 1 : 2);
  const notice = goals.length > MOST_BARS ? lines(grid, tooMany(goals.length), 'aside') : [];
  const space = Array.from({ length: CHART_FRAME + Math.ceil(bars.length * ROWS_TO_A_BAR) }, () => EMPTY_ROW);
  const rows: readonly SheetRow[] = [...part.rows, EMPTY_ROW, ...notice, ...space];
  const top = rows.length - space.length;
  const bottom = rows.length - 1;
  const slots = countSlots(grid);
  const chart: SheetChart = {
    top,
    bottom,
    title: isMany ? 'Antal mätvärden efter status, alla mål' : 'Antal mätvärden efter status, mål för mål',
    axisTitle: 'Antal mätvärden',
    altText: `Staplar med antalet gröna, gula, röda och ej bedömda mätvärden. ${spoken(bars)}`,
    figures: { top: first, bottom: first + bars.length - 1 },
    names: bars.map(({ name }) => name),
    series: STATUSES.map((status) => ({
      status,
      column: grid.column(slots[status]),
      headingRow: table.top,
      heading: COUNT_HEADING[status],
      values: bars.map(({ counts }) => counts[status]),
    })),
  };
  const together = [...(part.together ?? []), { top: top - notice.length, bottom, least: bottom }];
  return { ...part, rows, chart, together };
}

function tooMany(goals: number): string {
  return `Målen är ${formatNumber(goals)}. Ett diagram med fler än ${String(MOST_BARS)} staplar går inte att läsa, så diagrammet visar alla mål tillsammans; varje mål står i översikten.`;
}

function spoken(bars: readonly ReportGoal[]): string {
  return bars.map(({ name, counts }) => `${name}: ${countWords(counts)}.`).join(' ');
}

interface NamedSubgoal extends ReportSubgoal {
  readonly goal: string;
}

/** Every subgoal with its status; nothing when there are none. */
export function* subgoalPart({ goals }: Report, grid: SheetGrid): Steps<SheetPart> {
  const rows = goals.flatMap(({ name, subgoals }) =>
    subgoals.map((subgoal): NamedSubgoal => ({ ...subgoal, goal: name })),
  );
  return yield* tableSection<NamedSubgoal>({
    grid,
    name: 'MalljusDelmal',
    title: 'Delmål',
    altText: 'En rad för varje delmål: målet, status och antal gröna, gula, röda och ej bedömda mätvärden.',
    columns: [
      { slot: 'goal', heading: 'Mål', cellOf: ({ goal }) => cell('wrapped', goal) },
      { slot: 'subgoal', heading: 'Delmål', cellOf: ({ name }) => cell('name', name) },
      { slot: 'measure', heading: 'Status', cellOf: ({ status }) => statusCell(status) },
      ...countColumns<NamedSubgoal>(grid),
      {
        slot: 'explanation',
        heading: 'Så räknades det',
        cellOf: ({ reckoning }) => cell('wrapped', reckoning),
      },
    ],
    rows,
  });
}
