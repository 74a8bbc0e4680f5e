// The printed list of measures near a limit.
import { describePeriod, formatNumber } from '../../../lib/index.ts';
import type { Margin } from '../../../lib/index.ts';
import type { NearLimits } from '../../app/rules/near-limits.ts';
import { measureCount } from './count-text.ts';
import { issueLines, RULE_FINDINGS } from './issue-lines.ts';
import { createPaint } from './paint.ts';
import { joinSections } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

/** The text to print, without a last line break. */
export function nearReport(
  { entries, withoutPercent, measures, ruleSet, period, issues }: NearLimits,
  margin: Margin,
  workbook: string,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const when = period === null ? '' : `, ${describePeriod(period)}`;
  const title = `Nära gränsen – ${plainText(workbook)}${when}`;
  const rules = `Regelverk ${ruleSet.id}, version ${ruleSet.version}. Marginal: ${marginText(margin)}.`;
  const found =
    entries.length === 0
      ? `Inget av ${measureCount(measures)} ligger så nära en gräns.`
      : `${formatNumber(entries.length)} av ${measureCount(measures)} har en färg som hänger på så lite, eller på avrundningen:`;
  const beyond =
    withoutPercent === 0
      ? []
      : wrap(
          `För ${measureCount(withoutPercent)} säger procent av målvärdet inget (intervall, placering, förändring eller 0); pröva i målvärdets enhet, till exempel --nära 1.`,
          width,
        );
  return joinSections([
    [
      ...wrap(title, width).map((line) => paint.strong(line)),
      ...wrap(plainText(rules), width),
      ...wrap(found, width),
    ],
    entries.flatMap(({ text }) => hang('  ', plainText(text), width)),
    beyond,
    issueLines(issues, width, paint, RULE_FINDINGS),
  ]);
}

function marginText({ kind, size }: Margin): string {
  return kind === 'percent'
    ? `${formatNumber(size)}\u00A0% av målvärdet`
    : `${formatNumber(size)} i målvärdets enhet`;
}
