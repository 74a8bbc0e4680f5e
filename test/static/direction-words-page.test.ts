// The published page «Riktningsord»: the whole list of the program, to read and to print beside the rules that a committee adopts.
import path from 'node:path';
import { expect, test } from 'vitest';
import { wordListMark } from '../../lib/rule-sheet/own-word-list.ts';
import { DIRECTION_WORDS } from '../../lib/rules/direction-words.ts';
import type { DirectionOfWord } from '../../lib/rules/direction-words.ts';
import { formatNumber } from '../../lib/swedish/format-number.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../src/static/riktningsord.html');

const GROUPS: readonly (readonly [DirectionOfWord, string])[] = [
  ['higher', 'Högre är bättre'],
  ['lower', 'Lägre är bättre'],
  ['ask', 'Målljus frågar, eftersom ordet används på båda sätten'],
];

const wordsOf = (wanted: DirectionOfWord): readonly string[] =>
  DIRECTION_WORDS.filter((one) => one.wanted === wanted)
    .map(({ word, outweighs }) => (outweighs === true ? `${word}*` : word))
    .sort((a, b) => a.localeCompare(b, 'sv'));

function page(): string {
  const groups = GROUPS.map(([wanted, title]) => {
    const words = wordsOf(wanted);
    return `      <h2>${title} (${formatNumber(words.length)})</h2>\n      <p>\n        ${words.join(',\n        ')}\n      </p>`;
  });
  return `      <h1>Riktningsord</h1>
      <p>
        Säger varken målvärdet eller någon kolumn vad som är bäst, ser Målljus på orden i mätvärdets namn. Här är hela
        listan: ${formatNumber(DIRECTION_WORDS.length)} ord, kontrolltal ${wordListMark()}. Ord som kommunen skrivit under «Riktningsord» i bladet
        Bedömningsregler går före den här listan.
      </p>
      <p>
        Ett ord hittas i alla sina böjningar och som sista led i en sammansättning. Finns flera ord i namnet gäller det längsta.
        Ord med stjärna avgör också för det som står efter dem: «nöjda med väntetiden».
      </p>

${groups.join('\n\n')}
`;
}

test('sidan «Riktningsord» är programmets lista', async () => {
  await expect(page()).toMatchFileSnapshot(PUBLISHED);
});

test('varje ord står på sidan en gång för sin riktning', () => {
  for (const [wanted] of GROUPS) expect(new Set(wordsOf(wanted)).size).toBe(wordsOf(wanted).length);
  expect(GROUPS.reduce((count, [wanted]) => count + wordsOf(wanted).length, 0)).toBe(DIRECTION_WORDS.length);
});
