// Målljus reads, judges and writes back a workbook: node judge-file.mjs IN OUT
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { judgeWorkbook, openXlsx } from '../../dist/malljus.mjs';
import { NODE_PACKING } from '../../dist/node-packing.mjs';
import { measure } from './measure.mjs';

const [, , input, output] = process.argv;
await measure(async () => {
  const opened = openXlsx(await readFile(input), path.basename(input), NODE_PACKING);
  if (!opened.ok) throw new Error(opened.failure.text);
  const judged = await judgeWorkbook(opened.value, { now: '2021-01-29T08:00:00Z' });
  if (!judged.ok) throw new Error(judged.failure.text);
  const bytes = await opened.value.save();
  await writeFile(output, bytes);
  return { measures: judged.value.result.assessments.length, bytes: bytes.byteLength };
});
