// The same measure in several nämnder: «Sedan sist» tells them apart, and a body can override one of them.
import { describe, expect, test } from 'vitest';
import { findChanges } from '../../../lib/follow-up/changes.ts';
import { applyOverrides } from '../../../lib/follow-up/overrides.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { Round } from '../../../lib/index.ts';
import type { CellSpec, SheetSpec } from '../../support/build-snapshot.ts';
import { inputFromSheets } from './input-from-sheets.ts';

type Row = readonly CellSpec[];

const sheet = (name: string, ...rows: readonly Row[]): SheetSpec => ({
  name,
  rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'], ...rows],
});
const N4 = (outcome: number): Row => ['Bra', 'N4', 'minst 5', outcome];
const OTHER: Row = ['Bra', 'Övrigt', 'minst 5', 6];

function follow(sheets: readonly SheetSpec[], stored: readonly Round[] = []) {
  const told = { forecast: null, overrides: null };
  return finish(findChanges(inputFromSheets(sheets), stored, told));
}

/** The sentences of what is different between the two workbooks. */
function since(before: readonly SheetSpec[], after: readonly SheetSpec[]): readonly string[] {
  const { changes } = follow(after, follow(before).rounds);
  return (changes.sinceRun?.changes ?? []).filter(({ measure }) => measure !== '').map(({ text }) => text);
}

describe('Sedan sist', () => {
  const both = (sn: number, ks: number) => [sheet('SN', N4(sn), OTHER), sheet('KS', N4(ks), OTHER)];

  test('säger vilken nämnds mätvärde som har ändrats', () => {
    expect(since(both(4, 6), both(4, 8))).toEqual(['N4 (KS): utfallet från 6 till 8.']);
  });

  test('en nämnds mätvärde som tas bort är inte den andra nämndens', () => {
    const texts = since(both(4, 6), [sheet('SN', OTHER), sheet('KS', N4(6), OTHER)]);
    expect(texts).toEqual(['N4 (SN) finns inte längre.']);
  });

  test('ett som tillkommer i en annan nämnd ändrar inte det första', () => {
    const texts = since([sheet('SN', N4(4), OTHER), sheet('KS', OTHER)], both(4, 6));
    expect(texts).toContain('N4 (KS) har tillkommit.');
    expect(texts.filter((text) => text.startsWith('N4'))).toHaveLength(1);
  });

  test('går det inte att se vilken som är kvar sägs ingen ändring av dem', () => {
    const texts = since(both(4, 6), [sheet('SN', OTHER), sheet('KS', N4(9), OTHER)]);
    expect(texts).toEqual(['N4 har tillkommit.', 'N4 (SN) finns inte längre.', 'N4 (KS) finns inte längre.']);
  });
});

describe('Samlad bedömning', () => {
  const run = (measure: string) => {
    const overrides = {
      name: 'Samlad bedömning',
      rows: [
        ['Period', 'Mål', 'Mätvärde', 'Status', 'Motivering', 'Organ'],
        ['2020', 'Bra', measure, 'Grön', 'Branden', 'KS'],
      ],
    };
    const input = inputFromSheets([sheet('Socialnämnden', N4(4)), sheet('KS', N4(6)), overrides]);
    return finish(applyOverrides(input, []));
  };

  test('namnet med nämnden säger vilken', () => {
    const { result, issues } = run('N4 (Socialnämnden)');
    expect(issues).toEqual([]);
    expect(result?.overrides).toMatchObject([{ index: 0, status: 'green', calculated: 'red' }]);
  });

  test('namnet ensamt är en fråga som visar hur det skrivs', () => {
    const { result, issues } = run('N4');
    expect(result?.overrides).toEqual([]);
    expect(issues.map(({ text }) => text)).toEqual([
      'Mätvärdet «N4» finns på flera rader under «Bra». Skriv vilket som menas, till exempel «N4 (Socialnämnden)».',
    ]);
  });
});
