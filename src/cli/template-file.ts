// `malljus mall`: a new workbook with goals, registers, rules and instructions, whole or not at all. Also makes src/static/mall.xlsx.
import { DEFAULT_RULE_SET_ID } from '../../lib/index.ts';
import { createRuleSheet } from '../app/rules/create-rule-sheet.ts';
import { accept, type Result } from '../app/result.ts';
import { templateWorkbook } from '../app/template/template-workbook.ts';
import { firstYearOn } from '../app/template/term.ts';
import { localMinute } from '../clock/local-minute.ts';
import { createXlsx } from '../xlsx/new/create-xlsx.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseFile } from './output-files.ts';
import { refused } from './refused.ts';
import { templateReport } from './report/template-report.ts';
import type { TemplateFileOptions } from './template-options.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles } from './write-files.ts';

/** Writes the workbook that the options name and tells what is in it. */
export async function templateFile(
  { output, firstYear: wanted, replace }: TemplateFileOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const file = chooseFile(output, null, null, replace);
  if (!file.ok) return refused(file, terminal);
  const firstYear = wanted ?? firstYearOn(localMinute(new Date()));
  const bytes = await templateBytes(firstYear);
  if (!bytes.ok) return refused(bytes, terminal);
  const written = writeFiles([{ file: file.value, content: bytes.value, mode: 0o666 }]);
  if (!written.ok) return refused(written, terminal);
  terminal.print(templateReport(templateWorkbook(firstYear), file.value, terminal));
  return 0;
}

/** The bytes of the template for the term that begins with a year; the same every time. */
export async function templateBytes(firstYear: number): Promise<Result<Uint8Array>> {
  const opened = openXlsx(createXlsx(templateWorkbook(firstYear)), 'mall.xlsx', NODE_PACKING);
  if (!opened.ok) return opened;
  const ruleSet = { kind: 'preset', id: DEFAULT_RULE_SET_ID } as const;
  const created = await createRuleSheet(opened.value, { ruleSet });
  return created.ok ? accept(await opened.value.save()) : created;
}
