// What `malljus mall` says of the workbook that it wrote: what is in it, and what to do next.
import { RULE_SHEET_NAME } from '../../../lib/index.ts';
import type { NewWorkbook } from '../../app/template/new-workbook.ts';
import type { OutputFile } from '../output-files.ts';
import { createPaint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, wrap } from './text-layout.ts';

/** The text to print, without a last line break. */
export function templateReport(
  { title, sheets }: NewWorkbook,
  { shown }: OutputFile,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const names = [...sheets.map(({ name }) => name), RULE_SHEET_NAME];
  return joinSections([
    wrap(`${title}: «${shown}»`, width).map((line) => paint.strong(line)),
    section(
      'Blad',
      names.flatMap((name) => hang('  ', name, width)),
      paint,
    ),
    wrap(
      'Öppna arbetsboken i Excel, läs bladet «Så här gör du» och börja på bladet «Mål». Bedöm sedan med knappen i Excel eller med «malljus bedom».',
      width,
    ),
  ]);
}
