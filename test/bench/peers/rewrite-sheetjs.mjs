// SheetJS reads and writes a workbook, nothing more: node rewrite-sheetjs.mjs IN OUT
import { readFile, writeFile } from 'node:fs/promises';
import XLSX from 'xlsx';
import { measure } from '../measure.mjs';

const [, , input, output] = process.argv;
await measure(async () => {
  const workbook = XLSX.read(await readFile(input), { dense: true });
  const bytes = XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
  await writeFile(output, bytes);
  return bytes.byteLength;
});
