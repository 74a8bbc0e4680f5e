// Inriktningsmål: which they are, what contributes to them, and that nothing in their rows ever counts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentSection, DirectionGoalFollowUp } from '../../../lib/index.ts';
import { directionGoalContent } from '../../../lib/follow-up/content/direction-goal-content.ts';
import { followDirectionGoals } from '../../../lib/follow-up/direction-goals.ts';
import { finish } from '../../../lib/model/steps.ts';
import { anyMeasure, anyRun } from '../../support/arbitrary-measure.ts';
import { judgeAll } from '../../support/build-measure.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';

const HEADINGS = ['Mål', 'Delmål', 'Mätvärde', 'Typ', 'Målvärde', 'Utfall 2020', 'Ansvarig'];
type Row = readonly CellSpec[];

const TRYGG: Row = ['Trygg kommun', '', 'Nöjda', 'Indikator', 'minst 80 %', '85 %', 'Socialchefen'];
const FRISK = 'Inriktningsmål 5: Vi skall bli en friskare kommun';

function follow(rows: readonly Row[], plan: readonly Row[] = []): readonly DirectionGoalFollowUp[] {
  const headings = ['Aktivitet', 'Bidrar till', 'Ansvarig', 'Klart senast', 'Status'];
  const sheets: SheetSpec[] = [{ name: 'KS', rows: [HEADINGS, TRYGG, ...rows] }];
  if (plan.length > 0) sheets.push({ name: 'Aktivitetsplan', rows: [headings, ...plan] });
  const { result, issues } = finish(followDirectionGoals(inputFromSheets(sheets)));
  expect(issues).toEqual([]);
  return result;
}

/** «mål/delmål/rad: aktivitet = läge, …» */
function shown(goals: readonly DirectionGoalFollowUp[]): readonly string[] {
  return goals.map(({ goal, subgoal, measure, activities }) => {
    const title = [goal, subgoal ?? '', measure ?? ''].join('/').replace(/\/+$/u, '');
    return `${title}: ${activities.map(({ name, state }) => `${name} = ${state}`).join(', ')}`;
  });
}

type Case = readonly [rows: readonly Row[], expected: readonly string[], why: string];

const CASES: readonly Case[] = [
  [[], [], 'inga inriktningsmål'],
  [
    [
      [FRISK, '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', ''],
      [FRISK, '', 'Sjuktal', 'Indikator', 'högst 5 %', '7 %', ''],
    ],
    [`${FRISK}: Hälsosamtal = Pågår`],
    'målet heter så; en indikator är ingen aktivitet och räknas inte',
  ],
  [
    [[FRISK, '', 'Hälsosamtal', '', 'Genomförd', 'Genomförd 2020-06-15', '']],
    [`${FRISK}: Hälsosamtal = Genomförd 2020-06-15`],
    'målvärdet säger att det är en aktivitet; läget står som det skrevs',
  ],
  [
    [[FRISK, '', 'Hälsosamtal', '', '', 'Tre träffar har hållits i byarna', '']],
    [`${FRISK}: Hälsosamtal = Tre träffar har hållits i byarna`],
    'ord i utfallet under ett inriktningsmål säger vad som gjorts',
  ],
  [
    [[FRISK, '', 'Hälsosamtal', 'Aktivitet', '', '–', '']],
    [`${FRISK}: Hälsosamtal = uppgift saknas`],
    'ett streck säger inget',
  ],
  [
    [[FRISK, '', 'Hälsosamtal', 'Aktivitet', '', true, '']],
    [`${FRISK}: Hälsosamtal = Ja`],
    'en ikryssad ruta är ett ja',
  ],
  [
    [
      ['Friskare kommun', '', 'Hälsan', 'Inriktningsmål', '', '', ''],
      ['Friskare kommun', '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', ''],
    ],
    ['Friskare kommun: Hälsosamtal = Pågår'],
    'typen säger det om målets enda rad som inte är en aktivitet',
  ],
  [
    [
      ['Friskare kommun', '', 'Hälsan', '', 'Inriktningsmål', '', ''],
      ['Friskare kommun', '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', ''],
    ],
    ['Friskare kommun: Hälsosamtal = Pågår'],
    'målvärdet säger det',
  ],
  [
    [
      ['Friskare kommun', '', 'Hälsan', 'Inriktningsmål', '', '', ''],
      ['Friskare kommun', '', 'Sjuktal', 'Indikator', 'högst 5 %', '7 %', ''],
      ['Friskare kommun', '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', ''],
    ],
    ['Friskare kommun//Hälsan: Hälsosamtal = Pågår'],
    'bland vanliga mätvärden är bara raden ett inriktningsmål',
  ],
  [
    [
      ['Friskare kommun', 'Inriktningsmål: rörelse', 'Gympa', 'Aktivitet', '', 'Pågår', ''],
      ['Friskare kommun', 'Sömn', 'Sömnskola', 'Aktivitet', '', 'Klar', ''],
      ['Friskare kommun', 'Sömn', 'Sovande', 'Indikator', '90 %', '91 %', ''],
    ],
    ['Friskare kommun/Inriktningsmål: rörelse: Gympa = Pågår'],
    'ett delmål kan vara inriktningsmål; ett annat delmåls aktiviteter hör inte dit',
  ],
  [
    [
      ['Friskare kommun', '', 'Inriktningsmål: god sömn', '', '', '', ''],
      ['Friskare kommun', '', 'Sömnskola', 'Aktivitet', '', 'Klar', ''],
    ],
    ['Friskare kommun//Inriktningsmål: god sömn: Sömnskola = Klar'],
    'en rad som själv heter så är inriktningsmålet',
  ],
];

describe('inriktningsmål och vad som bidrar', () => {
  test.each(CASES.map(([rows, expected, why]) => [why, rows, expected] as const))(
    '%s',
    (_, rows, expected) => {
      expect(shown(follow(rows))).toEqual(expected);
    },
  );

  test('en rubrik «Aktivitet» gör raderna till aktiviteter', () => {
    const rows: Row[] = [
      ['Mål', 'Aktivitet', 'Målvärde', 'Utfall 2020'],
      [FRISK, 'Hälsosamtal', '', ''],
      ['Trygg kommun', 'Vandring', 'Genomförd', 'Klar'],
    ];
    const { result } = finish(followDirectionGoals(inputFromSheets([{ name: 'KS', rows }])));
    expect(shown(result)).toEqual([`${FRISK}: Hälsosamtal = uppgift saknas`]);
  });

  test('ansvarig och cell följer med', () => {
    const [goal] = follow([[FRISK, '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', 'Folkhälsostrategen']]);
    expect(goal?.activities).toEqual([
      { name: 'Hälsosamtal', state: 'Pågår', responsible: 'Folkhälsostrategen', cell: 'KS!C3' },
    ]);
  });

  test('antalet sägs i ord, också för lägen som ingen känner', () => {
    const states = ['Genomförd', 'Klar', 'Pågår', 'Ej påbörjad', 'Inställd', 'Se bilaga', ''];
    const rows = states.map((state, at): Row => [
      FRISK,
      '',
      `Aktivitet ${String(at)}`,
      'Aktivitet',
      '',
      state,
      '',
    ]);
    expect(follow(rows)[0]?.text).toBe(
      '7 aktiviteter bidrar: 2 genomförda, 1 pågår, 1 ej påbörjad, 1 avbruten, 1 med annat läge, 1 utan uppgift om läget.',
    );
  });

  test('utan aktiviteter sägs det, och vad som kan göras', () => {
    expect(follow([[FRISK, '', 'Sjuktal', 'Indikator', 'högst 5 %', '7 %', '']])[0]?.text).toBe(
      'Inga bidragande aktiviteter är angivna. Skriv dem under målet eller i bladet «Aktivitetsplan».',
    );
  });
});

const ROW: Row = [FRISK, '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', ''];
type PlanCase = readonly [about: string, name: string, status: string, expected: string, why: string];

const PLAN: readonly PlanCase[] = [
  [FRISK, 'Gympa', 'Pågår', 'Hälsosamtal = Pågår, Gympa = Pågår', 'målet helt utskrivet'],
  [
    'vi skall bli en friskare kommun',
    'Gympa',
    '',
    'Hälsosamtal = Pågår, Gympa = uppgift saknas',
    'målets egna ord',
  ],
  ['Inriktningsmål 5', 'Gympa', 'Klar', 'Hälsosamtal = Pågår, Gympa = Klar', 'dess nummer'],
  ['Mål 5', 'Gympa', 'Klar', 'Hälsosamtal = Pågår, Gympa = Klar', 'dess nummer i korthet'],
  ['Mål 5; Trygg kommun', 'Gympa', 'Klar', 'Hälsosamtal = Pågår, Gympa = Klar', 'flera mål'],
  ['Trygg kommun', 'Gympa', 'Klar', 'Hälsosamtal = Pågår', 'ett annat mål'],
  ['KS 2020-03-04', 'Gympa', 'Klar', 'Hälsosamtal = Pågår', 'ett ärende'],
  ['Mål 5', 'hälsosamtal', 'Pågår', 'Hälsosamtal = Pågår', 'samma aktivitet på två ställen nämns en gång'],
  ['Mål 5', 'Hälsosamtal', '', 'Hälsosamtal = Pågår', 'planen säger inget läge'],
  [
    'Mål 5',
    'Hälsosamtal',
    'Klar',
    'Hälsosamtal = Pågår, Hälsosamtal = Klar',
    'olika lägen: båda visas, inget väljs',
  ],
];

describe('aktivitetsplanen', () => {
  test.each(PLAN)('«%s», %s %s: %s (%s)', (about, name, status, expected) => {
    expect(shown(follow([ROW], [[name, about, '', '2020-12-31', status]]))).toEqual([
      `${FRISK}: ${expected}`,
    ]);
  });

  test('läget i planen gäller när måltabellen inget säger', () => {
    const silent = ROW.map((cell) => (cell === 'Pågår' ? '' : cell));
    const plan = [['Hälsosamtal', 'Mål 5', 'Chefen', '2020-12-31', 'Klar']];
    expect(shown(follow([silent], plan))).toEqual([`${FRISK}: Hälsosamtal = Klar`]);
  });

  test('ett nummer som två mål har säger inget', () => {
    const other: Row = ['Mål 5. Fler företag', '', 'Nya företag', 'Indikator', '10', '12', ''];
    expect(shown(follow([ROW, other], [['Gympa', 'Mål 5', '', '2020-12-31', 'Klar']]))).toEqual([
      `${FRISK}: Hälsosamtal = Pågår`,
    ]);
  });
});

describe('ett inriktningsmål räknas aldrig', () => {
  test.each([
    ['rubrik ovanför tabellen', [['Inriktningsmål: En levande landsbygd'], []], 0],
    ['etikett och mål i var sin cell', [], 1],
  ] as const)('%s', (_, above, asSection) => {
    const headings: Row = ['Mätvärde', 'Målvärde', 'Utfall 2020'];
    const section: Row[] = asSection === 1 ? [['Inriktningsmål:', 'En levande landsbygd']] : [];
    const rows: Row[] = [
      ...above,
      headings,
      ...section,
      ['Byar', 'minst 80 %', '85 %'],
      ['Bussar', '10', '12'],
    ];
    const { result } = inputFromSheets([{ name: 'KS', rows }]);
    expect(result.assessments.map(({ reason }) => reason)).toEqual(['directionGoal', 'directionGoal']);
  });

  test('bara inriktningsmål: helheten får ingen färg, och sägs inte kunna få någon', () => {
    const { goals, total } = judgeAll([{ goal: FRISK, target: 'minst 80 %', outcome: '85 %' }]);
    for (const { status, explanation } of [...goals, total])
      expect([status, explanation]).toEqual([
        'unrated',
        'Ej bedömd: inriktningsmål får ingen färg och räknas inte.',
      ]);
  });

  const named = anyMeasure.map((measure) => ({ ...measure, goal: 'Inriktningsmål 5: Friskare kommun' }));
  const others = anyMeasure.map((measure) => ({
    ...measure,
    goal: `Mål ${measure.goal ?? ''}`,
    subgoal: measure.subgoal ?? '',
  }));

  test('lag: vad som än står i dess rader får de ingen färg, och inget mål och ingen helhet får en annan', () => {
    fc.assert(
      fc.property(
        fc.array(others, { minLength: 1, maxLength: 4 }),
        fc.array(named, { minLength: 1, maxLength: 4 }),
        anyRun,
        (ordinary, directed, run) => {
          const without = judgeAll(ordinary, run);
          const all = judgeAll([...directed, ...ordinary], run);
          const [first, ...rest] = all.goals;
          expect(all.assessments.slice(0, directed.length).every(({ status }) => status === 'unrated')).toBe(
            true,
          );
          expect(first?.status).toBe('unrated');
          expect(
            rest.map(({ goal, status, counts, explanation }) => ({ goal, status, counts, explanation })),
          ).toEqual(
            without.goals.map(({ goal, status, counts, explanation }) => ({
              goal,
              status,
              counts,
              explanation,
            })),
          );
          expect({ ...all.total, counts: without.total.counts }).toEqual(without.total);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('avsnittet «Inriktningsmål»', () => {
  const content = (rows: readonly Row[]): ContentSection | null =>
    finish(directionGoalContent({ directionGoals: follow(rows) }));

  test('målet med sammanfattningen, sedan en rad per aktivitet', () => {
    const section = content([[FRISK, '', 'Hälsosamtal', 'Aktivitet', '', 'Pågår', 'Folkhälsostrategen']]);
    expect(section?.rows.slice(2).map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      ['Inriktningsmål', 'Aktivitet', 'Läge', 'Ansvarig', 'Cell'],
      [FRISK, '1 aktivitet bidrar; den pågår.'],
      [null, 'Hälsosamtal', 'Pågår', 'Folkhälsostrategen', 'KS!C3'],
    ]);
  });

  test('utan inriktningsmål finns inget avsnitt, och aldrig en statuscell', () => {
    expect(content([])).toBeNull();
    const section = content([[FRISK, '', 'A', 'Aktivitet', '', 'Grön', '']]);
    expect(section?.statusAreas).toEqual([]);
    expect(section?.rows.flat().filter((cell) => cell?.look === 'status')).toEqual([]);
  });
});
