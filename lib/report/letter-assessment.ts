// «Förvaltningens helhetsbedömning»: the goals with their status, how each was rolled up, and the measures behind.
import type { LetterBlock } from '../model/letter.ts';
import type { Report, ReportGoal } from '../model/report.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { countAll, countWords, measureCount } from './count-words.ts';
import { text } from './letter-parts.ts';
import { goalTable, measureTable, MOST_GOALS, overrideTable } from './letter-tables.ts';

/** More than this nobody reads in a letter; they are in the web page and the open data, and the letter says so. */
const MOST_MEASURES = 300;

export function assessmentBlocks(report: Report): readonly LetterBlock[] {
  const { goals, total } = report;
  const measures = countAll(total.counts);
  const isMany = measures > MOST_MEASURES;
  return [
    text(`Så är målen sammanvägda: ${total.reckoning}`),
    goalTable(report),
    ...(goals.length > MOST_GOALS ? [text(moreGoals(goals.length))] : []),
    ...overrideBlocks(report),
    ...assumptionBlocks(report),
    ...(isMany
      ? [
          text(
            `Underlaget har ${measureCount(measures)}. De redovisas på webbsidan och i öppna data, och inte i skrivelsen.`,
          ),
        ]
      : goals.filter(({ isDirection }) => !isDirection).flatMap((goal) => goalBlocks(goal, report))),
  ];
}

function moreGoals(count: number): string {
  return `Tabellen har de ${formatNumber(MOST_GOALS)} första av ${formatNumber(count)} mål. Alla står på webbsidan och i öppna data.`;
}

function goalBlocks(goal: ReportGoal, report: Report): readonly LetterBlock[] {
  const { name, status, forecast, counts, reckoning, override, measures } = goal;
  const expected =
    forecast === null || report.forecastText === null ? '' : ` ${report.forecastText}: ${forecast.text}.`;
  return [
    { kind: 'heading', text: name },
    text(`${report.outcomeText}: ${status.text} (${countWords(counts)}).${expected} ${reckoning}`),
    ...(override === null ? [] : [text(`Samlad bedömning: ${override.short}.`)]),
    ...(measures.length === 0 ? [] : [measureTable(goal, report)]),
  ];
}

/** What bodies have said stands beside what is calculated, and is told whether or not the measures are. */
function overrideBlocks(report: Report): readonly LetterBlock[] {
  if (report.overrides.length === 0) return [];
  const { turned } = report;
  const turns = (turned?.goals ?? []).map(
    ({ name, calculated, overall }) => `«${name}» blir ${overall.text} i stället för ${calculated.text}`,
  );
  const total = turned === null ? [] : [`alla mål sammanvägt blir ${turned.total.overall.text}`];
  return [
    overrideTable(report),
    text(
      `Om de samlade bedömningarna räknas i stället för de beräknade statusarna: ${[...turns, ...total].join('; ')}.`,
    ),
  ];
}

function assumptionBlocks({ assumptions }: Report): readonly LetterBlock[] {
  return assumptions.length === 0
    ? []
    : [text('Några färger bygger på antaganden. De står i förklaringen vid mätvärdet och bör kontrolleras.')];
}
