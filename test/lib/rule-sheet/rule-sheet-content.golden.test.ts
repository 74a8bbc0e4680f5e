// The whole sheet for the preset 90 as a page that a Swedish reader can review: golden/bedomningsregler-90.md.
import { expect, test } from 'vitest';
import { ruleSheetContent } from '../../../lib/rule-sheet/rule-sheet-content.ts';
import { aidsOf, preset } from '../../support/rule-sheets.ts';

test('bladet för regelverket 90', async () => {
  const ruleSet = preset('90');
  const { rows, printTitleRows, lists } = ruleSheetContent(ruleSet, aidsOf(ruleSet));
  const lines = rows.map((row, index) => {
    const cells = row.map((cell) => (cell === null ? '' : String(cell.value).replaceAll('\u00A0', '␣')));
    return `${String(index + 1)} | ${cells.join(' | ')}`.trimEnd();
  });
  const page = [
    '# Bladet «Bedömningsregler» för regelverket 90',
    '',
    `Rad ${String(printTitleRows.top + 1)} upprepas på varje sida. Listor: ${lists.map(({ values }) => values.join(', ')).join('; ')}. ␣ är hårt blanksteg.`,
    '',
    '```',
    ...lines,
    '```',
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('golden/bedomningsregler-90.md');
});
