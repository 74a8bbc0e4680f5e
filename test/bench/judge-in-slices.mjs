// The longest slice of each part of judging, in milliseconds, when nothing else is to be waited for: node --import tsx judge-in-slices.mjs
// MEASURES SHEETS. Judges twice: the second time there is much of ours to know again and nothing to write.
import { previewWorkbook, judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { measure } from './measure.mjs';

const NOW = '2021-01-29T08:00';
const HEADINGS = ['Mål', 'Delmål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2019', 'Utfall 2020', 'Riket 2020'];
const WORDINGS = ['minst 80 %', 'Högst 30', '≥ 40', 'mellan 20 och 40', 'öka', 'bättre än riket', '75'];

let since = 0;
let step = 'begin';

const [, , measures, sheets] = process.argv.map(Number);
const workbook = createMemoryWorkbook(buildSnapshot(sheetsOf(Math.ceil(measures / sheets))));

await measure(async () => {
  const longest = {};
  const judged = await judgeWorkbook(followed(), { now: NOW, ...following(longest) });
  const again = await previewWorkbook(followed(), { now: NOW, ...following(longest) });
  if (!judged.ok || !again.ok || again.value.lines.length > 0)
    throw new Error('Not judged, or not the same again');
  return longest;
});

/** The workbook; the time that it takes itself is no slice of ours. */
function followed() {
  return {
    read: async () => {
      const read = await workbook.read();
      since = performance.now();
      step = 'begin';
      return read;
    },
    apply: (plan) => workbook.apply(plan),
  };
}

function following(longest) {
  return {
    onProgress: (progress) => {
      step = progress.step;
    },
    pause: () => {
      longest[step] = Math.max(longest[step] ?? 0, performance.now() - since);
      since = performance.now();
      return null;
    },
  };
}

function sheetsOf(rows) {
  return Array.from({ length: sheets }, (_, sheet) => ({
    name: `Nämnd ${sheet + 1}`,
    rows: [HEADINGS, ...Array.from({ length: rows }, (_, row) => measureRow(sheet * rows + row))],
  }));
}

function measureRow(number) {
  // 7919 is prime, so values and wordings do not keep step with each other.
  const value = 20 + ((number * 7919) % 70);
  return [
    `Mål ${Math.floor(number / 200) % 40}`,
    `Delmål ${Math.floor(number / 20) % 1000}`,
    `Mätvärde ${number}: andel nöjda i område ${number % 97}`,
    WORDINGS[number % WORDINGS.length],
    value - 1,
    value + ((number * 31) % 13) - 6,
    value - 2,
  ];
}
