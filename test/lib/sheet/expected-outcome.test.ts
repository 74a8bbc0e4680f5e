// Headings of what is expected to become the outcome: never read as the outcome itself.
import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

function read(headings: readonly string[], cells: readonly CellSpec[]) {
  const snapshot = buildSnapshot([
    {
      rows: [
        ['Mål', 'Mätvärde', 'Målvärde', ...headings],
        ['Trygg', 'Andel nöjda', 'minst 80 %', ...cells],
      ],
    },
  ]);
  const recognition = recogniseTables(snapshot, []);
  const reading = readMeasures(snapshot, recognition, null);
  return {
    roles: (recognition.tables[0]?.columns ?? []).slice(3).map(({ role }) => role),
    period: reading.period,
    outcome: reading.measures[0]?.outcome?.value ?? null,
    issues: [...recognition.issues, ...reading.issues].map(({ cell }) => cell),
  };
}

describe('rubriker för det utfall som väntas', () => {
  test.each([
    'Förväntat utfall 2020',
    'Väntat utfall helår 2020',
    'Väntat utfall helår',
    'Beräknat utfall 2020',
    'Beräknat helårsutfall 2020',
    'Prognostiserat utfall 2020',
    'Prognosticerat utfall 2020',
    'Prognostiserat resultat 2020',
    'Troligt utfall 2020',
    'Utfall 2020 (beräknat)',
    'Utfall (prognos) 2020',
    'Helårsutfall (prognos)',
    'Helår 2020 (prognos)',
    'Helårsutfall 2020 (prog.)',
    'Bedömt utfall helår',
    'Bedömt utfall helår 2020',
    'Uppskattat utfall för hela året 2020',
    'Uppskattat utfall 2020',
    'Bedömt utfall 2020',
    'Förväntat resultat 2020',
    'Resultat 2020 (beräknat)',
  ])('«%s» är en prognos, aldrig årets utfall', (heading) => {
    expect(read(['Utfall augusti 2020', heading], [0.78, 0.81])).toEqual({
      roles: ['outcome', 'forecast'],
      period: '2020-08',
      outcome: 0.78,
      issues: [],
    });
  });

  test.each([
    ['Planerat utfall 2020', 'kan vara ett målvärde'],
    ['Budgeterat utfall 2020', 'kan vara ett målvärde'],
    ['Önskat utfall 2020', 'kan vara ett målvärde'],
    ['Eftersträvat utfall 2020', 'kan vara ett målvärde'],
  ])('«%s» frågas om i sin rubrik: %s', (heading) => {
    const found = read(['Utfall augusti 2020', heading], [0.78, 0.81]);
    expect(found).toMatchObject({ period: '2020-08', outcome: 0.78 });
    expect(found.roles).not.toContain('forecast');
    expect(found.issues.map((cell) => cell?.split('!')[1])).toEqual(['E1']);
  });

  test.each([
    ['Bedömt utfall 2020', 'kan vara det bedömda utfallet'],
    ['Uppskattat utfall 2020', 'ett utfall kan vara uppskattat'],
    ['Resultat 2020 (beräknat)', 'kan vara uträknat ur annat'],
  ])('«%s» frågas om när året inte har något annat utfall: %s', (heading) => {
    const found = read(['Utfall 2019', heading], [0.78, 0.81]);
    expect(found).toMatchObject({ period: '2019', outcome: 0.78 });
    expect(found.issues.map((cell) => cell?.split('!')[1])).toEqual(['E1']);
  });

  test.each(['Förväntat utfall 2020', 'Bedömt utfall', 'Helårsutfall (prognos)'])(
    '«%s» ensamt ger ingen bedömning utan en fråga',
    (heading) => {
      const found = read([heading], [0.81]);
      expect(found.outcome).toBeNull();
      expect(found.issues.length).toBeGreaterThan(0);
    },
  );

  test.each([
    'Utfall 2020',
    'Preliminärt utfall 2020',
    'Utfall väntetid 2020',
    'Helårsutfall 2020',
    'Helår 2020',
  ])('«%s» är ett utfall som förut', (heading) => {
    expect(read([heading], [0.81])).toMatchObject({ roles: ['outcome'], period: '2020', outcome: 0.81 });
  });

  test('«Bedömt utfall» under «Helår 2020» är en prognos', () => {
    const snapshot = buildSnapshot([
      {
        rows: [
          ['', '', '', 'Tertial 2 2020', 'Helår 2020'],
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Bedömt utfall'],
          ['Trygg', 'Andel nöjda', 'minst 80 %', 0.78, 0.81],
        ],
      },
    ]);
    const recognition = recogniseTables(snapshot, []);
    expect(recognition.tables[0]?.columns.slice(3).map(({ role }) => role)).toEqual(['outcome', 'forecast']);
  });
});

const FIRST = ['Mål', 'Mätvärde', 'Målvärde'];
const DATA = ['Trygg', 'Andel nöjda', 'minst 80 %', 0.7, 0.81];
const GROUP = ['D1:E1'];

describe('ord om det som väntas på en egen rubrikrad', () => {
  const readRows = (rows: readonly (readonly CellSpec[])[], merges: readonly string[] = []) => {
    const snapshot = buildSnapshot([{ rows, merges }]);
    const recognition = recogniseTables(snapshot, []);
    const reading = readMeasures(snapshot, recognition, null);
    const [measure] = reading.measures;
    return {
      period: reading.period,
      outcome: measure?.outcome?.value ?? null,
      forecast: measure?.forecast?.value ?? null,
      asked: [...recognition.issues, ...reading.issues].length > 0,
    };
  };

  test.each([
    ['Förväntat', 'ordet ensamt'],
    ['Förväntat utfall', 'med utfall'],
    ['Prognos', 'ordet prognos'],
    ['Prognos 2020', 'med året'],
    ['Beräknat', 'beräknat är inte utfallet än'],
    ['Planerat', 'vad som planeras är inte utfallet'],
    ['Budgeterat', 'vad som budgeteras är inte utfallet'],
  ])('«%s» ensamt över «Utfall 2020» är aldrig årets utfall: %s', (word) => {
    for (const title of ['', 'Socialnämnden'])
      expect(
        readRows([[title, '', '', '', word], [...FIRST, 'Utfall 2019', 'Utfall 2020'], DATA]),
      ).toMatchObject({ period: '2019', outcome: 0.7 });
  });

  test.each([
    ['Förväntat', '2020', 'året för sig'],
    ['Prognos', '2020', 'året för sig'],
    ['Förväntat', 'Utfall 2020', 'utfall med år'],
  ])('«Utfall» och «%s» över «2019» och «%s»: %s', (word, below) => {
    const above = ['', '', '', 'Utfall', word];
    expect(readRows([above, [...FIRST, '2019', below], DATA])).toMatchObject({
      period: '2019',
      outcome: 0.7,
    });
  });

  test.each([
    ['sammanslagen', GROUP, 'Förväntat'],
    ['sammanslagen', GROUP, 'Förväntat utfall'],
    ['över två kolumner utan att slås samman', [], 'Prognos'],
  ])('en grupprubrik %s gör hela gruppen till prognos, och utfallet frågas om', (_how, merges, word) => {
    const found = readRows(
      [['', '', '', word, ''], [...FIRST, 'Utfall T2 2020', 'Utfall 2020'], DATA],
      merges,
    );
    expect(found).toMatchObject({ outcome: null, asked: true });
  });

  test.each([
    ['Faktiskt', 'Förväntat'],
    ['Verkligt utfall', 'Prognos'],
  ])('«%s» och «%s» under «Utfall 2020» är utfall och prognos', (actual, expected) => {
    const rows = [[...FIRST, 'Utfall 2020', ''], ['', '', '', actual, expected], DATA];
    expect(readRows(rows, GROUP)).toEqual({ period: '2020', outcome: 0.7, forecast: 0.81, asked: false });
  });

  test('bara «Förväntat» under «Utfall 2020» är inget utfall', () => {
    const rows = [[...FIRST, 'Utfall 2020', 'Kommentar'], ['', '', '', 'Förväntat', ''], DATA];
    expect(readRows(rows)).toMatchObject({ outcome: null, asked: true });
  });

  test('«Förväntat» och «Faktiskt» över var sitt «Utfall 2020» är prognos och utfall', () => {
    const rows = [['', '', '', 'Förväntat', 'Faktiskt'], [...FIRST, 'Utfall 2020', 'Utfall 2020'], DATA];
    expect(readRows(rows)).toEqual({ period: '2020', outcome: 0.81, forecast: 0.7, asked: false });
  });

  test.each([
    ['Kommunens bedömning', 'säger inget om att utfallet väntas'],
    ['Prognos för befolkningen', 'handlar om något annat'],
  ])('«%s» över «Utfall 2020» ändrar inget: %s', (word) => {
    const rows = [['', '', '', '', word], [...FIRST, 'Utfall 2019', 'Utfall 2020'], DATA];
    expect(readRows(rows)).toMatchObject({ period: '2020', outcome: 0.81 });
  });
});
