// «Samlad bedömning» with more columns than the template's: a delmål of its own, and columns that nobody can tell apart.
import { describe, expect, test } from 'vitest';
import { applyOverrides } from '../../../lib/follow-up/overrides.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { CellSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';

type Row = readonly CellSpec[];

const GOALS: readonly Row[] = [
  ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
  ['Trygg uppväxt', 'Skola', 'Närvaro', 'minst 90 %', '50 %'],
  ['Trygg uppväxt', 'Fritid', 'Besök', 'minst 10', 12],
];

function run(headings: Row, ...rows: readonly Row[]) {
  const sheets = [
    { name: 'Mål', rows: GOALS },
    { name: 'Samlad bedömning', rows: [headings, ...rows] },
  ];
  const { result, issues } = finish(applyOverrides(inputFromSheets(sheets), []));
  const subjects = (result?.overrides ?? []).map(({ subject, status }) => ({ ...subject, status }));
  return { subjects, issues: issues.map(({ cell, text }) => `${cell ?? ''}: ${text}`) };
}

describe('kolumnerna «Mål» och «Delmål»', () => {
  const HEADINGS: Row = ['Period', 'Mål', 'Delmål', 'Mätvärde', 'Status', 'Motivering', 'Organ'];

  test('ett delmål får den bedömning som skrivs för det, inte hela målet', () => {
    const ran = run(HEADINGS, ['2020', 'Trygg uppväxt', 'Skola', '', 'Grön', 'Branden', 'KS']);
    expect(ran).toEqual({
      subjects: [{ kind: 'goal', goal: 'Skola', within: 'Trygg uppväxt', status: 'green' }],
      issues: [],
    });
  });

  test('utan delmål gäller raden målet, och med mätvärde mätvärdet', () => {
    const ran = run(
      HEADINGS,
      ['2020', 'Trygg uppväxt', '', '', 'Gul', 'Branden', 'KS'],
      ['2020', 'Trygg uppväxt', 'Skola', 'Närvaro', 'Grön', 'Branden', 'KS'],
    );
    expect(ran.issues).toEqual([]);
    expect(ran.subjects).toMatchObject([
      { kind: 'goal', goal: 'Trygg uppväxt' },
      { kind: 'measure', measure: 'Närvaro' },
    ]);
  });

  test('ett delmål som inte finns under målet blir en fråga i dess cell', () => {
    const { subjects, issues } = run(HEADINGS, ['2020', 'Trygg uppväxt', 'Idrott', '', 'Grön', 'x', 'KS']);
    expect(subjects).toEqual([]);
    expect(issues).toEqual([expect.stringContaining('Samlad bedömning!C2: Målet «Trygg uppväxt / Idrott»')]);
  });
});

describe('två kolumner för samma sak', () => {
  test.each<[headings: Row, row: Row, why: string]>([
    [
      ['Period', 'Mål', 'Status', 'Samlad bedömning', 'Motivering', 'Organ'],
      ['2020', 'Trygg uppväxt', 'Grön', 'Röd', 'Branden', 'KS'],
      'den ena är den beräknade statusen, den andra organets',
    ],
    [
      ['Period', 'Mål', 'Mål', 'Status', 'Motivering', 'Organ'],
      ['2020', '', 'Trygg uppväxt', 'Grön', 'Branden', 'KS'],
      'annars gällde raden helheten',
    ],
    [
      ['Period', 'Mål', 'Status', 'Motivering', 'Organ', 'Nämnd'],
      ['2020', 'Trygg uppväxt', 'Grön', 'Branden', 'KS', 'SN'],
      'det går inte att säga vem som har bedömt',
    ],
  ])('%j: raderna används inte förrän frågan är besvarad (%s)', (headings, row) => {
    const { subjects, issues } = run(headings, row);
    expect(subjects).toEqual([]);
    expect(issues).toEqual([expect.stringContaining('så bladets rader används inte')]);
  });

  test('en kolumn som inget hänger på är bara en fråga', () => {
    const { subjects, issues } = run(
      ['Period', 'Mål', 'Status', 'Motivering', 'Organ', 'Datum', 'Beslutsdatum'],
      ['2020', 'Trygg uppväxt', 'Grön', 'Branden', 'KS', '2021-01-10', ''],
    );
    expect(subjects).toHaveLength(1);
    expect(issues).toEqual([expect.stringContaining('den första används')]);
  });
});
