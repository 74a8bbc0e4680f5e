// What a followed-up run shows, utfall or prognos, in the words that stand before its counts.
import type { ReportingDate } from '../../../../lib/index.ts';
import type { Judged } from '../../../app/judging.ts';
import type { Core } from '../../pane-services.ts';
import { countsInWords, sentence } from '../count-words.ts';

/** The two titles, said as the sheets say them. */
type Titles = Pick<Core, 'outcomeTitle' | 'forecastTitle'>;

/** «Utfall per 31 augusti 2020 och prognos helår 2020.»; with the year at its end only the first. */
export function dateSentence(date: ReportingDate, { outcomeTitle, forecastTitle }: Titles): string {
  const outcome = outcomeTitle(date);
  return date.kind === 'year'
    ? `${outcome}.`
    : `${outcome} och ${forecastTitle(date).toLocaleLowerCase('sv')}.`;
}

/**
 * What the run counts to, a line for utfall and one for prognos: «Utfall per 31 augusti 2020: 2 gröna och 1 gul.» One line without a date
 * where nothing is followed up: «2 gröna och 1 gul.»
 */
export function countLines(
  { result, followUp }: Pick<Judged, 'result' | 'followUp'>,
  { outcomeTitle, forecastTitle }: Titles,
): readonly string[] {
  const counted = countsInWords(result.total.counts);
  const date = followUp?.date ?? null;
  if (date === null) return [sentence(counted)];
  const forecast = followUp?.forecast ?? null;
  return [
    `${outcomeTitle(date)}: ${counted}.`,
    ...(forecast === null ? [] : [`${forecastTitle(date)}: ${countsInWords(forecast.total.counts)}.`]),
  ];
}

/** The same before anything is written; without a date «Bedömningen ger 2 gröna och 1 gul.» */
export function previewLines(judged: Pick<Judged, 'result' | 'followUp'>, titles: Titles): readonly string[] {
  return (judged.followUp?.date ?? null) === null
    ? [`Bedömningen ger ${countsInWords(judged.result.total.counts)}.`]
    : countLines(judged, titles);
}
