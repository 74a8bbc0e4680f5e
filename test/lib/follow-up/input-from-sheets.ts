// What following up is made of, from sheets of plain values: read and judged through the library as a host does.
import {
  assess,
  findPresetRules,
  readDecidedMeasures,
  recogniseTables,
  REGISTERS,
  registerSheets,
} from '../../../lib/index.ts';
import type { FollowUpInput } from '../../../lib/follow-up/input.ts';
import { buildSnapshot, type SheetSpec } from '../../support/build-snapshot.ts';

/** The workbook judged by the rule set «90» for the period, 2020 when none is given. */
export function inputFromSheets(sheets: readonly SheetSpec[], period = '2020'): FollowUpInput {
  const snapshot = buildSnapshot(sheets);
  const recognition = recogniseTables(snapshot, [], registerSheets(REGISTERS, snapshot.sheets));
  const { measures } = readDecidedMeasures(snapshot, recognition, period);
  const rules = findPresetRules('90');
  if (rules === undefined) throw new Error('Regelverket 90 finns inte');
  const result = assess({
    workbook: snapshot.name,
    period,
    measures,
    rules,
    strict: false,
    date1904: false,
    issues: [],
  });
  return { snapshot, recognition, measures, result, rules, now: '2021-02-15T09:30', roundsSheet: null };
}
