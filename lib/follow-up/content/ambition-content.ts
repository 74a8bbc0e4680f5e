// What the section «Ambitionsnivå – att göra» says: what each measure lacks, which test it is about, and what to do.
import { leftOutRows, MOST_ROWS } from '../../model/content-limit.ts';
import type { AmbitionFinding, AmbitionTest, FollowUp } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type ContentSection } from '../../model/sheet-content.ts';
import { mapInSlices, type Steps } from '../../model/steps.ts';
import { formatNumber } from '../../swedish/format-number.ts';

/** What the tests are called in front of an officer. */
export const TEST_WORD: Readonly<Record<AmbitionTest, string>> = {
  influence: 'Påverkbart och inom ansvaret',
  measurable: 'Mätbart',
  resources: 'Resurser',
  baseline: 'Utgångsvärde',
  goalCount: 'Antal mål',
  measureCount: 'Antal mätvärden',
};

/** The section; null in a workbook without the sheet. Columns: mål, mätvärde, prövning, cell, att göra. */
export function* ambitionContent({ ambition }: Pick<FollowUp, 'ambition'>): Steps<ContentSection | null> {
  if (ambition === null) return null;
  const { findings, passed, of } = ambition;
  const rows = yield* mapInSlices(findings.slice(0, MOST_ROWS), findingRow);
  const told = `${formatNumber(passed)} av ${formatNumber(of)} mätvärden klarar prövningen. Inriktningsmål prövas inte.`;
  return {
    rows: [
      contentRow('title', 'Ambitionsnivå – att göra'),
      contentRow('subtitle', told),
      ...(findings.length === 0
        ? [contentRow('plain', 'Inget att göra.')]
        : [contentRow('heading', 'Mål', 'Mätvärde', 'Prövning', 'Cell', 'Att göra'), ...rows]),
      ...leftOutRows(findings.length - rows.length),
    ],
    statusAreas: [],
  };
}

function findingRow({ goal, measure, test, cell, text }: AmbitionFinding): ContentRow {
  return contentRow(
    'wrapped',
    goal === '' ? '–' : goal,
    measure === '' ? '–' : measure,
    TEST_WORD[test],
    cell ?? '',
    text,
  );
}
