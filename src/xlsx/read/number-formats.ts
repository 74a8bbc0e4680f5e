// Number formats that a workbook keeps by number only, and which formats show a date.

// What the numbers mean, ECMA-376 part 1, 18.8.30; where Excel follows the machine's language, as Swedish Excel shows it.
const BUILT_IN: Readonly<Partial<Record<number, string>>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0\\ "kr";\\-#,##0\\ "kr"',
  6: '#,##0\\ "kr";[Red]\\-#,##0\\ "kr"',
  7: '#,##0.00\\ "kr";\\-#,##0.00\\ "kr"',
  8: '#,##0.00\\ "kr";[Red]\\-#,##0.00\\ "kr"',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy\\-mm\\-dd',
  15: 'd\\-mmm\\-yy',
  16: 'd\\-mmm',
  17: 'mmm\\-yy',
  18: 'h:mm\\ AM/PM',
  19: 'h:mm:ss\\ AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy\\-mm\\-dd\\ h:mm',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '#,##0;\\-#,##0;"-"',
  42: '#,##0\\ "kr";\\-#,##0\\ "kr";"-"\\ "kr"',
  43: '#,##0.00;\\-#,##0.00;"-"',
  44: '#,##0.00\\ "kr";\\-#,##0.00\\ "kr";"-"\\ "kr"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format that a number stands for without a definition in the workbook: `9` → `0%`. `General` when it stands for none. */
export function builtInFormat(id: number): string {
  // Dates of East Asian calendars.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'yyyy\\-mm\\-dd';
  return BUILT_IN[id] ?? 'General';
}

// Where Excel follows the machine's language, a number does not stand for one and the same format.
const FOLLOWS_LANGUAGE: ReadonlySet<number> = new Set([
  ...[5, 6, 7, 8, 14, 22, 37, 38, 39, 40, 41, 42, 43, 44],
]);

/** The number that stands for this format in every workbook and every language: `0%` → 9; undefined when none does. */
export function commonFormat(formatCode: string): number | undefined {
  if (formatCode === 'General') return 0;
  const ids = Object.keys(BUILT_IN).map(Number);
  return ids.find((id) => BUILT_IN[id] === formatCode && !FOLLOWS_LANGUAGE.has(id));
}

// What says nothing about dates in a format: quoted text, a single shown or skipped character, and bracketed colours,
// conditions and languages – but not elapsed time such as [h].
const SAYS_NOTHING = /"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General/gi;

/** Whether a number in this format shows as a date or a time. */
export function showsDate(numberFormat: string): boolean {
  return /[ymdhs]/i.test(numberFormat.replace(SAYS_NOTHING, ''));
}
