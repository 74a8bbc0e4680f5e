// What `malljus underlag` prints: the result in a few lines, the files that were written, what the copy holds, and what is left to do.
import { formatNumber, summaryText } from '../../../lib/index.ts';
import type { Report } from '../../../lib/index.ts';
import { describeSharing } from '../../app/describe-sharing.ts';
import { DEFAULT_SHARING } from '../../app/sharing.ts';
import type { Underlag } from '../../app/underlag.ts';
import { sharingText } from '../sharing-options.ts';
import type { UnderlagOptions } from '../underlag-options.ts';
import { createPaint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** The text to print, without a last line break. */
export function underlagReport(
  underlag: Underlag,
  options: UnderlagOptions,
  { width, colour }: ReportLook,
): string {
  const { report, files, remarks } = underlag;
  const paint = createPaint(colour);
  const bullets = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => hang('  ', plainText(text), width));
  return joinSections([
    wrap(`${report.title} – ${plainText(report.workbook)}`, width).map((line) => paint.strong(line)),
    wrap(summaryText(report), width),
    section(`Skrivet i «${options.folder}»`, bullets(files.map(({ name }) => name)), paint),
    section('I kopian av arbetsboken', bullets(copyLines(underlag, options)), paint),
    section('Att tänka på', bullets(remarks), paint),
    questionsLeft(report, width),
  ]);
}

function questionsLeft({ questions }: Report, width: number): readonly string[] {
  if (questions.length === 0) return [];
  const word = questions.length === 1 ? 'fråga' : 'frågor';
  const text = `${formatNumber(questions.length)} ${word} återstår att besvara; de står i underlaget. Bedömningen visas med «malljus bedom --torrkör».`;
  return wrap(text, width);
}

/** What there was to choose about, a sentence each. */
function copyLines({ findings }: Underlag, { sharing }: UnderlagOptions): readonly string[] {
  if (findings === null) return [];
  const choices = { ...DEFAULT_SHARING, ...sharing };
  return describeSharing(findings, choices).map((line) => {
    const text = sharingText(line, choices);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
}
