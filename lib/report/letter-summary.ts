// What a tjänsteskrivelse says of the result as a whole, of how it was come by, and of the follow-up that remains.
import { STATUSES } from '../model/assessment.ts';
import type { LetterBlock } from '../model/letter.ts';
import type { Report, ReportGoal } from '../model/report.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { neuterColour } from '../assess/roll-up-words.ts';
import { countAll, countWords, measureCount } from './count-words.ts';

const text = (words: string): LetterBlock => ({ kind: 'text', text: words });
const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items });

/** The result in a few sentences. */
export function summaryBlocks(report: Report): readonly LetterBlock[] {
  return [text(summaryText(report)), ...overallBlocks(report)];
}

/** Counts and the status of all, from what the rules gave: «Utfall helår 2020: av 30 mätvärden är 14 gröna …» */
export function summaryText({ total, goals, outcomeText, forecastText, turned }: Report): string {
  const measures = countAll(total.counts);
  const counted = `${outcomeText}: av ${measureCount(measures)} är ${countWords(total.counts)}.`;
  const judged = goals.filter(({ isDirection }) => !isDirection);
  const goalsText = judged.length === 0 ? '' : ` ${goalStatuses(judged)}`;
  const overall = ` Sammanvägt: ${total.status.text}.`;
  const forecast =
    forecastText === null || total.forecast === null ? '' : ` ${forecastText}: ${total.forecast.text}.`;
  const withThem =
    turned === null || turned.total.overall.status === turned.total.calculated.status
      ? ''
      : ` Med de samlade bedömningarna: ${turned.total.overall.text}.`;
  return `${counted}${goalsText}${overall}${withThem}${forecast}`;
}

/** «Av 4 mål är 3 gula och 1 rött.», «Alla 4 mål är gula.» */
function goalStatuses(goals: readonly ReportGoal[]): string {
  const parts = STATUSES.flatMap((status) => {
    const count = goals.filter((goal) => goal.status.status === status).length;
    return count === 0 ? [] : [{ count, one: neuterColour(status), several: PLURAL[status] }];
  });
  const [first] = parts;
  const all = formatNumber(goals.length);
  if (first !== undefined && parts.length === 1)
    return goals.length === 1 ? `Målet är ${first.one}.` : `Alla ${all} mål är ${first.several}.`;
  const told = parts.map(
    ({ count, one, several }) => `${formatNumber(count)} ${count === 1 ? one : several}`,
  );
  return `Av ${all} mål är ${told.slice(0, -1).join(', ')} och ${told.at(-1) ?? ''}.`;
}

const PLURAL = { green: 'gröna', yellow: 'gula', red: 'röda', unrated: 'ej bedömda' } as const;

function overallBlocks({ total: { override } }: Report): readonly LetterBlock[] {
  return override === null ? [] : [text(`Samlad bedömning: ${override.text}`)];
}

/** By which rules and from what the result comes. */
export function backgroundBlocks({
  workbook,
  rules,
  strict,
  judgedAt,
  programVersion,
}: Report): LetterBlock[] {
  const strictly = strict ? ' Mätvärden som kräver ett antagande är inte bedömda.' : '';
  const judged = `Underlaget är gjort ur arbetsboken «${workbook}», bedömd ${judgedAt.slice(0, 10)} med Målljus ${programVersion}.`;
  return [text(`${judged} ${rules.text}${strictly}`)];
}

/** What is followed up later, what changed since last time, and what is still unanswered. */
export function followUpBlocks(report: Report): readonly LetterBlock[] {
  const later = report.goals.flatMap(({ measures }) =>
    measures.filter(({ status }) => status.reason === 'dueLater').map(({ name }) => name),
  );
  const { changes, directionGoals, questions } = report;
  const blocks: readonly LetterBlock[] = [
    ...(later.length === 0 ? [] : [text('Följs upp senare:'), list(later)]),
    ...(changes === null || changes.lines.length === 0
      ? []
      : [text(`Ändrat sedan förra gången (${changes.since}):`), list(changes.lines)]),
    ...directionGoals.flatMap(({ name, text: done, activities }) => [
      text(`Inriktningsmål «${name}»: ${done}`),
      ...(activities.length === 0 ? [] : [list(activities)]),
    ]),
    ...(questions.length === 0
      ? []
      : [
          text('Frågor som återstår att besvara:'),
          list(questions.map((question) => `${question.text} (${question.cells})`)),
        ]),
  ];
  return [...blocks, text('[Skriv: när och hur målen följs upp nästa gång]')];
}
