// Formulas between the file and what an add-in sees, and shared formulas against openpyxl's own translation.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shownFormula, storedFormula } from './file-formula.ts';
import { shiftFormula } from './shift-formula.ts';

const PYTHON = '/usr/bin/python3';
const TRANSLATE = `
import json, sys
from openpyxl.formula.translate import Translator
print(json.dumps([Translator("=" + f, "C5").translate_formula("E8")[1:] for f in json.load(sys.stdin)]))
`;

const FORMULAS = [
  'A1+B$2*$C3-$D$4',
  'SUM(A1:C3,Blad2!D5,\'Mål "2020" A1\'!$A1)',
  '"A1"&A1&"B""2"',
  'SUM(A:C)+SUM(2:4)+SUM($A:B,$1:3)',
  'IF(A1<>"",LOG10(B2),Tabell1[[#This Row],[A1]])',
  'TAX2024X+_A1+ABC.D1',
  '#REF!+A1',
  '1E3+A1*2%',
];

describe('delade formler', () => {
  test.skipIf(!existsSync(PYTHON))('flyttas som openpyxl flyttar dem', () => {
    const { stdout } = spawnSync(PYTHON, ['-c', TRANSLATE], {
      input: JSON.stringify(FORMULAS),
      encoding: 'utf8',
    });
    expect(FORMULAS.map((formula) => shiftFormula(formula, 3, 2))).toEqual(JSON.parse(stdout));
  });

  test.each([
    ['A1', -1, 0, 'A1048576'],
    ['A1', 0, -1, 'XFD1'],
    ['$A$1+XFD1048576', 1, 1, '$A$1+A1'],
  ])('%s flyttas %i rader och %i kolumner', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('namn på funktioner', () => {
  test.each([
    ['_xldudf_MALLJUS_STATUS(C2,D2)', 'MALLJUS.STATUS(C2,D2)'],
    ['_xlfn.IFS(A1=1,_xlfn._xlws.SORT(B:B))', 'IFS(A1=1,SORT(B:B))'],
    ['_xlfn.STDEV.S(A1:A9)+ERROR.TYPE(A1)', 'STDEV.S(A1:A9)+ERROR.TYPE(A1)'],
    ['NETWORKDAYS.INTL(A1,B1)&"_xlfn.IFS("', 'NETWORKDAYS.INTL(A1,B1)&"_xlfn.IFS("'],
    ["SUM('MALLJUS.X'!A1,Tabell1[@[A.B]])", "SUM('MALLJUS.X'!A1,Tabell1[@[A.B]])"],
  ])('%s', (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
    expect(storedFormula(shown)).toBe(stored);
  });

  test.each(['_xlfn.SINGLE(A1:A3)', '_xlfn.ANCHORARRAY(A1)'])('%s står som den står', (stored) => {
    expect(shownFormula(stored)).toBe(stored);
  });

  test.each(['LET(x,1,x)', 'lambda(x,x)(1)', '@A1:A3', 'SUM(A1#)'])('%s kan inte sparas', (formula) => {
    expect(() => storedFormula(formula)).toThrow('cannot be saved');
  });
});
