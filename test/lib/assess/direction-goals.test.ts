// Inriktningsmål: what is one, and that judging and follow-up give one answer to it.
import { describe, expect, test } from 'vitest';
import { followDirectionGoals } from '../../../lib/follow-up/direction-goals.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { CellSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from '../follow-up/input-from-sheets.ts';

type Row = readonly CellSpec[];
const HEADINGS = ['Mål', 'Typ', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020'];

function judged(rows: readonly Row[], headings: Row = HEADINGS) {
  const input = inputFromSheets([{ name: 'KS', rows: [headings, ...rows] }]);
  const followed = finish(followDirectionGoals(input)).result;
  return {
    statuses: input.result.assessments.map(
      ({ measure, status, reason }) => `${measure}: ${reason ?? status}`,
    ),
    goals: input.result.goals.map(({ goal, status }) => `${goal}: ${status}`),
    total: input.result.total.status,
    followed: followed.map(({ goal, measure }) =>
      [goal, measure].filter((each) => each !== null).join(' – '),
    ),
    issues: input.result.issues.map(({ code, cell }) => `${code} ${cell ?? ''}`),
  };
}

const PLAN: Row = ['A', 'Aktivitet', 'Bostadsplan', 'Antagen senast 2020-12-31', 'Ej påbörjad'];

describe('typ och namn', () => {
  test.each([
    ['Inriktningsmål', true],
    ['Inriktning', true],
    ['Inriktnings mål', true],
    ['inriktn.mål', true],
    ['Inriktnings-mål', true],
    ['Inriktingsmål', true],
    ['Kvalitetsindikator (inriktningsmål)', true],
    ['Inte inriktningsmål', false],
    ['Ej inriktningsmål', false],
    ['Icke-inriktningsmål', false],
    ['Inriktningsmål: nej', false],
  ])('typen «%s»', (type, is) => {
    const { statuses } = judged([['A', type, 'Nöjda', 'minst 60', '55']]);
    expect(statuses).toEqual([is ? 'Nöjda: directionGoal' : 'Nöjda: yellow']);
  });

  test.each([
    ['Inriktningsmål 5: nöjda', true],
    ['2.1 Inriktnings-mål: nöjda', true],
    ['Nöjda (inriktningsmål)', true],
    ['Nöjda, inriktningsmål', true],
    ['Andel uppfyllda inriktningsmål', false],
    ['Antal inriktningsmål som följs upp', false],
  ])('mätvärdet «%s»', (name, is) => {
    const { statuses } = judged([['A', '', name, 'minst 60', '55']]);
    expect(statuses).toEqual([`${name}: ${is ? 'directionGoal' : 'yellow'}`]);
  });
});

describe('ett svar för bedömning och uppföljning', () => {
  test('det som bidrar till ett inriktningsmål ger målet ingen färg', () => {
    const found = judged([['A', 'Inriktningsmål', 'Attraktiv', 'minst 60', '55'], PLAN]);
    expect(found.followed).toEqual(['A']);
    expect(found.statuses).toEqual(['Attraktiv: directionGoal', 'Bostadsplan: directionGoal']);
    expect([found.goals, found.total]).toEqual([['A: unrated'], 'unrated']);
  });

  test('en rad utan mätvärde säger att målet är ett inriktningsmål, också om raden står sist', () => {
    const found = judged([PLAN, ['A', '', 'Nöjda', 'minst 60', '55'], ['A', 'Inriktningsmål', '', '', '']]);
    expect(found.followed).toEqual(['A']);
    expect(found.goals).toEqual(['A: unrated']);
  });

  test('ett mätvärde bredvid gör målet vanligt: bara raden är ett inriktningsmål', () => {
    const found = judged([
      ['A', 'Inriktningsmål', 'Attraktiv', '', ''],
      ['A', '', 'Nöjda', 'minst 60', '65'],
      PLAN,
    ]);
    expect(found.followed).toEqual(['A – Attraktiv']);
    expect(found.goals).toEqual(['A: yellow']);
    expect(found.statuses).toEqual(['Attraktiv: directionGoal', 'Nöjda: green', 'Bostadsplan: red']);
  });
});

describe('en kolumn «Inriktningsmål» med Ja och Nej', () => {
  const MARKS = ['Mål', 'Inriktningsmål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020'];

  test('märker raderna och är inget delmål', () => {
    const found = judged(
      [
        ['A', 'Ja', 'Nöjda', 'minst 60', '55'],
        ['B', 'Nej', 'Köer', 'högst 5', '7'],
        ['C', 'x', 'Köer 2', 'högst 5', '7'],
        ['D', '', 'Köer 3', 'högst 5', '7'],
        ['E', true, 'Köer 4', 'högst 5', '7'],
      ],
      MARKS,
    );
    expect(found.statuses).toEqual([
      'Nöjda: directionGoal',
      'Köer: red',
      'Köer 2: directionGoal',
      'Köer 3: red',
      'Köer 4: directionGoal',
    ]);
    expect(found.followed).toEqual(['A', 'C', 'E']);
  });

  test('ett märke som inte är ja eller nej frågas det om', () => {
    const rows: Row[] = [
      ['A', 'Ja', 'Nöjda', 'minst 60', '55'],
      ['B', 'Nej', 'Köer', 'högst 5', '4'],
      ['B', 'kanske', 'Köer 2', 'högst 5', '4'],
    ];
    const found = judged(rows, MARKS);
    expect(found.statuses[2]).toBe('Köer 2: notUnderstood');
    expect(found.issues).toContain('type-not-understood KS!B4');
  });

  test('en kolumn med målens egna namn är mål som förut', () => {
    const found = judged([['A', 'En trygg kommun', 'Nöjda', 'minst 60', '65']], MARKS);
    expect(found.statuses).toEqual(['Nöjda: green']);
  });
});
