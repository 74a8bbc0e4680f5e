// What the officer is to know about how the underlag was judged, beside what the pane shows.
import type { Judged } from '../../../app/judging.ts';
import type { MadeUnderlag } from '../../../app/make-underlag.ts';
import type { Assessment } from '../../../../lib/index.ts';
import { countWords } from '../count-words.ts';
import type { Current } from '../../store/pane-state.ts';

/** That the copy was judged anew, that something has another colour in it than in the pane, and that questions are left; none of what is not so. */
export function judgedRemarks(
  current: Current | null,
  { judged, report: { questions } }: Pick<MadeUnderlag, 'judged' | 'report'>,
): readonly string[] {
  const changed = current === null ? 0 : otherColours(current.judged, judged);
  return [
    ...(isJudgedAnew(judged) ? [JUDGED_ANEW] : []),
    ...(changed === 0 ? [] : [otherColoursText(changed)]),
    ...(questions.length === 0 ? [] : [questionsText(questions.length)]),
  ];
}

const JUDGED_ANEW =
  'Arbetsboken var inte bedömd som den står nu, så den har bedömts i underlaget. Själva arbetsboken är inte ändrad: välj Bedöm måluppfyllelse i Excel om den ska visa detsamma.';

function otherColoursText(count: number): string {
  return `${countWords(count, 'mätvärde har', 'mätvärden har')} en annan status i underlaget än i panelen, eller finns bara i det ena: arbetsboken har ändrats sedan panelen läste den. Underlaget visar det som gäller nu.`;
}

function questionsText(count: number): string {
  return `${countWords(count, 'fråga', 'frågor')} återstår att besvara. De står i underlaget.`;
}

/** Whether judging had anything to write, but for new sheets of ours: in a frozen copy the report stands in the place of the summary. */
function isJudgedAnew({ plan }: Judged): boolean {
  const added = new Set(plan.newSheets.map(({ name }) => name));
  return plan.cells.some(({ sheet }) => !added.has(sheet));
}

function otherColours(shown: Judged, made: Judged): number {
  const before = new Map(shown.result.assessments.map((one) => [placeOf(one), one.status]));
  const after = new Map(made.result.assessments.map((one) => [placeOf(one), one.status]));
  const gone = [...before.keys()].filter((place) => !after.has(place)).length;
  return gone + [...after].filter(([place, status]) => before.get(place) !== status).length;
}

function placeOf({ sheet, row, measure }: Assessment): string {
  return JSON.stringify([sheet, row, measure]);
}
