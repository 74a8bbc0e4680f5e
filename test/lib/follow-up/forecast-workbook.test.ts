// Forecasts from the workbook's own columns to the sheet's content, through the same door as every host.
import { describe, expect, test } from 'vitest';
import { STATUS_WORD } from '../../../lib/index.ts';
import { forecastContent } from '../../../lib/follow-up/content/forecast-content.ts';
import { finish } from '../../../lib/model/steps.ts';
import { judgeWorkbook, type Judged } from '../../../src/app/judge-workbook.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';

async function judge(
  rows: readonly (readonly CellSpec[])[],
  period = '2020-T2',
  followUp = true,
): Promise<Judged> {
  const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
  const judged = await judgeWorkbook(port, { now: '2020-09-15T09:30:00Z', period, followUp, dryRun: true });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T2 2020'];
const ROW = ['Trygg kommun', 'Andel nöjda', 'minst 90 %', '84 %'];

const forecasts = ({ followUp }: Judged): unknown[] =>
  (followUp?.forecast?.forecasts ?? []).map(({ status, method, expected, cell }) => [
    status,
    method,
    expected,
    cell,
  ]);

const asked = ({ followUp }: Judged): unknown[] =>
  (followUp?.issues ?? []).map(({ code, cell }) => [code, cell]);

describe('prognosens kolumn', () => {
  test.each([
    [['Prognos'], ['92 %'], 'KS!E2', 'utan tid'],
    [['Helårsprognos'], ['92 %'], 'KS!E2', 'annat ord'],
    [['Prognos helår T2'], ['92 %'], 'KS!E2', 'tillfällets egen'],
    [['Prognos per 31 aug'], ['92 %'], 'KS!E2', 'tillfällets dag'],
    [['Prognos 2020'], ['92 %'], 'KS!E2', 'årets'],
    [['Prognos 31 dec'], ['92 %'], 'KS!E2', 'årets sista dag är årets'],
    [['Prognos per 2020-12-31'], ['92 %'], 'KS!E2', 'årets sista dag'],
    [['Prognos 31/12'], ['92 %'], 'KS!E2', 'årets sista dag'],
    [['Prognos vid årets slut'], ['92 %'], 'KS!E2', 'årets sista dag i ord'],
    [['Prognos dec 2020'], ['92 %'], 'KS!E2', 'årets sista månad'],
    [['Prognos T3 2020'], ['92 %'], 'KS!E2', 'årets sista tertial'],
    [['Prognos kvartal 4'], ['92 %'], 'KS!E2', 'årets sista kvartal'],
    [['Prognos helår 2020 per 31 augusti 2020'], ['92 %'], 'KS!E2', 'gjord den dag som följs upp'],
    [['Prognos per 31/8 för helår 2020'], ['92 %'], 'KS!E2', 'gjord den dag som följs upp'],
    [
      ['Prognos helår 2020 per 30 april 2020', 'Prognos helår 2020 per 31 augusti 2020'],
      ['70 %', '92 %'],
      'KS!F2',
      'den av två som är gjord då',
    ],
    [['Prognos T1', 'Prognos T2'], ['70 %', '92 %'], 'KS!F2', 'den av två som gäller tillfället'],
    [['Prognos T1', 'Prognos'], ['70 %', '92 %'], 'KS!F2', 'den utan tid före andra tillfällens'],
  ])('%j läses: %j', async (headings, cells, cell) => {
    const judged = await judge([
      [...HEADINGS, ...headings],
      [...ROW, ...cells],
    ]);
    expect(forecasts(judged)).toEqual([['green', 'officer', '92 %', cell]]);
    expect(asked(judged)).toEqual([]);
  });

  test('en rubrik utan år som hamnat på ett annat år frågas om, i stället för att förbigås', async () => {
    const judged = await judge([
      [...HEADINGS, 'Prognos T2', 'Utfall T2 2021'],
      [...ROW, '92 %', '70 %'],
    ]);
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
    expect(asked(judged)).toEqual([['forecast-not-understood', 'KS!E1']]);
  });

  test.each([
    'Prognos T1',
    'Prognos helår 2020 per 30 april 2020',
    'Prognos 2020 (30 april 2020)',
    'Prognos 2021',
    'Prognos per 31 december 2021',
  ])('bara ett annat tillfälles prognos är ingen för det här: %s', async (heading) => {
    const judged = await judge([
      [...HEADINGS, heading],
      [...ROW, '92 %'],
    ]);
    expect(asked(judged)).toEqual([]);
    expect(forecasts(judged)).toMatchObject([['yellow', 'latest', '84 %', null]]);
  });

  test.each(['Prognos', 'Helårsprognos', 'Prognos 2020', 'Prognos helår'])(
    '«%s» bredvid flera tillfällens utfall hör till det senaste, och frågas om för ett äldre',
    async (heading) => {
      const rows = [
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T1 2020', 'Utfall T2 2020', heading],
        ['Trygg kommun', 'Andel nöjda', 'minst 90 %', '80 %', '84 %', '92 %'],
      ];
      expect(forecasts(await judge(rows))).toEqual([['green', 'officer', '92 %', 'KS!F2']]);
      const older = await judge(rows, '2020-T1');
      expect(forecasts(older)).toEqual([['unrated', null, null, null]]);
      expect(asked(older)).toEqual([['forecast-not-understood', 'KS!F1']]);
    },
  );

  test.each<readonly [headings: CellSpec[], cells: CellSpec[], why: string]>([
    [['Utfall T2 2020', 'Prognos'], [null, '92 %'], 'det senare tillfället har inga utfall än'],
    [['Utfall 2020', 'Prognos'], ['88 %', '92 %'], 'vid årets slut görs ingen prognos'],
    [['Utfall T2 2020', 'Prognos T1'], ['84 %', '92 %'], 'rubriken säger när'],
  ])('%j frågas det inte om: %s', async (headings, cells) => {
    const judged = await judge(
      [
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T1 2020', ...headings],
        ['Trygg kommun', 'Andel nöjda', 'minst 90 %', '80 %', ...cells],
      ],
      '2020-T1',
    );
    expect(forecasts(judged)).toEqual([['green', 'officer', '92 %', 'KS!F2']]);
    expect(asked(judged)).toEqual([]);
  });

  test('ett nytt års utfall gör en rubrik utan tid till det nya årets', async () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T2 2020', 'Utfall T1 2021', 'Prognos'],
      ['Trygg kommun', 'Andel nöjda', 'minst 90 %', '84 %', '85 %', '92 %'],
    ];
    expect(forecasts(await judge(rows, '2021-T1'))).toEqual([['green', 'officer', '92 %', 'KS!F2']]);
    expect(asked(await judge(rows))).toEqual([['forecast-not-understood', 'KS!F1']]);
  });

  test('en prognos bredvid ett utfall vars dag inte finns väntar på svaret', async () => {
    const port = createMemoryWorkbook(
      buildSnapshot([
        { name: 'KS', rows: [HEADINGS, ROW] },
        {
          name: 'KFN',
          rows: [
            ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 31 april 2020', 'Prognos'],
            [...ROW, '92 %'],
          ],
        },
      ]),
    );
    const judged = await judgeWorkbook(port, {
      now: '2020-09-15T09:30:00Z',
      period: '2020-T2',
      followUp: true,
      dryRun: true,
    });
    if (!judged.ok) throw new Error(judged.failure.text);
    expect(forecasts(judged.value)).toEqual([
      ['yellow', 'latest', '84 %', null],
      ['unrated', null, null, null],
    ]);
  });

  test('under ett tillfälle som grupp är «Prognos helår» gjord då', async () => {
    const judged = await judge([
      ['', '', '', 'T1 2020', 'T1 2020', 'T2 2020', 'T2 2020'],
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Prognos helår', 'Utfall', 'Prognos helår'],
      ['Trygg kommun', 'Andel nöjda', 'minst 90 %', '80 %', '70 %', '84 %', '92 %'],
    ]);
    expect(forecasts(judged)).toEqual([['green', 'officer', '92 %', 'KS!G3']]);
  });

  test('en status och en siffra som båda är prognos frågas om', async () => {
    const judged = await judge([
      [...HEADINGS, 'Prognos helår 2020', 'Prognos status'],
      [...ROW, '70 %', 'Grön'],
    ]);
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
  });

  test.each([
    'Prognos T1 och T2 2020',
    'Prognos 30 april och 31 augusti 2020',
    'Prognos 2021 per 31 augusti 2020',
  ])('flera tider i en rubrik frågas om: %s', async (heading) => {
    const judged = await judge([
      [...HEADINGS, heading],
      [...ROW, '92 %'],
    ]);
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
    expect(asked(judged)).toEqual([['forecast-not-understood', 'KS!E1']]);
  });

  test('årets sista dag med fel år frågas om i stället för att förbigås', async () => {
    const judged = await judge([
      [...HEADINGS, 'Prognos 31 dec', 'Utfall T2 2021'],
      [...ROW, '92 %', '70 %'],
    ]);
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
    expect(asked(judged)).toEqual([['forecast-not-understood', 'KS!E1']]);
  });

  test('två som båda kan gälla frågas om en gång, och ingen av dem används', async () => {
    const judged = await judge([
      [...HEADINGS, 'Prognos', 'Helårsprognos'],
      [...ROW, '92 %', '70 %'],
      [...ROW, '92 %', '70 %'],
    ]);
    expect(forecasts(judged)).toEqual([
      ['unrated', null, null, null],
      ['unrated', null, null, null],
    ]);
    expect(asked(judged)).toEqual([['forecast-not-understood', 'KS!F1']]);
  });

  test('en dag som inte finns frågas om och läses inte som en annan', async () => {
    const judged = await judge(
      [
        [...HEADINGS, 'Prognos per 31 april'],
        [...ROW, '92 %'],
      ],
      '2020-T2',
    );
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
    expect(judged.result.issues.map(({ code, cell }) => [code, cell])).toContainEqual([
      'date-impossible',
      'KS!E1',
    ]);
  });

  test('kolumnen ändrar ingenting för den som inte följer upp', async () => {
    const judged = await judge(
      [
        [...HEADINGS, 'Prognos', 'Helårsprognos'],
        [...ROW, 'Ja', '70 %'],
      ],
      '2020-T2',
      false,
    );
    expect(judged.followUp).toBeNull();
    expect(judged.result.issues).toEqual([]);
    expect(judged.result.assessments.map(({ status }) => status)).toEqual(['yellow']);
  });
});

describe('ett utfall som bara väntas är ingen bedömning av året', () => {
  test.each([
    'Förväntat utfall 2020',
    'Förväntat helårsutfall 2020',
    'Beräknat utfall 2020',
    'Prognostiserat utfall 2020',
    'Uppskattat utfall 2020',
    'Bedömt utfall 2020',
    'Väntat utfall helår',
    'Troligt utfall 2020',
    'Helårsutfall (prognos)',
    'Förväntat resultat 2020',
    'Resultat 2020 (beräknat)',
    'Utfall (prognos) 2020',
  ])('«%s» är förvaltningens prognos', async (heading) => {
    const rows = [
      [...HEADINGS, heading],
      [...ROW, '92 %'],
    ];
    const judged = await judge(rows);
    expect(judged.result.assessments.map(({ outcome }) => outcome.text)).toEqual(['84 %']);
    expect(forecasts(judged)).toEqual([['green', 'officer', '92 %', 'KS!E2']]);
    expect((await judge(rows, undefined, false)).result.assessments[0]?.status).toBe('yellow');
  });

  test.each(['Budgeterat utfall 2020', 'Planerat utfall 2020', 'Önskat utfall 2020'])(
    '«%s» är varken utfall eller prognos',
    async (heading) => {
      const judged = await judge([
        [...HEADINGS, heading],
        [...ROW, '92 %'],
      ]);
      expect(judged.result.assessments.map(({ outcome }) => outcome.text)).toEqual(['84 %']);
      expect(forecasts(judged)).toMatchObject([['yellow', 'latest', '84 %', null]]);
    },
  );

  test.each(['Utfall T2 2020', 'Preliminärt utfall T2 2020', 'Faktiskt utfall T2 2020', 'Resultat T2 2020'])(
    '«%s» är fortfarande utfallet',
    async (heading) => {
      const judged = await judge([['Mål', 'Mätvärde', 'Målvärde', heading], ROW]);
      expect(judged.result.assessments.map(({ status }) => status)).toEqual(['yellow']);
    },
  );
});

describe('kolumnerna omkring', () => {
  test('målvärdet för hela året gäller prognosen, delårets eget bara utfallet', async () => {
    const headings = ['Mål', 'Mätvärde', 'Målvärde T2 2020', 'Målvärde 2020', 'Utfall T2 2020'];
    const judged = await judge([
      headings,
      ['Trygg kommun', 'Antal nya elbilar', 'minst 60 st', 'minst 100 st', '61 st'],
    ]);
    expect(judged.result.assessments[0]?.status).toBe('green');
    expect(forecasts(judged)).toEqual([['yellow', 'shareOfYear', '92\u00A0st', null]]);
  });

  test('med bara delårets målvärde görs ingen prognos', async () => {
    const judged = await judge([
      ['Mål', 'Mätvärde', 'Målvärde T2 2020', 'Utfall T2 2020'],
      ['A', 'Antal nya elbilar', 'minst 60 st', '61 st'],
    ]);
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
    expect(judged.followUp?.forecast?.forecasts[0]?.explanation).toContain(
      'Målvärdet gäller bara den här delen av året.',
    );
  });

  test('en månad för sig räknas inte upp till året', async () => {
    const headings = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall juli 2020', 'Utfall augusti 2020'];
    const judged = await judge(
      [headings, ['A', 'Antal nya elbilar', 'minst 100 st', '9 st', '8 st']],
      '2020-08',
    );
    expect(forecasts(judged)).toEqual([['unrated', null, null, null]]);
  });

  test('rubriken «ack» säger att utfallet räknas ihop', async () => {
    const judged = await judge([
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall ack T2 2020'],
      ['A', 'Antal träffar', 'minst 100 st', '61 st'],
    ]);
    expect(forecasts(judged)).toEqual([['yellow', 'shareOfYear', '92\u00A0st', null]]);
  });

  test('det som tillkommer senare ändrar inte prognosen för delåret', async () => {
    const rows = [
      [...HEADINGS, 'Prognos T2 2020'],
      [...ROW, '92 %'],
      ['Trygg kommun', 'Antal nya elbilar', 'minst 100 st', '61 st', null],
    ];
    const later = [
      ['Utfall 2020', 'Prognos T3', 'Utfall T2 2021', 'Prognos T2 2021'],
      ['70 %', '60 %', '50 %', '40 %'],
      ['70 st', '60 st', '50 st', '40 st'],
    ];
    const before = await judge(rows);
    const after = await judge(rows.map((row, at) => [...row, ...(later[at] ?? [])]));
    expect(after.followUp?.forecast).toEqual(before.followUp?.forecast);
  });

  test('när året är slut finns utfallet och ingen prognos', async () => {
    const judged = await judge(
      [
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', 'Prognos'],
        [...ROW, '92 %'],
      ],
      '2020',
    );
    expect(judged.followUp?.forecast).toBeNull();
    expect(judged.followUp === null ? null : forecastContent(judged.followUp, judged.result)).toBeNull();
  });
});

describe('bladet Prognos', () => {
  async function content() {
    const { followUp, result } = await judge([
      ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall T2 2020', 'Prognos'],
      ['Trygg kommun', 'Vård', 'Andel nöjda', 'minst 90 %', '84 %', 'Kommer att nås'],
      ['Trygg kommun', 'Skola', 'Andel behöriga', 'minst 90 %', '95 %', null],
      ['Grön kommun', null, 'Antal nya elbilar', 'minst 100 st', '61 st', null],
    ]);
    const steps = followUp === null ? null : forecastContent(followUp, result);
    if (steps === null) throw new Error('Bladet saknas');
    return finish(steps);
  }

  test('säger datum, två utfall och två statusar, målen först', async () => {
    const { rows } = await content();
    const texts = rows.map((row) => row.map((cell) => String(cell?.value ?? '').replaceAll('\u00A0', ' ')));
    expect(texts[0]).toEqual(['Prognos helår 2020 per 31 augusti 2020']);
    const headings = texts.findIndex((row) => row[1] === 'Mätvärde');
    expect(texts[headings]).toEqual([
      'Mål',
      'Mätvärde',
      'Målvärde',
      'Utfall per 31 augusti 2020',
      'Status utfall',
      'Prognos helår 2020',
      'Status prognos',
      'Så är prognosen gjord',
    ]);
    expect(texts.slice(headings + 1).map((row) => row.slice(1, 7))).toEqual([
      ['Andel nöjda', 'minst 90 %', '84 %', 'Gul', 'Kommer att nås', 'Grön'],
      ['Andel behöriga', 'minst 90 %', '95 %', 'Grön', '95 %', 'Grön'],
      ['Antal nya elbilar', 'minst 100 st', '61 st', 'Röd', '92 st', 'Gul'],
    ]);
    expect(texts.slice(5, 9).map((row) => [row[0]?.trim(), row[1], row[4], row[6]])).toEqual([
      ['Alla mål', '', 'Gul', 'Gul'],
      ['Trygg kommun', '', 'Gul', 'Grön'],
      ['Trygg kommun', 'Vård', 'Gul', 'Grön'],
      ['Trygg kommun', 'Skola', 'Grön', 'Grön'],
    ]);
  });

  test('är högst nio kolumner brett, och varje statusord står i ett statusområde', async () => {
    const { rows, statusAreas, columnWidths } = await content();
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(columnWidths.length);
    expect(columnWidths.length).toBeLessThanOrEqual(9);
    const isStatus = (row: number, column: number): boolean =>
      statusAreas.some(
        ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        const word = Object.values(STATUS_WORD).some((known) => known === cell?.value);
        expect([at, column, cell?.look === 'status', isStatus(at, column)]).toEqual([at, column, word, word]);
      });
    });
  });
});
