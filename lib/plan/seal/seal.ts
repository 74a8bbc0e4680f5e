// The seal («sigill») of a judgement: SHA-256 over what was judged, the rules, the program's version and the results, with a short
// fingerprint for each judged cell, so that it can be told afterwards which one was changed. No signature: anybody with the program can make
// a new one, so what proves a report is the number printed on it.
import type { AssessmentResult, GoalAssessment } from '../../model/assessment.ts';
import type { Measure, Period } from '../../model/measure.ts';
import { growSha256 } from '../../model/sha256.ts';
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { asPart, inSlices, mapInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { toCompactRuleSetJson } from '../../rule-sheet/rule-set-json.ts';
import type { CompiledRules } from '../../rules/compiled-rules.ts';
import { sortMarks } from '../sort-marks.ts';
import type { State } from '../state.ts';
import { keyMark, shortMark } from './cell-mark.ts';
import { judgedParts } from './judged-parts.ts';
import type { JudgedPart } from './judged-parts.ts';
import { surroundingsInSteps } from './surroundings.ts';
import type { SheetMark } from './surroundings.ts';

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
  /** For each measure the fingerprint of its name, then a letter and a fingerprint for each judged cell; in no order that tells anything. */
  readonly measures: readonly string[];
  /** What else stands in each sheet that is not ours, in tab order: shows whether anything but the judged was changed. */
  readonly surroundings: readonly SheetMark[];
}

/** What is sealed. */
export interface SealInput {
  readonly measures: readonly Measure[];
  readonly result: AssessmentResult;
  readonly rules: CompiledRules;
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  readonly programVersion: string;
}

/** The seal of a judgement; sorting rows, moving columns and looks do not change it. */
export function* sealInSteps(input: SealInput): Steps<Seal> {
  const { measures, result, rules, snapshot, state, programVersion } = input;
  const { date1904 } = snapshot;
  const { period, strict, ruleSet } = result;
  const read = (measure: Measure): SealedMeasure => sealMeasure(measure, date1904);
  const sealed = yield* asPart(mapInSlices(measures, read), 0, 0.3);
  const about = `${period ?? ''}\u0000${String(strict)}`;
  const lines = yield* mapInSlices(sealed, ({ line, mark }) => `${mark}\u0001${line}`);
  const inputs = yield* asPart(sha256Of(about, lines), 0.3, 0.5);
  const ruled = yield* sha256Of(toCompactRuleSetJson(rules.ruleSet), []);
  const results = yield* asPart(sha256Of(period ?? '', yield* resultLines(result)), 0.5, 0.7);
  const numbers = { inputs, rules: ruled, results };
  return {
    whole: wholeOf({ ...numbers, program: programVersion }),
    ...numbers,
    program: programVersion,
    period,
    ruleSet: ruleSet.id,
    strict,
    measures: yield* mapInSlices(sealed, ({ mark }) => mark),
    surroundings: yield* asPart(surroundingsInSteps(snapshot, state), 0.7, 1),
  };
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

function sealMeasure(measure: Measure, date1904: boolean): SealedMeasure {
  const { name: key } = measure;
  const parts = judgedParts(measure, date1904);
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

/** What was concluded of each measure and whole; not the explanations, which may name cells and so follow the rows when they are sorted. */
function* resultLines({ assessments, goals, total }: AssessmentResult): Steps<readonly string[]> {
  const measures = yield* mapInSlices(assessments, (one) => {
    const { measure, goal, subgoal, status, reason, fulfilment, ruleId } = one;
    const key = [measure, goal, subgoal ?? ''].join('\u0000');
    return [keyMark(key), 'm', key, status, reason ?? '', String(fulfilment), ruleId ?? ''].join('\u0001');
  });
  return [...measures, goalLine('', total), ...goalLines('', goals)];
}

function goalLines(above: string, goals: readonly GoalAssessment[]): readonly string[] {
  return goals.flatMap((goal) => [
    goalLine(above, goal),
    ...goalLines(`${above}\u0000${goal.goal}`, goal.subgoals),
  ]);
}

function goalLine(above: string, { goal, status, counts, arithmetic, ruleId }: GoalAssessment): string {
  const { green, yellow, red, unrated } = counts;
  return ['g', above, goal, status, green, yellow, red, unrated, arithmetic, ruleId ?? ''].join('\u0001');
}
