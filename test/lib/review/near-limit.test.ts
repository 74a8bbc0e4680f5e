// Measures whose colour hangs on little: which are told, how far from what, and which are left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { presetRules } from '../../support/judge-decided.ts';
import type { CompiledRules } from '../../../lib/rules/compiled-rules.ts';
import { nearLimit } from '../../../lib/review/near-limit.ts';
import type { Margin } from '../../../lib/review/near-limit-entry.ts';
import { aMeasure, judgeOne, type MeasureSpec } from '../../support/build-measure.ts';
import { buildRules } from './build-rules.ts';

const PRESET = presetRules('90');

function near(spec: MeasureSpec, margin: Margin, rules: CompiledRules = PRESET): readonly string[] {
  const measures = [aMeasure({ name: 'Nöjda', ...spec })];
  const input = { workbook: 'Mål.xlsx', period: '2020', measures, rules, strict: false, date1904: false };
  return finish(nearLimit(input, margin)).entries.map(({ text }) => text.replace(/\u00A0/gu, ' '));
}

const onePercent: Margin = { kind: 'percent', size: 1 };
const oneUnit: Margin = { kind: 'unit', size: 1 };

test('i procent sägs hur många som procent inte säger något om, och en enda procentenhet är en', () => {
  const measures = [
    aMeasure({ target: '20–40', outcome: 19.9 }),
    aMeasure({ target: 'topp 10', outcome: 'plats 11' }),
    aMeasure({ target: 'minst 80 %', outcome: '79 %' }),
  ];
  const input = {
    workbook: 'Mål.xlsx',
    period: '2020',
    measures,
    rules: PRESET,
    strict: false,
    date1904: false,
  };
  const { entries, withoutPercent } = finish(nearLimit(input, { kind: 'percent', size: 2 }));
  expect(withoutPercent).toBe(2);
  expect(entries.map(({ text }) => text)).toEqual([expect.stringContaining('1\u00A0procentenhet bort')]);
  expect(finish(nearLimit(input, oneUnit)).withoutPercent).toBe(0);
});

describe('nära gränsen', () => {
  test.each<readonly [string, MeasureSpec, Margin, readonly string[]]>([
    [
      'just under grönt',
      { target: 'minst 80 %', outcome: '79,5 %' },
      onePercent,
      ['Mål, rad 7, «Nöjda»: 79,5 % är gult, och 0,5 procentenheter bort, vid 80 %, går gränsen mot grönt.'],
    ],
    [
      'precis på gränsen',
      { target: 'minst 80 %', outcome: '80 %' },
      onePercent,
      ['Mål, rad 7, «Nöjda»: 80 % är grönt och ligger precis på gränsen mot gult.'],
    ],
    [
      'just över rött',
      { target: 'högst 30 dagar', outcome: '33,2 dagar' },
      onePercent,
      ['Mål, rad 7, «Nöjda»: 33,2 dagar är rött, och 0,2 dagar bort, vid 33 dagar, går gränsen mot gult.'],
    ],
    ['långt ifrån', { target: 'minst 80 %', outcome: '77 %' }, onePercent, []],
    ['utan utfall', { target: 'minst 80 %', outcome: null }, onePercent, []],
    ['procent av ett intervall säger inget', { target: '20–40', outcome: 19.9 }, onePercent, []],
    [
      'i måttets enhet',
      { target: '20–40', outcome: 19.9 },
      oneUnit,
      ['Mål, rad 7, «Nöjda»: 19,9 är rött, och 0,1 bort, vid 20, går gränsen mot grönt.'],
    ],
    [
      'en plats',
      { target: 'topp 10', outcome: 'plats 11' },
      oneUnit,
      ['Mål, rad 7, «Nöjda»: plats 11 är rött, och 1 plats bort, vid plats 10, går gränsen mot grönt.'],
    ],
    [
      'avrundningen avgör',
      { target: 'minst 65 %', outcome: { value: 0.6496, format: '0 %' } },
      { kind: 'unit', size: 0 },
      ['Mål, rad 7, «Nöjda»: 65 % är grönt, men det lagrade värdet 64,96 % hade gett gult.'],
    ],
    [
      'med egen tolerans',
      { target: 'minst 80 %', outcome: '76,1 %', tolerance: '4 procentenheter' },
      onePercent,
      ['Mål, rad 7, «Nöjda»: 76,1 % är gult, och 0,1 procentenheter bort, vid 76 %, går gränsen mot rött.'],
    ],
  ])('%s', (_, spec, margin, expected) => {
    expect(near(spec, margin)).toEqual(expected);
  });

  test('en formels gräns hittas också', () => {
    const rules = buildRules({ measures: [{ yellow: '= utfall >= 0,85 * målvärde' }] });
    expect(near({ target: 'minst 80', outcome: 67.9 }, onePercent, rules)).toEqual([
      'Mål, rad 7, «Nöjda»: 67,9 är rött, och 0,1 bort, vid 68, går gränsen mot gult.',
    ]);
  });

  test('den andra färgen är den som bedömningen ger på andra sidan', () => {
    expect(judgeOne({ target: 'minst 80 %', outcome: '79,5 %' }).assessment.status).toBe('yellow');
    expect(judgeOne({ target: 'minst 80 %', outcome: '80 %' }).assessment.status).toBe('green');
  });
});

describe('lagar', () => {
  test('strax bortom gränsen har mätvärdet den färg som sägs, och fram till den sin egen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.boolean(),
        (target, tenths, low) => {
          const spec = { target: `${low ? 'minst' : 'högst'} ${String(target)}`, outcome: tenths / 10 };
          const measures = [aMeasure(spec)];
          const input = {
            workbook: 'Mål.xlsx',
            period: '2020',
            measures,
            rules: PRESET,
            strict: false,
            date1904: false,
          };
          const [found] = finish(nearLimit(input, { kind: 'unit', size: 50 })).entries;
          if (found === undefined) return;
          const way = Math.sign(found.limit - spec.outcome) || (low ? -1 : 1);
          const statusAt = (outcome: number): string => judgeOne({ ...spec, outcome }).assessment.status;
          const just = 0.001;
          expect(statusAt(found.limit + way * just)).toBe(found.other);
          if (found.distance > just) expect(statusAt(found.limit - way * just)).toBe(found.status);
        },
      ),
      { numRuns: 200 },
    );
  });
});
