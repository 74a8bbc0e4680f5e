// Holds each measure to the three tests of an ambitionsnivå: answered by a person in the sheet, and checked where the program can. The list to act on.
import type { AmbitionFinding, AmbitionResult } from '../model/follow-up.ts';
import { asPart, filterInSlices, inSlices, type Steps } from '../model/steps.ts';
import { readAmbitions, type AmbitionLimit, type Answer } from '../register/read-ambitions.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { groupByText, type TextGroup } from '../assess/roll-up-groups.ts';
import { findLack, type Lack } from './check-measurable.ts';
import { isDirection } from './find-direction-goals.ts';
import { followedRows, nameRef, type FollowedRow } from './followed-row.ts';
import type { FollowUpInput } from './input.ts';
import { matchAmbitions, type Answers } from './match-ambitions.ts';
import { ownGoal } from './own-goal.ts';
import type { Part } from './part.ts';

/**
 * What each measure lacks; null in a workbook without the sheet. Inriktningsmål are not held to it. Example of a finding: «Enligt bladet saknas
 * resurser. Avsätt resurser, sänk målvärdet eller ta bort mätvärdet.»
 */
export function* assessAmbition(input: FollowUpInput): Steps<Part<AmbitionResult | null>> {
  const reading = yield* asPart(readAmbitions(input.snapshot), 0, 0.2);
  if (!reading.isUsed) return { result: null, issues: reading.issues };
  const matched = yield* asPart(matchAmbitions(reading.rows, input.measures), 0.2, 0.5);
  const all = yield* asPart(followedRows(input), 0.5, 0.7);
  const rows = yield* filterInSlices(all, (row) => !isDirection(row));
  const groups = (yield* groupByText(rows, ownGoal)).filter(({ text }) => text !== '');
  const findings = [
    ...tooManyGoals(groups, reading.mostGoals),
    ...tooManyMeasures(groups, reading.mostMeasures),
  ];
  let passed = 0;
  yield* inSlices(
    rows,
    (row) => {
      const found = findingsOf(row, matched.result.get(row.measure), input.snapshot.date1904);
      if (found.length === 0) passed++;
      findings.push(...found);
    },
    MEASURES_TO_A_SLICE,
  );
  return {
    result: { findings, passed, of: rows.length },
    issues: [...reading.issues, ...matched.issues],
  };
}

/** A baseline has to be read as a figure, which takes its time. */
const MEASURES_TO_A_SLICE = 200;

function findingsOf(
  row: FollowedRow,
  answers: Answers | undefined,
  date1904: boolean,
): readonly AmbitionFinding[] {
  const lack = findLack(row.measure, row.assessment, date1904);
  if (answers === undefined) {
    const unanswered = finding(row, 'influence', 'unanswered', NO_ROW, nameRef(row));
    return lack === null ? [unanswered] : [unanswered, lackFinding(row, lack)];
  }
  return [
    ...answered(row, 'influence', answers.influence, INFLUENCE),
    ...measurable(row, answers.measurable, lack),
    ...answered(row, 'resources', answers.resources, RESOURCES),
  ];
}

const NO_ROW = 'Mätvärdet saknas i bladet «Ambitionsnivå». Lägg till en rad och svara på frågorna.';

interface TestWords {
  readonly no: string;
  readonly unanswered: string;
}

const INFLUENCE: TestWords = {
  no: 'Enligt bladet går mätvärdet inte att påverka, eller ligger utanför ansvaret. Byt mätvärde eller låt det bli ett inriktningsmål.',
  unanswered: 'Svar saknas på om mätvärdet går att påverka och ligger inom ansvaret. Skriv Ja eller Nej.',
};
const RESOURCES: TestWords = {
  no: 'Enligt bladet saknas resurser. Avsätt resurser, sänk målvärdet eller ta bort mätvärdet.',
  unanswered: 'Svar saknas på om det finns resurser. Skriv Ja eller Nej.',
};

function answered(
  row: FollowedRow,
  test: 'influence' | 'resources',
  { answer, cell }: Answer,
  words: TestWords,
): readonly AmbitionFinding[] {
  if (answer === 'yes') return [];
  return [
    answer === 'no'
      ? finding(row, test, 'no', words.no, cell)
      : finding(row, test, 'unanswered', words.unanswered, cell),
  ];
}

/** What the program can check needs no answer; what a person answers against what it sees is pointed out. */
function measurable(
  row: FollowedRow,
  { answer, cell }: Answer,
  lack: Lack | null,
): readonly AmbitionFinding[] {
  if (lack !== null && answer === 'yes')
    return [finding(row, lack.test, 'no', `Svaret är Ja, men ${lack.why}. ${lack.advice}`, cell)];
  if (lack !== null) return [lackFinding(row, lack)];
  if (answer !== 'no') return [];
  const text =
    'Enligt bladet går mätvärdet inte att mäta. Byt mätvärde eller låt det bli ett inriktningsmål.';
  return [finding(row, 'measurable', 'no', text, cell)];
}

function lackFinding(row: FollowedRow, { test, why, advice, cell }: Lack): AmbitionFinding {
  const text = `${why.slice(0, 1).toUpperCase()}${why.slice(1)}. ${advice}`;
  return finding(row, test, 'no', text, cell ?? nameRef(row));
}

function finding(
  { measure: { goal, name } }: FollowedRow,
  test: AmbitionFinding['test'],
  answer: AmbitionFinding['answer'],
  text: string,
  cell: string,
): AmbitionFinding {
  return { test, answer, goal, measure: name, text, cell };
}

type Groups = readonly TextGroup<FollowedRow>[];

function tooManyGoals(groups: Groups, limit: AmbitionLimit | null): readonly AmbitionFinding[] {
  if (limit === null || groups.length <= limit.most) return [];
  const text = `Målen är ${formatNumber(groups.length)} men får vara högst ${formatNumber(limit.most)}. Slå ihop eller ta bort mål, eller ändra gränsen.`;
  return [{ test: 'goalCount', answer: 'no', goal: '', measure: '', text, cell: limit.cell }];
}

function tooManyMeasures(groups: Groups, limit: AmbitionLimit | null): readonly AmbitionFinding[] {
  if (limit === null) return [];
  return groups
    .filter(({ members }) => members.length > limit.most)
    .map(({ text: goal, members }) => ({
      test: 'measureCount',
      answer: 'no',
      goal,
      measure: '',
      text: `Målet har ${formatNumber(members.length)} mätvärden men får ha högst ${formatNumber(limit.most)}. Ta bort mätvärden, eller ändra gränsen.`,
      cell: limit.cell,
    }));
}
