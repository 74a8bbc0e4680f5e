// The officer's own status column whose cells only take values from a list («Dataverifiering»).
import { describe, expect, test } from 'vitest';
import { countWrites } from '../../../lib/model/write-plan.ts';
import { applyPlan } from '../../support/memory-workbook.ts';
import { buildSnapshot, type SheetSpec } from '../../support/build-snapshot.ts';
import { plan } from './simple-run.ts';

const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Status'],
  ['Trygg', 'Andel', 80, 81, null],
  ['Trygg', 'Antal', 100, 95, null],
];
const LISTS: SheetSpec = { name: 'Mina listor', rows: [['Grön'], ['Gul'], ['Röd'], ['Ej bedömd'], ['Ja']] };

const workbook = (areas: string, formula: string) =>
  buildSnapshot([{ name: 'KF', rows: ROWS, listValidations: [[areas, formula]] }, LISTS]);

describe('statuskolumnen med en lista med tillåtna värden', () => {
  test.each([
    ['E2:E3', '"Grön,Gul,Röd,Ej bedömd"', 'E', 'listan har våra ord'],
    ['E2:E3', '"Grön, Gul, Röd, Ej bedömd, Utgår"', 'E', 'blanksteg och fler ord'],
    ['E2:E3', "'Mina listor'!$A$1:$A$4", 'E', 'listan står på ett annat blad'],
    ['D2:D3', '"Ja,Nej"', 'E', 'listan gäller en annan kolumn'],
    ['E9:E20', '"Ja,Nej"', 'E', 'listan gäller rader utan mätvärden'],
    ['E2:E3', '"Ja,Nej,Delvis"', 'F', 'listan har andra ord'],
    ['E3 G1', '"Ja,Nej,Delvis"', 'F', 'listan gäller en av raderna'],
    ['E2:E3', '"Grön,Gul,Röd"', 'F', '«Ej bedömd» saknas i listan'],
    ['E2:E3', "'Mina listor'!$A$5:$A$5", 'F', 'listan på det andra bladet har andra ord'],
    ['E2:E3', 'Statuslista', 'F', 'ett namn kan inte läsas'],
    ['E2:E3', 'INDIRECT("A1")', 'F', 'en beräkning kan inte läsas'],
  ])('%s %s: kolumn %s (%s)', (areas, formula, column) => {
    const { statusRefs } = plan(workbook(areas, formula));
    expect([...statusRefs.values()]).toEqual([`KF!${column}2`, `KF!${column}3`]);
  });

  test('varför den egna kolumnen lämnas sägs', () => {
    const { issues } = plan(workbook('E2:E3', '"Ja,Nej"'));
    expect(issues).toMatchObject([{ code: 'status-by-person-kept', cell: 'KF!E1' }]);
    expect(issues[0]?.text).toContain('«Status» tar bara värden ur en egen lista (dataverifiering)');
  });

  test('andra gången skrivs inget', () => {
    const start = workbook('E2:E3', '"Ja,Nej"');
    expect(countWrites(plan(applyPlan(start, plan(start).plan)).plan)).toBe(0);
  });
});
