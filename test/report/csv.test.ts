// CSV that Swedish Excel opens as a table and never runs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsv, csvCell } from '../../src/report/csv.ts';

/** Reads CSV as Excel does: semicolons, quotes doubled within quotes. */
function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).slice(1);
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^;\r\n"]*)(;|\r\n)/g;
  for (const [, cell = '', end] of text.matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('en cell', () => {
  test.each<readonly [string | number | null, string, string]>([
    ['=1+1', "'=1+1", 'formel'],
    ['+46 70', "'+46 70", 'telefonnummer'],
    ['-', "'-", 'bara ett streck'],
    ['@namn', "'@namn", 'Lotus'],
    ['＝1+1', "'＝1+1", 'bred likhet'],
    ['-2+3', "'-2+3", 'räknas ut'],
    ['-5', '-5', 'negativt tal'],
    ['-5 %', '-5 %', 'negativ procent'],
    ['+3,2', '+3,2', 'tal med plus'],
    ['-1\u00A0200,5', '-1\u00A0200,5', 'tal med tusental'],
    ['8/10', "'8/10", 'ett bråk, ingen dag'],
    ['3-5', "'3-5", 'ett intervall, ingen dag'],
    ['2020-12-31', '2020-12-31', 'en dag'],
    ['a;b', '"a;b"', 'semikolon'],
    ['=";"', `"'="";"""`, 'formel med semikolon och citattecken'],
    ['– (–)', '– (–)', 'tankstreck är ingen formel'],
    [-5.25, '-5,25', 'tal med komma'],
    [1_234_567, '1234567', 'inget mellan tusentalen'],
    [null, '', 'inget'],
  ])('%s blir %s: %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('filen', () => {
  test('börjar med märket för UTF-8 och har vagnretur efter varje rad', () => {
    expect([...createCsv([['å']])]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa5, 13, 10]);
  });

  test('lag: läst tillbaka är varje text som den var, så när som på apostrofen före det som annars är en formel', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const plain = rows.map((cells) =>
          cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20\d])/, '')),
        );
        const read = readCsv(createCsv(plain));
        expect(
          read.map((cells) =>
            cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20\d])/, '')),
          ),
        ).toEqual(plain);
      }),
    );
  });

  test('lag: ingen cell som inte är ett tal börjar som en formel', () => {
    const opening = fc.constantFrom('=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', '');
    fc.assert(
      fc.property(opening, fc.string(), (start, rest) => {
        const cell = csvCell(start + rest).replace(/^"/, '');
        if (/^[=+\-@\t＝＋－＠]/.test(cell)) expect(cell).toMatch(/^[-+]?[\d \u00A0]+(,\d+)?[ \u00A0]?%?"?$/);
      }),
    );
  });
});

test.each([
  ['inledande nolla', '0012', "'0012"],
  ['tiopotens', '1E5', "'1E5"],
  ['tiopotens med tecken', '2e-3', "'2e-3"],
  ['decimaltal', '0,5', '0,5'],
  ['noll', '0', '0'],
  ['ord med E', '1E', '1E'],
])('%s: namnet står som det är skrivet i Excel', (_, text, expected) => {
  expect(csvCell(text)).toBe(expected);
});
