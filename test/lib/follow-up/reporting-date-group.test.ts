// Headings of a reporting date over utfall and prognos, through the same door as every host.
import { describe, expect, test } from 'vitest';
import { judgeWorkbook, type Judged } from '../../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';

async function judge(rows: readonly (readonly CellSpec[])[], period: string): Promise<Judged> {
  const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
  const judged = await judgeWorkbook(port, {
    now: '2020-09-15T09:30:00Z',
    period,
    followUp: true,
    dryRun: true,
  });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

const first = ({ followUp }: Judged): unknown[] => {
  const found = followUp?.forecast?.forecasts[0];
  return [found?.method, found?.expected];
};
const asked = ({ result, followUp }: Judged): unknown[] =>
  [...result.issues, ...(followUp?.issues ?? [])].map(({ code, cell }) => [code, cell]);

const START = ['Mål', 'Mätvärde', 'Målvärde'];
const ROW = ['Trygg kommun', 'Andel nöjda', 'minst 80 %'];
describe('uppföljningens dag som rubrik över utfall och prognos', () => {
  const groups = (one: string): CellSpec[][] => [
    ['', '', '', one, '', 'Delår per 31 augusti 2020', ''],
    [...START, 'Utfall', 'Prognos', 'Utfall', 'Prognos'],
    [...ROW, '76 %', '79 %', '78 %', '81 %'],
  ];

  test('läses som utfallets och prognosens dag', async () => {
    const rows = groups('Delår per 30 april 2020');
    expect(first(await judge(rows, '2020-04-30'))).toEqual(['officer', '79 %']);
    const august = await judge(rows, '2020-08-31');
    expect(first(august)).toEqual(['officer', '81 %']);
    expect(asked(august)).toEqual([]);
  });

  test('frågas om när dagen inte finns', async () => {
    const judged = await judge(groups('Delår per 31 april 2020'), '2020-08-31');
    expect(first(judged)).toEqual(['officer', '81 %']);
    expect(asked(judged).map((each) => (each as string[])[0])).toContain('date-impossible');
  });
});
