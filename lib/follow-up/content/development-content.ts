// What the sheet «Utveckling» says: målvärden per year, outcomes, their line and the development of each measure. Content only.
import type { Assessment, AssessmentResult } from '../../model/assessment.ts';
import type { OutcomeLine, Trend } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type SheetContent } from '../../model/sheet-content.ts';
import { finish, mapInSlices, type Steps } from '../../model/steps.ts';
import { describePeriod, showPeriod } from '../../sheet/period.ts';

const COLUMN_WIDTHS: readonly number[] = [34, 34, 40, 30, 44, 12, 16, 56];

const HEADINGS = [
  'Mål',
  'Delmål',
  'Mätvärde',
  'Målvärden per år',
  'Utfall',
  'Kurva',
  'Utveckling',
  'Så utvecklas det',
] as const;

/** The word tells all; the arrow points up for what is wanted, and neither hangs on a colour. */
const TREND_WORD: Readonly<Record<Trend, string>> = {
  better: '↗ bättre',
  worse: '↘ sämre',
  unchanged: '→ oförändrat',
  unclear: '– oklart',
};

/** The rows of the sheet. `lines` are those of the result's assessments, in the same order. */
export function developmentContent(result: AssessmentResult, lines: readonly OutcomeLine[]): SheetContent {
  return finish(developmentInSteps(result, lines));
}

/** The same as `developmentContent`, in slices. */
export function* developmentInSteps(
  { assessments, period }: AssessmentResult,
  lines: readonly OutcomeLine[],
): Steps<SheetContent> {
  const told = assessments.flatMap((one, index): readonly Told[] => {
    const line = lines[index];
    return line === undefined ? [] : [{ one, line }];
  });
  const rows = yield* mapInSlices(told, measureRow);
  const until = period === null ? '' : ` till och med ${describePeriod(period)}`;
  return {
    rows: [
      contentRow('title', `Utveckling${until}`),
      contentRow(
        'subtitle',
        'Utvecklingen jämför det senaste utfallet med det närmast före, så som de visas, i den riktning som är önskad. Hela år jämförs med hela år och samma del av året med varandra. Utvecklingen påverkar aldrig statusen.',
      ),
      [],
      contentRow('heading', ...HEADINGS),
      ...rows,
    ],
    statusAreas: [],
    columnWidths: COLUMN_WIDTHS,
  };
}

interface Told {
  readonly one: Assessment;
  readonly line: OutcomeLine;
}

function measureRow({ one, line }: Told): ContentRow {
  const { points, targets, trend, text } = line;
  return contentRow(
    'wrapped',
    one.goal,
    one.subgoal ?? '',
    one.measure,
    listed(targets, one.reason === 'dueLater' ? 'följs upp senare' : ''),
    listed(points),
    line.sparkline,
    points.some(({ value }) => value !== null) ? TREND_WORD[trend] : '–',
    text,
  );
}

/** «2020: minst 80 %; 2021: minst 85 % (följs upp senare)» */
function listed(parts: readonly { readonly period: string; readonly text: string }[], remark = ''): string {
  const texts = parts.map(
    ({ period, text }) => `${showPeriod(period)}: ${text === '' ? '–' : shortened(text)}`,
  );
  const all = texts.join('; ');
  if (remark === '') return all;
  return all === '' ? remark : `${all} (${remark})`;
}

const LONGEST = 60;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
