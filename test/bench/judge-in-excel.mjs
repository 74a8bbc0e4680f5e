// What judging costs between Målljus and Excel, counted in the stand-in: node --import tsx judge-in-excel.mjs MEASURES
// Over Microsoft's client library, with notes as Excel has them today. Judges twice: the second time there is nothing to write.
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { createExcelWorkbook } from '../../src/excel/create-excel-workbook.ts';
import { measureTable } from '../excel/measure-table.ts';
import { openStandIn } from '../stand-in/open-stand-in.ts';
import { measure } from './measure.mjs';

const NOW = '2021-01-29T08:00';

const [, , count] = process.argv;
const standIn = openStandIn({ document: measureTable(Number(count)), apiLevel: '1.20' });
standIn.install();
const workbook = createExcelWorkbook({ now: () => NOW });

await measure(async () => ({ first: await judge(), again: await judge() }));

/** What reading and writing cost; `write` is null when nothing was written. */
async function judge() {
  const costs = { read: null, write: null };
  const counted = async (part, work) => {
    standIn.resetCounts();
    const start = performance.now();
    const answer = await work();
    const { syncs, requestBytes, responseBytes } = standIn.counts;
    const seconds = (performance.now() - start) / 1000;
    costs[part] = { trips: syncs, requestBytes, responseBytes, seconds };
    return answer;
  };
  const port = {
    read: () => counted('read', () => workbook.read()),
    apply: (plan) => counted('write', () => workbook.apply(plan)),
  };
  const judged = await judgeWorkbook(port, { now: NOW });
  if (!judged.ok) throw new Error(judged.failure.text);
  const measures = judged.value.result.assessments.length;
  if (measures !== Number(count)) throw new Error(`${measures} measures of ${count} were judged`);
  return costs;
}
