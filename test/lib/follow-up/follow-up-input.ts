// What following up is given, made from sheets as a person writes them.
import type { FollowUpInput } from '../../../lib/follow-up/input.ts';
import type { SheetSnapshot } from '../../../lib/model/snapshot.ts';
import type { CompiledRules } from '../../../lib/rules/compiled-rules.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';
import { judgeDecided, presetRules } from '../../support/judge-decided.ts';

export interface Given {
  /** Rows under «Mål», «Delmål», «Mätvärde», «Målvärde» and the outcomes. */
  readonly goals: readonly (readonly CellSpec[])[];
  readonly headings?: readonly string[];
  /** Rows of «Samlad bedömning» with its headings; none when left out. */
  readonly overrides?: readonly (readonly CellSpec[])[];
  readonly period?: string | null;
  readonly now?: string;
  readonly rules?: string | CompiledRules;
  readonly roundsSheet?: SheetSnapshot | null;
}

const HEADINGS = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];
const OVERRIDE_HEADINGS = [
  'Period',
  'Mål',
  'Mätvärde',
  'Status',
  'Motivering',
  'Organ',
  'Datum',
  '§',
  'Utfall vid bedömningen',
];

/** The input of a run over such a workbook. */
export function followUpInput({
  goals,
  headings = HEADINGS,
  overrides,
  period = '2020',
  now = '2021-03-15T09:30',
  rules = '90',
  roundsSheet = null,
}: Given): FollowUpInput {
  const sheets = [
    { name: 'Mål', rows: [headings, ...goals] },
    ...(overrides === undefined
      ? []
      : [{ name: 'Samlad bedömning', rows: [OVERRIDE_HEADINGS, ...overrides] }]),
  ];
  const chosen = typeof rules === 'string' ? presetRules(rules) : rules;
  return { ...judgeDecided(buildSnapshot(sheets), period, false, chosen), now, roundsSheet };
}
