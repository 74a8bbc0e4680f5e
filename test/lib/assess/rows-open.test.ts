// The published rows of some thirty municipalities (../shared/data/rows-open.json, when it is there): every one is judged, and where
// a status was published for a målvärde with an utfall, a named rule set gives it or the list below says why none does.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PRESETS, STATUS_WORD, type Status } from '../../../lib/index.ts';
import { judgeAll, judgeOne, type CellContent, type MeasureSpec } from '../../support/build-measure.ts';

const FILE = '/work/shared/data/rows-open.json';

interface PublishedRow {
  readonly municipality: string;
  readonly year: number | null;
  readonly goal: string | null;
  readonly measure: string | null;
  readonly target_text: string | null;
  readonly actual_text: string | null;
  readonly previous_text: string | null;
  readonly published_status: string | null;
}

const isThere = existsSync(FILE);
const rows = isThere ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly PublishedRow[]) : [];
const withBoth = rows.filter(({ target_text, actual_text }) => target_text !== null && actual_text !== null);

/** `40 (2014); 39 (2015)`; a figure without a year is last year's. */
function earlier({ previous_text, year }: PublishedRow): Readonly<Record<string, CellContent>> {
  const parts = (previous_text ?? '').split(';').map((part) => part.trim());
  const dated = parts.flatMap((part): (readonly [string, CellContent])[] => {
    const [, value, own] = /^(.*?)(?: \((\d{4})\))?$/u.exec(part) ?? [];
    const period = own ?? (year === null ? '' : String(year - 1));
    return value === undefined || value === '' || period === '' ? [] : [[period, value]];
  });
  return Object.fromEntries(dated);
}

const toMeasure = (row: PublishedRow): MeasureSpec => ({
  name: row.measure ?? '',
  goal: row.goal ?? '',
  target: row.target_text,
  outcome: row.actual_text,
  previous: earlier(row),
});
const periodOf = ({ year }: PublishedRow): string | null => (year === null ? null : String(year));

/** What was published, which rule set gives it, and what else the municipality says of the measure. */
interface Given {
  readonly municipality: string;
  readonly measure: string;
  readonly published: string;
  readonly status: Status;
  readonly rules: string;
  readonly own?: MeasureSpec;
}
// Västra Götalandsregionen sets the limits per indicator: 99 % was yellow, and 98 % and 93 % red.
const VGR = { municipality: 'Västra Götalandsregionen', rules: '90', own: { tolerance: '1 % av målvärdet' } };

const GIVEN: readonly Given[] = [
  { ...VGR, measure: 'Kollektivtrafikens marknadsandel', published: 'Grön', status: 'green' },
  { ...VGR, measure: 'Sysselsättningsgrad', published: 'Grön', status: 'green' },
  { ...VGR, measure: 'Andel barn- och ungdomsbesök', published: 'Röd', status: 'red' },
  { ...VGR, measure: 'Antal unika deltagare', published: 'Grön', status: 'green' },
  { ...VGR, measure: 'Utsläpp av fossilt CO2', published: 'Gul', status: 'yellow' },
  { ...VGR, measure: 'Andel chefer', published: 'Röd', status: 'red' },
  {
    municipality: 'Vaggeryds kommun',
    measure: 'Resultat',
    published: 'högre än målsättningen',
    status: 'green',
    rules: 'strikt',
  },
];

/** Published statuses that no named rule set gives, with the reason. */
const NOT_GIVEN: readonly (readonly [municipality: string, measure: string, why: string])[] = [
  ['Skövde kommun', 'Elever i årskurs 9', 'målvärdet hänvisar till ett mål som inte står i raden'],
  ['Skövde kommun', 'Energianvändning, tjänstefordon', 'målåret är 2020; det publicerade är en trend 2014'],
  [
    'Skövde kommun',
    'Koldioxidutsläpp från tjänsteresor',
    '«nära noll» har ingen gräns; det publicerade är en trend',
  ],
  ['Västerviks kommun', 'Antalet innovativa lösningar', 'utfallet står i en kommentar, utan tidigare värde'],
  [
    'Västerviks kommun',
    'Möjlighet för kollektivt resande',
    'utfallet är i stort oförändrat men bedömdes som uppfyllt',
  ],
];

describe.skipIf(!isThere)('publicerade rader (hoppas över när ../shared/data inte finns)', () => {
  test('varje rad med målvärde och utfall bedöms av varje regel utan fel', () => {
    expect(withBoth.length).toBeGreaterThan(50);
    for (const rules of PRESETS) {
      for (const row of withBoth) {
        const { assessment, issues } = judgeOne(toMeasure(row), { rules, period: periodOf(row) });
        expect((assessment.status === 'unrated') === (assessment.reason !== null)).toBe(true);
        const asked = issues.some(({ severity }) => severity === 'question' || severity === 'error');
        if (assessment.reason === 'notUnderstood') expect(asked).toBe(true);
      }
    }
  });

  test('de flesta rader får en färg', () => {
    const rated = withBoth.filter(
      (row) => judgeOne(toMeasure(row), { period: periodOf(row) }).assessment.status !== 'unrated',
    );
    expect(rated.length / withBoth.length).toBeGreaterThan(0.8);
  });

  const find = (municipality: string, measure: string): readonly PublishedRow[] =>
    withBoth.filter(
      (row) =>
        row.municipality === municipality &&
        row.measure?.startsWith(measure) === true &&
        row.published_status !== null,
    );

  test.each(GIVEN)(
    '$municipality, $measure: $published',
    ({ municipality, measure, published, status, rules, own }) => {
      const found = find(municipality, measure);
      expect(found.map(({ published_status }) => published_status)).toEqual([published]);
      for (const row of found) {
        const { assessment } = judgeOne({ ...toMeasure(row), ...own }, { rules, period: periodOf(row) });
        expect(assessment.status).toBe(status);
      }
    },
  );

  test.each(NOT_GIVEN)('%s, %s: %s', (municipality, measure) => {
    const found = find(municipality, measure);
    expect(found).toHaveLength(1);
    for (const row of found)
      for (const rules of PRESETS)
        expect(judgeOne(toMeasure(row), { rules, period: periodOf(row) }).assessment.status).not.toBe(
          'green',
        );
  });

  test('varje publicerad bedömning av ett målvärde med utfall är med i någon av listorna', () => {
    const published = withBoth.filter(({ published_status }) => published_status !== null);
    expect(GIVEN.length + NOT_GIVEN.length).toBe(published.length);
  });

  test('Helsingborg 2016: två av fyra mätvärden nådda är delvis nått, med stadens egen regel', () => {
    const goal = 'Alla i Helsingborg ska ha möjlighet att påverka sina liv';
    const ofGoal = rows.filter((row) => row.municipality === 'Helsingborgs stad' && row.goal === goal);
    const measures = ofGoal.filter(
      ({ measure, target_text }) => measure !== null && !(target_text ?? '').startsWith('Minst'),
    );
    const { assessments, goals } = judgeAll(measures.map(toMeasure), { rules: '91-99', period: '2016' });
    expect(ofGoal.find(({ measure }) => measure === null)?.published_status).toBe('delvis nått ambitionen');
    expect(assessments.map(({ status }) => status)).toEqual(['red', 'green', 'green', 'red']);
    expect(goals.map(({ status }) => STATUS_WORD[status])).toEqual(['Gul']);
  });

  test('Nynäshamn 2018: båda mätvärdena ökade, men målet bedömdes som delvis uppfyllt', () => {
    const measures = rows.filter(
      (row) => row.year === 2018 && row.goal?.startsWith('1A.') === true && row.target_text === 'Öka',
    );
    const { goals } = judgeAll(measures.map(toMeasure), { period: '2018' });
    // Someone's own judgement, which no rule gives: it belongs beside the calculated status.
    expect(goals.map(({ counts }) => counts.green)).toEqual([2]);
    expect(goals.map(({ status }) => status)).toEqual(['green']);
  });
});
