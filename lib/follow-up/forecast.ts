// Forecasts.
import type { ForecastResult, ReportingDate } from '../model/follow-up.ts';
import type { Steps } from '../model/steps.ts';
import type { FollowUpInput } from './input.ts';
import type { Part } from './part.ts';

export function* forecastYear(
  _input: FollowUpInput,
  _date: ReportingDate | null,
): Steps<Part<ForecastResult | null>> {
  yield 0;
  return { result: null, issues: [] };
}
