// The words of a forecast: the status word first, then that it is a forecast, whose, how it was come by, and whether the målvärde is reached.
import { withoutStatusWord } from '../assess/explain.ts';
import { STATUS_WORD, type Assessment } from '../model/assessment.ts';
import type { ForecastMethod } from '../model/follow-up.ts';
import type { Measure } from '../model/measure.ts';
import { describeTarget } from '../swedish/describe-target.ts';
import { formatNumber } from '../swedish/format-number.ts';
import type { Target } from '../swedish/target.ts';
import { noForecast, type ForecastPlan, type NoPlan, type StatusPlan } from './forecast-plan.ts';
import { dayInWords } from './reporting-date.ts';

/** What was decided by the reporting date and holds from later in the year, as a sentence; '' for nothing. */
function aheadText({ decidedAhead }: Pick<Measure, 'decidedAhead'>): string {
  if (decidedAhead === undefined) return '';
  const { by, from, target } = decidedAhead;
  const what = target === null ? 'följs mätvärdet inte längre upp' : `gäller ${target}`;
  return `Från ${dayInWords(from)} ${what} enligt ${by}; prognosen är bedömd mot målvärdet på uppföljningsdagen.`;
}

/** The sentences of a measure's forecast, as `explainForecast` gives them, with what is decided to hold before the year's end. */
export function explainMeasureForecast(
  measure: Pick<Measure, 'decidedAhead'>,
  plan: ForecastPlan,
  assessment: Assessment,
  question: string | null,
): string {
  const explanation = explainForecast(plan, assessment, question);
  const ahead = assessment.status === 'unrated' ? '' : aheadText(measure);
  return ahead === '' ? explanation : `${explanation} ${ahead}`;
}

/** Whose it is, in front of what is expected. */
function whose(method: ForecastMethod): string {
  return method === 'officer' ? 'förvaltningens prognos' : 'beräknad prognos';
}

/** The sentences of a forecast. `assessment` is what judging the expected outcome gave, `question` what is asked about an officer's own. */
function explainForecast(plan: ForecastPlan, assessment: Assessment, question: string | null): string {
  if (question !== null) return explainNone(noForecast(question), assessment);
  if (plan.kind === 'none')
    return isOwnReason(assessment) ? explainUnrated(assessment) : explainNone(plan, assessment);
  if (plan.kind === 'status') return explainStatus(plan, assessment);
  if (assessment.status === 'unrated') return explainUnrated(assessment);
  const isState = assessment.target.kind === 'activity';
  // What is planned lies ahead: the judging of an outcome looks back.
  const judged =
    isState && plan.kind === 'expect' && plan.method === 'plan'
      ? withoutWord(assessment).replace('; skulle vara klar', '; ska vara klar')
      : withoutWord(assessment);
  // «har ökat från 80 % till 85 %» lacks its subject.
  const opening = judged.startsWith('har ') ? 'att utfallet ' : '';
  const byNow =
    plan.kind === 'expect' && plan.expectedByNow !== null
      ? [`För att nå målvärdet i den takten skulle utfallet nu behöva vara ${plan.expectedByNow}.`]
      : [];
  const reached = reachesTarget(assessment);
  return [
    `${STATUS_WORD[assessment.status]}: ${whose(plan.method)}${isState ? ':' : ''} ${opening}${judged}`,
    plan.how,
    ...byNow,
    ...(reached === null ? [] : [`Når målet ${plan.premise}: ${answer(reached, assessment)}.`]),
  ].join(' ');
}

// What the judging says of the outcome it here says of what is expected.
function withoutWord(assessment: Assessment): string {
  return withoutStatusWord(assessment).replace(/(?<=[.!?] )Utfallet (?=ligger|har)/gu, 'Prognosen ');
}

function explainNone({ why }: NoPlan, assessment: Assessment): string {
  if (why === null) return explainUnrated(assessment);
  return `${STATUS_WORD.unrated}: ingen prognos. ${why} Rad ${String(assessment.row)}.`;
}

/** Whether there would be no colour, whatever outcome were expected. */
export function isOwnReason({ status, reason }: Assessment): boolean {
  return status === 'unrated' && reason !== 'missing';
}

function explainUnrated(assessment: Assessment): string {
  return `${STATUS_WORD.unrated}: ingen prognos, ${withoutWord(assessment)}`;
}

function explainStatus({ status, expected, cell }: StatusPlan, assessment: Assessment): string {
  if (isOwnReason(assessment)) return explainUnrated(assessment);
  return `${STATUS_WORD[status]}: förvaltningens prognos är «${expected}». Prognosen står i ${cell.ref}. Rad ${String(assessment.row)}.`;
}

/**
 * Whether the expected outcome reaches the målvärde; null where nothing can be said. Mostly what green says, but a rule may be
 * milder or harder than the målvärde.
 */
export function reachesTarget({ status, fulfilment }: Assessment): boolean | null {
  if (status === 'unrated') return null;
  if (fulfilment === null) return status === 'green';
  // «Över 80» is not reached at 80, though nothing is missing in percent.
  return status === 'green' ? fulfilment >= WHOLE : fulfilment > WHOLE;
}

const WHOLE = 100;

function answer(reached: boolean, assessment: Assessment): string {
  const isGreen = assessment.status === 'green';
  const rule =
    reached === isGreen ? '' : `, ${reached ? 'men regeln ger inte grönt' : 'men regeln ger ändå grönt'}`;
  const figures = compared(assessment);
  return `${reached ? 'ja' : 'nej'}${figures === '' ? '' : `, ${figures}`}${rule}`;
}

/** «92 av 100» where more is better, «92 mot högst 80» else; '' where the outcome is no figure. */
function compared({ outcome, target, fulfilment }: Assessment): string {
  if (outcome.kind !== 'number' || !COMPARED.some((kind) => kind === target.kind)) return '';
  const decimals = 'decimals' in target ? (target.decimals ?? 0) : 0;
  const expected = formatNumber(outcome.value, outcome.decimals);
  if (target.kind === 'between') return `${expected} (${withoutDate(target)})`;
  if (!isPlain(target)) return `${expected} mot ${withoutDate(target)}`;
  const isHigher =
    fulfilment !== null &&
    (outcome.value === target.value || outcome.value < target.value === fulfilment < WHOLE);
  return isHigher
    ? `${expected} av ${formatNumber(target.value, decimals)}`
    : `${expected} mot ${withoutDate(target)}`;
}

function withoutDate(target: Target): string {
  return describeTarget(target).replace(/ senast .*$/u, '');
}

const COMPARED = ['number', 'atLeast', 'above', 'share', 'atMost', 'below', 'between', 'rank'] as const;
const PLAIN = ['number', 'atLeast', 'above', 'share'] as const;

function isPlain(target: Target): target is Extract<Target, { kind: (typeof PLAIN)[number] }> {
  return PLAIN.some((kind) => kind === target.kind);
}
