// What all files of an underlag cost beside judging alone, and whether any of them grows faster than the workbook.
import { goal, heading, line, median, number } from './report.mjs';
import { measureTypeScript } from './run-script.mjs';

const MEASURES = 5000;
/** Most times the time and the memory of judging and saving alone, in processes of their own. */
const MOST_TIME = 3;
const MOST_MEMORY = 2;
/** Most times the time for twice as many measures: what is made from each with each would take four. */
const MOST_GROWTH = 2.5;
const KINDS = ['xlsx', 'pptx', 'docx', 'html', 'csv', 'json'];

/** Each piece of work in turn, some times; the median counts. */
export function benchUnderlag(rounds) {
  const works = [
    ['bedömer och sparar', 'bedöm', MEASURES],
    ...KINDS.map((kind) => [`bara ${kind}`, kind, MEASURES]),
    ['alla sex', 'alla', MEASURES],
    [`alla sex, ${number(2 * MEASURES)} mätvärden`, 'alla', 2 * MEASURES],
  ];
  const runs = works.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    works.forEach(([, kinds, measures], index) => {
      runs[index].push(measureTypeScript(['make-underlag.mjs', kinds, String(measures)]));
    });
  const rows = works.map(([name], index) => ({
    name,
    seconds: median(runs[index].map(({ seconds }) => seconds)),
    megabytes: median(runs[index].map(({ megabytes }) => megabytes)),
  }));
  const [judged] = rows;
  const [all, doubled] = rows.slice(-2);
  heading(`Underlag av ${number(MEASURES)} mätvärden i 100 mål (median av ${rounds})`);
  for (const row of rows)
    line(
      row.name,
      `${number(row.seconds, 2)} s`,
      `${number(row.megabytes)} MB`,
      `${number(row.seconds / judged.seconds, 1)} × tid`,
      `${number(row.megabytes / judged.megabytes, 1)} × minne`,
    );
  const isCheap =
    all.seconds <= MOST_TIME * judged.seconds && all.megabytes <= MOST_MEMORY * judged.megabytes;
  return [
    goal(`alla sex på högst ${MOST_TIME} × tiden och ${MOST_MEMORY} × minnet för bedömningen`, isCheap),
    goal(
      `dubbelt så många mätvärden på högst ${number(MOST_GROWTH, 1)} × tiden`,
      doubled.seconds <= MOST_GROWTH * all.seconds,
    ),
  ].every(Boolean);
}
