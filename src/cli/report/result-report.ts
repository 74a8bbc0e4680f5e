// The printed result as a whole: what was judged and how, goals, measures, the follow-up, questions and the rest, in that order.
import { describeRecognition, outcomeSentence, showPeriod, STATUSES } from '../../../lib/index.ts';
import type { AssessmentResult, StatusCounts } from '../../../lib/index.ts';
import type { Judged } from '../../app/judge-workbook.ts';
import { tellPeriod } from '../../app/tell-period.ts';
import { followUpLines } from './follow-up-lines.ts';
import { goalLines } from './goal-lines.ts';
import { assumptionLines, issueLines } from './issue-lines.ts';
import { measureLines } from './measure-lines.ts';
import { countText, measureCount } from './count-text.ts';
import { createPaint, type Paint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import { displayWidth, hang, plainText, wrap } from './text-layout.ts';

/** How the result is to look. */
export interface ReportLook {
  /** Characters to a line. */
  readonly width: number;
  readonly colour: boolean;
}

/** The text to print, without a last line break. `closing`: lines about what was written, for the end. */
export function resultReport(
  judged: Judged,
  closing: readonly string[],
  { width, colour }: ReportLook,
): string {
  const { result, recognition, rules, followUp } = judged;
  const told = tellPeriod(judged);
  const paint = createPaint(colour);
  const date = followUp?.date ?? null;
  const tables = describeRecognition(recognition).split('\n');
  const sections = [
    [
      ...openingLines(result, rules, width, paint),
      ...(date === null ? [] : wrap(outcomeSentence(date), width)),
      ...(told === null ? [] : wrap(told, width)),
    ],
    section('Så lästes arbetsboken', bullets(tables, width), paint),
    section('Mål', goalLines(result, width, paint), paint),
    section('Mätvärden', measureLines(result.assessments, width, paint), paint),
    section('Uppföljning', followUpLines(followUp, result, width, paint), paint),
    issueLines(result.issues, width, paint),
    section('Antaganden', assumptionLines(result.assessments, width), paint),
    closing.flatMap((line) => wrap(line, width)),
  ];
  return joinSections(sections);
}

function openingLines(
  { workbook, period, ruleSet: used, strict, total, assessments }: AssessmentResult,
  { rules, source, reading }: Judged['rules'],
  width: number,
  paint: Paint,
): readonly string[] {
  const when = period === null ? '' : ` ${showPeriod(period)}`;
  const decision = used.decision === undefined ? '' : ` Beslut: ${used.decision}.`;
  const strictly = strict ? ' Strikt: mätvärden som kräver antaganden bedöms inte.' : '';
  const shipped = rules === null || rules.ruleSet.description === '' ? used.name : rules.ruleSet.description;
  // what a workbook's own rules are said to be is for a person to keep true; the sheet itself is
  const said = reading === null || source !== 'sheet' ? shipped : `reglerna i bladet «${reading.sheet}».`;
  const rule = plainText(`Regelverk ${used.id}, version ${used.version}: ${said}${decision}${strictly}`);
  const title = wrap(`Måluppfyllelse${when} – ${plainText(workbook)}`, width).map((line) =>
    paint.strong(line),
  );
  return [...title, ...wrap(rule, width), ...countLines(assessments.length, total.counts, width, paint)];
}

/** The counts on one line, or under each other where that is too wide. */
function countLines(measures: number, counts: StatusCounts, width: number, paint: Paint): readonly string[] {
  const head = `${measureCount(measures)}:`;
  const parts = STATUSES.map((status) => ({ status, text: countText(status, counts[status]) }));
  const painted = parts.map(({ status, text }) => paint.status(status, text));
  const isWide = displayWidth([head, ...parts.map(({ text }) => text)].join('  ')) > width;
  return isWide ? [head, ...painted.map((part) => `  ${part}`)] : [`${head} ${painted.join('  ')}`];
}

function bullets(texts: readonly string[], width: number): readonly string[] {
  return texts.flatMap((text) => hang('  ', plainText(text), width));
}
