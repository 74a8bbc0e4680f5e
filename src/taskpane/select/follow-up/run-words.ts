// What a followed-up run shows, utfall or prognos, in the words that stand before its counts.
import type { FollowUp } from '../../../../lib/index.ts';
import { countsInWords, sentence } from '../count-words.ts';
import { dayText } from '../when-text.ts';
import type { Judged } from '../../../app/judging.ts';

type Date = NonNullable<FollowUp['date']>;

/** «Utfall per 31 augusti 2020», «Utfall helår 2020». */
function outcomeWords({ kind, day }: Date): string {
  return kind === 'year' ? `Utfall helår ${day.slice(0, 4)}` : `Utfall per ${dayText(day)}`;
}

/** «Prognos helår 2020». */
export function forecastWords({ day }: Date): string {
  return `Prognos helår ${day.slice(0, 4)}`;
}

/** «Utfall per 31 augusti 2020 och prognos helår 2020.»; with the year at its end only the first. */
export function dateSentence(date: Date): string {
  return date.kind === 'year'
    ? `${outcomeWords(date)}.`
    : `${outcomeWords(date)} och prognos helår ${date.day.slice(0, 4)}.`;
}

/**
 * What the run counts to, a line for utfall and one for prognos: «Utfall per 31 augusti 2020: 2 gröna och 1 gul.» One line without a date
 * where nothing is followed up: «2 gröna och 1 gul.»
 */
export function countLines({ result, followUp }: Pick<Judged, 'result' | 'followUp'>): readonly string[] {
  const counted = countsInWords(result.total.counts);
  const date = followUp?.date ?? null;
  if (date === null) return [sentence(counted)];
  const forecast = followUp?.forecast ?? null;
  return [
    `${outcomeWords(date)}: ${counted}.`,
    ...(forecast === null ? [] : [`${forecastWords(date)}: ${countsInWords(forecast.total.counts)}.`]),
  ];
}

/** The same before anything is written; without a date «Bedömningen ger 2 gröna och 1 gul.» */
export function previewLines(judged: Pick<Judged, 'result' | 'followUp'>): readonly string[] {
  return (judged.followUp?.date ?? null) === null
    ? [`Bedömningen ger ${countsInWords(judged.result.total.counts)}.`]
    : countLines(judged);
}
