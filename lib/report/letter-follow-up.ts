// «Uppföljning och utvärdering»: what is followed up later, what changed, what was done, what is lacking, and what comes next.
import type { LetterBlock } from '../model/letter.ts';
import type { Report, ReportActivity, ReportAmbition, ReportMeeting } from '../model/report.ts';
import { measureCount } from './count-words.ts';
import { gap, listed, text } from './letter-parts.ts';
import { figuresText } from './figures-text.ts';
import { listNames } from './list-names.ts';

export function followUpBlocks(report: Report): readonly LetterBlock[] {
  const { goals, directionGoals, questions } = report;
  const later = goals.flatMap(({ measures }) =>
    measures.filter(({ status }) => status.reason === 'dueLater').map(({ name }) => name),
  );
  return [
    ...listed('Följs upp senare:', later),
    ...changeBlocks(report),
    ...directionGoals.flatMap(({ name, text: done, activities }) => {
      const opening = `Inriktningsmålet «${name}»: ${done}`;
      return activities.length === 0 ? [text(opening)] : listed(opening, activities);
    }),
    ...ambitionBlocks(report),
    ...listed('Mätvärden som inte står under något mål:', report.withoutGoal),
    ...listed(
      'Frågor som återstår att besvara:',
      questions.map((question) => `${question.text} (${question.cells})`),
    ),
    ...planBlocks(report),
  ];
}

function changeBlocks({ changes }: Report): readonly LetterBlock[] {
  if (changes === null) return [];
  const weighty = changes.lines.slice(0, changes.lines.length - changes.figures);
  const lines = [...weighty, ...figuresText(changes.figures)];
  const opening = `Ändrat sedan ${changes.since}:`;
  return lines.length === 0 ? [text(`${opening} inget.`)] : listed(opening, lines);
}

/** What is answered no; measures for which there are no resources stand under the economy. What nobody has answered is counted. */
function ambitionBlocks({ ambition }: Report): readonly LetterBlock[] {
  if (ambition === null) return [];
  const unanswered = new Set(
    ambition.findings
      .filter(({ answer }) => answer === 'unanswered')
      .map(({ goal, measure }) => `${goal}\n${measure}`),
  ).size;
  const word = unanswered === 1 ? 'prövat' : 'prövade';
  const left = unanswered === 0 ? '' : ` ${measureCount(unanswered)} är inte färdigt ${word}.`;
  const lacking = ambition.findings.filter(({ test, answer }) => test !== 'resources' && answer === 'no');
  const opening = `${ambition.text}${left}`;
  if (lacking.length === 0) return [text(opening)];
  return listed(`${opening} Att åtgärda:`, byText(lacking));
}

/** Each sentence once, with what it is about: «A» och «B»: … */
function byText(findings: readonly ReportAmbition[]): readonly string[] {
  const about = new Map<string, string[]>();
  for (const { goal, measure, text: told } of findings) {
    const names = about.get(told) ?? [];
    about.set(told, names);
    const name = measure === '' ? goal : measure;
    if (name !== '') names.push(name);
  }
  return [...about].map(([told, names]) => (names.length === 0 ? told : `${listNames(names)}: ${told}`));
}

/** What lies ahead; a gap where the workbook does not say. */
function planBlocks({ timetable }: Report): readonly LetterBlock[] {
  const meetings = (timetable?.meetings ?? []).filter(isLeft);
  const activities = (timetable?.activities ?? []).filter(isLeft);
  const passed = meetings.filter(({ state }) => state === 'late');
  const coming = meetings.filter(({ state }) => state !== 'late');
  return [
    ...listed('I tidsplanen har datumet passerat för:', passed.map(meetingText)),
    ...listed('Så fortsätter ärendet enligt tidsplanen:', coming.map(meetingText)),
    ...listed('Aktiviteter som återstår:', activities.map(activityText)),
    ...(coming.length === 0 ? [gap('när och hur målen följs upp nästa gång')] : []),
  ];
}

function isLeft({ state }: Pick<ReportMeeting, 'state'>): boolean {
  return state !== 'done' && state !== 'cancelled';
}

/** `2020-10-07 KS: Delårsrapport augusti (flyttat).` */
export function meetingText({ date, body, item, status }: ReportMeeting): string {
  return `${date} ${body}: ${item}${aside(status)}.`;
}

function activityText({ name, about, end, state, stateText, status }: ReportActivity): string {
  const day = end === '' ? '' : `, klart senast ${end}`;
  const late = state === 'late' ? ` – ${stateText.toLowerCase()}` : '';
  return `${name}${about === '' ? '' : ` för ${about}`}${day}${late}${aside(status)}.`;
}

function aside(status: string): string {
  return status === '' ? '' : ` (${status.toLowerCase()})`;
}
