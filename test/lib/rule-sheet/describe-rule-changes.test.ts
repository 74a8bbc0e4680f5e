// Two rule sets, and how the second differs in plain Swedish.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleRow, RuleSet } from '../../../lib/model/rule-set.ts';
import { describeRuleChanges } from '../../../lib/rule-sheet/describe-rule-changes.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rule-set.ts';
import { preset } from '../../support/rule-sheets.ts';

const NINETY = preset('90');
const change = (id: string, more: Partial<RuleRow>): RuleSet => ({
  ...NINETY,
  measures: NINETY.measures.map((row) => (row.id === id ? { ...row, ...more } : row)),
});
const rule = (id: string): RuleRow => {
  const row = NINETY.measures.find((one) => one.id === id);
  if (row === undefined) throw new Error(id);
  return row;
};

describe('ändringar i klartext', () => {
  test.each<readonly [string, RuleSet, readonly string[]]>([
    [
      'ett villkor',
      change('R1', { yellow: 'minst 80 % av målvärdet' }),
      ['Regel R1, gult: «minst 90 % av målvärdet» blir «minst 80 % av målvärdet».'],
    ],
    ['en tömd cell', change('R1', { yellow: '' }), ['Regel R1, gult: «minst 90 % av målvärdet» blir tomt.']],
    [
      'datum',
      change('R1', { validFrom: '2021-01-01', validTo: '2021-12-31' }),
      [
        'Regel R1, gäller från: «början» blir «2021-01-01».',
        'Regel R1, gäller till: «tills vidare» blir «2021-12-31».',
      ],
    ],
    [
      'beslut',
      change('R1', { decision: { body: 'KF', date: '2021-03-29', section: '§ 45', dnr: 'KS 2021/12' } }),
      ['Regel R1, beslut: tomt blir «KF 2021-03-29 § 45, Dnr KS 2021/12».'],
    ],
    [
      'namn och kommentar',
      change('R1', { name: 'Allt', comment: 'x' }),
      ['Regel R1, namn: «Alla mätvärden» blir «Allt».', 'Regel R1, kommentar: tomt blir «x».'],
    ],
    [
      'borttagen',
      { ...NINETY, measures: [rule('R1'), rule('R2')] },
      ['Tas bort: regeln R3 («slag: förändring utan storlek»).'],
    ],
    [
      'tillagd',
      {
        ...NINETY,
        measures: [
          ...NINETY.measures,
          { ...rule('R1'), id: 'R4', applies: 'mål: Trygghet', validFrom: '2022-01-01' },
        ],
      },
      [
        'Läggs till: regeln R4 («mål: Trygghet», från 2022-01-01 till vidare): grönt «målvärdet uppnått», gult «minst 90 % av målvärdet», rött «i övrigt».',
      ],
    ],
    [
      'ordning',
      { ...NINETY, measures: [...NINETY.measures].reverse() },
      ['Ordningen på raderna under «Mätvärden» är ändrad; det ändrar ingen färg.'],
    ],
    [
      'huvudet',
      { ...NINETY, version: '2', state: 'adopted', description: 'x' },
      ['Version: «1» blir «2».', 'Läge: «utkast» blir «fastställd».', 'Beskrivningen är ändrad.'],
    ],
    [
      'riktningsord',
      { ...NINETY, directionWords: [{ word: 'kö', wanted: 'lower' }] },
      ['Läggs till: riktningsordet «kö», lägre.'],
    ],
  ])('%s', (_, after, lines) => {
    expect(describeRuleChanges(NINETY, after)).toEqual(lines);
  });

  test('en ny version av samma rad är tillagd, och den gamla får ett slut', () => {
    const old = { ...rule('R1'), validTo: '2020-12-31' };
    const renewed = { ...rule('R1'), validFrom: '2021-01-01', yellow: 'minst 80 % av målvärdet' };
    expect(
      describeRuleChanges({ ...NINETY, measures: [rule('R1')] }, { ...NINETY, measures: [old, renewed] }),
    ).toEqual([
      'Regel R1, gäller till: «tills vidare» blir «2020-12-31».',
      'Läggs till: regeln R1 («alla», från 2021-01-01 till vidare): grönt «målvärdet uppnått», gult «minst 80 % av målvärdet», rött «i övrigt».',
    ]);
  });

  test('lag: samma regler ger inga rader, och olika ger några', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, arbitraryRuleSet, (a, b) => {
        expect(describeRuleChanges(a, a)).toEqual([]);
        expect(describeRuleChanges(a, b).length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
