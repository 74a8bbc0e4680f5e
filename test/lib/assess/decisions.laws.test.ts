// Laws of målvärden by decision: an old day keeps its answer, the order of the rows says nothing, and without decisions nothing is different.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, readMeasures, recogniseTables } from '../../../lib/index.ts';
import type { Assessment } from '../../../lib/index.ts';
import {
  decidedWorkbook,
  judgeDecided,
  presetRules,
  type DecisionSpec,
  type Row,
} from '../../support/judge-decided.ts';

const YEARS = ['2020', '2021', '2022'] as const;
const NAME = 'Nöjda brukare';

const figure = fc.integer({ min: 1, max: 99 }).map((value) => `minst ${String(value)} %`);
const day = fc
  .record({
    year: fc.constantFrom(...YEARS),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, ...rest }) => `${year}-${two(rest.month)}-${two(rest.day)}`);

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** What was decided over the term, oldest first: each from what held before it. */
const history = fc
  .record({
    first: figure,
    steps: fc.uniqueArray(fc.record({ day, to: figure }), {
      selector: (each) => each.day,
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ first, steps }) => {
    const sorted = [...steps].sort((a, b) => (a.day < b.day ? -1 : 1));
    return sorted.map(({ day: validFrom, to }, index): DecisionSpec & { readonly validFrom: string } => {
      const from = sorted[index - 1]?.to ?? first;
      return { measure: NAME, date: validFrom, section: `§ ${String(index + 1)}`, from, to, validFrom };
    });
  });

const outcomes = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });

function rowsWith(target: Row[number], measured: readonly number[]): readonly Row[] {
  return [
    ['Mål', 'Mätvärde', 'Målvärde', ...YEARS.map((year) => `Utfall ${year}`)],
    ['Trygghet', NAME, target, ...measured.map((value) => `${String(value)} %`)],
  ];
}

// Which decision ended the målvärde is told where the goal table has the new one.
const BEFORE = /Målvärdet gällde före [^.]*\. /u;

/** All that is told of the measure but where the målvärde stands and what came after it. */
function told(rows: readonly Row[], decisions: readonly DecisionSpec[], period: string): unknown {
  const { assessments } = judgeDecided(decidedWorkbook(rows, decisions), period).result;
  return assessments.map(({ cells, ...rest }: Assessment) => ({
    ...rest,
    explanation: rest.explanation.replace(BEFORE, ''),
    outcome: cells.outcome,
  }));
}

describe('målvärden enligt beslut', () => {
  test('en gammal dag får samma svar vilka beslut som än läggs till för senare dagar', () => {
    fc.assert(
      fc.property(history, outcomes, fc.constantFrom(...YEARS), (decisions, measured, period) => {
        const now = decisions.at(-1)?.to ?? null;
        const held = decisions.filter(({ validFrom }) => validFrom <= `${period}-12-31`);
        const first = decisions[0]?.from ?? null;
        const before = held.length === 0 ? first : (held.at(-1)?.to ?? null);
        const then = told(rowsWith(before, measured), held, period);
        expect(told(rowsWith(now, measured), decisions, period)).toEqual(then);
      }),
      { numRuns: 60 },
    );
  });

  test('en halv rad om ett beslut efter den bedömda dagen ändrar inget', () => {
    fc.assert(
      fc.property(history, outcomes, fc.constantFrom(...YEARS), (decisions, measured, period) => {
        const rows = rowsWith(decisions.at(-1)?.to ?? null, measured);
        const half = { measure: NAME, date: '2023-01-11', section: '§ 9', to: 'minst 55 %' };
        expect(told(rows, [...decisions, half], period)).toEqual(told(rows, decisions, period));
      }),
      { numRuns: 30 },
    );
  });

  test('radernas ordning säger ingenting', () => {
    const shuffled = history.chain((decisions) =>
      fc.tuple(fc.constant(decisions), fc.shuffledSubarray(decisions, { minLength: decisions.length })),
    );
    fc.assert(
      fc.property(shuffled, outcomes, fc.constantFrom(...YEARS), ([decisions, mixed], measured, period) => {
        const rows = rowsWith(decisions.at(-1)?.to ?? null, measured);
        expect(told(rows, mixed, period)).toEqual(told(rows, decisions, period));
      }),
      { numRuns: 60 },
    );
  });

  test('utan beslutsblad, och med ett tomt, är allt som förut', () => {
    fc.assert(
      fc.property(figure, outcomes, fc.constantFrom(...YEARS), (target, measured, period) => {
        const rows = rowsWith(target, measured);
        const rules = presetRules('90');
        const without = decidedWorkbook(rows, null);
        const reading = readMeasures(without, recogniseTables(without, []), period);
        const about = { workbook: without.name, rules, strict: false, date1904: false };
        const expected = assess({ ...about, ...reading });
        expect(judgeDecided(without, period).result).toEqual(expected);
        expect(judgeDecided(decidedWorkbook(rows, []), period).result).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('vad som än står på beslutsbladet blir det ett svar, och en halv rad ger ingen färg', () => {
    const anything = fc.oneof(
      fc.constantFrom(
        null,
        NAME,
        'minst 80 %',
        'Utgår',
        '2020-10-07',
        '2020-02-30',
        '–',
        'KS',
        2021,
        44111,
        true,
      ),
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const garbage = fc.array(
      fc.record({
        body: anything,
        date: anything,
        measure: anything,
        from: anything,
        to: anything,
        validFrom: anything,
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(garbage, fc.constantFrom(...YEARS), (decisions, period) => {
        const rows = rowsWith('minst 50 %', [60, 60, 60]);
        const { result } = judgeDecided(decidedWorkbook(rows, decisions), period);
        expect(result.assessments).toHaveLength(1);
        const half = judgeDecided(
          decidedWorkbook(rows, [...decisions, { measure: NAME, to: 'minst 55 %' }]),
          period,
        );
        expect(half.result.assessments[0]?.status).toBe('unrated');
      }),
      { numRuns: 150 },
    );
  });
});
