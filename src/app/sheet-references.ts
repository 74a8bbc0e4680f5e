// Which sheets a formula refers to, as it is written in Excel and in a file: whole names only, and never those of another workbook.

// A text; a sheet's name in quotes, a quote in it doubled; or a name without quotes, which no sign of arithmetic can stand in.
// What stands in brackets straight before it is the workbook's number; 0 is the workbook itself.
const REFERENCE = /"((?:[^"]|"")*)"|'((?:[^']|'')*)'!|((?:\[[^[\]]*\])?[^\s"'!,;(){}+\-*/^&=<>%@#|$[\]]+)!/gu;
// Functions that take a reference as a text.
const READS_TEXT = /\b(?:INDIRECT|HYPERLINK)\s*\(/i;

/**
 * Whether a formula refers to the sheet. `sheets`, all of them in order, tells what lies between the ends of `Jan:Dec!A1`.
 * `refersToSheet("SUM('Min Mål'!A1)", 'Mål', ['Mål'])` is false.
 */
export function refersToSheet(formula: string, sheet: string, sheets: readonly string[]): boolean {
  if (!formula.includes('!')) return false;
  const wanted = sheet.toLowerCase();
  const order = sheets.map((name) => name.toLowerCase());
  return namesIn(formula).some((name) => {
    if (name === wanted) return true;
    const [first = '', last = ''] = name.split(':');
    const [from, to] = [order.indexOf(first), order.indexOf(last)].sort((a, b) => a - b);
    const at = order.indexOf(wanted);
    return (
      name.includes(':') && from !== undefined && to !== undefined && from >= 0 && at >= from && at <= to
    );
  });
}

/** In lower case; two with a colon between where the reference goes over several sheets. */
function namesIn(formula: string): readonly string[] {
  const readsText = READS_TEXT.test(formula);
  return Array.from(formula.matchAll(REFERENCE)).flatMap(([, text, quoted, bare]): readonly string[] => {
    if (text !== undefined)
      // What stands between the quotes holds fewer characters, so this comes to an end.
      return readsText && text.includes('!') ? namesIn(text.replaceAll('""', '"').replace(/^#/, '')) : [];
    const name = (quoted === undefined ? bare : quoted.replaceAll("''", "'")) ?? '';
    const own = name.replace(/^\[0\]/, '');
    // A bracket is of another workbook.
    return own.includes(']') ? [] : [own.toLowerCase()];
  });
}
