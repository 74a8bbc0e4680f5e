// The printed answer of `malljus kontrollera`: the verdict first, then each change with its cell, then what cannot be told.
import type { SealChange } from '../../../lib/index.ts';
import type { CheckedWorkbook } from '../../app/check-seal.ts';
import { describeCheck } from '../../app/describe-check.ts';
import { createPaint, type Paint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** The text to print, without a last line break. */
export function checkReport(checked: CheckedWorkbook, { width, colour }: ReportLook): string {
  const paint = createPaint(colour);
  const { verdict, facts, recount, changed, more, limits } = describeCheck(checked);
  const title = wrap(`Kontroll av ${plainText(checked.workbook)}`, width).map((line) => paint.strong(line));
  const labels = Math.max(0, ...facts.map(([label]) => label.length));
  return joinSections([
    [...title, ...wrap(verdict, width)],
    [
      ...facts.flatMap(([label, text]) => hang(`  ${label.padEnd(labels)}  `, plainText(text), width)),
      ...(recount === null ? [] : wrap(recount, width)),
    ],
    ...changed.map(({ heading, changes }) => changeLines(heading, changes, width, paint)),
    more === null ? [] : wrap(more, width),
    limits.flatMap((text) => wrap(text, width)),
  ]);
}

function changeLines(
  heading: string,
  changes: readonly SealChange[],
  width: number,
  paint: Paint,
): readonly string[] {
  const lines = changes.flatMap(({ cell, text }) =>
    hang(cell === null ? '  – ' : `  ${plainText(cell)}  `, plainText(text), width),
  );
  return section(heading, lines, paint);
}
