// What has changed since a stored round, kind by kind, the statuses first.
import type { Change, ChangeList, Changes } from '../../../../lib/index.ts';
import type { Core } from '../../pane-services.ts';
import { countWords, sentence } from '../count-words.ts';
import { periodName } from '../period-name.ts';
import { whenText } from '../when-text.ts';

export interface ChangeGroup {
  readonly kind: Change['kind'];
  readonly name: string;
  readonly changes: readonly Change[];
}

const NAME: Readonly<Record<Change['kind'], string>> = {
  status: 'Status',
  outcome: 'Utfall',
  target: 'Målvärden',
  forecast: 'Prognoser',
  override: 'Samlade bedömningar',
  rules: 'Regler',
  revised: 'Ändrade utfall för tidigare perioder',
  added: 'Tillagda mätvärden',
  removed: 'Borttagna mätvärden',
};

/** The kinds that have changes, each with its own. */
export function changeGroups(
  { changes }: Pick<ChangeList, 'changes'>,
  { CHANGE_KINDS }: Pick<Core, 'CHANGE_KINDS'>,
): readonly ChangeGroup[] {
  return CHANGE_KINDS.map((kind) => ({
    kind,
    name: NAME[kind],
    changes: changes.filter((change) => change.kind === kind),
  })).filter((group) => group.changes.length > 0);
}

/** «Sedan förra körningen, 15 mars 2021 kl. 09:30». */
export function sinceRunText({ since }: Pick<ChangeList, 'since'>): string {
  return `Sedan förra körningen, ${whenText(since.when)}`;
}

/** «Sedan förra uppföljningen, delår per 30 april 2020». */
export function sinceDateText(
  { since: { period, when } }: Pick<ChangeList, 'since'>,
  core: Pick<Core, 'reportingDate' | 'describePeriod'>,
): string {
  const named = period === null ? whenText(when) : periodName(period, core);
  return `Sedan förra uppföljningen, ${named}`;
}

/** «4 ändringar sedan förra körningen, inga sedan förra uppföljningen.» */
export function changesSummary({ sinceRun, sinceDate }: Changes): string {
  const parts = [
    ...(sinceRun === null ? [] : [`${counted(sinceRun)} sedan förra körningen`]),
    ...(sinceDate === null ? [] : [`${counted(sinceDate)} sedan förra uppföljningen`]),
  ];
  return parts.length === 0
    ? 'Det finns ingen tidigare bedömning att jämföra med.'
    : sentence(parts.join(', '));
}

function counted({ changes }: ChangeList): string {
  return changes.length === 0 ? 'inga ändringar' : countWords(changes.length, 'ändring', 'ändringar');
}
