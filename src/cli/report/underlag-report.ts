// What `malljus underlag` prints: the result in a few lines, the files that were written, and what is left to do.
import { formatNumber, summaryText } from '../../../lib/index.ts';
import type { Report } from '../../../lib/index.ts';
import type { Underlag } from '../../app/underlag.ts';
import { createPaint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** The text to print, without a last line break; `folder` as the user wrote it. */
export function underlagReport(
  report: Report,
  { files, remarks }: Underlag,
  folder: string,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const bullets = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => hang('  ', plainText(text), width));
  const { questions } = report;
  const left =
    questions.length === 0
      ? []
      : wrap(
          `${formatNumber(questions.length)} ${questions.length === 1 ? 'fråga' : 'frågor'} återstår att besvara; de står i underlaget. Bedömningen visas med «malljus bedom --torrkör».`,
          width,
        );
  return joinSections([
    wrap(`${report.title} – ${plainText(report.workbook)}`, width).map((line) => paint.strong(line)),
    wrap(summaryText(report), width),
    section(`Skrivet i «${folder}»`, bullets(files.map(({ name }) => name)), paint),
    section('Att tänka på', bullets(remarks), paint),
    left,
  ]);
}
