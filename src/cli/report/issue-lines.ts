// What the officer has to answer, look at and know, each with its cell and what to do; and what was assumed.
import { formatNumber, type Assessment, type Issue, type Severity } from '../../../lib/index.ts';
import { measureCount } from './count-text.ts';
import type { Paint } from './paint.ts';
import { hang, plainText } from './text-layout.ts';

/** More than this nobody reads on a screen. */
const MOST_SHOWN = 100;

interface IssueSection {
  readonly heading: string;
  readonly severities: readonly Severity[];
}

/** The headings of a report, and where those findings stand that are not shown. */
interface IssueReport {
  readonly sections: readonly IssueSection[];
  /** After «… och 12 till»: what a person does to see them. */
  readonly rest: string;
}

const JUDGEMENT: IssueReport = {
  rest: 'de står i arbetsboken och i --json.',
  sections: [
    { heading: 'Frågor att besvara', severities: ['error', 'question'] },
    { heading: 'Bedömt, men titta på detta', severities: ['warning'] },
    { heading: 'Att känna till', severities: ['info'] },
  ],
};

/** How findings in rules are told, which are looked at before anything is judged. */
export const RULE_FINDINGS: IssueReport = {
  rest: 'rätta dessa och kör igen, så visas de andra.',
  sections: [
    { heading: 'Att rätta', severities: ['error', 'question'] },
    { heading: 'Att titta på', severities: ['warning'] },
    { heading: 'Att känna till', severities: ['info'] },
  ],
};

/** How findings in the timetable are told. */
export const PLAN_FINDINGS: IssueReport = {
  rest: 'rätta dessa och kör igen, så visas de andra.',
  sections: [
    { heading: 'Frågor att besvara', severities: ['error', 'question'] },
    { heading: 'Att titta på', severities: ['warning'] },
    { heading: 'Att känna till', severities: ['info'] },
  ],
};

/** The findings under a heading for each degree; degrees without findings are left out. */
export function issueLines(
  issues: readonly Issue[],
  width: number,
  paint: Paint,
  { sections, rest }: IssueReport = JUDGEMENT,
): readonly string[] {
  return sections
    .flatMap(({ heading, severities }) => {
      const found = issues.filter(({ severity }) => severities.includes(severity));
      if (found.length === 0) return [];
      const shown = found.slice(0, MOST_SHOWN);
      const left = found.length - shown.length;
      return [
        paint.strong(`${heading} (${formatNumber(found.length)})`),
        ...shown.flatMap((one) => oneIssue(one, width, paint)),
        ...(left > 0 ? hang('  ', `… och ${formatNumber(left)} till; ${rest}`, width) : []),
        '',
      ];
    })
    .slice(0, -1);
}

function oneIssue({ cell, text, suggestion }: Issue, width: number, paint: Paint): readonly string[] {
  const place = plainText(cell ?? 'Hela arbetsboken');
  const lines = hang('  ', `${place}: ${plainText(text)}`, width);
  const [first = '', ...rest] = lines;
  // A place broken over two lines stays unpainted.
  const opening = first.startsWith(`  ${place}:`)
    ? `  ${paint.strong(place)}${first.slice(2 + place.length)}`
    : first;
  const wording = suggestion === undefined ? [] : hang('    Förslag: ', plainText(suggestion), width);
  return [opening, ...rest, ...wording];
}

/** Each assumption once, with the rows that it was made for. */
export function assumptionLines(assessments: readonly Assessment[], width: number): readonly string[] {
  const rows = new Map<string, Assessment[]>();
  for (const one of assessments) {
    for (const text of one.assumed) {
      const known = rows.get(text);
      if (known === undefined) rows.set(text, [one]);
      else known.push(one);
    }
  }
  return [...rows].flatMap(([text, found]) =>
    hang('  ', `${plainText(text)}: ${measureCount(found.length)}${rowsText(found)}`, width),
  );
}

const MOST_ROWS = 12;

/** ` (rad 7, 9)`, by sheet when there are several; nothing when they are too many to be of use. */
function rowsText(assessments: readonly Assessment[]): string {
  if (assessments.length > MOST_ROWS) return '';
  const sheets = new Map<string, number[]>();
  for (const { sheet, row } of assessments) sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  const texts = [...sheets].map(([sheet, rows]) => `${plainText(sheet)} rad ${rows.join(', ')}`);
  return ` (${texts.join('; ')})`;
}
