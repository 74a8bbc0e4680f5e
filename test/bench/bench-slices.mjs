// How long the pane stands still at most while a large workbook is judged: the longest slice of the work, in milliseconds.
import { goal, heading, line, median, number } from './report.mjs';
import { measureTypeScript } from './run-script.mjs';

const MEASURES = 100_000;
const SHEETS = [1, 300];
const LONGEST = 200;
const STEPS = { recognise: 'känner igen', assess: 'läser, bedömer, väger samman', plan: 'planerar' };

/** Judges a workbook on one sheet and on many, some times each; the median counts, since a slice may be unlucky. */
export function benchSlices(rounds) {
  heading(`Längsta biten av arbetet vid ${number(MEASURES)} mätvärden (median av ${rounds})`);
  const longest = SHEETS.flatMap((sheets) => {
    const results = Array.from({ length: rounds }, () => measureSlices(sheets));
    line(sheets === 1 ? 'ett blad' : `${number(sheets)} blad`);
    return Object.entries(STEPS).map(([step, name]) => {
      const milliseconds = median(results.map((result) => result[step]));
      line(`  ${name}`, `${number(milliseconds)} ms`);
      return milliseconds;
    });
  });
  return goal(`högst ${number(LONGEST)} ms mellan två pauser`, Math.max(...longest) <= LONGEST);
}

function measureSlices(sheets) {
  return measureTypeScript(['judge-in-slices.mjs', String(MEASURES), String(sheets)]).result;
}
