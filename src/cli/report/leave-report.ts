// The printed answer of `malljus ta-bort`: where the copy is, which sheets are gone, and what stays.
import type { LeftWorkbook } from '../../app/leave-workbook.ts';
import type { OutputFile } from '../output-files.ts';
import { createPaint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** The text to print, without a last line break. */
export function leaveReport(
  { workbook, sheets, keepsValues, kept, rules, issues }: LeftWorkbook,
  written: OutputFile | null,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const gone = sheets.length === 0 ? '' : ` Borttagna blad: ${named(sheets)}.`;
  const what = `${keepsValues ? KEPT : issues.length > 0 ? SOME : ALL}${gone}`;
  const ordinary = kept.length === 0 ? [] : wrap(`Vanliga blad från och med nu: ${named(kept)}.`, width);
  const ruleSheets =
    rules.length === 0
      ? []
      : wrap(`Regelbladet ${named(rules)} står kvar; ange --även-regler för att ta bort det också.`, width);
  const left = issues.flatMap(({ cell, text }) =>
    hang(cell === null ? '  – ' : `  ${plainText(cell)}  `, plainText(text), width),
  );
  return joinSections([
    [
      ...wrap(`Målljus är borttaget ur ${plainText(workbook)}`, width).map((line) => paint.strong(line)),
      ...wrap(what, width),
      ...ordinary,
      ...ruleSheets,
    ],
    section('Står kvar', left, paint),
    written === null ? [] : wrap(`Arbetsboken: «${written.shown}»`, width),
  ]);
}

const ALL = 'Det som Målljus skrev är borttaget.';
const SOME = 'Det som Målljus skrev är borttaget, utom det som nämns nedan.';
const KEPT =
  'Status och förklaringar står kvar som vanliga celler; det som Målljus sparat för att känna igen dem är borttaget.';

function named(sheets: readonly string[]): string {
  return sheets.map((name) => `«${plainText(name)}»`).join(', ');
}
