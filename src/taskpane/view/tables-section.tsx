// The tables that were recognised, and the sheets where none was.
import type { ComponentChild } from 'preact';
import { countWords } from '../select/count-words.ts';
import { tableKey, unreadMappings } from '../select/own-mappings.ts';
import { NewWorkbookButtons } from './new-workbook-buttons.tsx';
import { usePane } from './pane-context.ts';
import { PointOutForm } from './point-out-form.tsx';
import { TableCard } from './table-card.tsx';

export function TablesSection(): ComponentChild {
  const { state, actions } = usePane();
  const judged = state.current.value?.judged;
  if (judged === undefined) return null;
  const { tables, sheetsWithout } = judged.recognition;
  const remedy = judged.result.issues.find(({ code }) => code === 'no-table')?.text ?? '';
  return (
    <section class="section" aria-labelledby="tables">
      <h2 id="tables">
        {tables.length === 0
          ? 'Ingen måltabell hittades'
          : countWords(tables.length, 'måltabell', 'måltabeller')}
      </h2>
      {tables.length === 0 && <NoTable remedy={remedy} />}
      <TableCards />
      {tables.length > 0 && sheetsWithout.length > 0 && (
        <p class="soft">Utan måltabell: {sheetsWithout.join(', ')}.</p>
      )}
      <PointOutForm />
      <div>
        <button type="button" class="link" onClick={() => void actions.refreshPreview()}>
          Läs om arbetsboken
        </button>
      </div>
    </section>
  );
}

/** The tables that were read, and then the officer's own mappings by which none was. */
function TableCards(): ComponentChild {
  const { state } = usePane();
  const core = state.core.value;
  const tables = state.current.value?.judged.recognition.tables ?? [];
  if (core === null) return null;
  const read = tables.map((table) => ({ table, mapping: core.mappingOf(table) }));
  const own = state.mappings.value ?? state.storedMappings.value;
  const unread = unreadMappings(
    own,
    read.map(({ mapping }) => mapping),
  );
  return [...read, ...unread.map((mapping) => ({ table: null, mapping }))].map(({ table, mapping }) => (
    <TableCard key={tableKey(mapping)} mapping={mapping} table={table} />
  ));
}

function NoTable({ remedy }: { readonly remedy: string }): ComponentChild {
  return (
    <>
      <p>{remedy}</p>
      <NewWorkbookButtons />
    </>
  );
}
