// A question that is put right where it stands in the workbook, or among the columns.
import type { ComponentChild } from 'preact';
import type { IssueCode, LookQuestion } from '../../../lib/index.ts';
import { findTableAt } from '../select/own-mappings.ts';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';

/** Questions that the officer may also settle by saying what the columns hold. */
const ABOUT_COLUMNS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'no-table',
  'table-unsure',
  'column-missing',
  'period-unclear',
  'duplicate-heading',
  'mapping-outdated',
]);

export function LookItem({ question }: { readonly question: LookQuestion }): ComponentChild {
  const { state, actions } = usePane();
  const { issue, cell, suggestion, measure } = question;
  const place = cell === null ? null : state.core.value?.parseCellRef(cell);
  const tables = state.current.value?.judged.recognition.tables ?? [];
  const isRead = place !== null && place !== undefined && findTableAt(tables, place) !== undefined;
  return (
    <>
      <div>
        <h2>{measure ?? (ABOUT_COLUMNS.has(issue.code) ? 'Kolumnerna' : 'Arbetsboken')}</h2>
        {cell !== null && <CellLink cell={cell} />}
      </div>
      <p>{issue.text}</p>
      {suggestion !== null && <p class="soft">Förslag: {suggestion}</p>}
      {ABOUT_COLUMNS.has(issue.code) && cell !== null && (
        <div>
          <button
            type="button"
            onClick={() => {
              actions.showColumns(cell);
            }}
          >
            {isRead ? 'Ange vad kolumnerna innehåller' : 'Peka ut måltabellen'}
          </button>
        </div>
      )}
    </>
  );
}
