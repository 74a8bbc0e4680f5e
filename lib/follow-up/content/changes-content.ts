// What «Uppföljning» says of «Sedan sist»: each change since the run and since the reporting date before. Content only.
import { leftOutRows, MOST_ROWS } from '../../model/content-limit.ts';
import { CHANGE_KINDS } from '../../model/follow-up.ts';
import type { Change, ChangeKind, ChangeList, FollowUp } from '../../model/follow-up.ts';
import { contentRow, type ContentRow, type ContentSection } from '../../model/sheet-content.ts';
import { inSlices, type Steps } from '../../model/steps.ts';
import { describePeriod } from '../../sheet/period.ts';

const EMPTY_ROW: ContentRow = [];

const KIND_WORD: Readonly<Record<ChangeKind, string>> = {
  status: 'Status',
  outcome: 'Utfall',
  target: 'Målvärde',
  forecast: 'Prognos',
  override: 'Samlad bedömning',
  rules: 'Regler',
  revised: 'Ändrat i efterhand',
  added: 'Tillkommit',
  removed: 'Finns inte längre',
};

const ALL_STAND = 'ändringar till. Alla bedömningar står i bladet «Tidigare bedömningar».';

/** The section; it says so, in words that hold also when the same is judged again, when there is nothing to compare with. */
export function* changesContent({ changes }: Pick<FollowUp, 'changes'>): Steps<ContentSection> {
  const { sinceRun, sinceDate } = changes;
  const run = sinceRun === null ? [] : yield* listRows(sinceRun, 'förra körningen');
  const date = sinceDate === null ? [] : yield* listRows(sinceDate, 'förra uppföljningstillfället');
  const none = [
    contentRow('plain', 'Det finns ingen tidigare bedömning med ett annat resultat att jämföra med.'),
  ];
  return {
    rows: [
      contentRow('title', 'Sedan sist'),
      ...(run.length + date.length === 0 ? none : []),
      ...run,
      ...(run.length > 0 && date.length > 0 ? [EMPTY_ROW] : []),
      ...date,
    ],
    statusAreas: [],
  };
}

function* listRows({ since, changes }: ChangeList, what: string): Steps<readonly ContentRow[]> {
  const period = since.period === null ? '' : `, ${describePeriod(since.period)}`;
  const opening = contentRow('subtitle', `Sedan ${what}: ${since.when.replace('T', ' ')}${period}.`);
  if (changes.length === 0) return [opening, contentRow('plain', 'Inget har ändrats.')];
  const byKind = new Map<ChangeKind, Change[]>(CHANGE_KINDS.map((kind) => [kind, []]));
  yield* inSlices(changes, (change) => byKind.get(change.kind)?.push(change));
  const shown = [...byKind.values()].flatMap((each) => each.slice(0, MOST_ROWS)).slice(0, MOST_ROWS);
  return [
    opening,
    contentRow('heading', 'Ändring', 'Mål', 'Typ av ändring', 'Före', 'Nu'),
    ...shown.map(({ text, goal, kind, before, after }) =>
      contentRow('wrapped', text, goal, KIND_WORD[kind], before, after),
    ),
    ...leftOutRows(changes.length - shown.length, ALL_STAND),
  ];
}
