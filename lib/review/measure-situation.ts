// A målvärde of the workbook, for the rules to be tried with.
import type { RuleRow } from '../model/rule-set.ts';
import type { Trial } from './trial.ts';

/** A målvärde of the workbook with the row that judges it. */
export interface MeasureSituation extends Trial {
  readonly measure: string;
  /** The row that was chosen for it. */
  readonly row: RuleRow;
}
