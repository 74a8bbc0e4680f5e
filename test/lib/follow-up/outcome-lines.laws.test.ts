// Laws of the line of outcomes: mirrored directions mirror the development, later outcomes change no earlier line, and the line is true to the figures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparkline } from '../../../lib/follow-up/sparkline.ts';
import { linesOf } from '../../support/draw-lines.ts';
import { decidedWorkbook, judgeDecided, type Row } from '../../support/judge-decided.ts';

const YEARS = ['2018', '2019', '2020', '2021', '2022'] as const;
const outcome = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }).map((value) => `${String(value)} %`) },
  { weight: 1, arbitrary: fc.constantFrom('', '-', 'Ej mätt', '<5') },
);
const outcomes = fc.array(outcome, { minLength: YEARS.length, maxLength: YEARS.length });

function rowsOf(target: string, measured: readonly string[], until: number = YEARS.length): readonly Row[] {
  return [
    ['Mål', 'Mätvärde', 'Målvärde', ...YEARS.slice(0, until).map((year) => `Utfall ${year}`)],
    ['Omsorg', 'Andel i tid', target, ...measured.slice(0, until)],
  ];
}

const MIRRORED = { better: 'worse', worse: 'better', unchanged: 'unchanged', unclear: 'unclear' } as const;

describe('linjen av utfall', () => {
  test('samma utfall i motsatt önskad riktning har motsatt utveckling och samma linje', () => {
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: 99 }), (measured, limit) => {
        const [up] = linesOf(rowsOf(`minst ${String(limit)} %`, measured), '2022');
        const [down] = linesOf(rowsOf(`högst ${String(limit)} %`, measured), '2022');
        if (up === undefined || down === undefined) throw new Error('Raden lästes inte');
        expect(down.trend).toBe(MIRRORED[up.trend]);
        expect([down.sparkline, down.points]).toEqual([up.sparkline, up.points]);
      }),
      { numRuns: 40 },
    );
  });

  test('senare utfall ändrar aldrig linjen för en tidigare period', () => {
    const judged = fc.integer({ min: 1, max: YEARS.length - 1 });
    fc.assert(
      fc.property(outcomes, judged, (measured, count) => {
        // A table without any outcome of the period is not judged for it.
        const known = measured.map((each, index) => (index === count - 1 ? '50 %' : each));
        const period = YEARS[count - 1] ?? '';
        const then = linesOf(rowsOf('minst 60 %', known, count), period);
        expect(linesOf(rowsOf('minst 60 %', known), period)).toEqual(then);
      }),
      { numRuns: 40 },
    );
  });

  test('linjen ändrar inget i bedömningen, och det finns en för varje mätvärde', () => {
    fc.assert(
      fc.property(outcomes, fc.string({ maxLength: 15 }), (measured, target) => {
        const rows = rowsOf(target, measured);
        const before = judgeDecided(decidedWorkbook(rows, null), '2022').result;
        expect(linesOf(rows, '2022')).toHaveLength(before.assessments.length);
        expect(judgeDecided(decidedWorkbook(rows, null), '2022').result).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

test('linjens höjder följer talen', () => {
  const values = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 12 });
  fc.assert(
    fc.property(values, (row) => {
      const drawn = sparkline(row);
      const figures = row.filter((value) => value !== null);
      expect(drawn).toHaveLength(figures.length < 2 ? 0 : row.length);
      for (const [i, a] of row.entries())
        for (const [j, b] of row.entries()) {
          if (a === null || b === null || a > b || drawn === '') continue;
          expect((drawn[i] ?? '') <= (drawn[j] ?? '')).toBe(true);
        }
      row.forEach((value, index) => {
        if (drawn !== '') expect(drawn[index] === ' ').toBe(value === null);
      });
    }),
  );
});
