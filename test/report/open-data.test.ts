// The open data: as JSON by its published form, as CSV that other programs read the same from.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOpenCsv } from '../../src/report/open-csv.ts';
import { OpenDataSchema, openDataJsonSchema } from '../../src/report/open-data-schema.ts';
import { createOpenJson } from '../../src/report/open-json.ts';
import { makeReport } from '../../src/app/make-report.ts';
import { toResultFile } from '../../src/app/result-file.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { EXAMPLE } from '../cli/run-malljus.ts';
import { valueOf } from '../support/read-xlsx.ts';
import { MISSING, printedPages } from '../support/office-files.ts';
import { evilReport, exampleReport, followedUpReport, NO_FACTS } from '../support/reports.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../src/static/underlag.schema.json');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('samlade bedömningar i CSV', () => {
  test('av mål, delmål och alla mål står på mätvärdenas rader, hela', async () => {
    const report = await followedUpReport();
    const [, second] = report.goals;
    const override = second?.override;
    if (override === undefined || override === null) throw new Error('Ingen samlad bedömning av målet.');
    const goals = report.goals.map((goal) => ({
      ...goal,
      subgoals: goal.subgoals.map((subgoal) => ({
        ...subgoal,
        override: { ...override, text: 'delmålets' },
      })),
    }));
    const text = textOf(
      createOpenCsv({
        ...report,
        goals,
        total: { ...report.total, override: { ...override, text: 'allas' } },
      }),
    );
    const [heading = '', ...rows] = text.trimEnd().split('\r\n');
    const from = heading.split(';').indexOf('Samlad bedömning av delmålet');
    expect(rows.map((row) => row.split(';').slice(from, from + 3))).toEqual([
      ['delmålets', '', 'allas'],
      ['delmålets', '', 'allas'],
      ['', override.text, 'allas'],
      ['', override.text, 'allas'],
    ]);
  });
});

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

  test('säger detsamma som bedömningens resultatfil', async () => {
    const port = valueOf(openXlsx(readFileSync(EXAMPLE), 'Mål.xlsx'));
    const { judged, report } = valueOf(await makeReport(port, NO_FACTS, { now: '2021-03-01T09:30' }));
    const result = toResultFile(judged);
    const data = OpenDataSchema.parse(JSON.parse(textOf(createOpenJson(report))));
    const measures = data.goals.flatMap((goal) =>
      goal.measures.map(({ sheet, row, name, status, reason, target, outcome, fulfilment }) => ({
        ...{ sheet, row, goal: goal.name, measure: name, status, reason, fulfilment },
        ...{ target: target.value, outcome: outcome.value },
      })),
    );
    const judgedMeasures = result.assessments.map(
      ({ sheet, row, goal, measure, status, reason, fulfilment, target, outcome }) => ({
        ...{ sheet, row, goal, measure, status, reason, fulfilment },
        ...{ target: target.value, outcome: outcome.value },
      }),
    );
    const key = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string =>
      `${sheet}!${String(row)}`;
    const byPlace = (a: { sheet: string; row: number }, b: { sheet: string; row: number }): number =>
      key(a) < key(b) ? -1 : 1;
    expect(measures.sort(byPlace)).toEqual(judgedMeasures.sort(byPlace));
    expect(data.goals.map(({ name, status, counts }) => ({ name, status, counts }))).toEqual(
      result.goals.map(({ goal, status, counts }) => ({ name: goal, status, counts })),
    );
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
