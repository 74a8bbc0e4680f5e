// The seal («sigill») of a judgement: SHA-256 over what was judged, the rules, the program's version and the results, with a short
// fingerprint for each judged cell, so that it can be told afterwards which one was changed. No signature: anybody with the program can make
// a new one, so what proves a report is the number printed on it.
import type { AssessmentResult } from '../../model/assessment.ts';
import type { FollowUp } from '../../model/follow-up.ts';
import type { Measure, Period } from '../../model/measure.ts';
import { growSha256 } from '../../model/sha256.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { asPart, inSlices, inTurn, mapInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { toCompactRuleSetJson } from '../../rule-sheet/rule-set-json.ts';
import type { CompiledRules } from '../../rules/compiled-rules.ts';
import { readMeasuresInSteps } from '../../sheet/read-measures.ts';
import type { Recognition } from '../../sheet/table.ts';
import type { RuleSource } from '../rules-in-use.ts';
import { sortMarks } from '../sort-marks.ts';
import type { State } from '../state.ts';
import { keyMark, shortMark } from './cell-mark.ts';
import type { JudgedPart } from './judged-parts.ts';
import { growJudgedPlaces } from './judged-places.ts';
import { createReadParts } from './read-parts.ts';
import { followUpLines, resultLines } from './result-lines.ts';
import { readSealedRows, RULE_ROWS, rowMark } from './sealed-rows.ts';
import type { RowsOfKind } from './sealed-rows.ts';
import { surroundingsInSteps } from './surroundings.ts';
import type { SheetMark } from './sheet-marks.ts';

/** The numbers of a seal, each SHA-256 as 64 hexadecimal figures. */
export interface SealNumbers {
  /** Over the three others and the program's version: what is printed. */
  readonly whole: string;
  readonly inputs: string;
  readonly rules: string;
  readonly results: string;
}

export interface Seal extends SealNumbers {
  readonly program: string;
  readonly period: Period | null;
  readonly ruleSet: string;
  readonly strict: boolean;
  /** Whether the rules stood in the workbook, in its sheet or stored from there, or were one of those that ship or are given for a run. */
  readonly rulesFrom: 'workbook' | 'outside';
  /** For each measure the fingerprint of its name, then a letter and a fingerprint for each judged cell; in no order that tells anything. */
  readonly measures: readonly string[];
  /** For each row of a register and of the rule sheet its columns with a fingerprint each; rows in no order that tells anything. */
  readonly rows: readonly SealedRows[];
  /** What else stands in each sheet that is not ours, in tab order: shows whether anything but the judged was changed. */
  readonly surroundings: readonly SheetMark[];
}

/** The rows of one kind, as `rowMark` gives them. */
export interface SealedRows {
  readonly kind: string;
  readonly marks: readonly string[];
}

/** What is sealed. */
export interface SealInput {
  readonly recognition: Recognition;
  readonly result: AssessmentResult;
  /** What is told besides the statuses; null when the workbook does not use it. */
  readonly followUp: FollowUp | null;
  readonly rules: CompiledRules;
  readonly rulesFrom: RuleSource;
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  readonly programVersion: string;
}

/** The seal of a judgement; sorting rows, moving columns and looks do not change it. */
export function* sealInSteps(input: SealInput): Steps<Seal> {
  const { result, followUp, rules, rulesFrom, snapshot, state, programVersion } = input;
  const { period, strict, ruleSet } = result;
  // As the goal tables have them: what was decided besides stands in a register, which is sealed row by row.
  const { measures } = yield* asPart(readMeasuresInSteps(snapshot, input.recognition, period), 0, 0.1);
  const read = yield* createReadParts(snapshot, input.recognition);
  const places = yield* growJudgedPlaces(snapshot.sheets, input.recognition);
  const seal = (measure: Measure): SealedMeasure => {
    const parts = read.parts(measure);
    places.add(measure, parts);
    return sealMeasure(measure.name, parts);
  };
  const sealed = yield* asPart(mapInSlices(measures, seal), 0.1, 0.3);
  const kinds = yield* readSealedRows(snapshot, state);
  const inputs = yield* asPart(inputNumber(result, sealed, kinds), 0.3, 0.5);
  const ruled = yield* sha256Of(toCompactRuleSetJson(rules.ruleSet), []);
  const lines = [...(yield* resultLines(result)), ...(yield* followUpLines(followUp, result))];
  const results = yield* asPart(sha256Of(period ?? '', lines), 0.5, 0.7);
  const numbers = { inputs, rules: ruled, results };
  return {
    whole: wholeOf({ ...numbers, program: programVersion }),
    ...numbers,
    program: programVersion,
    period,
    ruleSet: ruleSet.id,
    strict,
    rulesFrom: rulesFrom === 'sheet' || rulesFrom === 'stored' ? 'workbook' : 'outside',
    measures: yield* mapInSlices(sealed, ({ mark }) => mark),
    rows: kinds.map(({ kind, rows }) => ({ kind, marks: rows.map(rowMark) })),
    surroundings: yield* asPart(surroundingsInSteps(snapshot, state, input.recognition, places), 0.7, 1),
  };
}

/** Over the measures and the rows of the registers; the rules have a number of their own. */
function* inputNumber(
  { period, strict }: Pick<AssessmentResult, 'period' | 'strict'>,
  sealed: readonly SealedMeasure[],
  kinds: readonly RowsOfKind[],
): Steps<string> {
  const measures = yield* mapInSlices(sealed, ({ line, mark }) => `${mark}\u0001${line}`);
  const registers = kinds.filter(({ kind }) => kind !== RULE_ROWS);
  const rows = yield* inTurn(registers, ({ kind, rows: each }) =>
    mapInSlices(each, ({ cells }) => {
      const line = [kind, ...cells.map(({ key, says }) => `${key}=${says}`)].join('\u0001');
      return `${keyMark(line)}\u0001${line}`;
    }),
  );
  return yield* sha256Of(`${period ?? ''}\u0000${String(strict)}`, [...measures, ...rows.flat()]);
}

/** The number of all, from its parts: that a stored seal holds together. */
export function wholeOf({
  inputs,
  rules,
  results,
  program,
}: Omit<SealNumbers, 'whole'> & Pick<Seal, 'program'>): string {
  const growing = growSha256();
  growing.add(['malljus', inputs, rules, results, program].join('\n'));
  return growing.value();
}

interface SealedMeasure {
  readonly line: string;
  readonly mark: string;
}

function sealMeasure(key: string, parts: readonly JudgedPart[]): SealedMeasure {
  return {
    line: [key, ...parts.map(({ letter, says }) => letter + says)].join('\u0001'),
    mark: keyMark(key) + parts.map(partMark).join(''),
  };
}

/** A part as a seal has it: its letter and its fingerprint. */
export function partMark({ letter, says }: Pick<JudgedPart, 'letter' | 'says'>): string {
  return letter + shortMark(says);
}

/** Of the texts in the order of their characters. */
function* sha256Of(first: string, lines: readonly string[]): Steps<string> {
  const growing = growSha256();
  growing.add(first);
  // Hashing is slower than sorting: fewer lines to a slice.
  yield* inSlices(
    yield* sortMarks(lines),
    (line) => {
      growing.add(`\u0003${line}`);
    },
    LINES_TO_A_SLICE,
  );
  return growing.value();
}

const LINES_TO_A_SLICE = 500;
