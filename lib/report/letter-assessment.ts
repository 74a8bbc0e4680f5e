// «Förvaltningens helhetsbedömning»: the goals with their status, how each was rolled up, and the measures behind.
import type { LetterBlock } from '../model/letter.ts';
import type { Report, ReportGoal } from '../model/report.ts';
import { countAll, countWords, measureCount } from './count-words.ts';
import { goalTable, measureTable } from './letter-tables.ts';
import { summaryText } from './letter-summary.ts';

const text = (words: string): LetterBlock => ({ kind: 'text', text: words });

/** More than this nobody reads in a letter; they are in the web page and the open data, and the letter says so. */
const MOST_MEASURES = 300;

export function assessmentBlocks(report: Report): readonly LetterBlock[] {
  const measures = countAll(report.total.counts);
  return [
    text(summaryText(report)),
    text(`Så är målen sammanvägda: ${report.total.reckoning}`),
    goalTable(report),
    ...overrideBlocks(report),
    ...(measures > MOST_MEASURES
      ? [
          text(
            `Underlaget har ${measureCount(measures)}. De redovisas i webbsidan och i öppna data, och inte i skrivelsen.`,
          ),
        ]
      : report.goals.flatMap(goalBlocks)),
  ];
}

function goalBlocks(goal: ReportGoal): readonly LetterBlock[] {
  return [
    { kind: 'heading', text: goal.name },
    text(`${goal.status.text}. ${countWords(goal.counts)}. ${goal.reckoning}`),
    ...(goal.override === null ? [] : [text(`Samlad bedömning: ${goal.override.text}`)]),
    ...(goal.measures.length === 0 ? [] : [measureTable(goal)]),
  ];
}

/** What bodies have said stands beside what is calculated, and is told whether or not the measures are. */
function overrideBlocks({ overrides }: Report): readonly LetterBlock[] {
  const items = overrides.map(({ about, override }) => `${about}: ${override.text}`);
  return items.length === 0 ? [] : [text('Samlade bedömningar:'), { kind: 'list', items }];
}
