// Laws of forecasts: better never gives worse, direction mirrors, status and sentence agree, and nothing decided later matters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPreset, STATUS_WORD } from '../../../lib/index.ts';
import type { RuleSet } from '../../../lib/index.ts';
import { anyMeasure, anyMeasureWithout } from '../../support/arbitrary-measure.ts';
import { forecastAll, forecastOne, type ForecastSpec } from '../../support/forecast-of.ts';

const ORDER = { red: 0, yellow: 1, green: 2 } as const;
const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const earlier = fc.record({
  '2017': whole(100),
  '2018': whole(100),
  '2019': whole(100),
  '2018-T2': whole(100),
  '2019-T2': whole(100),
  '2020-T1': whole(100),
});
const known = fc
  .tuple(earlier, fc.subarray(['2017', '2018', '2019', '2018-T2', '2019-T2', '2020-T1'] as const))
  .map(([all, kept]) => Object.fromEntries(kept.map((period) => [period, all[period]])));
const periods = fc.constantFrom('2020-T1', '2020-T2', '2020-Q3', '2020-10-15', '2020-02-29');
const kinds = fc.constantFrom(
  { name: 'Antal nya elbilar', unit: 'st', isHigher: true },
  { name: 'Antal olyckor', unit: 'st', isHigher: false },
  { name: 'Andel nöjda', unit: '%', isHigher: true },
  { name: 'Sjukfrånvaro', unit: '%', isHigher: false },
);

function specOf(
  { name, unit, isHigher }: { readonly name: string; readonly unit: string; readonly isHigher: boolean },
  target: number,
  outcome: number,
  previous: Readonly<Record<string, number | undefined>>,
): ForecastSpec {
  return {
    name,
    unit,
    target: `${isHigher ? 'minst' : 'högst'} ${String(target)} ${unit}`,
    outcome: `${String(outcome)} ${unit}`,
    previous: Object.fromEntries(
      Object.entries(previous).flatMap(([period, value]) =>
        value === undefined ? [] : [[period, `${String(value)} ${unit}`]],
      ),
    ),
  };
}

describe('prognosernas lagar', () => {
  test('ett bättre utfall hittills ger aldrig en sämre prognos, åt vilket håll målet än går', () => {
    fc.assert(
      fc.property(
        kinds,
        whole(100),
        whole(100),
        whole(100),
        known,
        periods,
        (kind, target, a, b, previous, period) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const [worse, better] = (kind.isHigher ? [low, high] : [high, low]).map((outcome) =>
            forecastOne(specOf(kind, target, outcome, previous), { period }),
          );
          if (worse === undefined || better === undefined) throw new Error('Prognos saknas');
          if (worse.status === 'unrated' || better.status === 'unrated') return;
          expect(ORDER[better.status]).toBeGreaterThanOrEqual(ORDER[worse.status]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('status och mening säger aldrig emot varandra, och allt ej bedömt har ett skäl', () => {
    fc.assert(
      fc.property(
        kinds,
        whole(100),
        whole(100),
        known,
        periods,
        (kind, target, outcome, previous, period) => {
          const { status, reason, reaches, explanation, method, value } = forecastOne(
            specOf(kind, target, outcome, previous),
            { period },
          );
          const word = { green: 'Grön', yellow: 'Gul', red: 'Röd', unrated: 'Ej bedömd' }[status];
          expect(explanation.startsWith(`${word}: `)).toBe(true);
          expect(reason === null).toBe(status !== 'unrated');
          expect(method === null).toBe(status === 'unrated');
          expect(reaches).toBe(status === 'unrated' ? null : status === 'green');
          if (status !== 'unrated') {
            expect(explanation).toContain('beräknad prognos');
            expect(explanation).toContain(`: ${reaches === true ? 'ja' : 'nej'}`);
          }
          if (value !== null) expect(value >= 0 && (kind.unit !== '%' || value <= 100)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('vad som än står i cellerna kastar inget, och det som inte har utfall eller är undantaget får ingen färg', () => {
    fc.assert(
      fc.property(
        fc.array(anyMeasure, { minLength: 1, maxLength: 3 }),
        anyMeasure,
        periods,
        (specs, other, period) => {
          const forecast = other.outcome ?? null;
          const { result, issues } = forecastAll(
            specs.map((spec) => ({ ...spec, forecast })),
            { period },
          );
          const told = result?.forecasts ?? [];
          expect(told).toHaveLength(specs.length);
          for (const { status, reason, explanation, reaches, cell, method } of told) {
            expect(explanation.startsWith(`${STATUS_WORD[status]}: `)).toBe(true);
            expect(explanation).not.toMatch(/undefined|NaN|\[object/u);
            expect([reason === null, reaches !== null]).toEqual([status !== 'unrated', status !== 'unrated']);
            if (status !== 'unrated') expect(method).not.toBeNull();
            if (method === 'officer') expect(cell).not.toBeNull();
          }
          const sum = (['green', 'yellow', 'red', 'unrated'] as const).map(
            (each) => result?.total.counts[each] ?? 0,
          );
          expect(sum.reduce((a, b) => a + b, 0)).toBe(specs.length);
          for (const { code, text } of issues) {
            expect(['forecast-not-understood', 'forecast-remark']).toContain(code);
            expect(text).toMatch(/[.?»]$/u);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('det som inte har någon färg av egna skäl får ingen prognos heller', () => {
    const anyWithout = anyMeasureWithout('unclear');
    fc.assert(
      fc.property(anyWithout, fc.constantFrom('92 %', 'Grön', 'Kommer att nås', null), (spec, forecast) => {
        const [direct, secret, later] = [
          { ...spec, type: 'Inriktningsmål' },
          { ...spec, outcome: 'Sekretess' },
          { name: 'Andel', target: 'minst 90 % senast 2022', outcome: '84 %' },
        ].map((each) => forecastOne({ ...each, forecast }));
        expect([direct?.status, direct?.reason, direct?.method]).toEqual(['unrated', 'directionGoal', null]);
        expect([secret?.status, secret?.method]).toEqual(['unrated', null]);
        expect([later?.status, later?.reason, later?.method]).toEqual(['unrated', 'dueLater', null]);
      }),
      { numRuns: 100 },
    );
  });

  test('regler som börjar gälla efter uppföljningen ändrar ingen prognos', () => {
    const rules = findPreset('90');
    if (rules === undefined) throw new Error('Regelverket 90 saknas');
    const dated = (from: string): RuleSet => ({
      ...rules,
      id: 'Egen',
      measures: rules.measures.flatMap((row) => [
        { ...row, validTo: '2020-09-30' },
        { ...row, id: `${row.id}B`, validFrom: from, validTo: null, yellow: 'används inte' },
      ]),
    });
    fc.assert(
      fc.property(kinds, whole(100), whole(100), (kind, target, outcome) => {
        const spec = specOf(kind, target, outcome, {});
        const before = forecastOne(spec, { rules: { ...rules, id: 'Egen' } });
        const after = forecastOne(spec, { rules: dated('2020-10-01') });
        expect([after.status, after.expected]).toEqual([before.status, before.expected]);
      }),
      { numRuns: 50 },
    );
  });
});
