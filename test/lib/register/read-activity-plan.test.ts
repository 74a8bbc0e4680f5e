// The register «Aktivitetsplan»: what each row says, and what is asked about.
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { readActivityPlan, type ActivityPlanReading } from '../../../lib/register/read-activity-plan.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

const HEADINGS = ['Aktivitet', 'Mål', 'Ansvarig', 'Start', 'Klart senast', 'Status'];

function read(...rows: readonly (readonly CellSpec[])[]): ActivityPlanReading {
  const sheet = { name: 'Aktivitetsplan', rows: [HEADINGS, ...rows] };
  return finish(readActivityPlan(buildSnapshot([sheet])));
}

const date = (value: number): CellSpec => ({ value, format: 'yyyy-mm-dd' });

describe('en rad i aktivitetsplanen', () => {
  test('läses som den står, med dagarna som ISO', () => {
    const { activities, issues, sheets } = read([
      'Medborgarcafé',
      'Mål 6',
      'Utvecklaren',
      date(43862),
      date(44012),
      'Pågår',
    ]);
    expect(issues).toEqual([]);
    expect(sheets).toEqual(['Aktivitetsplan']);
    expect(activities).toEqual([
      {
        name: 'Medborgarcafé',
        about: 'Mål 6',
        responsible: 'Utvecklaren',
        start: '2020-02-01',
        end: '2020-06-30',
        status: 'Pågår',
        cell: 'Aktivitetsplan!A2',
        endless: null,
        statusCell: 'Aktivitetsplan!F2',
        aboutCell: 'Aktivitetsplan!B2',
        endCell: 'Aktivitetsplan!E2',
      },
    ]);
  });

  test('utan bladet finns inget och frågas inget', () => {
    const reading = finish(readActivityPlan(buildSnapshot([{ name: 'Mål', rows: [['Mål']] }])));
    expect(reading).toEqual({ sheets: [], activities: [], issues: [] });
  });
});

type DayCase = readonly [
  start: CellSpec,
  end: CellSpec,
  days: readonly [string | null, string | null],
  asked: string | null,
  why: string,
];

const DAYS: readonly DayCase[] = [
  ['2020-02-01', '2020-06-30', ['2020-02-01', '2020-06-30'], null, 'två dagar'],
  ['mars 2020', 'mars 2020', ['2020-03-01', '2020-03-31'], null, 'månaden från dess första till sista dag'],
  [2020, 2020, ['2020-01-01', '2020-12-31'], null, 'hela året'],
  [null, '2020-06-30', [null, '2020-06-30'], null, 'start behövs inte'],
  [null, null, [null, null], null, 'ingen dag alls'],
  [null, 'Löpande', [null, null], null, 'utan slut'],
  [null, 'tills vidare', [null, null], null, 'utan slut'],
  [null, '31 april 2020', [null, null], 'E2', 'dagen finns inte'],
  [null, '31 november', [null, null], 'E2', 'dagen finns inget år'],
  ['i vår', '2020-06-30', [null, '2020-06-30'], 'D2', 'våren är ingen dag'],
  [
    '2020-07-01',
    '2020-06-30',
    [null, null],
    'E2',
    'slutar före starten: vilken som är fel går inte att veta',
  ],
];

describe('dagarna', () => {
  test.each(DAYS)('%s till %s ger %s, fråga i %s (%s)', (start, end, [from, to], asked) => {
    const { activities, issues } = read(['Café', '', '', start, end, '']);
    expect(activities.map((each) => [each.start, each.end])).toEqual([[from, to]]);
    expect(issues.map(({ code, cell }) => `${code} ${String(cell)}`)).toEqual(
      asked === null ? [] : [`timetable-not-understood Aktivitetsplan!${asked}`],
    );
  });
});

describe('en rad utan aktivitet', () => {
  test('frågas om när den har en dag eller ett läge', () => {
    const { activities, issues } = read(['', '', '', '', '2020-06-30', '']);
    expect(activities).toEqual([]);
    expect(issues.map(({ cell }) => cell)).toEqual(['Aktivitetsplan!A2']);
  });

  test('är annars ingen aktivitet', () => {
    expect(read(['', 'Kvartal 1', '', '', '', ''])).toMatchObject({ activities: [], issues: [] });
  });
});
