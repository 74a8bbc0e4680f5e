// What holds for any content of any cell: nothing throws, and what comes out is whole.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUS_WORD, type Assessment } from '../../../lib/index.ts';
import { anyMeasure, anyMeasureWithout, anyRun } from '../../support/arbitrary-measure.ts';
import { judgeAll, judgeOne, type MeasureSpec } from '../../support/build-measure.ts';

const SENTENCE_END = /[.!?…]»?$/u;

/** What every assessment has to satisfy, as one plain record: an empty one is right. */
function faults({ status, reason, fulfilment, explanation, weight, assumed }: Assessment): readonly string[] {
  const isUnrated = status === 'unrated';
  return [
    isUnrated === (reason !== null) ? '' : 'orsak utan att vara ej bedömd, eller tvärtom',
    fulfilment === null || Number.isFinite(fulfilment) ? '' : 'uppfyllelsen är inget tal',
    isUnrated && fulfilment !== null ? 'uppfyllelse utan färg' : '',
    explanation.startsWith(`${STATUS_WORD[status]}: `) ? '' : 'förklaringen börjar inte med statusordet',
    SENTENCE_END.test(explanation) ? '' : 'förklaringen slutar mitt i',
    /undefined|NaN|Infinity|\[object/u.test(explanation) ? 'förklaringen visar programkod' : '',
    weight >= 0 && Number.isFinite(weight) ? '' : 'vikten är inget tal',
    isUnrated && assumed.length > 0 ? 'antagande utan färg' : '',
  ].filter((fault) => fault !== '');
}

describe('för alla celler gäller', () => {
  test('inget kastar, och varje bedömning är hel', () => {
    fc.assert(
      fc.property(fc.array(anyMeasure, { minLength: 1, maxLength: 4 }), anyRun, (measures, run) => {
        const { assessments, goals, total, issues } = judgeAll(measures, run);
        expect(assessments).toHaveLength(measures.length);
        expect(assessments.flatMap(faults)).toEqual([]);
        expect([...goals, total].filter(({ explanation }) => explanation === '')).toEqual([]);
        for (const { severity, text, cell } of issues) {
          expect(cell).not.toBe('');
          if (severity === 'question' || severity === 'error') expect(text).toMatch(SENTENCE_END);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('regelverken som följer med räcker till allt: frågor om regler ställs bara av egna', () => {
    fc.assert(
      fc.property(fc.array(anyMeasure, { minLength: 1, maxLength: 4 }), anyRun, (measures, run) => {
        const { issues } = judgeAll(measures, run);
        expect(issues.filter(({ code }) => code.startsWith('rule-'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('samma indata ger samma svar', () => {
    fc.assert(
      fc.property(fc.array(anyMeasure, { maxLength: 3 }), anyRun, (measures, run) => {
        expect(judgeAll(measures, run)).toEqual(judgeAll(measures, run));
      }),
      { numRuns: 150 },
    );
  });

  test('strikt bedömning ger ingen färg som vilar på ett antagande', () => {
    fc.assert(
      fc.property(anyMeasure, anyRun, (measure, run) => {
        const { assessment } = judgeOne(measure, { ...run, strict: true });
        expect(assessment.assumed).toEqual([]);
        const loose = judgeOne(measure, { ...run, strict: false }).assessment;
        const expected = loose.assumed.length > 0 ? 'unrated' : loose.status;
        expect(assessment.status).toBe(expected);
      }),
      { numRuns: 700 },
    );
  });

  test('den som inte kan tolkas har en fråga, om inte frågan redan står vid rubriken', () => {
    fc.assert(
      fc.property(anyMeasureWithout('unclear'), anyRun, (measure, run) => {
        const { assessment, issues } = judgeOne(measure, run);
        if (assessment.reason !== 'notUnderstood') return;
        expect(issues.some(({ severity }) => severity === 'question' || severity === 'error')).toBe(true);
      }),
      { numRuns: 700 },
    );
  });
});

describe('ett utfall som saknas blir aldrig en färg', () => {
  const nothing = fc.constantFrom(
    null,
    '',
    ' ',
    '-',
    '–',
    '- (-)',
    '.',
    '..',
    'Ingen mätning har genomförts',
    'Uppgift saknas',
    'Saknas',
    'Ej mätt',
    'Mäts ej i år',
    'Sekretess',
    'Ej tillämpligt',
    'Följs upp senare',
    'kan inte mätas',
    { error: '#N/A' },
    { error: '#DIV/0!' },
    { value: null, formula: 'unstored' as const },
  );

  test.each([true, false])('med kolumn för utfall: %s', (hasColumn) => {
    fc.assert(
      fc.property(anyMeasureWithout('outcome'), nothing, anyRun, (measure, outcome, run) => {
        const { assessment } = judgeOne({ ...measure, ...(hasColumn ? { outcome } : {}) }, run);
        expect(assessment.status).toBe('unrated');
        expect(assessment.fulfilment).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test('och inte heller ett målvärde som saknas, för ett mått', () => {
    fc.assert(
      fc.property(anyMeasureWithout('target', 'type'), anyRun, (measure, run) => {
        expect(judgeOne(measure, run).assessment.status).toBe('unrated');
      }),
      { numRuns: 300 },
    );
  });
});

describe('radernas ordning spelar ingen roll', () => {
  test('för mätvärden, mål och helhet', () => {
    const rows = fc
      .array(anyMeasure, { minLength: 1, maxLength: 6 })
      .map((measures) => measures.map((measure, index): MeasureSpec => ({ ...measure, row: index + 5 })));
    const shuffled = rows.chain((measures) =>
      fc.tuple(fc.constant(measures), fc.shuffledSubarray(measures, { minLength: measures.length })),
    );
    fc.assert(
      fc.property(shuffled, anyRun, ([measures, others], run) => {
        const [one, other] = [judgeAll(measures, run), judgeAll(others, run)];
        const byRow = [...other.assessments].sort((a, b) => a.row - b.row);
        expect(byRow).toEqual(one.assessments);
        const goals = ({ goals: all }: typeof one): readonly string[] =>
          all.map(({ goal, status, arithmetic }) => `${goal}: ${status}, ${arithmetic}`).sort();
        expect(goals(other)).toEqual(goals(one));
        expect(other.total.status).toBe(one.total.status);
        expect(other.total.counts).toEqual(one.total.counts);
      }),
      { numRuns: 150 },
    );
  });
});

test('de godtyckliga raderna når varje färg och varje orsak', () => {
  const seen = new Set<string>();
  const sample = fc.sample(fc.tuple(anyMeasure, anyRun), { numRuns: 10_000, seed: 7 });
  for (const [measure, run] of sample) {
    const { status, reason } = judgeOne(measure, run).assessment;
    seen.add(reason ?? status);
  }
  expect([...seen].sort()).toEqual([
    'confidential',
    'directionGoal',
    'dueLater',
    'green',
    'missing',
    'notApplicable',
    'notUnderstood',
    'red',
    'yellow',
  ]);
});
