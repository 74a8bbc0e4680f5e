// The page in an ordinary browser has no open workbook, and says so whatever it is asked for.
import { expect, test } from 'vitest';
import { noWorkbook } from '../../src/addin/no-workbook.ts';
import { EMPTY_PLAN } from '../../lib/index.ts';

test('allt nekas med en mening om var det går', async () => {
  const workbook = noWorkbook();
  const answers = await Promise.all([
    workbook.read(),
    workbook.apply(EMPTY_PLAN),
    workbook.lastJudgement(),
    workbook.undo(),
    workbook.write([]),
    workbook.freezeFunctions(),
    workbook.select('Mål!A1'),
    workbook.openNew(new Uint8Array()),
  ]);
  for (const answer of answers)
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'unsupported', text: expect.stringContaining('bara i Excel') as string },
    });
});
