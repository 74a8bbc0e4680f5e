// How well the goals are covered, in a sentence.
import type { Coverage, CoverageMatrix } from '../../../../lib/index.ts';
import { countWords, sentence } from '../count-words.ts';

/** «3 luckor, 1 mätvärde utan mål.»; says when the workbook names neither nämnder with KF-mål nor Agenda 2030. */
export function coverageSummary({ committees, agenda, withoutGoal }: Coverage): string {
  const matrices = [committees, agenda].filter((one) => one !== null);
  const holes = matrices.reduce((sum, { holes: found }) => sum + found.length, 0);
  const parts = [
    ...(matrices.length === 0 ? [] : [holes === 0 ? 'inga luckor' : countWords(holes, 'lucka', 'luckor')]),
    ...(withoutGoal.length === 0
      ? []
      : [`${countWords(withoutGoal.length, 'mätvärde', 'mätvärden')} utan mål`]),
  ];
  return parts.length === 0 ? NOTHING_TO_COVER : sentence(parts.join(', '));
}

const NOTHING_TO_COVER = 'Arbetsboken anger inte vilka KF-mål eller mål i Agenda 2030 som målen bidrar till.';

/** What a cell of the matrix says to who hears it: «inget mätvärde», «3 mätvärden». */
export function countHeard(count: number): string {
  return count === 0 ? 'inget mätvärde' : countWords(count, 'mätvärde', 'mätvärden');
}

/** The count where a row and a column meet. */
export function countAt({ counts }: Pick<CoverageMatrix, 'counts'>, row: number, column: number): number {
  return counts[row]?.[column] ?? 0;
}
