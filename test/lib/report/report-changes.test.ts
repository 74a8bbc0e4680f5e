// «Ändrat sedan» of an underlag: each change told once, in its own words, and nothing said to be without a colour that has another.
import { describe, expect, test } from 'vitest';
import { compareRounds } from '../../../lib/follow-up/compare-rounds.ts';
import type { FollowUp, Round, RoundRow } from '../../../lib/model/follow-up.ts';
import type { Report } from '../../../lib/model/report.ts';
import { finish } from '../../../lib/model/steps.ts';
import { reportChanges } from '../../../lib/report/report-changes.ts';

const ROW: RoundRow = {
  goal: 'Attraktivt boende',
  subgoal: '',
  measure: 'Antal nya bostäder',
  target: 'minst 120 st',
  outcome: '131',
  status: 'Grön',
  forecast: '',
  override: '',
  rule: 'R1',
};

const round = (period: string, rows: readonly Partial<RoundRow>[]): Round => ({
  period,
  when: '2021-01-10T10:00',
  ruleSet: 'prov',
  ruleSetVersion: '1',
  rows: rows.map((row) => ({ ...ROW, ...row })),
});

type Told = Omit<NonNullable<Report['changes']>, 'since'>;

function told(before: Round, after: Round): Told {
  const list = {
    since: { period: before.period, when: before.when },
    changes: finish(compareRounds(before, after)),
  };
  const followUp = { changes: { sinceRun: list, sinceDate: null } } as unknown as FollowUp;
  const changes = finish(reportChanges(followUp));
  if (changes === null) throw new Error('Inga ändringar.');
  return { lines: changes.lines, figures: changes.figures };
}

const CASES: readonly {
  readonly why: string;
  readonly before: readonly [string, readonly Partial<RoundRow>[]];
  readonly after: readonly [string, readonly Partial<RoundRow>[]];
  readonly told: Told;
}[] = [
  {
    why: 'utfallet som gav en annan färg sägs en gång, med färgen',
    before: ['2020', [{}]],
    after: ['2020', [{ outcome: '100', status: 'Röd' }]],
    told: { lines: ['Antal nya bostäder: från Grön till Röd (utfall 131, nu 100).'], figures: 0 },
  },
  {
    why: 'utfallet som kom står på en egen rad, inte bland dem som inte ändrat någon färg',
    before: ['2020', [{ outcome: '', status: 'Ej bedömd (uppgift saknas)' }]],
    after: ['2020', [{}]],
    told: {
      lines: [
        'Antal nya bostäder: från Ej bedömd (uppgift saknas) till Grön.',
        'Antal nya bostäder: utfallet från uppgift saknas till 131.',
      ],
      figures: 0,
    },
  },
  {
    why: 'utfallet vid samma färg räknas, och sist',
    before: ['2020', [{}, { measure: 'B' }]],
    after: ['2020', [{ outcome: '130' }, { measure: 'B', outcome: '100', status: 'Röd' }]],
    told: {
      lines: [
        'B: från Grön till Röd (utfall 131, nu 100).',
        'Antal nya bostäder: utfallet från 131 till 130.',
      ],
      figures: 1,
    },
  },
  {
    why: 'ett mätvärde med samma namn och mål men annat delmål räknas för sig',
    before: ['2020', [{ subgoal: 'Norr' }, { subgoal: 'Söder' }]],
    after: [
      '2020',
      [
        { subgoal: 'Norr', outcome: '100', status: 'Röd' },
        { subgoal: 'Söder', outcome: '130' },
      ],
    ],
    told: {
      lines: [
        'Antal nya bostäder: från Grön till Röd (utfall 131, nu 100).',
        'Antal nya bostäder: utfallet från 131 till 130.',
      ],
      figures: 1,
    },
  },
  {
    why: 'prognosens färg är en färg: utfallet bredvid den räknas inte som utan färg',
    before: ['2020', [{ forecast: 'Grön, 125' }]],
    after: ['2020', [{ outcome: '128', forecast: 'Röd, 90' }]],
    told: {
      lines: [
        'Antal nya bostäder: utfallet från 131 till 128.',
        'Antal nya bostäder: prognosen från Grön (125) till Röd (90).',
      ],
      figures: 0,
    },
  },
  {
    why: 'ett annat väntat utfall vid samma färg är bara ett tal',
    before: ['2020', [{ forecast: 'Grön, 125' }]],
    after: ['2020', [{ forecast: 'Grön, 124,5' }]],
    told: { lines: ['Antal nya bostäder: prognosen från Grön (125) till Grön (124,5).'], figures: 1 },
  },
  {
    why: 'perioderna står i rubriken, men årtalet i ett namn rörs inte',
    before: ['2020-T2', [{ measure: 'Medborgarlöfte (2020) enligt KF' }]],
    after: ['2020', [{ measure: 'Medborgarlöfte (2020) enligt KF', outcome: '100', status: 'Röd' }]],
    told: {
      lines: ['Medborgarlöfte (2020) enligt KF: från Grön till Röd; utfall 131, nu 100.'],
      figures: 0,
    },
  },
  {
    why: 'ett namn med orden «: samlad bedömning» är kvar helt',
    before: ['2020', [{ measure: 'A: samlad bedömning av skolan' }]],
    after: [
      '2020',
      [
        {
          measure: 'A: samlad bedömning av skolan',
          override: 'Gul (på utfallet «131»), KS, 2021-03-10, § 12: Väger tyngre.',
        },
      ],
    ],
    told: {
      lines: ['A: samlad bedömning av skolan: samlad bedömning från ingen till Gul.'],
      figures: 0,
    },
  },
];

describe('Ändrat sedan', () => {
  test.each(CASES)('$why', ({ before, after, told: expected }) => {
    expect(told(round(...before), round(...after))).toEqual(expected);
  });
});
