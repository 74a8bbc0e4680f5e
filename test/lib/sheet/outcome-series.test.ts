import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

const MONTHS = ['Jan', 'Feb', 'Mars'];

/** Outcomes 1, 2, 3 … under the headings given. */
function read(headings: readonly string[], period: string | null = null, empty = 0) {
  const figures = headings.map((_, at): CellSpec => (at < headings.length - empty ? at + 1 : null));
  const rows = [
    ['Mål', 'Indikator', 'Målvärde 2026', ...headings],
    ['A', 'Bygglov, dagar', 'högst 30', ...figures],
  ];
  const snapshot = buildSnapshot([{ rows }]);
  const recognition = recogniseTables(snapshot, []);
  const { measures, issues } = readMeasures(snapshot, recognition, period);
  return { measures, issues: [...recognition.issues, ...issues] };
}

describe('månader eller kvartal och det som är nått hittills', () => {
  test.each<[string, readonly string[], string]>([
    ['Utfall ack', MONTHS, 'ackumulerat'],
    ['Ack. utfall', MONTHS, 'ackumulerat före ordet'],
    ['Ackumulerat', MONTHS, 'bara ordet'],
    ['Utfall hittills', MONTHS, 'hittills'],
    ['Utfall totalt', MONTHS, 'totalt'],
    ['Totalt', MONTHS, 'bara ordet'],
    ['Snitt', MONTHS, 'snittet'],
    ['Medelvärde', MONTHS, 'medelvärdet'],
    ['Utfall 2026', MONTHS, 'året'],
    ['Helår', MONTHS, 'året'],
    ['Utfall ack', ['Q1', 'Q2', 'Q3'], 'kvartal'],
    ['Ack', ['Utfall Q1', 'Utfall Q2'], 'kvartal med ord'],
    ['Totalt', ['T1', 'T2', 'T3'], 'tertial'],
    ['Utfall ack', ['Utfall T1', 'Utfall T2'], 'tertial med ord'],
    ['Utfall ack', ['Januari 2026', 'Februari 2026'], 'månader med år'],
  ])('«%s» efter %j är utfallet (%s)', (heading, parts) => {
    const reading = read([...parts, heading]);
    expect(reading.measures[0]?.outcome?.value).toBe(parts.length + 1);
    expect(reading.issues).toEqual([]);
  });

  test('den månad som någon ber om är den som bedöms', () => {
    expect(read([...MONTHS, 'Utfall ack'], '2026-02').measures[0]?.outcome?.value).toBe(2);
    expect(read([...MONTHS, 'Utfall ack'], '2026-03').measures[0]?.outcome?.value).toBe(3);
  });

  test.each<[readonly string[], string]>([
    [[...MONTHS, 'Utfall'], 'utfallet kan vara årets eller den sista månadens'],
    [[...MONTHS, 'Totalt', 'Snitt'], 'summa eller snitt'],
  ])('%j frågas om (%s)', (headings) => {
    const { measures, issues } = read(headings);
    expect(measures[0]?.unclear).toEqual(['outcome']);
    expect(issues.map(({ severity }) => severity)).toEqual(['question']);
  });

  test('det som heter utfall går före det som bara heter snitt', () => {
    expect(read([...MONTHS, 'Utfall ack', 'Snitt']).measures[0]?.outcome?.value).toBe(4);
  });

  test('december är inte hela året', () => {
    const rows = (headings: readonly string[]): CellSpec[][] => [
      ['Mål', 'Indikator', 'Målvärde 2026', ...headings],
      ['A', 'Bygglov, dagar', 'högst 30', ...headings.map((_, at) => at + 1)],
    ];
    const snapshot = buildSnapshot([{ rows: rows(['Utfall 2026']) }, { rows: rows(['Okt', 'Nov', 'Dec']) }]);
    const { measures, issues } = readMeasures(snapshot, recogniseTables(snapshot, []), null);
    expect(measures.map(({ sheet }) => sheet)).toEqual(['Blad1']);
    expect(issues).toMatchObject([{ code: 'period-unclear', cell: 'Blad2!D1' }]);
  });

  test.each([[['D1:G1']], [[]]])('under ett gemensamt «Utfall» (sammanslaget %j)', (merges) => {
    const rows = [
      ['Mål', 'Indikator', 'Målvärde 2026', 'Utfall', null, null, null],
      [null, null, null, 'Jan', 'Feb', 'Mar', 'Ack'],
      ['A', 'Bygglov, dagar', 'högst 30', 1, 2, 3, 4],
    ];
    const snapshot = buildSnapshot([{ rows, merges }]);
    const [measure] = readMeasures(snapshot, recogniseTables(snapshot, []), null).measures;
    expect(measure?.outcome?.value).toBe(4);
  });

  test.each<[readonly string[], string]>([
    [['Utfall april', 'Utfall augusti'], 'delår, inte en följd av månader'],
    [['Utfall jan–mars', 'Utfall jan–april'], 'räknas från januari'],
  ])('%j bedöms efter den sista (%s)', (headings) => {
    expect(read(headings).measures[0]?.outcome?.value).toBe(2);
  });
});
