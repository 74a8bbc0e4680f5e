// What our own sheets of the year and the term say, put together from what each part says of itself: «Uppföljning» of sections below each other,
// and a sheet each for the forecast, the development, the coverage and the stored rounds. Content only; plan-run-sheets.ts plans the writes.
import { ambitionContent } from '../follow-up/content/ambition-content.ts';
import { changesContent } from '../follow-up/content/changes-content.ts';
import { coverageContent } from '../follow-up/content/coverage-content.ts';
import { developmentInSteps } from '../follow-up/content/development-content.ts';
import { directionGoalContent } from '../follow-up/content/direction-goal-content.ts';
import { forecastContent } from '../follow-up/content/forecast-content.ts';
import { overrideContent } from '../follow-up/content/override-content.ts';
import { roundsContent } from '../follow-up/content/rounds-content.ts';
import { timetableContent } from '../follow-up/content/timetable-content.ts';
import type { AssessmentResult } from '../model/assessment.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { contentRow } from '../model/sheet-content.ts';
import type { ContentRow, ContentSection, SheetContent } from '../model/sheet-content.ts';
import { inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { judgedLine } from './judged-line.ts';
import type { SealedKind } from './sealed-sheets.ts';

/**
 * What a part says of itself; null when it has nothing to say. One that grows with the workbook gives `Steps`, so that no slice does.
 */
export type ContentOf<T> = (followUp: FollowUp, result: AssessmentResult) => T | null | Steps<T | null>;

/** In the order that they stand in «Uppföljning». */
const SECTIONS: readonly ContentOf<ContentSection>[] = [
  changesContent,
  overrideContent,
  directionGoalContent,
  ambitionContent,
  timetableContent,
];

/** In the order that the sheets are made. */
const SHEETS: readonly { readonly kind: SealedKind; readonly contentOf: ContentOf<SheetContent> }[] = [
  { kind: 'forecast', contentOf: forecastContent },
  { kind: 'development', contentOf: ({ lines }, result) => developmentInSteps(result, lines) },
  { kind: 'coverage', contentOf: coverageContent },
  { kind: 'rounds', contentOf: roundsContent },
];

/** What a sheet is to say; null when its part has nothing to say. */
export interface KindContent {
  readonly kind: SealedKind;
  readonly content: SheetContent | null;
}

export interface FollowUpContents {
  /** «Uppföljning», which says when the run was made. */
  readonly sections: (when: string) => SheetContent | null;
  readonly others: readonly KindContent[];
}

/** What the sheets are to say of the run, by whatever program version. */
export function* followUpContents(
  followUp: FollowUp,
  result: AssessmentResult,
  programVersion: string,
): Steps<FollowUpContents> {
  const sections = yield* inTurn(SECTIONS, (contentOf) => inSteps(contentOf(followUp, result)));
  const others = yield* inTurn(SHEETS, function* ({ kind, contentOf }) {
    return { kind, content: yield* inSteps(contentOf(followUp, result)) };
  });
  const told = sections.flatMap((section) => (section === null || section.rows.length === 0 ? [] : section));
  return {
    sections: (when) =>
      told.length === 0
        ? null
        : sectionsContent(openingRows(followUp, judgedLine(when, programVersion)), told),
    others,
  };
}

function* inSteps<T extends object>(given: T | null | Steps<T | null>): Steps<T | null> {
  return given !== null && 'next' in given ? yield* given : given;
}

// What the sections have in common: what each row is about, names, status words and short texts, then sentences and places.
const COLUMN_WIDTHS: readonly number[] = [50, 30, 24, 24, 44, 36, 22, 22, 22];
const EMPTY_ROW: ContentRow = [];

function openingRows({ date }: FollowUp, judged: string): readonly ContentRow[] {
  const told = date === null ? 'framgår inte av arbetsboken' : date.text;
  return [
    contentRow('title', date === null ? 'Uppföljning' : `Uppföljning ${date.text}`),
    contentRow('subtitle', `Uppföljningstillfälle: ${told}.`),
    contentRow('subtitle', judged),
    contentRow('subtitle', ABOUT),
  ];
}

const ABOUT =
  'Målljus skriver bladet vid varje körning av det som står i arbetsbokens andra blad. Det som redovisas här ändrar aldrig en beräknad status.';

/** The sections below each other with a row between. */
function sectionsContent(opening: readonly ContentRow[], sections: readonly ContentSection[]): SheetContent {
  const rows = [opening, ...sections.map((section) => [EMPTY_ROW, ...section.rows])].flat();
  let next = opening.length;
  const statusAreas = sections.flatMap((section) => {
    const first = next + 1;
    next = first + section.rows.length;
    return section.statusAreas.map((area) => ({
      ...area,
      top: area.top + first,
      bottom: area.bottom + first,
    }));
  });
  return { rows, statusAreas, columnWidths: COLUMN_WIDTHS };
}
