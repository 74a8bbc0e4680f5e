// Whether a frozen copy is judged as the workbook that it was made of: what is shared may not have other colours than the officer has seen.
import { ALL_GOALS, formatNumber, WITHOUT_GOAL } from '../../lib/index.ts';
import type { Judged } from './judging.ts';
import { accept, refuse, type Result } from './result.ts';
import type { SharingChoices, SharingFindings } from './sharing.ts';

/** Whether the choices change anything that is judged; when not, there is no need to judge twice. */
export function mayChangeColours(found: SharingFindings, choices: SharingChoices): boolean {
  return causesOf(found, choices).length > 0;
}

/** Refuses with the choice to make otherwise when anything is judged otherwise in the copy. */
export function checkSameColours(
  before: Judged,
  after: Judged,
  found: SharingFindings,
  choices: SharingChoices,
): Result<null> {
  const [was, now] = [before.result, after.result];
  const fewer = was.assessments.length - now.assessments.length;
  const what = fewer === 0 ? firstChanged(before, after) : countChanged(fewer);
  if (what === null) return accept(null);
  return refuse(
    'unsupported',
    `Kopian skulle inte ge samma bedömning som arbetsboken: ${what}. ${advice(found, choices)}`,
  );
}

function countChanged(fewer: number): string {
  const count = Math.abs(fewer);
  const measures = count === 1 ? 'mätvärde' : 'mätvärden';
  return `${formatNumber(count)} ${measures} ${fewer > 0 ? 'färre' : 'fler'} skulle bedömas`;
}

/** What the first thing that is judged otherwise is called, in words; null when nothing is. */
function firstChanged(before: Judged, after: Judged): string | null {
  const [was, now] = [judgedThings(before), judgedThings(after)];
  if (before.result.period !== after.result.period) return 'den skulle gälla en annan period';
  const other = was.find(({ answer }, index) => answer !== now[index]?.answer);
  if (other !== undefined) return `«${other.name}» skulle få en annan färg eller förklaring`;
  return was.length === now.length ? null : 'något som bara finns där skulle tillkomma eller falla bort';
}

/** Everything that has a colour, in the order of the workbook. */
function judgedThings({
  result,
  followUp,
}: Judged): readonly { readonly name: string; readonly answer: string }[] {
  const { assessments, goals, total } = result;
  return [
    ...assessments.map(({ measure, status, reason }) => ({
      name: measure,
      answer: `${status} ${reason ?? ''}`,
    })),
    ...goals.map(({ status, goal }) => ({ name: goal === '' ? WITHOUT_GOAL : goal, answer: status })),
    { name: ALL_GOALS, answer: total.status },
    ...(followUp?.overrides?.overrides ?? []).map(({ decision, status }) => ({
      name: decision,
      answer: status,
    })),
    ...(followUp?.forecast?.forecasts ?? []).map(({ status }, index) => ({
      name: `Prognosen för ${assessments[index]?.measure ?? 'mätvärdet'}`,
      answer: status,
    })),
  ];
}

type Cause = 'hidden' | 'personal' | 'formulas';

/** What of the choices has changed anything: never what there was none of. */
function causesOf(
  found: SharingFindings,
  { hiddenSheets, personalData, formulas }: SharingChoices,
): readonly Cause[] {
  const isCause: Readonly<Record<Cause, boolean>> = {
    hidden: hiddenSheets !== 'keep' && found.hiddenSheets.length > 0,
    personal: personalData === 'remove' && found.personalData.length > 0,
    formulas: found.functionCells.length > 0 || (formulas === 'all' && found.formulaCount > 0),
  };
  return (['hidden', 'personal', 'formulas'] as const).filter((cause) => isCause[cause]);
}

/** With several causes it is not known which of them it is. */
function advice(found: SharingFindings, choices: SharingChoices): string {
  const ways = causesOf(found, choices).map((cause) => WHAT_TO_DO[cause]);
  return ways.length > 1 ? `Pröva ett i taget: ${ways.join(' ')}` : (ways[0] ?? WHAT_TO_DO.formulas);
}

const WHAT_TO_DO: Readonly<Record<Cause, string>> = {
  hidden:
    'Låt de dolda bladen stå kvar, eller visa eller ta bort dem i arbetsboken själv, bedöm den och gör underlaget av den.',
  personal:
    'Låt personuppgifterna stå kvar, eller ta bort dem i arbetsboken själv, bedöm den och gör underlaget av den.',
  formulas: 'Räkna om arbetsboken i Excel, spara den och kör igen.',
};
