// Colours of a theme with tints, as Excel itself shows them, and of the old palette.
import { describe, expect, test } from 'vitest';
import { rootOf } from '../../../src/xlsx/xml/scan.ts';
import { colourOf, readPalette } from './colours.ts';

const NONE = readPalette(undefined, undefined);
const of = (attributes: string, palette = NONE): string | null => {
  const xml = `<color ${attributes}/>`;
  return colourOf(xml, rootOf(xml), palette);
};

describe('temats färger', () => {
  // The shades that Excel's own menu of colours gives the first accent of its theme, and of its background and text.
  test.each([
    ['theme="4"', '#4472C4'],
    ['theme="4" tint="0.79998168889431442"', '#D9E1F2'],
    ['theme="4" tint="0.59999389629810485"', '#B4C6E7'],
    ['theme="4" tint="0.39997558519241921"', '#8EA9DB'],
    ['theme="4" tint="-0.249977111117893"', '#305496'],
    ['theme="4" tint="-0.499984740745262"', '#203764'],
    ['theme="0" tint="-0.14999847407452621"', '#D9D9D9'],
    ['theme="1" tint="0.499984740745262"', '#808080'],
    ['theme="3"', '#44546A'],
  ])('%s', (attributes, shown) => {
    const close = (colour: string | null): number[] =>
      [1, 3, 5].map((at) => parseInt(colour?.slice(at, at + 2) ?? '', 16));
    // Excel counts colours in whole steps of its own, so a part may be off by two of 255
    close(of(attributes)).forEach((part, index) => {
      expect(Math.abs(part - (close(shown)[index] ?? NaN))).toBeLessThanOrEqual(2);
    });
  });

  test('arbetsbokens eget tema går före', () => {
    const theme =
      '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="eeeeee"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
    const palette = readPalette(undefined, theme);
    expect([of('theme="0"', palette), of('theme="1"', palette), of('theme="4"', palette)]).toEqual([
      '#EEEEEE',
      '#111111',
      '#4472C4',
    ]);
  });
});

describe('andra färger', () => {
  test.each([
    ['rgb="FF9aa5a0"', '#9AA5A0'],
    ['indexed="10"', '#FF0000'],
    ['indexed="64"', '#000000'],
    ['auto="1"', null],
    ['indexed="900"', null],
  ])('%s', (attributes, shown) => {
    expect(of(attributes)).toBe(shown);
  });

  test('en egen palett går före', () => {
    const styles =
      '<styleSheet><colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors></styleSheet>';
    const palette = readPalette(styles, undefined);
    expect([of('indexed="0"', palette), of('indexed="1"', palette)]).toEqual(['#ABCDEF', '#FFFFFF']);
  });
});
