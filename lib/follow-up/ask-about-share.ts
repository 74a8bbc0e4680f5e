// An officer's forecast in percent of what is counted: «100 %» of «minst 100» may be how much of the målvärde is reached, so it is asked about.
import type { JudgeableTarget } from '../assess/read-target.ts';
import type { Run } from '../assess/run.ts';
import type { Measure } from '../model/measure.ts';
import type { Outcome } from '../swedish/outcome.ts';
import type { ForecastPlan, NoPlan } from './forecast-plan.ts';

interface Judged {
  readonly measure: Measure;
  readonly wanted: JudgeableTarget;
  readonly outcome: Outcome;
  /** That of the column «Enhet». */
  readonly unit: string | undefined;
}

// Figures of such measures are percent also where no one writes it: «78» of «Andel nöjda».
const SHARE = /andel|procent|%|grad(?!\p{L})|nöjd|frånvaro|täckning|behörig/iu;

/** The question, when the forecast is in percent and neither the outcome, the målvärde nor the measure's name is; null otherwise. */
export function askAboutShare(own: ForecastPlan, judged: Judged, run: Run): NoPlan | null {
  if (own.kind !== 'expect' || own.method !== 'officer' || own.cell.formulaWithoutValue === true) return null;
  const forecast = run.readings.outcome(own.cell, {});
  if (forecast.kind !== 'number' || forecast.unit !== '%' || forecast.isChange === true) return null;
  if (!isCounted(judged)) return null;
  const { outcome, wanted } = judged;
  const text = `Prognosen «${forecast.text}» är i procent, men utfallet «${outcome.text}» och målvärdet «${wanted.text}» är det inte. Skriv prognosen som ett tal i samma enhet, eller Grön, Gul eller Röd.`;
  return { kind: 'none', why: text, isAsked: true, question: { cell: own.cell.ref, text } };
}

function isCounted({ measure, wanted, outcome, unit }: Judged): boolean {
  if (outcome.kind !== 'number' || outcome.count !== undefined || SHARE.test(measure.name)) return false;
  const isCount = wanted.kind === 'number' || wanted.kind === 'atLeast' || wanted.kind === 'above';
  const isLimit = wanted.kind === 'atMost' || wanted.kind === 'below' || wanted.kind === 'between';
  if (!isCount && !isLimit) return false;
  return [outcome.unit, wanted.unit, unit].every((each) => each === undefined);
}
