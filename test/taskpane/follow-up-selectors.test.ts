// The pure functions behind «Uppföljning»: what is counted, grouped, drawn and said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHANGE_KINDS,
  describePeriod,
  forecastTitle,
  judgingDay,
  outcomeTitle,
  parseTarget,
  type Change,
  type GoalAssessment,
  type OutcomeLine,
  type Override,
  type Status,
  type TimetableEntry,
} from '../../lib/index.ts';
import { ambitionGroups, ambitionSummary } from '../../src/taskpane/select/follow-up/ambition-groups.ts';
import { changeGroups, changesSummary } from '../../src/taskpane/select/follow-up/change-groups.ts';
import { chartEnds, chartText, drawChart, targetsText } from '../../src/taskpane/select/follow-up/chart.ts';
import { countHeard, coverageSummary } from '../../src/taskpane/select/follow-up/coverage-text.ts';
import { directionGoalName } from '../../src/taskpane/select/follow-up/direction-goal-name.ts';
import { forecastSource } from '../../src/taskpane/select/follow-up/forecast-rows.ts';
import {
  bothWays,
  madeOnText,
  overridesSummary,
  subjectGoal,
  subjectName,
} from '../../src/taskpane/select/follow-up/override-rows.ts';
import { alwaysOnText, registersText } from '../../src/taskpane/select/follow-up/register-text.ts';
import { dateSentence } from '../../src/taskpane/select/follow-up/run-words.ts';
import {
  activityDays,
  activityRemarks,
  datedGroups,
  timetableSummary,
} from '../../src/taskpane/select/follow-up/timetable-groups.ts';
import { dayText } from '../../src/taskpane/select/when-text.ts';

const READER = { judgingDay, parseTarget, describePeriod };
const TITLES = { outcomeTitle, forecastTitle };
const SIZE = { width: 300, height: 84 };

function line(
  points: readonly (readonly [string, number | null])[],
  targets: readonly (readonly [string, string])[] = [],
): OutcomeLine {
  return {
    points: points.map(([period, value]) => ({
      period,
      value,
      text: value === null ? '' : `${String(value)} %`,
    })),
    targets: targets.map(([period, text]) => ({ period, text })),
    sparkline: '',
    trend: 'better',
    text: '',
  };
}

describe('diagrammet', () => {
  test('ett högre utfall ritas högre upp, och senare utfall längre till höger', () => {
    const chart = drawChart(
      line([
        ['2018', 78],
        ['2019', 81],
        ['2020', 84],
      ]),
      SIZE,
      READER,
    );
    const [a, b, c] = chart?.points ?? [];
    expect(a?.x).toBe(6);
    expect(c?.x).toBe(294);
    expect(b?.x).toBeGreaterThan(140);
    expect([a?.y, c?.y]).toEqual([78, 6]);
    expect(chart?.stretches).toHaveLength(1);
  });

  test('ett år är lika långt som tre tertial', () => {
    const chart = drawChart(
      line([
        ['2018', 1],
        ['2019', 2],
        ['2020-T1', 3],
      ]),
      SIZE,
      READER,
    );
    const [a, b, c] = chart?.points.map(({ x }) => x) ?? [];
    expect(((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))).toBeCloseTo(1 / 3, 1);
  });

  test('ett utfall som saknas är ett avbrott, aldrig en linje över', () => {
    const chart = drawChart(
      line([
        ['2017', 1],
        ['2018', 2],
        ['2019', null],
        ['2020', 3],
        ['2021', 4],
      ]),
      SIZE,
      READER,
    );
    expect(chart?.points).toHaveLength(4);
    expect(chart?.stretches.map(({ length }) => length)).toEqual([2, 2]);
  });

  test('färre än två tal ger inget diagram', () => {
    expect(drawChart(line([['2020', 84]]), SIZE, READER)).toBeNull();
    expect(
      drawChart(
        line([
          ['2019', null],
          ['2020', 84],
        ]),
        SIZE,
        READER,
      ),
    ).toBeNull();
  });

  test.each([
    ['minst 80 %', 1, 'ett tal'],
    ['mellan 70 och 90 %', 2, 'båda gränserna'],
    ['topp 50', 1, 'en placering'],
    ['öka', 0, 'inget tal'],
    ['Genomförd senast 2020-12-31', 0, 'en aktivitet'],
  ])('målvärdet «%s» ritas med %i linjer (%s)', (text, count) => {
    const chart = drawChart(
      line(
        [
          ['2019', 78],
          ['2020', 84],
        ],
        [['2020', text]],
      ),
      SIZE,
      READER,
    );
    expect(chart?.targets).toHaveLength(count);
  });

  test('målvärden per år ritas vart och ett för sin tid, och det som gäller senare ritas inte', () => {
    const targets = [
      ['2019', 'minst 80 %'],
      ['2020', 'minst 85 %'],
      ['2022', 'minst 95 %'],
    ] as const;
    const chart = drawChart(
      line(
        [
          ['2018', 78],
          ['2019', 81],
          ['2020', 84],
        ],
        targets,
      ),
      SIZE,
      READER,
    );
    const [first, second, ...others] = chart?.targets ?? [];
    expect(others).toEqual([]);
    expect(first?.to).toBe(second?.from);
    expect(second?.to).toBe(294);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
  });

  test('utan år ritas utfallen med jämna steg', () => {
    const chart = drawChart(
      line(
        [
          ['--T1', 1],
          ['--T2', 2],
          ['--T3', 3],
        ],
        [['--T3', 'minst 2']],
      ),
      SIZE,
      READER,
    );
    expect(chart?.points.map(({ x }) => x)).toEqual([6, 150, 294]);
    expect(chart?.targets).toEqual([{ from: 6, to: 294, y: 42 }]);
  });

  test('allt ritas inom bilden', () => {
    const figure = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 0, max: 200 }),
        (figures, wanted) => {
          const points = figures.map((value, index) => [String(2000 + index), value] as const);
          const chart = drawChart(line(points, [['2004', `minst ${String(wanted)}`]]), SIZE, READER);
          for (const { x, y } of chart?.points ?? []) {
            expect(x >= 0 && x <= SIZE.width).toBe(true);
            expect(y >= 0 && y <= SIZE.height).toBe(true);
          }
          for (const { from, to, y } of chart?.targets ?? []) {
            expect(from >= 0 && from < to && to <= SIZE.width).toBe(true);
            expect(y >= 0 && y <= SIZE.height).toBe(true);
          }
        },
      ),
    );
  });

  test('texten säger alla värden, också det som saknas', () => {
    const given = line(
      [
        ['2018', 78],
        ['2019', null],
        ['2020-T2', 84],
      ],
      [['2020', 'minst 80 %']],
    );
    expect(chartText(given, READER)).toBe(
      'Utfall: 2018 78 %, 2019 saknas, tertial 2 2020 84 %. Målvärde: 2020 minst 80 %.',
    );
    expect(chartEnds(given, READER)).toEqual(['2018: 78 %', 'tertial 2 2020: 84 %']);
    const sameParts = line([
      ['2019-T2', 78],
      ['2020-08-31', 84],
    ]);
    expect(chartEnds(sameParts, READER)).toEqual(['2019: 78 %', '2020: 84 %']);
    expect(targetsText(given, READER)).toBe('minst 80 %');
    expect(
      targetsText(
        line(
          [],
          [
            ['2020', 'minst 80 %'],
            ['2022', 'minst 90 %'],
          ],
        ),
        READER,
      ),
    ).toBe('2020: minst 80 %, 2022: minst 90 %');
  });
});

describe('prognosen', () => {
  test.each([
    ['officer', '92 %', '92 %, förvaltningens'],
    ['shareOfYear', '144', '144, beräknad'],
    ['plan', null, 'beräknad'],
    [null, null, 'ingen prognos'],
  ] as const)('%s med %s: «%s»', (method, expected, text) => {
    expect(forecastSource({ method, expected })).toBe(text);
  });

  test('ett delår har utfall och prognos, ett helår bara utfall', () => {
    const date = {
      period: '2020-T2',
      day: '2020-08-31',
      kind: 'partYear',
      text: 'delår per 31 augusti 2020',
    } as const;
    expect(dateSentence(date, TITLES)).toBe('Utfall per 31 augusti 2020 och prognos helår 2020.');
    expect(
      dateSentence({ period: '2020', day: '2020-12-31', kind: 'year', text: 'helår 2020' }, TITLES),
    ).toBe('Utfall helår 2020.');
  });
});

describe('sedan sist', () => {
  const change = (kind: Change['kind']): Change => ({
    kind,
    goal: '',
    measure: '',
    before: '',
    after: '',
    text: kind,
  });
  const since = { period: '2020', when: '2021-03-15T09:30' };

  test('statusarna står först, och slag utan ändringar står inte med', () => {
    const changes = [change('rules'), change('outcome'), change('status'), change('outcome')];
    const groups = changeGroups({ changes }, { CHANGE_KINDS });
    expect(groups.map(({ name, changes: { length } }) => [name, length])).toEqual([
      ['Status', 1],
      ['Utfall', 2],
      ['Regler', 1],
    ]);
  });

  test('alla ändringar finns i någon grupp', () => {
    const changes = CHANGE_KINDS.map(change);
    expect(changeGroups({ changes }, { CHANGE_KINDS }).flatMap((group) => group.changes)).toEqual(changes);
  });

  test('sammanfattningen', () => {
    expect(changesSummary({ sinceRun: null, sinceDate: null })).toBe(
      'Det finns ingen tidigare bedömning att jämföra med.',
    );
    expect(
      changesSummary({ sinceRun: { since, changes: [change('status')] }, sinceDate: { since, changes: [] } }),
    ).toBe('1 ändring sedan förra körningen, inga ändringar sedan förra uppföljningen.');
  });
});

describe('samlad bedömning', () => {
  const override: Override = {
    subject: { kind: 'measure', goal: 'Mål 1', measure: 'Sjukfrånvaro' },
    index: 0,
    calculated: 'red',
    status: 'yellow',
    reason: 'Pandemin.',
    body: 'KS',
    date: null,
    section: '',
    decision: 'KS',
    madeOn: '6,8 %',
    flag: null,
    cell: 'Samlad bedömning!D5',
  };
  const goal = (name: string, status: Status, subgoals: readonly GoalAssessment[] = []): GoalAssessment => ({
    goal: name,
    status,
    counts: { green: 0, yellow: 0, red: 0, unrated: 0 },
    explanation: '',
    arithmetic: '',
    ruleId: null,
    subgoals,
  });

  test('vad den gäller', () => {
    expect([subjectName(override), subjectGoal(override)]).toEqual(['Sjukfrånvaro', 'Mål 1']);
    const whole = { ...override, subject: { kind: 'all' } } as const;
    expect([subjectName(whole), subjectGoal(whole)]).toEqual(['Helheten', '']);
    const part = { ...override, subject: { kind: 'goal', goal: 'Delmål 1', within: 'Mål 1' } } as const;
    expect([subjectName(part), subjectGoal(part)]).toEqual(['Delmål 1', 'Mål 1']);
    expect(madeOnText(override)).toBe('Gjord på utfallet 6,8 %.');
    expect(madeOnText({ ...part, madeOn: 'Gul' })).toBe('Gjord när den beräknade statusen var Gul.');
    expect(madeOnText({ ...part, madeOn: null })).toBeNull();
  });

  test('de som behöver ses över räknas', () => {
    expect(overridesSummary({ overrides: [override] })).toBe('1 samlad bedömning.');
    expect(overridesSummary({ overrides: [override, { ...override, flag: 'Bedömningen …' }] })).toBe(
      '2 samlade bedömningar. 1 behöver ses över.',
    );
  });

  test('helheten och varje mål visas med och utan, delmål när de skiljer sig', () => {
    const before = [
      goal('Mål 1', 'red', [goal('Delmål 1', 'red'), goal('Delmål 2', 'green')]),
      goal('', 'green'),
    ];
    const after = [
      goal('Mål 1', 'yellow', [goal('Delmål 1', 'yellow'), goal('Delmål 2', 'green')]),
      goal('', 'green'),
    ];
    const rows = bothWays(
      { goals: before, total: goal('', 'red') },
      { goals: after, total: goal('', 'yellow') },
    );
    expect(rows).toEqual([
      { name: 'Totalt', without: 'red', with: 'yellow' },
      { name: 'Mål 1', without: 'red', with: 'yellow' },
      { name: 'Delmål 1', without: 'red', with: 'yellow' },
      { name: 'Utan mål', without: 'green', with: 'green' },
    ]);
  });
});

test('ambitionsnivån: det som är underkänt står före det som saknar svar', () => {
  const finding = (test: 'resources' | 'influence', answer: 'no' | 'unanswered', measure: string) => ({
    test,
    answer,
    measure,
    goal: '',
    text: '',
    cell: null,
  });
  const findings = [
    finding('resources', 'unanswered', 'A'),
    finding('resources', 'no', 'B'),
    finding('influence', 'unanswered', 'C'),
  ];
  expect(
    ambitionGroups({ findings }).map(({ name, findings: own }) => [name, own.map(({ measure }) => measure)]),
  ).toEqual([
    ['Påverkbart och inom ansvaret', ['C']],
    ['Resurser', ['B', 'A']],
  ]);
  expect(ambitionSummary({ findings, passed: 1, of: 4 })).toBe(
    '1 av 4 mätvärden klarar alla tre prövningarna. 3 saker att göra.',
  );
  expect(ambitionSummary({ findings: [], passed: 1, of: 1 })).toBe(
    '1 av 1 mätvärde klarar alla tre prövningarna. Inget att göra.',
  );
});

test('täckningen: luckor och mätvärden utan mål', () => {
  const matrix = {
    rows: ['KS'],
    columns: ['KF-mål 1'],
    counts: [[0]],
    holes: ['KS bidrar inte till KF-mål 1.'],
  };
  const empty = { committees: null, agenda: null, withoutGoal: [] };
  expect(coverageSummary(empty)).toContain('anger inte vilka KF-mål');
  expect(coverageSummary({ ...empty, committees: matrix })).toBe('1 lucka.');
  expect(coverageSummary({ ...empty, agenda: { ...matrix, holes: [] } })).toBe('Inga luckor.');
  expect(coverageSummary({ ...empty, withoutGoal: [{ measure: 'A', cell: 'KS!B2' }] })).toBe(
    '1 mätvärde utan mål.',
  );
  expect([countHeard(0), countHeard(1), countHeard(3)]).toEqual([
    'inget mätvärde',
    '1 mätvärde',
    '3 mätvärden',
  ]);
});

describe('tidsplanen', () => {
  const entry = (state: TimetableEntry['state']): TimetableEntry => ({
    body: 'KS',
    date: '2020-10-07',
    item: '',
    document: '',
    state,
    status: '',
    text: '',
    cell: 'Tidsplan!A2',
  });

  test('det försenade står först, det klara sist', () => {
    const groups = datedGroups([entry('done'), entry('planned'), entry('soon'), entry('late')]);
    expect(groups.map(({ name }) => name)).toEqual(['Försenat', 'Inom 30 dagar', 'Senare', 'Klart']);
  });

  test('sammanfattningen', () => {
    const told = (...states: readonly TimetableEntry['state'][]): string =>
      timetableSummary({ today: '2020-09-20', entries: states.map(entry), activities: [] });
    expect(told('late', 'soon', 'soon', 'done')).toBe('1 försenat, 2 inom 30 dagar.');
    expect(told('planned')).toBe('Inget är försenat och inget infaller inom 30 dagar.');
    expect(told()).toBe('Tidsplanen är tom.');
  });

  test('dagar och anmärkningar; det som saknas sägs inte', () => {
    expect(dayText('2020-10-07')).toBe('7 oktober 2020');
    expect(activityDays({ start: '2020-09-01', end: '2020-09-10' })).toBe(
      '1 september 2020 – 10 september 2020',
    );
    expect(activityDays({ start: null, end: '2020-09-10' })).toBe('Klart senast 10 september 2020');
    expect(activityDays({ start: '2020-09-01', end: null })).toBe('Från 1 september 2020');
    expect(activityDays({ start: null, end: null })).toBe('Utan datum');
    expect(activityRemarks({ about: '', responsible: 'Kommunstrategen', status: 'Pågår' })).toBe(
      'Ansvarig: Kommunstrategen. Status: Pågår',
    );
    expect(activityRemarks({ about: '', responsible: '', status: '' })).toBe('');
  });
});

test('bladen: de som finns, de som saknas, och varför uppföljningen alltid är på', () => {
  const all = ['Beslut', 'Tidsplan', 'Aktivitetsplan'];
  const registers = (...there: readonly string[]) =>
    all.map((sheetName) => ({ sheetName, sheets: there.filter((name) => name.startsWith(sheetName)) }));
  expect(registersText(registers())).toBe(
    'Arbetsboken har inte bladen «Beslut», «Tidsplan» och «Aktivitetsplan»; i mallen finns alla.',
  );
  expect(registersText(registers('Beslut 2020', 'Tidsplan'))).toBe(
    'Arbetsboken har bladen «Beslut 2020» och «Tidsplan». Den har inte bladet «Aktivitetsplan»; i mallen finns alla.',
  );
  expect(alwaysOnText(registers())).toBeNull();
  expect(alwaysOnText(registers('Beslut'))).toBe(
    'Alltid på i den här arbetsboken, eftersom den har bladet «Beslut».',
  );
});

test('ett inriktningsmål heter som raden, delmålet eller målet', () => {
  expect(directionGoalName({ goal: 'Mål 1', subgoal: 'Delmål', measure: 'Samverkan' })).toEqual({
    name: 'Samverkan',
    above: 'Mål 1 – Delmål',
  });
  expect(directionGoalName({ goal: 'Mål 1', subgoal: null, measure: null })).toEqual({
    name: 'Mål 1',
    above: '',
  });
  expect(directionGoalName({ goal: '', subgoal: null, measure: null })).toEqual({
    name: 'Utan mål',
    above: '',
  });
});
