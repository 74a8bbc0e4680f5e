// «I takt med målvärdet» and «När målet» are two sentences of one forecast: they never contradict each other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';

async function forecasts(rows: readonly (readonly CellSpec[])[], period: string) {
  const headings = ['Mål', 'Mätvärde', 'Målvärde', `Utfall ${period.slice(5)} 2020`];
  const snapshot = buildSnapshot([{ name: 'KS', rows: [headings, ...rows] }]);
  expect(recogniseTables(snapshot, []).tables).toHaveLength(1);
  const judged = await judgeWorkbook(createMemoryWorkbook(snapshot), {
    now: '2020-09-15T09:30:00Z',
    period,
    followUp: true,
    dryRun: true,
  });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value.followUp?.forecast?.forecasts ?? [];
}

test('33 den 30 april blir 99,8 och visas som 100: takten är då 33 och inte 34', async () => {
  const [found] = await forecasts([['A', 'Antal nya bostäder', 'minst 100 st', '33 st']], '2020-T1');
  expect(found).toMatchObject({ expected: '100\u00A0st', expectedByNow: '33\u00A0st', reaches: true });
});

const LEVELS = ['minst', 'över', 'högst', 'under'] as const;

test('den som ligger i takt eller bättre når målet, och den som ligger efter når det inte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          level: fc.constantFrom(...LEVELS),
          target: fc.integer({ min: 1, max: 300 }),
          outcome: fc.integer({ min: 1, max: 200 }),
        }),
        { minLength: 20, maxLength: 20 },
      ),
      fc.constantFrom('2020-T1', '2020-T2', '2020-Q1'),
      async (cases, period) => {
        const rows = cases.map(({ level, target, outcome }, at) => [
          'A',
          `Antal nya bostäder ${String.fromCharCode(97 + at)}`,
          `${level} ${String(target)} st`,
          `${String(outcome)} st`,
        ]);
        const found = await forecasts(rows, period);
        cases.forEach(({ level, outcome }, at) => {
          const { expectedByNow = null, reaches = null } = found[at] ?? {};
          if (expectedByNow === null || reaches === null) return;
          const pace = Number(expectedByNow.replace(/\D/gu, ''));
          const isInPace = level === 'minst' || level === 'över' ? outcome >= pace : outcome <= pace;
          expect([level, outcome, pace, isInPace]).toEqual([level, outcome, pace, reaches]);
        });
      },
    ),
    { numRuns: 6 },
  );
});
