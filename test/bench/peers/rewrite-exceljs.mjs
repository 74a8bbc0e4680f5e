// ExcelJS reads and writes a workbook, nothing more: node rewrite-exceljs.mjs IN OUT
import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { measure } from '../measure.mjs';

const [, , input, output] = process.argv;
await measure(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await readFile(input));
  const bytes = await workbook.xlsx.writeBuffer();
  await writeFile(output, bytes);
  return bytes.byteLength;
});
