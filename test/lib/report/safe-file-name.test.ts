// Names that every system takes, whatever a workbook is called.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeFileName, safeFileName } from '../../../lib/report/safe-file-name.ts';

describe('filnamn', () => {
  test.each([
    ['Mål 2020', 'Mål 2020', 'som det är'],
    ['Mål: 2020/21?', 'Mål 2020 21', 'tecken som Windows inte tar'],
    ['CON', 'Underlag CON', 'namnet på en enhet'],
    ['com1.2020', 'Underlag com1.2020', 'enhetens namn före en punkt'],
    ['Consument', 'Consument', 'börjar bara likadant'],
    ['Mål . ', 'Mål', 'punkt och blanksteg sist'],
    ['..', 'Underlag', 'inget kvar'],
    ['', 'Underlag', 'tomt'],
    ['Ma\u030Al', 'Mål', 'uppdelat å'],
    ['a\u0000b\nc', 'a b c', 'styrtecken'],
    ['x'.repeat(300), 'x'.repeat(80), 'för långt'],
    ['😀'.repeat(80), '😀'.repeat(50), 'för många byte'],
  ])('%s blir %s: %s', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  test('lag: går på Windows, är aldrig tomt, och är sig självt andra gången', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = safeFileName(text);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(89);
        expect(safeFileName(name)).toBe(name);
        expect(isSafeFileName(name)).toBe(true);
      }),
    );
  });

  test.each([
    ['Underlag 2020', true, 'ett namn'],
    ['.underlag  x', true, 'punkt först och två blanksteg går'],
    ['å'.repeat(200), true, 'långt: det avgör systemet'],
    ['nul', false, 'en enhet'],
    ['COM1.txt', false, 'en enhet före punkten'],
    ['con .txt', false, 'en enhet med blanksteg före punkten'],
    ['CONIN$', false, 'tangentbordet'],
    ['conout$.x', false, 'skärmen'],
    ['CONTROLLER', true, 'bara början av en enhet'],
    ['a\u202Eb', false, 'tecken som vänder läsriktningen'],
    ['a.', false, 'punkt sist'],
    ['a ', false, 'blanksteg sist'],
    ['a:b', false, 'ett tecken som Windows inte tar'],
    ['a\tb', false, 'styrtecken'],
    ['', false, 'tomt'],
  ])('%s går som det är: %s (%s)', (name, isSafe) => {
    expect(isSafeFileName(name)).toBe(isSafe);
  });
});
