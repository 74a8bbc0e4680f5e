// A figure to forecast, with all that the ways of forecasting it need.
import type { Run } from '../assess/run.ts';
import type { Measure, Period } from '../model/measure.ts';
import type { QuantityTarget } from '../rules/ways.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';

/** A figure with what its forecast hangs on. */
export interface FigureToForecast {
  readonly measure: Measure;
  readonly target: QuantityTarget;
  readonly outcome: NumberOutcome;
  /** That of the outcome, the column «Enhet» or the målvärde; undefined when none is known. */
  readonly unit: string | undefined;
  /** The unit of the column «Enhet» alone. */
  readonly columnUnit: string | undefined;
  /** The reporting date: its period and its day, ISO. */
  readonly period: Period;
  readonly day: string;
  /** The last day of what is forecast, ISO: the end of the year, or the day before it that the målvärde is due. */
  readonly until: string;
  /** «Utfall ack T2 2020»; '' when it stands in no table. */
  readonly heading: string;
  /** True when the outcome is that of one month or quarter alone. */
  readonly isPartAlone: boolean;
  readonly run: Run;
}
