// The printed comparison of two rule sets: what is compared, how many change, then every goal and measure that does.
import { describePeriod, formatNumber } from '../../../lib/index.ts';
import type { ComparisonLine } from '../../../lib/index.ts';
import type { ComparedRules } from '../../app/rules/compare-rules.ts';
import { issueLines, RULE_FINDINGS } from './issue-lines.ts';
import { createPaint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** More than this nobody reads on a screen. */
const MOST_SHOWN = 200;

/** The text to print, without a last line break. */
export function comparisonReport(
  { comparison, lines, issues }: Pick<ComparedRules, 'comparison' | 'lines' | 'issues'>,
  /** What the report ends with, and where the changes stand that are not shown: `alla står i JSON-filen`. */
  { closing, rest }: { readonly closing: readonly string[]; readonly rest: string },
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const { workbook, period, before, after } = comparison;
  const when = period === null ? 'framgår inte av arbetsboken' : describePeriod(period);
  const [heading = ''] = textsOf(lines, 'heading');
  const opening = [
    ...wrap(`${heading} – ${plainText(workbook)}`, width).map((line) => paint.strong(line)),
    ...hang('Från: ', namedRules(before), width),
    ...hang('Till: ', namedRules(after), width),
    ...wrap(`Period: ${when}.`, width),
  ];
  return joinSections([
    opening,
    countLines(lines, width),
    section('Mål som ändras', changeLines(textsOf(lines, 'goal'), rest, width), paint),
    section('Mätvärden som ändras', changeLines(textsOf(lines, 'measure'), rest, width), paint),
    issueLines(issues, width, paint, RULE_FINDINGS),
    closing.flatMap((line) => wrap(line, width)),
  ]);
}

function namedRules({ id, name, version, decision }: ComparedRules['comparison']['before']): string {
  const decided = decision === undefined ? '' : ` Beslut: ${decision}.`;
  return plainText(`${name} (${id}), version ${version}.${decided}`);
}

function textsOf(lines: readonly ComparisonLine[], kind: ComparisonLine['kind']): readonly string[] {
  return lines.filter((line) => line.kind === kind).map(({ text }) => text);
}

function countLines(lines: readonly ComparisonLine[], width: number): readonly string[] {
  return lines
    .filter(({ kind }) => kind === 'summary' || kind === 'count')
    .flatMap(({ kind, text }) => (kind === 'count' ? hang('  ', text, width) : wrap(text, width)));
}

function changeLines(texts: readonly string[], rest: string, width: number): readonly string[] {
  const left = texts.length - MOST_SHOWN;
  return [
    ...texts.slice(0, MOST_SHOWN).flatMap((text) => hang('  ', plainText(text), width)),
    ...(left > 0 ? wrap(`  … och ${formatNumber(left)} till; ${rest}.`, width) : []),
  ];
}
