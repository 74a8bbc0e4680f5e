// A forecast in percent of what is counted is asked about, and one of a share is not.
import { expect, test } from 'vitest';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';

async function forecastOf(name: string, target: CellSpec, outcome: CellSpec, forecast: CellSpec) {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T2 2020', 'Prognos'],
    ['Trygg kommun', name, target, outcome, forecast],
  ];
  const judged = await judgeWorkbook(createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }])), {
    now: '2020-09-15T09:30:00Z',
    period: '2020-T2',
    followUp: true,
    dryRun: true,
  });
  if (!judged.ok) throw new Error(judged.failure.text);
  const { followUp } = judged.value;
  const found = followUp?.forecast?.forecasts[0];
  return {
    status: found?.status,
    reason: found?.reason,
    asked: followUp?.issues.map(({ code, cell }) => [code, cell]),
  };
}

test.each<[string, CellSpec, CellSpec, CellSpec, string]>([
  ['Antal nya bostäder', 'minst 100', 62, '100 %', 'kan vara hur stor del av målvärdet som nås'],
  ['Antal olyckor', 'högst 10', 4, '80 %', 'också mot högst'],
])('%s %s, %j med prognosen %j frågas om: %s', async (name, target, outcome, forecast) => {
  expect(await forecastOf(name, target, outcome, forecast)).toEqual({
    status: 'unrated',
    reason: 'notUnderstood',
    asked: [['forecast-not-understood', 'KS!E2']],
  });
});

test.each<[string, CellSpec, CellSpec, CellSpec, string]>([
  ['Andel nöjda', 'minst 80', 78, '81 %', 'en andel skrivs med och utan procent'],
  ['Nöjda brukare', 'minst 80 %', '78 %', '81 %', 'alla är procent'],
  ['Antal nya bostäder', 'minst 100', 62, 101, 'inget är procent'],
])('%s %s, %j med prognosen %j frågas inte om: %s', async (name, target, outcome, forecast) => {
  expect(await forecastOf(name, target, outcome, forecast)).toEqual({
    status: 'green',
    reason: null,
    asked: [],
  });
});
