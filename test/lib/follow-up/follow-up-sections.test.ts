// What «Uppföljning» and «Tidigare bedömningar» say of overrides, changes and stored rounds.
import { describe, expect, it } from 'vitest';
import { changesContent } from '../../../lib/follow-up/content/changes-content.ts';
import { overrideContent } from '../../../lib/follow-up/content/override-content.ts';
import { applyOverrides } from '../../../lib/follow-up/overrides.ts';
import { STATUS_WORD } from '../../../lib/model/assessment.ts';
import type { Change, Changes, Round } from '../../../lib/model/follow-up.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { ContentSection } from '../../../lib/model/sheet-content.ts';
import { followUpInput } from './follow-up-input.ts';
import { writtenCells } from './rounds-sheet.ts';

const GOALS = [
  ['Trygg kommun', '', 'Andel nöjda', 'minst 90 %', '88 %'],
  ['God skola', 'Läsning', 'Andel läsare', 'minst 80 %', '85 %'],
];

function valuesOf(section: ContentSection | null) {
  return section?.rows.map((row) => row.map((cell) => cell?.value ?? ''));
}

function overrideSection(overrides?: readonly (readonly string[])[]): ContentSection | null {
  const input = followUpInput({ goals: GOALS, ...(overrides === undefined ? {} : { overrides }) });
  const { result } = finish(applyOverrides(input, []));
  return overrideContent({ overrides: result }, input.result);
}

describe('Avsnittet «Samlad bedömning»', () => {
  it('finns inte utan bladet, och säger när ingen gäller', () => {
    expect(overrideSection()).toBeNull();
    expect(valuesOf(overrideSection([]))).toEqual([
      ['Samlad bedömning'],
      ['Ingen samlad bedömning gäller för perioden.'],
    ]);
  });

  it('visar den beräknade statusen bredvid, och målen utan och med', () => {
    const section = overrideSection([
      ['2020', '', 'Andel nöjda', 'Grön', 'Branden', 'KS', '2021-03-10', '12', '84 %'],
    ]);
    expect(valuesOf(section)).toEqual([
      ['Samlad bedömning'],
      ['Vad', 'Beslut', 'Beräknad status', 'Samlad bedömning', 'Motivering', 'Att pröva på nytt'],
      [
        'Andel nöjda',
        'KS 2021-03-10 § 12',
        'Gul',
        'Grön',
        'Branden',
        'Bedömningen gjordes på ett annat utfall (84 %, nu 88 %).',
      ],
      [],
      ['Mål', 'Nivå', 'Utan samlad bedömning', 'Med samlad bedömning', 'Så räknades det'],
      ['Alla mål', 'Samlat', 'Gul', 'Grön', expect.stringMatching(/^2 av 2 mål bedömda, 2 gröna; /)],
      [
        'Trygg kommun',
        'Mål',
        'Gul',
        'Grön',
        expect.stringMatching(/^1 av 1 bedömd, 1 grön, varav 1 samlad bedömning; /),
      ],
      ['God skola', 'Mål', 'Grön', 'Grön', expect.any(String)],
      ['Läsning', 'Delmål', 'Grön', 'Grön', expect.any(String)],
    ]);
  });

  it('har statusord i just de celler som den säger', () => {
    const section = overrideSection([
      ['2020', 'God skola', '', 'Röd', 'Skäl', 'KF'],
      ['2020', '', '', 'Gul', 'Skäl', 'KF'],
    ]);
    const words: readonly unknown[] = Object.values(STATUS_WORD);
    const told = section?.statusAreas.flatMap(({ top, bottom, left }) =>
      section.rows.slice(top, bottom + 1).map((row) => row[left]),
    );
    expect(told?.every((cell) => cell?.look === 'status' && words.includes(cell.value))).toBe(true);
    const all = section?.rows.flat().filter((cell) => cell?.look === 'status');
    expect(told).toHaveLength(all?.length ?? 0);
  });
});

const change = (kind: Change['kind'], measure: string): Change => ({
  kind,
  goal: 'Trygg kommun',
  measure,
  before: 'Gul',
  after: 'Grön',
  text: `${measure}: från Gul till Grön.`,
});
const section = (changes: Changes) => valuesOf(finish(changesContent({ changes })));

describe('Avsnittet «Sedan sist»', () => {
  it('säger att det inte finns något att jämföra med', () => {
    expect(section({ sinceRun: null, sinceDate: null })).toEqual([
      ['Sedan sist'],
      ['Det finns ingen tidigare bedömning med ett annat resultat att jämföra med.'],
    ]);
  });

  it('tar varje jämförelse för sig, statusar först', () => {
    const since = { period: '2020-T2', when: '2020-09-15T08:30' };
    const sinceRun = { since, changes: [change('outcome', 'Väntetid'), change('status', 'Andel nöjda')] };
    const sinceDate = { since: { period: '2020-T1', when: '2020-05-10T09:00' }, changes: [] };
    expect(section({ sinceRun, sinceDate })).toEqual([
      ['Sedan sist'],
      ['Sedan förra körningen: 2020-09-15 08:30, tertial 2 2020.'],
      ['Ändring', 'Mål', 'Typ av ändring', 'Före', 'Nu'],
      ['Andel nöjda: från Gul till Grön.', 'Trygg kommun', 'Status', 'Gul', 'Grön'],
      ['Väntetid: från Gul till Grön.', 'Trygg kommun', 'Utfall', 'Gul', 'Grön'],
      [],
      ['Sedan förra uppföljningstillfället: 2020-05-10 09:00, tertial 1 2020.'],
      ['Inget har ändrats.'],
    ]);
  });

  it('säger hur många som inte visas', () => {
    const changes = Array.from({ length: 1200 }, (_, index) => change('status', `Mått ${String(index)}`));
    const told = section({
      sinceRun: { since: { period: null, when: '2020-09-15T08:30' }, changes },
      sinceDate: null,
    });
    expect(told).toHaveLength(504);
    expect(told?.at(-1)?.[0]).toContain('700 ändringar till');
  });
});

describe('Bladet «Tidigare bedömningar»', () => {
  it('har läsbara celler', () => {
    const round: Round = {
      period: '2020-T2',
      when: '2020-09-15T08:30',
      ruleSet: '90',
      ruleSetVersion: '1',
      rows: [
        {
          goal: 'Trygg kommun',
          subgoal: '',
          measure: 'Andel nöjda',
          target: 'minst 90 %',
          outcome: '88 %',
          status: 'Gul',
          forecast: '',
          override: 'Grön, KS 2021-03-10 § 12, på 88 %: Branden',
          rule: 'R1',
        },
      ],
    };
    expect(writtenCells([round]).slice(4)).toEqual([
      ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall', 'Status', 'Prognos', 'Samlad bedömning', 'Regel'],
      [],
      ['Bedömning 2020-T2', '2020-09-15 08:30', 'regelverk 90', 'version 1'],
      [
        'Trygg kommun',
        null,
        'Andel nöjda',
        'minst 90 %',
        '88 %',
        'Gul',
        null,
        'Grön, KS 2021-03-10 § 12, på 88 %: Branden',
        'R1',
      ],
      [expect.stringMatching(/^Kontrolltal: [0-9a-f]{32}$/)],
      [],
      [expect.stringMatching(/^Slut: 1 bedömning, kontrolltal för alla i ordning: [0-9a-f]{32}$/)],
    ]);
  });
});
