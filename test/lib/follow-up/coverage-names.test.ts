// Coverage where nämnder are shortened, cells name several KF-mål or none, and KF-mål have no measure.
import { describe, expect, test } from 'vitest';
import { findCoverage } from '../../../lib/follow-up/coverage.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { Coverage } from '../../../lib/index.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';

type Row = readonly CellSpec[];

function cover(sheets: readonly SheetSpec[]): Coverage {
  return finish(findCoverage(inputFromSheets(sheets))).result;
}

const HEADINGS: Row = ['KF-mål', 'Nämndmål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];
const sheet = (name: string, ...goals: readonly string[]): SheetSpec => ({
  name,
  rows: [HEADINGS, ...goals.map((goal, at): Row => [goal, `Mål ${name}`, `N${String(at)}`, 'minst 5', 6])],
});

describe('nämnder som är förkortade', () => {
  test.each<[names: readonly string[], rows: readonly string[], why: string]>([
    [['SN', 'BUN'], ['SN', 'BUN'], 'bladen heter bara förkortningen'],
    [['Socialnämnden', 'KS'], ['Socialnämnden', 'KS'], 'den ena fullt utskriven'],
    [['KS mål 2020', 'Mål SN'], ['KS', 'SN'], 'med mål och årtal i namnet'],
    [['Socialnämnden', 'SN 2020'], ['Socialnämnden'], 'förkortningen är den utskrivna nämnden'],
  ])('%j ger %j (%s)', (names, rows) => {
    expect(cover(names.map((name) => sheet(name, 'Trygg'))).committees?.rows).toEqual(rows);
  });

  test('ett blad som inte säger någon nämnd nämns, så att en saknad rad inte ser bra ut', () => {
    const { committees } = cover([sheet('SN', 'Trygg'), sheet('XQZ', 'Trygg'), sheet('KF', 'Trygg')]);
    expect(committees?.rows).toEqual(['SN']);
    expect(committees?.holes).toEqual([expect.stringContaining('Bladet «XQZ» har mätvärden utan nämnd')]);
  });

  const responsible = (...texts: readonly string[]): readonly string[] =>
    cover([
      {
        name: 'Mål',
        rows: [
          ['KF-mål', 'Ansvarig', 'Nämndmål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
          ...texts.map((text, at): Row => ['Trygg', text, 'a', `A${String(at)}`, 'minst 5', 6]),
        ],
      },
    ]).committees?.rows ?? [];

  test('under «Ansvarig» räknas förkortningar, också flera i en cell', () => {
    expect(responsible('KS', 'SN / KS', 'Socialchefen')).toEqual(['KS', 'SN']);
  });

  test('initialer under «Ansvarig» är personer när någon av dem inte är en nämnd', () => {
    expect(responsible('SN', 'LP', 'AK')).toEqual([]);
  });
});

describe('KF-mål', () => {
  test.each<[cell: string, why: string]>([
    ['Trygg kommun; Hållbar kommun', 'semikolon'],
    ['Trygg kommun, Hållbar kommun', 'komma mellan två som finns'],
    ['Trygg kommun och Hållbar kommun', '«och» mellan två som finns'],
    ['Alla', 'alla'],
    ['Samtliga KF-mål', 'alla med ord'],
  ])('«%s» är inget eget mål (%s)', (cell) => {
    const { committees } = cover([sheet('SN', 'Trygg kommun', 'Hållbar kommun'), sheet('BUN', cell)]);
    expect(committees?.columns).toEqual(['Trygg kommun', 'Hållbar kommun']);
    expect(committees?.counts).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(committees?.holes).toEqual([]);
  });

  test('ett komma i ett måls namn delar inte målet', () => {
    expect(cover([sheet('SN', 'Trygg, säker och grön', 'Trygg')]).committees?.columns).toEqual([
      'Trygg, säker och grön',
      'Trygg',
    ]);
  });

  test.each<[rows: readonly Row[], why: string]>([
    [[['Trygg', 'a', 'N1', 'minst 5', 6], ['Livskvalitet']], 'i kolumnen, sist'],
    [[['Livskvalitet'], ['Trygg', 'a', 'N1', 'minst 5', 6]], 'i kolumnen, först'],
  ])('ett mål utan mätvärde är den största luckan: %j (%s)', (rows) => {
    const { committees } = cover([{ name: 'Socialnämnden', rows: [HEADINGS, ...rows] }]);
    expect([...(committees?.columns ?? [])].sort()).toEqual(['Livskvalitet', 'Trygg']);
    expect(committees?.holes).toEqual([
      'Ingen nämnd bidrar till KF-målet «Livskvalitet»: inget mätvärde hos någon nämnd står under det.',
    ]);
  });

  test('ett mål på en egen rad utan mätvärden under är också en lucka', () => {
    const rows: readonly Row[] = [
      ['Mätvärde', 'Målvärde', 'Utfall 2020'],
      ['KF-mål: Trygg'],
      ['N1', 'minst 5', 6],
      ['KF-mål: Livskvalitet'],
    ];
    const { committees } = cover([{ name: 'KS', rows }]);
    expect(committees?.holes.join()).toContain('Ingen nämnd bidrar till KF-målet «KF-mål: Livskvalitet»');
  });
});

describe('mål', () => {
  const agenda = (...goals: readonly string[]): Coverage =>
    cover([
      {
        name: 'Mål',
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Agenda 2030'],
          ...goals.map((goal, at): Row => [goal, `N${String(at)}`, 'minst 5', 6, '3']),
        ],
      },
    ]);

  test.each<[goals: readonly string[], rows: readonly string[], why: string]>([
    [['1. Trygg kommun', 'Trygg kommun', '1'], ['1. Trygg kommun'], 'nummer och ord'],
    [['1. Trygg kommun', 'Mål 1: Trygg kommun', 'Mål 1'], ['1. Trygg kommun'], 'numret skrivet på två sätt'],
    [['1. Trygg', '2. Trygg', 'Trygg'], ['1. Trygg', '2. Trygg', 'Trygg'], 'olika nummer är olika mål'],
    [['1. Trygg', '1. Grön', 'Mål 1'], ['1. Trygg', '1. Grön', 'Mål 1'], 'numret är inte ensamt'],
  ])('%j är %j (%s)', (goals, rows) => {
    expect(agenda(...goals).agenda?.rows).toEqual(rows);
  });

  test.each(['-', '–', 'Saknas', '(saknas)', 'Inget mål'])('«%s» är inget mål', (text) => {
    const { agenda: matrix, withoutGoal } = agenda('Trygg', text);
    expect(matrix?.rows).toEqual(['Trygg']);
    expect(withoutGoal).toEqual([{ measure: 'N1', cell: 'Mål!B3' }]);
  });
});
