// What a tjänsteskrivelse says of the result as a whole, and of how it was come by.
import { STATUSES } from '../model/assessment.ts';
import type { LetterBlock } from '../model/letter.ts';
import type { Report, ReportGoal } from '../model/report.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { neuterColour } from '../assess/roll-up-words.ts';
import { countAll, countWords, measureCount } from './count-words.ts';
import { text } from './letter-parts.ts';

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
