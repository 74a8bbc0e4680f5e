// The year's forecasts: the officer's own, calculated ones, and those that the data does not carry.
import { describe, expect, test } from 'vitest';
import { FORECAST_CELL, forecastAll, forecastOne, type ForecastSpec } from '../../support/forecast-of.ts';

const NB = '\u00A0';
const plain = (text: string | null): string | null => text?.replaceAll(NB, ' ') ?? null;

type Row = readonly [
  spec: ForecastSpec,
  status: string,
  method: string | null,
  expected: string | null,
  why: string,
];

const share = (spec: ForecastSpec): ForecastSpec => ({ name: 'Andel nöjda', target: 'minst 90 %', ...spec });
const count = (spec: ForecastSpec): ForecastSpec => ({
  name: 'Antal nya elbilar',
  target: 'minst 100 st',
  ...spec,
});
const activity = (spec: ForecastSpec): ForecastSpec => ({
  name: 'Planen',
  target: 'Antagen',
  type: 'Aktivitet',
  ...spec,
});

describe('förvaltningens egen prognos', () => {
  test.each<Row>([
    [
      share({ outcome: '84 %', forecast: '92 %' }),
      'green',
      'officer',
      '92 %',
      'en siffra döms som ett utfall',
    ],
    [
      share({ outcome: '84 %', forecast: { value: 0.85, format: '0%' } }),
      'yellow',
      'officer',
      '85 %',
      'procentformat',
    ],
    [share({ outcome: '95 %', forecast: 'Nås ej' }), 'red', 'officer', 'Nås ej', 'orden går före utfallet'],
    [share({ outcome: '84 %', forecast: 'Kommer att nås' }), 'green', 'officer', 'Kommer att nås', 'ord'],
    [share({ outcome: '84 %', forecast: 'Nås delvis' }), 'yellow', 'officer', 'Nås delvis', 'ord'],
    [share({ outcome: '84 %', forecast: 'Gul' }), 'yellow', 'officer', 'Gul', 'färgens namn'],
    [
      share({ outcome: '84 %', forecast: '–' }),
      'yellow',
      'latest',
      '84 %',
      'strecket är ingen prognos, så den räknas',
    ],
    [share({ outcome: '84 %', forecast: null }), 'yellow', 'latest', '84 %', 'tom cell är ingen prognos'],
    [
      share({ outcome: null, forecast: '92 %' }),
      'green',
      'officer',
      '92 %',
      'utfallet behövs inte för en egen prognos',
    ],
    [share({ outcome: '84 %', forecast: 'Ja' }), 'unrated', 'officer', 'Ja', 'ja kan betyda flera saker'],
    [
      share({ outcome: '84 %', forecast: '●' }),
      'unrated',
      'officer',
      '●',
      'vilken färg en prick har syns inte i texten',
    ],
    [
      share({ outcome: '84 %', forecast: 'Ej aktuellt' }),
      'unrated',
      null,
      null,
      'förvaltningen lämnar ingen prognos',
    ],
    [
      activity({ outcome: 'Pågår', forecast: 'Ja', due: '2020-11-30' }),
      'green',
      'officer',
      'Ja',
      'ja betyder genomförd för en aktivitet',
    ],
    [
      activity({ outcome: 'Pågår', forecast: 'Genomförs inte' }),
      'red',
      'officer',
      'Genomförs inte',
      'aktivitetens egna ord',
    ],
    [
      share({ outcome: 'Sekretess', forecast: '92 %' }),
      'unrated',
      null,
      null,
      'sekretess gäller också prognosen',
    ],
    [
      share({ target: 'minst 90 % senast 2022', outcome: '84 %', forecast: '92 %' }),
      'unrated',
      null,
      null,
      'följs upp senare',
    ],
    [
      share({ type: 'Inriktningsmål', outcome: '84 %', forecast: '92 %' }),
      'unrated',
      null,
      null,
      'ett inriktningsmål har ingen prognos',
    ],
    [
      share({ target: 'god nivå', outcome: '84 %', forecast: 'Kommer att nås' }),
      'unrated',
      null,
      null,
      'målvärdet går inte att bedöma',
    ],
  ])('%j ger %s (%s, %s): %s', (spec, status, method, expected) => {
    const forecast = forecastOne(spec);
    expect([forecast.status, plain(forecast.expected)]).toEqual([status, expected]);
    expect(forecast.method).toBe(method);
  });

  test('det som inte går att läsa frågas om i prognosens cell, en gång', () => {
    const { issues } = forecastAll([share({ outcome: '84 %', forecast: 'Ja' })]);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['forecast-not-understood', FORECAST_CELL],
    ]);
    expect(issues[0]?.text).toContain('Prognosen «Ja» kan inte läsas.');
  });

  test.each([
    ['31 november', '30 november eller 1 december', 'bara dagen'],
    ['30 februari', '29 februari eller 1 mars', 'februari'],
    ['2020-13-01', '2020-01-13', 'månad och dag har bytt plats'],
    ['Klar 31 november', '30 november eller 1 december', 'ett läge med dag'],
    ['Genomförs senast den 31 november', '30 november eller 1 december', 'något som ska göras'],
    ['Målet nås först 31 november', '30 november eller 1 december', 'dagen mitt i en mening'],
  ])('att dagen i prognosen «%s» inte finns sägs med dess cell: %s (%s)', (forecast, nearest) => {
    for (const spec of [activity({ outcome: 'Pågår', forecast }), share({ outcome: '84 %', forecast })]) {
      const { issues, result } = forecastAll([spec]);
      expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
        ['forecast-not-understood', FORECAST_CELL],
      ]);
      expect(issues[0]?.text).toContain(
        `kan inte läsas. «${/\d[\d-]* ?[a-z]*/u.exec(forecast)?.[0] ?? ''}»: Datumet finns inte i kalendern. Menas ${nearest}?`,
      );
      expect(result?.forecasts[0]?.explanation).toContain('finns inte i kalendern');
    }
  });

  test.each([NaN, Infinity, -Infinity])('talet %s i cellen når aldrig en text', (forecast) => {
    for (const spec of [share({ outcome: '84 %', forecast }), activity({ outcome: 'Pågår', forecast })]) {
      const { issues, result } = forecastAll([spec]);
      const texts = [result?.forecasts[0]?.explanation, ...issues.map(({ text }) => text)].join(' ');
      expect(result?.forecasts[0]?.status).toBe('unrated');
      expect(texts).toContain('Prognosen kan inte läsas.');
      expect(texts).not.toMatch(/NaN|Infinity|«»/u);
    }
  });

  test('en prognos under det som redan är nått påpekas', () => {
    const { issues, result } = forecastAll([count({ outcome: '61 st', forecast: '50 st' })]);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['forecast-remark', FORECAST_CELL]]);
    expect(result?.forecasts[0]?.status).toBe('red');
    expect(forecastAll([share({ outcome: '84 %', forecast: '80 %' })]).issues).toEqual([]);
  });

  test('förklaringen säger vems prognosen är och var den står', () => {
    const { explanation } = forecastOne(share({ outcome: '84 %', forecast: '92 %' }));
    expect(plain(explanation)).toBe(
      'Grön: förvaltningens prognos 92 % mot minst 90 %. Regel 90, rad 7. Prognosen står i Mål!Z7. Når målet enligt förvaltningens prognos: ja, 92 av 90.',
    );
  });
});

describe('beräknad prognos', () => {
  test.each<Row>([
    [count({ outcome: '61 st' }), 'yellow', 'shareOfYear', '92 st', '67 % av året har gått'],
    [
      count({ outcome: '61 st', previous: { '2019-T2': '60 st', '2019': '95 st' } }),
      'yellow',
      'lastYearProfile',
      '97 st',
      'förra årets profil går före dagarna',
    ],
    [
      count({ outcome: '61 st', previous: { '2019-T2': '0 st', '2019': '10 st' } }),
      'yellow',
      'shareOfYear',
      '92 st',
      'från noll säger profilen inget',
    ],
    [
      count({ outcome: '61 st', previous: { '2019-T2': '60 st', '2019': '40 st' } }),
      'unrated',
      null,
      null,
      'en summa kan inte minska',
    ],
    [
      count({ outcome: '61 st', previous: { '2020-T1': '70 st' } }),
      'unrated',
      null,
      null,
      'lägre än tidigare i år är ingen summa',
    ],
    [
      count({ outcome: '61 st', name: 'Antal träffar', previous: { '2019-T2': '60 st', '2019': '95 st' } }),
      'yellow',
      'lastYearProfile',
      '97 st',
      'profilen visar att det växer under året',
    ],
    [
      count({ outcome: '61 st', name: 'Antal träffar', previous: { '2019-T2': '60 st', '2019': '64 st' } }),
      'unrated',
      null,
      null,
      'ett läge kan också stiga lite',
    ],
    [
      {
        name: 'Hushållsavfall per invånare',
        target: 'högst 250 kg',
        outcome: '170 kg',
        previous: { '2019-T2': '150 kg', '2019': '240 kg' },
      },
      'yellow',
      'lastYearProfile',
      '272 kg',
      'förra året växte det som en summa',
    ],
    [
      share({ outcome: '70 %', previous: { '2019-T2': '64 %', '2019': '99 %' } }),
      'unrated',
      null,
      null,
      'en andel som förra året växte som en summa står sig inte säkert',
    ],
    [
      count({ outcome: '61 st', name: 'Antal träffar' }),
      'unrated',
      null,
      null,
      'det syns inte om det är en summa',
    ],
    [
      count({ outcome: '61', name: 'Antal träffar', target: 'minst 100 under året' }),
      'yellow',
      'shareOfYear',
      '92',
      'målvärdet säger det',
    ],
    [count({ outcome: '<61' }), 'unrated', null, null, 'en gräns går inte att räkna upp'],
    [
      count({ outcome: '61 st', previous: { '2019-08': '8 st', '2019': '95 st' } }),
      'yellow',
      'shareOfYear',
      '92 st',
      'augusti för sig är inte året hittills',
    ],
    [count({ outcome: null }), 'unrated', null, null, 'utan utfall finns inget att räkna på'],
    [
      { name: 'Antal olyckor', target: 'högst 25 st', outcome: '18 st' },
      'yellow',
      'shareOfYear',
      '27 st',
      'lägre är bättre',
    ],
    [
      { name: 'Antal olyckor', target: 'högst 30 st', outcome: '18 st' },
      'green',
      'shareOfYear',
      '27 st',
      'lägre är bättre',
    ],
    [
      count({ outcome: '61 st', target: 'minst 60 st senast 2020-06-30' }),
      'green',
      'latest',
      '61 st',
      'dagen har passerat: utfallet gäller',
    ],
    [
      count({ outcome: '61 st', target: 'minst 70 st senast 2020-10-31' }),
      'green',
      'shareOfYear',
      '76 st',
      'räknas till dagen, inte till årets slut',
    ],
    [share({ outcome: '88 %' }), 'yellow', 'latest', '88 %', 'en andel står sig'],
    [
      share({ outcome: '88 %', previous: { '2018-T2': '84 %', '2019-T2': '86 %' } }),
      'yellow',
      'trend',
      '89 %',
      'tre punkter åt samma håll',
    ],
    [
      share({ outcome: '88 %', previous: { '2018-T2': '88 %', '2019-T2': '86 %' } }),
      'yellow',
      'latest',
      '88 %',
      'spretar: senaste värdet',
    ],
    [
      share({ outcome: '88 %', previous: { '2019-T2': '86 %' } }),
      'yellow',
      'latest',
      '88 %',
      'två punkter är ingen trend',
    ],
    [
      share({ outcome: '88 %', previous: { '2017': '82 %', '2018': '84 %', '2019': '86 %' } }),
      'yellow',
      'trend',
      '89 %',
      'tre hela år',
    ],
    [
      share({ outcome: '98 %', previous: { '2018-T2': '78 %', '2019-T2': '88 %' } }),
      'green',
      'trend',
      '100 %',
      'en andel blir aldrig mer än 100 %',
    ],
    [
      {
        name: 'Ranking',
        target: 'plats 1',
        outcome: 'Plats 2',
        previous: { '2018-T2': 'Plats 30', '2019-T2': 'Plats 15' },
      },
      'green',
      'trend',
      'Plats 1',
      'bättre än etta finns inte',
    ],
    [
      share({ target: 'öka', outcome: '88 %', previous: { '2019': '86 %' } }),
      'green',
      'latest',
      '88 %',
      'hela förra året är det att jämföra med',
    ],
    [
      share({ target: 'minst 90 % senast 2020-12-31', outcome: '88 %' }),
      'yellow',
      'latest',
      '88 %',
      'följs upp vid årets slut, men går att förutse',
    ],
    [
      activity({ outcome: 'Genomförd 2020-05-01', due: '2020-06-30' }),
      'green',
      'plan',
      'Genomförd 2020-05-01',
      'klart är klart',
    ],
    [
      activity({ outcome: 'Pågår', due: '2020-11-30' }),
      'green',
      'plan',
      'Genomförd',
      'påbörjad med tid kvar',
    ],
    [activity({ outcome: 'Pågår', due: '2020-06-30' }), 'red', 'plan', 'Pågår', 'dagen har passerat'],
    [activity({ outcome: 'Pågår' }), 'unrated', null, null, 'ingen plan att hålla den mot'],
    [
      activity({ outcome: 'Ej påbörjad', due: '2020-11-30' }),
      'unrated',
      null,
      null,
      'om den påbörjas vet bara förvaltningen',
    ],
    [
      activity({ outcome: 'Avbruten', due: '2020-11-30' }),
      'red',
      'plan',
      'Avbruten',
      'avbruten förblir avbruten',
    ],
    [activity({ outcome: 'Pågår', due: '2022-06-30' }), 'unrated', null, null, 'ska vara klar efter året'],
  ])('%j ger %s (%s, %s): %s', (spec, status, method, expected) => {
    const forecast = forecastOne(spec);
    expect([forecast.status, forecast.method, plain(forecast.expected)]).toEqual([status, method, expected]);
    expect(forecast.cell).toBeNull();
  });

  test('summan sägs med sitt underlag, vad som borde vara nu och om målet nås', () => {
    const forecast = forecastOne(count({ outcome: '61 st' }));
    expect(plain(forecast.explanation)).toBe(
      'Gul: beräknad prognos 92 st mot minst 100 st. Gränsen för gult är 90 st (90 % av målvärdet). Regel 90, rad 7. Beräknad av Målljus ur utfallet 61 st per 31 augusti 2020 (67 % av året). För att nå målvärdet i den takten skulle utfallet nu behöva vara 67 st. Når målet om nuvarande takt håller: nej, 92 av 100.',
    );
    expect([plain(forecast.expectedByNow), forecast.reaches, forecast.value]).toEqual(['67 st', false, 92]);
  });

  test.each([
    [
      count({ outcome: '61 st', name: 'Antal träffar' }),
      'Det går inte att se om utfallet räknas ihop under året; skriv en egen prognos.',
    ],
    [
      activity({ outcome: 'Ej påbörjad', due: '2020-11-30' }),
      '91 dagar efter uppföljningen. Den behöver påbörjas',
    ],
    [activity({ outcome: 'Pågår' }), 'inget datum då den ska vara klar'],
    [share({ outcome: 'Sekretess' }), 'ingen prognos, sekretess.'],
    [share({ type: 'Inriktningsmål', outcome: '84 %' }), 'ingen prognos, ett inriktningsmål får ingen färg.'],
    [share({ target: 'minst 90 % senast 2022', outcome: '84 %' }), 'ingen prognos, följs upp senare'],
  ])('skälet sägs när ingen prognos görs: %j', (spec, why) => {
    const { explanation, status, reason, method } = forecastOne(spec);
    expect(explanation).toContain(why);
    expect([status, method, reason === null]).toEqual(['unrated', null, false]);
  });

  test.each(['2020-01-01', '2020-01-15'])('den %s har för lite av året gått', (period) => {
    expect(forecastOne(count({ outcome: '1 st' }), { period }).status).toBe('unrated');
  });

  test.each(['2020', '2020-T3', '2020-12-31'])('%s är helår: då finns utfallet', (period) => {
    expect(forecastAll([count({ outcome: '61 st' })], { period }).result).toBeNull();
  });

  test('målen vägs ihop av prognosernas statusar', () => {
    const { result } = forecastAll([
      share({ goal: 'A', outcome: '70 %', forecast: 'Kommer att nås' }),
      share({ goal: 'A', outcome: '95 %' }),
      share({ goal: 'B', outcome: '70 %' }),
    ]);
    expect(result?.goals.map(({ goal, status }) => [goal, status])).toEqual([
      ['A', 'green'],
      ['B', 'red'],
    ]);
    expect(result?.total.counts).toEqual({ green: 2, yellow: 0, red: 1, unrated: 0 });
  });
});
