// What the report sheet «Måluppfyllelse» says, from the same content as every other file of an underlag, and in which order.
import type { Report, ReportIssue, ReportRule, ReportTurned } from '../model/report.ts';
import type { ReportSheet, SheetRow } from '../model/report-sheet.ts';
import { asPart, finish } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { judgedLine } from '../plan/judged-line.ts';
import { measureCount } from './count-words.ts';
import { summaryText } from './letter-summary.ts';
import { measuresPart } from './sheet-measures.ts';
import { overviewPart, subgoalPart } from './sheet-overview.ts';
import { cell, lines, listSection, stack, tableSection } from './sheet-part.ts';
import type { SheetPart, TableColumn } from './sheet-part.ts';
import { sheetGrid } from './sheet-grid.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { shortSeal } from './short-seal.ts';

/** The sheet for a report. Example: `reportSheet(report).rows[0]` is its title. */
export function reportSheet(report: Report): ReportSheet {
  return finish(reportSheetInSteps(report));
}

/** The same as `reportSheet`, in slices. */
export function* reportSheetInSteps(report: Report): Steps<ReportSheet> {
  const grid = sheetGrid(report);
  const overview = yield* asPart(overviewPart(report, grid), 0, 0.1);
  const tables = yield* asPart(listParts(report, grid), 0.1, 0.3);
  const measures = yield* asPart(measuresPart(report, grid), 0.3, 0.8);
  const opening = openingPart(report, grid);
  const { chart, ...stacked } = yield* asPart(stack([opening, overview, ...tables, measures]), 0.8, 1);
  const last = measures.rows.length === 0 ? undefined : stacked.tables.at(-1);
  return {
    title: report.title,
    ...pageTexts(report),
    ...stacked,
    columnWidths: grid.widths,
    chart: chart ?? null,
    repeatedRow: last?.top ?? null,
  };
}

function pageTexts(report: Report): Pick<ReportSheet, 'header' | 'footer'> {
  const { title, committee, dnr, madeOn, sealText } = report;
  const place = [committee, dnr === null ? null : `Dnr ${dnr}`].filter((text) => text !== null);
  return {
    header: { left: title, right: place.join(', ') },
    footer: { left: shortSeal(sealText), right: madeOn },
  };
}

function openingPart(report: Report, grid: SheetGrid): SheetPart {
  const { title, committee, dnr, officer, kindText, dateText, judgedAt, programVersion } = report;
  const about = [committee, dnr === null ? null : `Dnr ${dnr}`, `${kindText}, ${dateText}`];
  const by = officer === null ? '' : ` av ${officer}`;
  const made = `Underlaget är gjort ${report.madeOn}${by} ur arbetsboken «${report.workbook}».`;
  const rows: readonly SheetRow[] = [
    ...titleRows(title, grid),
    ...lines(grid, about.filter((text) => text !== null).join(' · '), 'subtitle'),
    ...lines(grid, `${judgedLine(judgedAt, programVersion)} ${made}`, 'aside'),
    ...lines(grid, report.strict ? `${report.rules.text} ${STRICT}` : report.rules.text, 'aside'),
    ...lines(grid, summaryText(report), 'lead'),
  ];
  return { rows };
}

const STRICT = 'Mätvärden som kräver ett antagande är inte bedömda.';

/** The letters of the title are twice as wide. */
function titleRows(title: string, grid: SheetGrid): readonly SheetRow[] {
  return lines({ ...grid, lineLength: Math.floor(grid.lineLength / 2) }, title, 'title');
}

/** What stands between the overview and the measures. */
function* listParts(report: Report, grid: SheetGrid): Steps<readonly SheetPart[]> {
  const { changes, overrides, directionGoals, agenda, decisions, assumptions, questions, remarks } = report;
  return [
    listSection(
      grid,
      changes === null ? '' : `Ändrat sedan ${changes.since}`,
      changes === null ? [] : changes.lines.length === 0 ? ['Ingenting har ändrats.'] : changes.lines,
    ),
    ...(questions.length === 0 ? [listSection(grid, 'Frågor att besvara', ['Inga frågor.'])] : []),
    yield* tableSection(issueTable(grid, 'MalljusFragor', 'Frågor att besvara', 'Fråga', questions)),
    yield* tableSection(
      issueTable(grid, 'MalljusKontroll', 'Bedömt, men bör kontrolleras', 'Anmärkning', remarks),
    ),
    listSection(grid, 'Samlade bedömningar', [
      ...overrides.map(({ about, override }) => `${about}: ${override.text}`),
      ...turnedTexts(report),
    ]),
    yield* subgoalPart(report, grid),
    listSection(
      grid,
      'Inriktningsmål',
      directionGoals.flatMap(({ name, text, activities }) => [
        `${name}: ${text}`,
        ...activities.map((one) => `• ${one}`),
      ]),
    ),
    listSection(grid, 'Agenda 2030', agenda),
    yield* rulesPart(report, grid),
    listSection(grid, 'Beslut som bedömningen vilar på', decisions),
    listSection(
      grid,
      'Antaganden',
      assumptions.map(({ text, count }) => `${text} (${measureCount(count)})`),
    ),
  ];
}

/** What the samlade bedömningar turn the wholes into, beside what the rules give. */
function turnedTexts({ turned }: Report): readonly string[] {
  if (turned === null) return [];
  const told = ({ calculated, overall }: ReportTurned): string =>
    `${calculated.text} beräknat, ${overall.text} med de samlade bedömningarna.`;
  return [
    `Alla mål sammanvägt: ${told(turned.total)}`,
    ...turned.goals.map((goal) => `${goal.name} sammanvägt: ${told(goal)}`),
  ];
}

function issueTable(
  grid: SheetGrid,
  name: string,
  title: string,
  heading: string,
  rows: readonly ReportIssue[],
) {
  const [cells, suggestion] = grid.has('subgoal')
    ? (['subgoal', 'measure'] as const)
    : (['measure', 'target'] as const);
  const hasSuggestion = rows.some((row) => row.suggestion !== '');
  const columns: readonly TableColumn<ReportIssue>[] = [
    { slot: 'goal', heading, cellOf: ({ text }) => cell('wrapped', text) },
    { slot: cells, heading: 'Cell', cellOf: (row) => cell('wrapped', row.cells) },
    ...(hasSuggestion
      ? [
          {
            slot: suggestion,
            heading: 'Förslag',
            cellOf: (row: ReportIssue) => cell('wrapped', row.suggestion),
          },
        ]
      : []),
  ];
  const altText = `En rad för varje ${heading.toLowerCase()}, med cellerna som den gäller.`;
  return { grid, name, title, altText, columns, rows };
}

function* rulesPart({ rules }: Report, grid: SheetGrid): Steps<SheetPart> {
  const isNarrow = !grid.has('subgoal');
  const applies = ({ id, section, applies: to }: ReportRule): string =>
    isNarrow ? `${id}, ${section.toLowerCase()}: ${to}` : `${id}: ${to}`;
  const section: TableColumn<ReportRule> = {
    slot: 'subgoal',
    heading: 'Avsnitt',
    cellOf: (row) => cell('wrapped', row.section),
  };
  const decided: TableColumn<ReportRule> = {
    slot: grid.has('forecast') ? 'forecast' : 'cell',
    heading: 'Beslut',
    cellOf: ({ decision }) => cell('wrapped', decision),
  };
  const columns: readonly TableColumn<ReportRule>[] = [
    { slot: 'goal', heading: 'Regel och vad den gäller', cellOf: (row) => cell('name', applies(row)) },
    ...(isNarrow ? [] : [section]),
    { slot: 'measure', heading: 'Grönt', cellOf: ({ green }) => cell('wrapped', green) },
    { slot: 'target', heading: 'Gult', cellOf: ({ yellow }) => cell('wrapped', yellow) },
    { slot: 'outcome', heading: 'Rött', cellOf: ({ red }) => cell('wrapped', red) },
    { slot: 'status', heading: 'Gav färg åt', cellOf: ({ used }) => cell('count', used) },
    ...(rules.rows.some(({ decision }) => decision !== '') ? [decided] : []),
  ];
  return yield* tableSection({
    grid,
    name: 'MalljusRegler',
    title: 'Bedömningsregler',
    intro: [rules.text, rules.description].filter((text) => text !== ''),
    altText:
      'En rad för varje regel: vad den gäller, vad som är grönt, gult och rött, och hur många den gav en färg.',
    columns,
    rows: rules.rows,
  });
}
