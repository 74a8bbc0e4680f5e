// Round trips and bytes: the same number of trips whatever the number of rows, and one more for every started 4 MB.
import { afterEach, describe, expect, test } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { PAYLOAD_LIMIT } from '../stand-in/payload.ts';
import type { Counts } from '../stand-in/payload.ts';
import { NOW, openInExcel, type OpenedInExcel } from './excel-fixture.ts';
import { measureTable } from './measure-table.ts';

let opened: OpenedInExcel | null = null;
afterEach(() => opened?.close());

interface Cost {
  readonly read: Counts;
  readonly write: Counts;
}

async function costOf(measures: number): Promise<Cost> {
  opened = openInExcel(measureTable(measures));
  const { standIn, workbook } = opened;
  const reads: Counts[] = [];
  const judged = await judgeWorkbook(
    {
      read: () => workbook.read(),
      apply: (plan) => {
        reads.push(standIn.counts);
        standIn.resetCounts();
        return workbook.apply(plan);
      },
    },
    { now: NOW },
  );
  if (!judged.ok) throw new Error(judged.failure.text);
  const [read] = reads;
  if (read === undefined) throw new Error('Nothing was written');
  expect(judged.value.result.assessments).toHaveLength(measures);
  return { read, write: standIn.counts };
}

const FOUR_MB = 4_000_000;

/** Three, and one for every started 4 MB beyond the first. */
function allowed({ requestBytes, responseBytes }: Counts): number {
  return 3 + Math.floor((requestBytes + responseBytes) / FOUR_MB);
}

function expectWithinLimit({ perSync }: Counts): void {
  for (const { requestBytes, responseBytes } of perSync) {
    expect(requestBytes).toBeLessThan(PAYLOAD_LIMIT);
    expect(responseBytes).toBeLessThan(PAYLOAD_LIMIT);
  }
}

describe('vändor mellan Målljus och Excel', () => {
  test('100 mätvärden: tre för att läsa, tre för att skriva', async () => {
    const { read, write } = await costOf(100);
    expect([read.syncs, write.syncs]).toEqual([3, 3]);
  });

  test('10 000 mätvärden: lika många, och en till per påbörjade 4 MB', async () => {
    const { read, write } = await costOf(10_000);
    expect(read.syncs).toBeLessThanOrEqual(allowed(read));
    expect(write.syncs).toBeLessThanOrEqual(allowed(write));
    expectWithinLimit(read);
    expectWithinLimit(write);
  }, 120_000);
});
