// The open data: as JSON by its published form, as CSV that other programs read the same from.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOpenCsv } from '../../src/report/open-csv.ts';
import { OpenDataSchema, openDataJsonSchema } from '../../src/report/open-data-schema.ts';
import { createOpenJson } from '../../src/report/open-json.ts';
import { MISSING, printedPages } from '../support/office-files.ts';
import { evilReport, exampleReport, followedUpReport } from '../support/reports.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../src/static/underlag.schema.json');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('JSON', () => {
  test('formen är den publicerade (uppdatera med vitest -u)', async () => {
    await expect(`${JSON.stringify(openDataJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(PUBLISHED);
  });

  test('varje siffra har källa och beslut', async () => {
    const data = OpenDataSchema.parse(JSON.parse(textOf(createOpenJson(await followedUpReport()))));
    expect(data.goals[0]?.measures[0]).toMatchObject({
      name: 'Nöjda besökare',
      target: {
        text: 'minst 80 %',
        value: 80,
        unit: '%',
        cell: 'KS!D2',
        decision: 'KS 2020-10-07 § 175, Dnr KS 2019/191',
      },
      outcome: { text: '75 %', value: 75, cell: 'KS!E2' },
      status: 'yellow',
      override: { status: 'green', decision: 'KS 2021-03-10 § 12' },
      forecast: { status: 'green', expected: '82 %' },
    });
    expect(data.goals[1]?.measures[1]).toMatchObject({ status: 'unrated', reason: 'notUnderstood' });
  });

  test('svåra texter kommer fram hela', async () => {
    const report = await evilReport();
    const data = OpenDataSchema.parse(JSON.parse(textOf(createOpenJson(report))));
    expect(data.goals.map(({ name }) => name)).toEqual(report.goals.map(({ name }) => name));
  });
});

describe('CSV', () => {
  test('ord för ord (uppdatera med vitest -u)', async () => {
    const golden = path.resolve(import.meta.dirname, 'golden/oppna-data.csv');
    await expect(textOf(createOpenCsv(await followedUpReport()))).toMatchFileSnapshot(golden);
  });

  test('en rad för varje mätvärde', async () => {
    const lines = textOf(createOpenCsv(await exampleReport()))
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(31);
  });

  test('ingen cell börjar som en formel, vad arbetsboken än innehåller', async () => {
    const csv = textOf(createOpenCsv(await evilReport()));
    expect(csv).not.toMatch(/(?:^|[;\n])"?[=+@\t-](?![\d ,%\u00A0]+(?:;|\r))/);
  });

  test.skipIf(MISSING.writer !== null)('LibreOffice läser den', async () => {
    expect(printedPages(createOpenCsv(await exampleReport()), 'csv').join('')).toContain('Mätvärde');
  });
});
