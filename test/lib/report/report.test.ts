// What an underlag says: the texts word for word, and that no part of it is guessed, lost or a person's name.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { letter } from '../../../lib/report/letter.ts';
import { finish } from '../../../lib/model/steps.ts';
import { decidedTargets } from '../../../lib/report/decided-targets.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import {
  exampleReport,
  followedUpReport,
  largeReport,
  NO_FACTS,
  reportOfRows,
} from '../../support/reports.ts';
import { letterText } from './letter-text.ts';

const GOLDEN = path.resolve(import.meta.dirname, 'golden');

describe('tjänsteskrivelsen ord för ord (uppdatera med vitest -u)', () => {
  test('exemplet', async () => {
    const text = letterText(letter(await exampleReport(), ['Mål – presentation.pptx']));
    await expect(text).toMatchFileSnapshot(path.join(GOLDEN, 'skrivelse-exempel.md'));
  });

  test('med allt som en uppföljning har', async () => {
    const text = letterText(letter(await followedUpReport(), ['Mål – presentation.pptx']));
    await expect(text).toMatchFileSnapshot(path.join(GOLDEN, 'skrivelse-uppfoljning.md'));
  });

  test('varje rad i en tabell har lika många celler som rubriker', async () => {
    for (const report of [await exampleReport(), await followedUpReport()])
      for (const block of letter(report, []).sections.flatMap(({ blocks }) => blocks))
        if (block.kind === 'table')
          for (const row of [block.widths, ...block.rows]) expect(row).toHaveLength(block.headings.length);
  });

  test('utan uppgifter: luckor att fylla i', async () => {
    const text = letterText(letter(await exampleReport(NO_FACTS), []));
    for (const gap of ['diarienummer', 'nämnd', 'handlingar och bilagor', 'funktion, till exempel'])
      expect(text).toContain(`[Skriv: ${gap}`);
    expect(text).not.toContain('null');
  });
});

describe('vad som sägs', () => {
  test('varje mätvärde en gång, under sitt mål, och antalen stämmer med målets', async () => {
    const { goals, total } = await exampleReport();
    for (const { measures, counts } of goals) {
      const counted = { green: 0, yellow: 0, red: 0, unrated: 0 };
      for (const { status } of measures) counted[status.status]++;
      expect(counted).toEqual(counts);
    }
    const all = goals.reduce((sum, { measures }) => sum + measures.length, 0);
    expect(all).toBe(30);
    expect(Object.values(total.counts).reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  test('en färg sägs alltid med ord och form, och utan färg sägs varför', async () => {
    const { goals } = await exampleReport();
    for (const { status } of goals.flatMap(({ measures }) => measures)) {
      expect(status.text.startsWith(`${status.shape}\u00A0${status.word}`)).toBe(true);
      expect(status.reasonText !== '').toBe(status.status === 'unrated');
    }
  });

  test('personnamn ur uppföljningen följer inte med', async () => {
    expect(JSON.stringify(await followedUpReport())).not.toContain('Anna Andersson');
  });

  test('samlad bedömning står bredvid den beräknade statusen, aldrig i dess ställe', async () => {
    const { goals } = await followedUpReport();
    const [trygg] = goals;
    const measure = trygg?.measures[0];
    expect(measure?.status.status).toBe('yellow');
    expect(measure?.override?.status.status).toBe('green');
    expect(goals[1]?.override?.text).toBe(
      '▲\u00A0Gul enligt KS 2021-03-10 § 12: Resultatet väger tyngre än enskilda tal.',
    );
  });

  test('utan period i arbetsboken gissas ingen', async () => {
    const headings = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall'];
    const { title, dateText, period } = await reportOfRows([['A', null, 'B', '80 %', '81 %']], { headings });
    expect([title, dateText, period]).toEqual(['Måluppfyllelse', 'period framgår inte av arbetsboken', null]);
  });

  test('de 300 första: fler mätvärden än så redovisas inte i skrivelsen, och det sägs', async () => {
    const text = letterText(letter(await largeReport(10, 31), []));
    expect(text).toContain('Underlaget har 310 mätvärden.');
    expect(text).not.toContain('Mätvärde 1.1');
  });
});

describe('beslutade målvärden', () => {
  test('nämns bara för det målvärde som bedömdes och när beslutet gällde', async () => {
    const { goals, decisions } = await followedUpReport();
    const measures = goals.flatMap((goal) => goal.measures);
    expect(measures.map(({ name, decision }) => [name, decision])).toEqual([
      ['Nöjda besökare', 'KS 2020-10-07 § 175, Dnr KS 2019/191'],
      ['Svarstid, dagar', ''],
      // gäller först 2021
      ['Företagsklimat', ''],
      ['Nya företag', ''],
    ]);
    expect(decisions).toEqual([
      'KS 2020-10-07 § 175, Dnr KS 2019/191: målvärde för «Nöjda besökare».',
      'KS 2021-03-10 § 12: samlad bedömning av måluppfyllelsen.',
    ]);
  });

  test('en rad som saknar något räknas inte', () => {
    const rows = [
      ['Organ', 'Datum', '§', 'Mätvärde', 'Till', 'Gäller från'],
      ['', '2020-10-07', '1', 'A', '80 %', '2020-10-07'],
      ['KS', '2020-02-31', '1', 'A', '80 %', '2020-10-07'],
      ['KS', '2020-10-07', '1', 'A', '', '2020-10-07'],
    ];
    expect(finish(decidedTargets(buildSnapshot([{ name: 'Beslut', rows }])))).toEqual([]);
  });
});
