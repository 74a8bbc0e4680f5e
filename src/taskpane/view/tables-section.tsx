// The tables that were recognised, and the sheets where none was.
import type { ComponentChild } from 'preact';
import { countWords } from '../select/count-words.ts';
import { NewWorkbookButtons } from './new-workbook-buttons.tsx';
import { usePane } from './pane-context.ts';
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
      {tables.length === 0 ? (
        <NoTable remedy={remedy} />
      ) : (
        tables.map((table) => <TableCard key={tableKey(table)} table={table} />)
      )}
      {tables.length > 0 && sheetsWithout.length > 0 && (
        <p class="soft">Utan måltabell: {sheetsWithout.join(', ')}.</p>
      )}
      <div>
        <button type="button" class="link" onClick={() => void actions.refreshPreview()}>
          Läs om arbetsboken
        </button>
      </div>
    </section>
  );
}

function tableKey({
  sheet,
  area,
}: {
  readonly sheet: string;
  readonly area: { readonly top: number };
}): string {
  return `${sheet}!${String(area.top)}`;
}

function NoTable({ remedy }: { readonly remedy: string }): ComponentChild {
  return (
    <>
      <p>{remedy}</p>
      <NewWorkbookButtons />
    </>
  );
}
