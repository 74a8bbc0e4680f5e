// No slice of the work grows with the workbook: V8 counts every call of the library's functions between two slices, so that what is
// measured is work done and not how fast the machine happens to be.
import { Session, type Profiler } from 'node:inspector';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findQuestionsInSteps } from '../../lib/plan/find-questions.ts';
import { describePlanInSteps } from '../../lib/plan/describe-plan.ts';
import { expectedRounds, findRoundsSheet, ownSheetsInSteps } from '../../lib/plan/own-sheets.ts';
import { followUpContents } from '../../lib/plan/plan-follow-up.ts';
import { planTimeless } from '../../lib/plan/plan-run-sheets.ts';
import { planInSteps, type Planned } from '../../lib/plan/plan-writes.ts';
import { reportInSteps } from '../../lib/report/report.ts';
import { readStateInSteps } from '../../lib/plan/read-state.ts';
import { DEFAULT_SETTINGS } from '../../lib/plan/settings.ts';
import { writeState } from '../../lib/plan/write-state.ts';
import { assessInSteps } from '../../lib/assess/assess.ts';
import { DEFAULT_RULE_SET_ID } from '../../lib/rules/presets.ts';
import { presetRules } from '../support/judge-decided.ts';
import { recogniseInSteps } from '../../lib/sheet/recognise-tables.ts';
import { readDecidedMeasuresInSteps } from '../../lib/assess/decisions/read-decided-measures.ts';
import { followUpInSteps } from '../../lib/follow-up/follow-up.ts';
import type { FollowUpInput } from '../../lib/follow-up/input.ts';
import { drawLines } from '../../lib/follow-up/outcome-lines.ts';
import type { FollowUp } from '../../lib/model/follow-up.ts';
import type { State } from '../../lib/plan/state.ts';
import { registerSheets } from '../../lib/register/find-register.ts';
import { REGISTERS } from '../../lib/register/registers.ts';
import type { AssessmentResult } from '../../lib/model/assessment.ts';
import { contentRow, type ContentRow, type SheetContent } from '../../lib/model/sheet-content.ts';
import type { WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import type { Steps } from '../../lib/model/steps.ts';
import type { Recognition } from '../../lib/sheet/table.ts';
import { buildSnapshot, type CellSpec, type SheetSpec } from '../support/build-snapshot.ts';
import { applyPlan } from '../support/memory-workbook.ts';

const session = new Session();

beforeAll(() => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
});

afterAll(() => {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/** Calls of the library's functions since it was last asked, but for the steps' own. */
function callsSince(): number {
  let calls = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    for (const script of result) if (isOfLibrary(script)) calls += callsIn(script);
  });
  return calls;
}

function isOfLibrary({ url }: Profiler.ScriptCoverage): boolean {
  return (
    /\/lib\/(?:sheet|register|assess|follow-up|plan|report|rules|swedish|model)\//.test(url) &&
    !url.includes('node_modules')
  );
}

function callsIn({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges: [whole] }) => sum + (whole?.count ?? 0), 0);
}

/** Calls in the longest slice of each part of the work, by the part's name. */
type Longest = Map<string, number>;

function measured<T>(longest: Longest, part: string, steps: Steps<T>): T {
  callsSince();
  for (;;) {
    const { done, value } = steps.next();
    longest.set(part, Math.max(longest.get(part) ?? 0, callsSince()));
    if (done === true) return value;
  }
}

/** Everything that is done with a workbook. */
function judge(longest: Longest, snapshot: WorkbookSnapshot): Planned {
  const rules = presetRules(DEFAULT_RULE_SET_ID);
  const stored = measured(longest, 'läsa det sparade', readStateInSteps(snapshot.state));
  const own = measured(longest, 'egna blad', ownSheetsInSteps(stored.state, snapshot.sheets));
  const recognition: Recognition = measured(longest, 'känna igen', recogniseInSteps(snapshot, [], own));
  const { period, measures, issues } = measured(
    longest,
    'läsa mätvärden',
    readDecidedMeasuresInSteps(snapshot, recognition, null),
  );
  const input = {
    workbook: snapshot.name,
    period,
    measures,
    rules,
    strict: false,
    date1904: false,
    issues,
  };
  const result: AssessmentResult = measured(longest, 'bedöma och väga samman', assessInSteps(input));
  const followUp = follow(longest, { snapshot, recognition, measures, result, rules }, stored.state);
  const planned = measured(
    longest,
    'planera',
    planInSteps({
      ...{ snapshot, recognition, result, mappings: [], settings: DEFAULT_SETTINGS },
      ...{ canWriteNotes: true, when: '2021-03-15T09:30', programVersion: '1.0.0', stored, followUp },
    }),
  );
  measured(longest, 'beskriva planen', describePlanInSteps(planned));
  const facts = { title: null, committee: null, dnr: null, officer: null, madeOn: '2021-03-15' };
  const about = {
    followUp: null,
    rules,
    facts,
    when: '2021-03-15T09:30',
    programVersion: '1.0.0',
    seal: '5ea1',
  };
  measured(longest, 'underlag', reportInSteps({ ...about, result, snapshot }));
  measured(longest, 'söka frågor', findQuestionsInSteps(result, recognition));
  return planned;
}

/** What follows up a workbook with registers; of others only the lines are drawn. */
function follow(
  longest: Longest,
  judged: Omit<FollowUpInput, 'now' | 'roundsSheet'>,
  state: State,
): FollowUp | null {
  const { snapshot, result } = judged;
  const input = { ...judged, now: '2021-03-15T09:30', roundsSheet: null };
  if (registerSheets(REGISTERS, snapshot.sheets).length === 0) {
    measured(longest, 'rita linjer', drawLines(input));
    return null;
  }
  const roundsSheet = measured(longest, 'söka lagrade', findRoundsSheet(state, snapshot.sheets));
  const roundsExpected = expectedRounds(state);
  const followUp = measured(longest, 'följa upp', followUpInSteps({ ...input, roundsSheet, roundsExpected }));
  measured(longest, 'skriva uppföljningen', followUpContents(followUp, result, '1.0.0'));
  return followUp;
}

/** The longest slices of judging a workbook the first time, a second time, and when the state has been lost. */
function longestSlices(snapshot: WorkbookSnapshot): Longest {
  const longest: Longest = new Map();
  const judged = applyPlan(snapshot, judge(longest, snapshot).plan);
  judge(longest, judged);
  judge(longest, { ...judged, state: null });
  return longest;
}

const HEADINGS = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2019', 'Utfall 2020', 'Riket 2020'];
const TARGETS = ['minst 80 %', 'högst 30', 'öka', 'bättre än riket', '75', 'mycket bra', 'mellan 10 och 20'];

/** Every goal, subgoal, wording and finding comes in its turn, so that all of them grow with the rows. */
function rowsOf(count: number): CellSpec[][] {
  return Array.from({ length: count }, (_, row) => [
    `Mål ${String(Math.floor(row / 40))}`,
    `Delmål ${String(Math.floor(row / 20))}`,
    `Mätvärde ${String(row)}`,
    TARGETS[row % TARGETS.length] ?? null,
    40 + (row % 37),
    row % 11 === 0 ? 'svår att mäta' : 40 + (row % 41),
    50,
  ]);
}

function oneSheet(rows: number): WorkbookSnapshot {
  return buildSnapshot([{ name: 'KF', rows: [HEADINGS, ...rowsOf(rows)] }]);
}

/** Decisions about the measures of a sheet; every hundredth of them about none. */
function manyDecisions(count: number): WorkbookSnapshot {
  const decisions = Array.from({ length: count }, (_, row) => [
    ...['KS', '2020-10-07', '§ 175', `Mätvärde ${row % 100 === 0 ? 'okänt' : String(row)}`],
    ...['minst 70 %', 'minst 75 %', '2020-10-07'],
  ]);
  const headings = ['Organ', 'Datum', '§', 'Mätvärde', 'Från', 'Till', 'Gäller från'];
  return buildSnapshot([
    { name: 'KF', rows: [HEADINGS, ...rowsOf(900)] },
    { name: 'Beslut', rows: [headings, ...decisions] },
  ]);
}

/** A goal table with every register, each with as many rows; every measure stands twice, and every hundredth row names nothing. */
function manyRegisters(count: number): WorkbookSnapshot {
  const rows = rowsOf(count / 2).flatMap((row) => [row, row]);
  const measure = (row: number): string =>
    row % 100 === 0 ? 'Okänt' : `Mätvärde ${String(row % (count / 2))}`;
  const register = (name: string, headings: string, cells: (row: number) => CellSpec[]): SheetSpec => ({
    name,
    rows: [headings.split('|'), ...Array.from({ length: count }, (_, row) => cells(row))],
  });
  const goal = (row: number): string => (row % 100 === 0 ? 'Okänt' : `Mål ${String(Math.floor(row / 40))}`);
  return buildSnapshot([
    { name: 'KF', rows: [HEADINGS, ...rows] },
    register('Samlad bedömning', 'Period|Mål|Mätvärde|Status|Motivering|Organ', (row) =>
      row % 2 === 0
        ? ['2020', goal(row), '', 'Gul', 'Skäl', 'KS']
        : ['2020', '', measure(row), 'Grön', 'Skäl', 'KS'],
    ),
    register('Ambitionsnivå', 'Mätvärde|Påverkbart|Mätbart|Resurser', (row) => [
      measure(row),
      'Ja',
      'Nej',
      '',
    ]),
    register('Tidsplan', 'Organ|Datum|Ärende|Underlag', (row) => [
      ...['KS', `20${String(21 + (row % 9))}-03-1${String(row % 9)}`, `Ärende ${String(row)}`, 'Utkast'],
    ]),
    register('Aktivitetsplan', 'Aktivitet|Mål|Ansvarig|Klart senast', (row) => [
      ...[`Aktivitet ${String(row)}`, goal(row), 'Chefen', '2021-05-01'],
    ]),
  ]);
}

/** The longest slices with registers: the first time, then with an outcome changed everywhere, so that every stored row differs. */
function longestFollowed(count: number): Longest {
  const longest: Longest = new Map();
  const snapshot = manyRegisters(count);
  const judged = applyPlan(snapshot, judge(longest, snapshot).plan);
  const sheets = judged.sheets.map((sheet) =>
    sheet.name === 'KF'
      ? {
          ...sheet,
          values: sheet.values.map((row) =>
            row.map((cell, at) => (at === 5 && typeof cell === 'number' ? cell + 1 : cell)),
          ),
        }
      : sheet,
  );
  judge(longest, { ...judged, sheets });
  return longest;
}

function manySheets(sheets: number): WorkbookSnapshot {
  const specs = Array.from({ length: sheets }, (_, index): SheetSpec => ({
    name: `Nämnd ${String(index + 1)}`,
    rows: [HEADINGS, ...rowsOf(20)],
  }));
  return buildSnapshot(specs);
}

/** Tables below each other on one sheet, with an empty row between. */
function manyTables(tables: number): WorkbookSnapshot {
  const rows = Array.from({ length: tables }, () => [HEADINGS, ...rowsOf(100), []]).flat();
  return buildSnapshot([{ name: 'KF', rows }]);
}

/** How much longer a slice may be in a workbook three times as large. */
const MOST_GROWTH = 1.5;
/** Slices with fewer calls than this take some milliseconds; they may grow: passes that do nearly nothing for a row are let be. */
const SHORT = 60_000;

describe('ingen bit av arbetet växer med arbetsboken', () => {
  test.each([
    { what: 'ett blad med 3 000 och 9 000 rader', small: oneSheet(3000), large: oneSheet(9000) },
    { what: '300 och 900 beslut', small: manyDecisions(300), large: manyDecisions(900) },
    { what: '20 och 60 blad', small: manySheets(20), large: manySheets(60) },
    { what: '20 och 60 tabeller på samma blad', small: manyTables(20), large: manyTables(60) },
  ])('$what', { timeout: 120_000 }, ({ small, large }) => {
    const [before, after] = [longestSlices(small), longestSlices(large)];
    for (const [part, calls] of after) {
      const most = Math.max(SHORT, MOST_GROWTH * (before.get(part) ?? 0));
      expect.soft(calls, part).toBeLessThanOrEqual(most);
    }
  });
});

test('ingen bit växer med registren (2 000 och 4 000 rader i varje)', { timeout: 240_000 }, () => {
  const [before, after] = [longestFollowed(2000), longestFollowed(4000)];
  for (const [part, calls] of after) {
    const most = Math.max(SHORT, MOST_GROWTH * (before.get(part) ?? 0));
    expect.soft(calls, part).toBeLessThanOrEqual(most);
  }
});

/** A sheet of ours with so many rows. */
function sealedContent(rows: number): SheetContent {
  const row = (index: number): ContentRow =>
    contentRow('wrapped', `Mätvärde ${String(index)}`, ...SHORT_TEXTS);
  return {
    rows: [contentRow('title', 'Prognos'), ...Array.from({ length: rows }, (_, index) => row(index))],
    statusAreas: [{ top: 1, bottom: rows, left: 1, right: 1 }],
    columnWidths: [],
  };
}

const SHORT_TEXTS = ['Gul', '88 %', '92 %', '100 %', 'nej', 'Gul', 'KF', 'Beräknad.'];

/** The longest slices of a sheet of ours that is made, found, updated and known again by its seal. */
function longestSealed(rows: number): Longest {
  const longest: Longest = new Map();
  const write = (snapshot: WorkbookSnapshot, content: SheetContent): WorkbookSnapshot => {
    const { state } = measured(longest, 'läsa det sparade', readStateInSteps(snapshot.state));
    measured(longest, 'egna blad', ownSheetsInSteps(state, snapshot.sheets));
    const planning = planTimeless(snapshot, state, [{ kind: 'forecast', content }]);
    const [{ planned } = { planned: null }] = measured(longest, 'planera bladet', planning);
    if (planned === null) throw new Error('Nothing planned');
    const next = { ...state, sheets: { ...state.sheets, forecast: planned.record } };
    const { newSheets, writes } = planned;
    return applyPlan(snapshot, { newSheets, ...writes, state: writeState(next) });
  };
  const once = write(buildSnapshot([{ name: 'KF', rows: [['A']] }]), sealedContent(rows));
  write(once, sealedContent(rows - 1));
  write({ ...once, state: null }, sealedContent(rows));
  write(
    { ...once, sheets: once.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} A` })) },
    sealedContent(rows),
  );
  return longest;
}

test('ingen bit växer med våra egna blad (3 000 och 9 000 rader)', { timeout: 60_000 }, () => {
  const [before, after] = [longestSealed(3000), longestSealed(9000)];
  for (const [part, calls] of after) {
    const most = Math.max(SHORT, MOST_GROWTH * (before.get(part) ?? 0));
    expect.soft(calls, part).toBeLessThanOrEqual(most);
  }
});
