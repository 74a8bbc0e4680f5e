// Expects an activity's state at the end of the year: plan against date.
import type { Measure } from '../model/measure.ts';
import type { ActivityOutcome } from '../swedish/outcome.ts';
import { dayCount, daysBetween } from '../swedish/count-days.ts';
import { noForecast, WRITE_OWN, type ExpectPlan, type ForecastPlan, type KeepPlan } from './forecast-plan.ts';
import { dayInWords } from './reporting-date.ts';

/** What its plan leads to. `due` is the day (ISO) it is to be done, null when none is set; `day` the reporting date. */
export function forecastActivity(
  measure: Measure,
  { state }: ActivityOutcome,
  due: string | null,
  day: string,
): ForecastPlan {
  if (state === 'done') return keep('Aktiviteten är genomförd.');
  if (state === 'cancelled') return keep('Aktiviteten är avbruten.');
  if (due === null)
    return noForecast(
      `Aktiviteten har inget datum då den ska vara klar. Skriv det under «Klart senast», eller ${WRITE_OWN}.`,
    );
  if (due <= day) return keep(`Aktiviteten skulle vara klar senast ${dayInWords(due)} och är det inte.`);
  return state === 'underWay' ? inTime(measure, due) : needsToBegin(due, day);
}

function keep(state: string): KeepPlan {
  return {
    kind: 'keep',
    method: 'plan',
    how: `Beräknad av Målljus ur planen. ${state}`,
    premise: 'om planen håller',
  };
}

function inTime({ outcome }: Measure, due: string): ExpectPlan {
  return {
    kind: 'expect',
    method: 'plan',
    // With its day, so that nothing has to be assumed about when.
    cell: { value: `Genomförd ${due}`, numberFormat: 'General', ref: outcome?.ref ?? '' },
    expected: 'Genomförd',
    expectedByNow: null,
    how: `Beräknad av Målljus ur planen: aktiviteten pågår och ska vara klar senast ${dayInWords(due)}.`,
    premise: 'om planen håller',
  };
}

// Whether it will begin only the officer knows; what is left of the time the program can tell.
function needsToBegin(due: string, day: string): ForecastPlan {
  const days = dayCount(daysBetween(day, due));
  return noForecast(
    `Aktiviteten är inte påbörjad och ska vara klar senast ${dayInWords(due)}, ${days} efter uppföljningen. Den behöver påbörjas för att bli klar i tid; ${WRITE_OWN}.`,
  );
}
