// Every way of forecasting in its own words, as one file that a person can read through.
import { expect, test } from 'vitest';
import { forecastOne, type ForecastSpec } from '../../support/forecast-of.ts';

const SPECS: readonly (readonly [title: string, specs: readonly ForecastSpec[]])[] = [
  [
    'Förvaltningens egen prognos',
    [
      { target: 'minst 90 %', outcome: '84 %', forecast: '92 %' },
      { target: 'minst 90 %', outcome: '84 %', forecast: '90 %' },
      { target: 'minst 90 %', outcome: '84 %', forecast: 'Nås delvis' },
      { target: 'minst 90 %', outcome: '84 %', forecast: 'Ja' },
      { target: 'minst 90 %', outcome: '84 %', forecast: '92 st' },
      { target: 'minst 90 %', outcome: '84 %', forecast: 'Ej aktuellt' },
      { target: 'mellan 2 och 4 %', outcome: '5 %', forecast: '3 %' },
      { target: 'öka', outcome: '84 %', previous: { '2019': '82 %' }, forecast: '80 %' },
      { target: 'minst 90 % senast 2022', outcome: '84 %', forecast: '92 %' },
    ],
  ],
  [
    'Summor',
    [
      { name: 'Antal nya elbilar', target: 'minst 100 st', outcome: '61 st' },
      { name: 'Antal nya elbilar', target: 'minst 90 st', outcome: '61 st' },
      { name: 'Antal nya elbilar', target: 'minst 70 st senast 2020-10-31', outcome: '40 st' },
      { name: 'Antal nya elbilar', target: 'minst 60 st senast 2020-06-30', outcome: '61 st' },
      { name: 'Antal olyckor', target: 'högst 25 st', outcome: '18 st' },
      { name: 'Antal besök', target: '100', outcome: '61', previous: { '2019-T2': 60, '2019': 95 } },
      { name: 'Antal besök', target: 'öka', outcome: '61', previous: { '2019-T2': 60, '2019': 95 } },
      { name: 'Antal besök', target: '100', outcome: '61', previous: { '2019-T2': 95, '2019': 60 } },
      { name: 'Antal besök', target: '100', outcome: '61', previous: { '2020-T1': 70 } },
      { name: 'Antal besök', target: '100', outcome: '<61' },
      { name: 'Antal träffar', target: '100', outcome: '61' },
    ],
  ],
  [
    'Lägen',
    [
      { name: 'Andel nöjda', target: 'minst 90 %', outcome: '88 %' },
      {
        name: 'Andel nöjda',
        target: 'minst 90 %',
        outcome: '88 %',
        previous: { '2018-T2': '80 %', '2019-T2': '84 %' },
      },
      { name: 'Sjukfrånvaro', target: 'högst 6 %', outcome: '6,4 %' },
      { name: 'Ranking', target: 'plats 50 eller bättre', outcome: 'Plats 52' },
      { name: 'Andel nöjda', target: 'bättre än rikssnittet', outcome: '88 %', riket: '86 %' },
      {
        name: 'Andel nöjda',
        target: 'öka med 3 procentenheter',
        outcome: '88 %',
        previous: { '2019': '86 %' },
      },
      { name: 'Andel nöjda', target: 'minst 90 %', outcome: 'Ökat med 2 procentenheter' },
    ],
  ],
  [
    'Aktiviteter',
    ['Genomförd 2020-05-01', 'Pågår', 'Ej påbörjad', 'Avbruten'].flatMap((outcome) =>
      ['2020-06-30', '2020-11-30', '2022-06-30', null].map((due) => ({
        name: 'Planen',
        target: 'Antagen',
        type: 'Aktivitet',
        outcome,
        due,
      })),
    ),
  ],
  [
    'Ingen prognos',
    [
      { target: 'minst 90 %', outcome: null },
      { target: 'minst 90 %', outcome: 'Sekretess' },
      { target: 'minst 90 %', outcome: 'Ej tillämpligt' },
      { target: 'god nivå', outcome: '88 %' },
      { target: 'minst 90 %', outcome: '88 %', type: 'Inriktningsmål' },
      { target: 'minst 90 % senast 2022', outcome: '88 %' },
    ],
  ],
];

const shown = (part: unknown): string =>
  part === null || part === undefined ? '–' : typeof part === 'string' ? part : JSON.stringify(part);

function line(spec: ForecastSpec): string {
  const { name, target, outcome, forecast, due, previous } = spec;
  const besides = [
    ...(previous === undefined ? [] : [`tidigare ${shown(previous)}`]),
    ...(due === undefined || due === null ? [] : [`senast ${shown(due)}`]),
    ...(forecast === undefined ? [] : [`prognos ${shown(forecast)}`]),
  ];
  const what = [`${name ?? 'Mätvärde'}: ${shown(target)}, utfall ${shown(outcome)}`, ...besides].join('; ');
  return `- ${what}\n  - ${forecastOne(spec).explanation}`.replaceAll('\u00A0', ' ');
}

test('prognosernas ord', async () => {
  const parts = SPECS.map(([title, specs]) => `## ${title}\n\n${specs.map(line).join('\n')}\n`);
  await expect(`# Prognoser per 31 augusti 2020\n\n${parts.join('\n')}`).toMatchFileSnapshot(
    'golden/forecasts.md',
  );
});
