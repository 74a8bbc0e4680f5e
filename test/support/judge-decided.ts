// Judges a workbook with goal tables and a sheet of decisions through the library's door, so that a test reads like the sheets it describes.
import {
  assess,
  DEFAULT_RULE_SET_ID,
  findPresetRules,
  readDecidedMeasures,
  recogniseTables,
  REGISTERS,
  registerSheets,
} from '../../lib/index.ts';
import type {
  Assessment,
  AssessmentResult,
  CompiledRules,
  Measure,
  Recognition,
  WorkbookSnapshot,
} from '../../lib/index.ts';
import { buildSnapshot, type CellSpec } from './build-snapshot.ts';

export type Row = readonly CellSpec[];

const DECISION_HEADINGS: Row = [
  'Organ',
  'Datum',
  '§',
  'Dnr',
  'Mål',
  'Mätvärde',
  'Från',
  'Till',
  'Gäller från',
  'Kommentar',
];

/** What a row of «Beslut» says; parts left out are empty. */
export interface DecisionSpec {
  readonly body?: CellSpec;
  readonly date?: CellSpec;
  readonly section?: CellSpec;
  readonly dnr?: CellSpec;
  readonly goal?: CellSpec;
  readonly measure?: CellSpec;
  readonly from?: CellSpec;
  readonly to?: CellSpec;
  readonly validFrom?: CellSpec;
  readonly comment?: CellSpec;
}

const PARTS = [
  'body',
  'date',
  'section',
  'dnr',
  'goal',
  'measure',
  'from',
  'to',
  'validFrom',
  'comment',
] as const;

/** A row of «Beslut»: of KS unless something else is said. */
function decisionRow(decision: DecisionSpec): Row {
  const whole: DecisionSpec = { body: 'KS', section: '§ 1', ...decision };
  return PARTS.map((part) => whole[part] ?? null);
}

/** The workbook: the goal table on «KS», and «Beslut» where decisions are given. */
export function decidedWorkbook(
  rows: readonly Row[],
  decisions: readonly DecisionSpec[] | null,
): WorkbookSnapshot {
  const sheet = { name: 'Beslut', rows: [DECISION_HEADINGS, ...(decisions ?? []).map(decisionRow)] };
  return buildSnapshot([{ name: 'KS', rows }, ...(decisions === null ? [] : [sheet])]);
}

export interface DecidedRun {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly rules: CompiledRules;
  readonly result: AssessmentResult;
  readonly measures: readonly Measure[];
}

/** All measures of the workbook, judged for the period; by the rules that are chosen beforehand where none are given. */
export function judgeDecided(
  snapshot: WorkbookSnapshot,
  period: string | null,
  strict = false,
  rules = presetRules(DEFAULT_RULE_SET_ID),
): DecidedRun {
  const recognition = recogniseTables(snapshot, [], registerSheets(REGISTERS, snapshot.sheets));
  const { measures, issues, period: judged } = readDecidedMeasures(snapshot, recognition, period);
  const about = { workbook: snapshot.name, period: judged, measures, rules, strict };
  const result = assess({ ...about, date1904: snapshot.date1904, issues });
  return { snapshot, recognition, rules, measures, result };
}

/** The rules that ship under this name; throws where there are none. */
export function presetRules(id: string): CompiledRules {
  const rules = findPresetRules(id);
  if (rules === undefined) throw new Error(`Regelverket ${id} finns inte`);
  return rules;
}

/** The first measure's assessment. */
export function firstOf({ result }: DecidedRun): Assessment {
  const [first] = result.assessments;
  if (first === undefined) throw new Error('Arbetsboken har inga mätvärden');
  return first;
}
