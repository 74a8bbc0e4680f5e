import { describe, expect, test } from 'vitest';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { explainsColour, isTotalLabel } from '../../../lib/sheet/row-words.ts';
import { buildSnapshot, type CellSpec } from '../../support/build-snapshot.ts';

const TOTALS = [
  'Summa',
  'Summa:',
  'Summa/medel',
  'Summa / medelvärde',
  'Medel och summa',
  'Medelvärde',
  'Medelvärdet totalt',
  'Totalt',
  'Totalt (procent)',
  'Genomsnitt alla mål',
  'Snitt för samtliga nämnder',
  'Summa poäng alla delar',
  'Totalt antal mål',
  'Antal gröna mål',
];

const NO_TOTALS = [
  'Totalt antal invånare',
  'Medelbetyg',
  'Medelvärde nationella prov',
  'Genomsnittlig väntetid',
  'Totalkostnad per elev',
  'Nöjda totalt',
];

test.each(TOTALS)('«%s» är en summa, inget mätvärde', (text) => {
  expect(isTotalLabel(text)).toBe(true);
});

test.each(NO_TOTALS)('«%s» är ett mätvärde, ingen summa', (text) => {
  expect(isTotalLabel(text)).toBe(false);
});

test.each([
  'Grön = uppnått',
  '● Grön = ≥ 100 %',
  'Gul: delvis uppnått',
  'Rött – målet nås inte',
  'Röd: < 90 %',
])('«%s» förklarar en färg', (text) => {
  expect(explainsColour(text)).toBe(true);
});

test.each([
  'Grön',
  'Grön – en hållbar kommun',
  'Gröna ytor: andel',
  'Grön: hållbara resor',
  'Andel = antal/total',
])('«%s» förklarar ingen färg', (text) => {
  expect(explainsColour(text)).toBe(false);
});

describe('rader under tabellen är inga mätvärden', () => {
  const HEADING = ['Mål', 'Mått', 'Målvärde 2024', 'Utfall 2024'];

  test.each<[CellSpec[], string]>([
    [['Summa/medel', null, null, 80], 'summan står i målkolumnen'],
    [[null, 'Medelvärde', null, 80], 'medelvärdet står i mätvärdets kolumn'],
    [['Totalt', null, 240, 235], 'summor av målvärden och utfall'],
    [['Grön = uppnått', null, '≥ 100 %'], 'en färg förklaras i målkolumnen'],
    [[null, 'Röd: under 90 %', '< 90 %', null], 'en färg förklaras i mätvärdets kolumn'],
    [['Analys: Trygghet har ökat 2 % sedan 2024.'], 'en analys på en egen rad'],
    [[null, 'Analys: mer än väntat'], 'en analys i mätvärdets kolumn'],
    [[null, 'Slutsats: fortsätt'], 'en slutsats'],
    [[null, 'Not: preliminärt'], 'en not'],
  ])('%j (%s)', (row) => {
    const snapshot = buildSnapshot([{ rows: [HEADING, ['A', 'a', 'minst 80', 85], [], row] }]);
    expect(recogniseTables(snapshot, []).tables[0]?.rows.map((each) => each.row)).toEqual([1]);
  });
});
