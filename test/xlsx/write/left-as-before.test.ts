// «Filen är som den var»: a file that was judged and left, and that no other program has saved in between, has every part byte for byte as before.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeWorkbook, type JudgeOptions } from '../../../src/app/judge-workbook.ts';
import { leaveWorkbook } from '../../../src/app/leave-workbook.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { AS_EXCEL_SAVES, withExcelTable, withGoalSheet } from '../../support/goal-workbooks.ts';
import { valueOf } from '../../support/read-xlsx.ts';

const NOW = '2026-03-01T09:00';
const SHARED = '/work/shared/workbooks';

type Ways = readonly Partial<JudgeOptions>[];

/** How the workbook is judged, one time after the other. */
const WAYS: readonly (readonly [why: string, ways: Ways])[] = [
  ['förklaringar i kolumn', [{ explanations: 'column' }]],
  ['förklaringar i anteckningar', [{ explanations: 'note' }]],
  ['förklaringar på båda ställena', [{ explanations: 'both' }]],
  ['med uppföljning', [{ followUp: true }]],
  ['två gånger, med andra inställningar', [{}, { strict: true }]],
  [
    'från anteckning till kolumn och tillbaka',
    [{ explanations: 'note' }, { explanations: 'column' }, { explanations: 'note' }],
  ],
];

async function judgeAndLeave(bytes: Uint8Array, ways: Ways): Promise<Uint8Array> {
  let now = bytes;
  for (const [time, options] of ways.entries()) {
    const workbook = valueOf(openXlsx(now, 'Mål.xlsx'));
    const judged = valueOf(
      await judgeWorkbook(workbook, { now: `2026-0${String(time + 3)}-01T09:00`, ...options }),
    );
    if (time === 0) expect(judged.report).not.toBeNull();
    now = await workbook.save();
  }
  expect(touchedParts(bytes, now)).not.toEqual([]);
  const workbook = valueOf(openXlsx(now, 'Mål.xlsx'));
  const left = valueOf(await leaveWorkbook(workbook, { now: NOW }));
  expect(left.issues).toEqual([]);
  return workbook.save();
}

const BUILT: readonly (readonly [why: string, bytes: Uint8Array])[] = [
  ['exemplet', new Uint8Array(readFileSync('src/example/kommunens-mal-2019-2022.xlsx'))],
  ['som Excel sparar', AS_EXCEL_SAVES],
  ['en Exceltabell', withExcelTable()],
  ['en Exceltabell som en fråga fyller', withExcelTable(true)],
];

describe.each(BUILT)('%s', (_, bytes) => {
  test.each(WAYS)('bedömd med %s och lämnad är som förut, del för del', async (_why, ways) => {
    expect(touchedParts(bytes, await judgeAndLeave(bytes, ways))).toEqual([]);
  });
});

test('en annan period lämnar inte heller något efter sig', async () => {
  const bytes = BUILT[0]?.[1] ?? new Uint8Array();
  const after = await judgeAndLeave(bytes, [{ period: '2020' }, { period: '2019' }, { period: '2020' }]);
  expect(touchedParts(bytes, after)).toEqual([]);
});

const shared = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.xlsx')) : [];

describe.skipIf(shared.length === 0)(
  'arbetsböcker från Excel och andra program, med ett blad med mål',
  () => {
    // locked with a password, signed, damaged: they cannot be opened
    const refused = ['t05-encrypted.xlsx', 't06-signed.xlsx', 't09-dup-zip-names.xlsx'];
    const ways: Ways = [
      { explanations: 'both', followUp: true },
      { explanations: 'note' },
      { explanations: 'column', strict: true },
    ];
    test.each(shared.filter((name) => !refused.includes(name)))(
      '%s är som förut, del för del',
      async (name) => {
        const bytes = await withGoalSheet(new Uint8Array(readFileSync(`${SHARED}/${name}`)));
        expect(touchedParts(bytes, await judgeAndLeave(bytes, ways))).toEqual([]);
      },
    );
  },
);
