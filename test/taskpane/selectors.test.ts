// What follows from the pane's state: counts in words, periods to choose among, notices, progress and own mappings.
import { describe, expect, test } from 'vitest';
import { findQuestions, issue, type RecognisedTable, type TableMapping } from '../../lib/index.ts';
import { previewWorkbook } from '../../src/app/core.ts';
import type { Judged } from '../../src/app/judge-workbook.ts';
import { countsInWords, countWords, sentence } from '../../src/taskpane/select/count-words.ts';
import { findNotices } from '../../src/taskpane/select/find-notices.ts';
import { measureLabels } from '../../src/taskpane/select/measure-labels.ts';
import { filterRows, measureRows } from '../../src/taskpane/select/measure-rows.ts';
import { asMapped, withMapping, withoutMapping } from '../../src/taskpane/select/own-mappings.ts';
import { possiblePeriods } from '../../src/taskpane/select/period-choices.ts';
import { whenText } from '../../src/taskpane/select/when-text.ts';
import { workShare, workText } from '../../src/taskpane/select/work-text.ts';
import { NO_FILTER } from '../../src/taskpane/store/pane-state.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { sampleWorkbook } from './sample-workbook.ts';

async function judgeSample(): Promise<Judged> {
  const preview = await previewWorkbook(createMemoryWorkbook(sampleWorkbook()), { now: '2021-03-15T09:30' });
  if (!preview.ok) throw new Error(preview.failure.text);
  return preview.value.judged;
}

describe('antal i ord', () => {
  test.each([
    [{ green: 0, yellow: 0, red: 0, unrated: 0 }, 'inga mätvärden'],
    [{ green: 1, yellow: 0, red: 0, unrated: 0 }, '1 grön'],
    [{ green: 12, yellow: 1, red: 0, unrated: 3 }, '12 gröna, 1 gul och 3 ej bedömda'],
    [{ green: 0, yellow: 0, red: 2, unrated: 1 }, '2 röda och 1 ej bedömd'],
  ])('%j', (counts, words) => {
    expect(countsInWords(counts)).toBe(words);
  });

  test('tusental skiljs åt, och en mening börjar stort', () => {
    expect(countWords(12_345, 'mätvärde', 'mätvärden')).toBe('12\u00A0345 mätvärden');
    expect(countWords(1, 'mätvärde', 'mätvärden')).toBe('1 mätvärde');
    expect(sentence('inga mätvärden')).toBe('Inga mätvärden.');
  });
});

describe('mätvärdena', () => {
  test('alla ord i sökningen ska finnas, i vilken ordning som helst', async () => {
    const rows = measureRows(await judgeSample());
    const names = (search: string): string[] =>
      filterRows(rows, { ...NO_FILTER, search }).map(({ assessment }) => assessment.measure);
    expect(names(' INVÅNARE   våldsbrott ')).toEqual(['Anmälda våldsbrott per 1 000 invånare']);
    expect(names('klimat ekologisk')).toEqual(['Inköpt ekologisk mat']);
    expect(names('finns inte')).toEqual([]);
    expect(filterRows(rows, NO_FILTER)).toBe(rows);
  });

  test('status, mål och sökning gäller tillsammans', async () => {
    const rows = measureRows(await judgeSample());
    const goal = rows[0]?.assessment.goal ?? '';
    const found = filterRows(rows, { goal, statuses: new Set(['green', 'red']), search: 'trygg' });
    expect(found.map(({ assessment }) => assessment.status)).toEqual(['green', 'red', 'green']);
  });

  test('cellen att gå till är statusens, där den har en', async () => {
    const [first] = measureRows(await judgeSample());
    expect(first?.cell).toBe('KS mål!G4');
  });
});

describe('att tänka på', () => {
  test('det som frågas om sägs inte två gånger, och det allvarligaste kommer först', async () => {
    const { result, recognition } = await judgeSample();
    const questions = findQuestions(result, recognition);
    const info = issue('target-remark', null, 'Upplysning.');
    const warning = issue('measure-duplicate', null, 'Varning.');
    expect(findNotices([...result.issues, info, warning], questions)).toEqual([warning, info]);
  });

  test('ett antagande som ingen fråga gäller sägs', () => {
    const assumed = issue('assumption-made', null, 'Antaget.');
    expect(findNotices([assumed], [])).toEqual([assumed]);
  });
});

describe('perioder att välja', () => {
  test('arbetsbokens egna, åren omkring och tertialen', async () => {
    const { recognition } = await judgeSample();
    expect(possiblePeriods(recognition, '2026-01-01T00:00')).toEqual([
      '2018',
      '2019',
      '2019-T1',
      '2019-T2',
      '2020',
      '2020-T1',
      '2020-T2',
      '2021',
    ]);
  });

  test('utan årtal i arbetsboken: de senaste åren', () => {
    const empty = { tables: [], periods: [], sheetsWithout: [], issues: [] };
    expect(possiblePeriods(empty, '2026-01-01T00:00')).toContain('2025');
  });
});

describe('arbetet', () => {
  test('sägs med ord och andel', () => {
    const work = { kind: 'judge', cancel: null } as const;
    expect(workText({ ...work, progress: null })).toBe('Börjar bedöma …');
    expect(workShare({ ...work, progress: null })).toBeNull();
    const half = { ...work, progress: { step: 'assess', share: 0.5 } } as const;
    expect(workText(half)).toBe('Bedömer mätvärden …');
    expect(workShare(half)).toBeGreaterThan(0.3);
    expect(workShare({ ...work, progress: { step: 'apply', share: 1 } })).toBeCloseTo(1);
  });

  test('tiden skrivs på svenska, i vilken tidszon datorn än är', () => {
    expect(whenText('2021-03-15T09:30')).toBe('15 mars 2021 kl. 09:30');
    expect(whenText('någon gång')).toBe('någon gång');
  });
});

describe('egna tolkningar', () => {
  const mapping = (sheet: string, headingRow: number, role: 'outcome' | 'target'): TableMapping => ({
    sheet,
    headingRow,
    columns: [{ heading: `${sheet} X`, role, period: null }],
  });

  test('en ny ersätter den som gällde samma tabell, också när rader skjutits in', () => {
    const [a, b] = [mapping('A', 3, 'target'), mapping('B', 3, 'target')];
    const changed = mapping('A', 5, 'outcome');
    expect(withMapping([a, b], changed)).toEqual([b, changed]);
    expect(withoutMapping([a, b], changed)).toEqual([b]);
  });

  test('tabellen visas som den är tolkad, och en tolkning av andra kolumner rör den inte', () => {
    const table = {
      columns: [{ heading: 'A X', role: 'other', period: null }],
    } as unknown as RecognisedTable;
    expect(asMapped(table, mapping('A', 3, 'outcome')).columns[0]?.role).toBe('outcome');
    expect(asMapped(table, mapping('B', 3, 'outcome')).columns[0]?.role).toBe('other');
    expect(asMapped(table, undefined)).toBe(table);
  });
});

test('lika namn skiljs åt av bladet, och av raden där bladet är detsamma', () => {
  const at = (measure: string, sheet: string, row: number) => ({ measure, sheet, row });
  const labels = measureLabels([at('A', 'KS', 4), at('A', 'KS', 5), at('A', 'BUN', 4), at('B', 'KS', 6)]);
  expect(labels).toEqual(['A, bladet KS, rad 4', 'A, bladet KS, rad 5', 'A, bladet BUN', 'B']);
});
