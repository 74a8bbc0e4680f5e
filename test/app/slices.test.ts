// Work in slices: the host is asked between them, may wait or cancel, and the answer is the same however it is cut.
import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook, previewWorkbook } from '../../src/app/judge-workbook.ts';
import type { JudgingProgress } from '../../src/app/judge-workbook.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const NOW = '2021-03-15T09:30';
const MEASURES = 6000;

function workbook(): WorkbookSnapshot {
  const rows = Array.from({ length: MEASURES }, (_, index) => [
    `Mål ${String(index % 40)}`,
    `Mätvärde ${String(index)}`,
    `minst ${String(40 + (index % 50))} %`,
    `${String(30 + (index % 60))} %`,
  ]);
  return buildSnapshot([{ name: 'KS', rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'], ...rows] }]);
}

describe('arbete i bitar', () => {
  test('värden tillfrågas mellan bitarna, och framstegen går bara framåt', async () => {
    const told: JudgingProgress[] = [];
    let asked = 0;
    const judged = await judgeWorkbook(createMemoryWorkbook(workbook()), {
      now: NOW,
      onProgress: (progress) => told.push(progress),
      pause: () => {
        asked++;
        return asked % 3 === 0 ? Promise.resolve('go on') : null;
      },
    });
    expect(judged.ok).toBe(true);
    expect(asked).toBeGreaterThan(20);
    for (const step of ['recognise', 'assess', 'plan'] as const) {
      const shares = told.filter((one) => one.step === step).map(({ share }) => share);
      expect(shares[0]).toBe(0);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    }
  });

  test('ett avbrott, när det än kommer, skriver inget och säger det', async () => {
    const start = workbook();
    for (const stopAt of [1, 5, 20]) {
      const port = createMemoryWorkbook(start);
      let asked = 0;
      const judged = await judgeWorkbook(port, {
        now: NOW,
        pause: () => Promise.resolve(++asked === stopAt ? 'cancel' : 'go on'),
      });
      const text = 'Bedömningen avbröts. Inget har skrivits.';
      expect(judged).toEqual({ ok: false, failure: { code: 'cancelled', text } });
      expect([asked, port.snapshot()]).toEqual([stopAt, start]);
    }
  });

  test('avbrott också i det sista ögonblicket innan något skrivs', async () => {
    const start = workbook();
    const count = createMemoryWorkbook(start);
    let asked = 0;
    await judgeWorkbook(count, { now: NOW, pause: () => (asked++, null) });
    const port = createMemoryWorkbook(start);
    let left = asked;
    const judged = await judgeWorkbook(port, {
      now: NOW,
      pause: () => Promise.resolve(--left === 0 ? 'cancel' : 'go on'),
    });
    expect([judged.ok, port.snapshot()]).toEqual([false, start]);
  });
});

test('förhandsvisningen säger vad som skrivs var, vad som står i vägen, och skriver inget', async () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
    ['Trygg kommun', 'Trygghet', 'minst 60 %', '50 %'],
  ];
  const open = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
  const preview = await previewWorkbook(open, { now: NOW });
  if (!preview.ok) throw new Error(preview.failure.text);
  expect(preview.value.obstacle).toBeNull();
  expect(preview.value.lines).toEqual([
    {
      sheet: 'KS',
      what: 'nya kolumner «Beräknad status» och «Förklaring», status i kolumn E (1 cell), förklaring i kolumn F (1 cell), 1 anteckning, färger för statusorden',
    },
    { sheet: 'Måluppfyllelse', what: 'nytt blad med sammanställningen' },
  ]);
  expect(open.snapshot().state).toBeNull();
  const shut = createMemoryWorkbook(
    buildSnapshot([{ name: 'KS', rows, protection: { formatCells: false } }]),
  );
  const blocked = await previewWorkbook(shut, { now: NOW });
  expect(blocked).toMatchObject({ ok: true, value: { obstacle: { code: 'protected' } } });
});
