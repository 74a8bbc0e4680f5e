// The printed answer of `malljus ta-bort`: where the copy is, which sheets are gone, and what stays.
import { formatNumber } from '../../../lib/index.ts';
import type { LeftWorkbook } from '../../app/leave-workbook.ts';
import type { OutputFile } from '../output-files.ts';
import { createPaint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** The text to print, without a last line break. */
export function leaveReport(
  { workbook, removed, sheets, issues }: LeftWorkbook,
  written: OutputFile | null,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const names = sheets.map((name) => `«${plainText(name)}»`).join(', ');
  const gone = sheets.length === 0 ? '' : ` Borttagna blad: ${names}.`;
  const what = `Det som Målljus skrev är borttaget (${formatNumber(removed)} ändringar).${gone}`;
  const left = issues.flatMap(({ cell, text }) =>
    hang(cell === null ? '  – ' : `  ${plainText(cell)}  `, plainText(text), width),
  );
  return joinSections([
    [
      ...wrap(`Målljus är borttaget ur ${plainText(workbook)}`, width).map((line) => paint.strong(line)),
      ...wrap(what, width),
    ],
    section('Står kvar', left, paint),
    written === null ? [] : wrap(`Arbetsboken: «${written.shown}»`, width),
  ]);
}
