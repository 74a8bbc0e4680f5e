// The Swedish explanation of one measure: the status word, the figures, the limit, the rule and the row. Words only; nothing is decided here.
import { STATUS_WORD, type Status, type UnratedReason } from '../model/assessment.ts';
import { describeDate, describeTarget } from '../swedish/describe-target.ts';
import type { Judged } from './assess-measure.ts';
import { explainActivity } from './explain-activity.ts';
import { explainFigure } from './explain-figure.ts';
import { nameOfRule } from './name-of-rule.ts';
import { sourceText } from './source-text.ts';
import type { Rating } from './rating.ts';
import type { Run } from './run.ts';
import { isStop, type Stop } from './stop.ts';
import { decisionText } from './stop-by-decision.ts';
import { unusedBaseline } from './unused-baseline.ts';

/** One to three sentences beginning with the status word: `Gul: 88 % mot minst 90 %. Gränsen för gult är 81 % … Regel 90, rad 7.` */
export function explain(judged: Judged, run: Run): string {
  const { result, measure } = judged;
  const sentences = isStop(result) ? explainStop(judged, result) : explainRating(judged, result, run);
  const decided = withDecision(judged) ? decisionText(measure.decision) : '';
  const meaning = isStop(result) || run.meaning === null ? '' : `${run.meaning}.`;
  const told = [...sentences, decided, meaning, sourceText(ruleOf(result, run), measure.row, run.isPreset)];
  return told.filter((sentence) => sentence !== '').join(' ');
}

/** What an explanation says after the status word that it opens with, for where the word stands beside: `88 % mot minst 90 %. …` */
export function withoutStatusWord({
  status,
  explanation,
}: {
  readonly status: Status;
  readonly explanation: string;
}): string {
  const opening = `${STATUS_WORD[status]}: `;
  return explanation.startsWith(opening) ? explanation.slice(opening.length) : explanation;
}

// Where no målvärde is spoken of, who decided it says nothing.
function withDecision({ result }: Judged): boolean {
  return !isStop(result) || !['directionGoal', 'notApplicable', 'confidential'].includes(result.stop);
}

/** The rule that gave the colour; null where none did. */
function ruleOf(result: Rating | Stop, run: Run): string | null {
  return isStop(result) ? null : nameOfRule(result.row, run);
}

function explainRating({ due, measure }: Judged, rating: Rating, run: Run): readonly string[] {
  const core = rating.kind === 'activity' ? explainActivity(rating, due) : explainFigure(rating, run);
  const told = rating.assumptions.map(({ text }) => text).join('; ');
  const assumed = told === '' ? [] : [`Antaget: ${told}.`];
  const unused = unusedBaseline(measure, rating, run);
  const [first = '', ...rest] = core;
  const opening = `${STATUS_WORD[rating.verdict.status]}: ${first}`;
  return [opening, ...rest, ...assumed, ...(unused === '' ? [] : [unused])];
}

/** Why a measure has no colour, in words that follow the status: «uppgift saknas». */
export const REASON_TEXT: Readonly<Record<UnratedReason, string>> = {
  missing: 'uppgift saknas',
  dueLater: 'följs upp senare',
  directionGoal: 'ett inriktningsmål får ingen färg',
  notApplicable: 'ej tillämpligt',
  confidential: 'sekretess',
  notUnderstood: 'kan inte tolkas',
};

function explainStop(judged: Judged, { stop, question, remark }: Stop): readonly string[] {
  const asked = question === null ? [] : [question.text];
  const suggestion = question?.suggestion === undefined ? [] : [`Förslag: «${question.suggestion}».`];
  const reason = question?.code.startsWith('rule-') === true ? 'reglerna ger ingen färg' : REASON_TEXT[stop];
  const opening = `${STATUS_WORD.unrated}: ${reason}${detail(judged, stop)}.`;
  return [opening, ...(remark === undefined ? [] : [remark]), ...asked, ...suggestion];
}

/** What the reader wants to know beside the reason: what was to be reached, and when. */
function detail({ target, outcome, due }: Judged, reason: UnratedReason): string {
  if (reason === 'dueLater')
    return due === null
      ? quoted(outcome.text)
      : `; ${DUE[target.kind] ?? 'målvärdet ska nås'} ${describeDate(due.form)}`;
  if (reason !== 'missing') return '';
  const understood = target.kind !== 'ask' && target.kind !== 'compound';
  const wanted = understood ? `; målvärdet är ${describeTarget(target)}` : '';
  return `${quoted(outcome.text)}${wanted}`;
}

const DUE: Readonly<Partial<Record<Judged['target']['kind'], string>>> = { activity: 'ska vara klar' };

const REASON_WORDS = new Set(Object.values(REASON_TEXT));

// A bare dash, or the very words of the reason, say no more than the reason does.
function quoted(text: string): string {
  return /\p{L}/u.test(text) && !REASON_WORDS.has(text.toLowerCase()) ? ` («${text}»)` : '';
}
