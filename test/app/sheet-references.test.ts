// Which sheets a formula refers to: a sheet that nothing refers to may go, and one that something does may not.
import { expect, test } from 'vitest';
import { refersToSheet } from '../../src/app/sheet-references.ts';

const SHEETS = ['Jan', 'Mål', 'Dec', 'Min Mål', "Eva's Mål"];

test.each([
  ['Mål!A1', true, 'utan citattecken'],
  ['SUM(1,mål!A1:B2)', true, 'oavsett stor och liten bokstav'],
  ["'Mål'!A1", true, 'med citattecken'],
  ['=A1+Mål!A1', true, 'efter ett räknetecken'],
  ['Jan:Dec!A1', true, 'över flera blad, med bladet emellan'],
  ["'Dec:Jan'!A1", true, 'över flera blad, baklänges'],
  ['[0]Mål!A1', true, 'arbetsboken själv'],
  ['INDIRECT("Mål!A1")', true, 'text som blir en hänvisning'],
  ['HYPERLINK("#\'Mål\'!A1","Till målen")', true, 'länk inom arbetsboken'],
  ["'Min Mål'!A1", false, 'bara slutet av ett annat namn'],
  ['MinMål!A1', false, 'bara slutet av ett annat namn, utan citattecken'],
  ["'Eva''s Mål'!A1", false, 'med ett citattecken i namnet'],
  ['[1]Mål!A1', false, 'en annan arbetsbok'],
  ["'C:\\Delat\\[Bok.xlsx]Mål'!A1", false, 'en annan arbetsbok med sin mapp'],
  ['"Mål!"&A1', false, 'text'],
  ['IF(A1="""Mål!""",1,2)', false, 'text med citattecken i'],
  ['Mål+1', false, 'ett namn'],
  ['Jan:Min!A1', false, 'ett blad som inte finns'],
])('%s: %s (%s)', (formula, wanted) => {
  expect(refersToSheet(formula, 'Mål', SHEETS)).toBe(wanted);
});

test('med ett citattecken i namnet', () => {
  expect(refersToSheet("'Eva''s Mål'!A1", "Eva's Mål", SHEETS)).toBe(true);
});
