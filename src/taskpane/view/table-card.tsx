// One recognised table: where it is, how sure that is, and its columns to correct.
import type { ComponentChild } from 'preact';
import type { RecognisedTable } from '../../../lib/index.ts';
import { countWords } from '../select/count-words.ts';
import { asMapped, findMapping } from '../select/own-mappings.ts';
import { ColumnEditor } from './column-editor.tsx';
import { usePane } from './pane-context.ts';

/** Under this the officer is asked to look; the same limit as for the question about the table. */
const UNSURE = 0.6;

export function TableCard({ table }: { readonly table: RecognisedTable }): ComponentChild {
  const { state } = usePane();
  const own = state.mappings.value ?? state.storedMappings.value;
  const mapping = state.core.value?.mappingOf(table);
  const shown = asMapped(table, mapping === undefined ? undefined : findMapping(own, mapping));
  const { sheet, area, rows, excelTable, certainty, mapped } = table;
  return (
    <div class={certainty < UNSURE ? 'box box-warning' : 'box'}>
      <div>
        <h3>{sheet}</h3>
        <p class="soft">
          {countWords(rows.length, 'mätvärde', 'mätvärden')} på rad {area.top + 1}–{area.bottom + 1}
          {excelTable === null ? '' : `, tabellen ${excelTable}`}
        </p>
        <p class="soft">
          {mapped ? 'Kolumnerna tolkas som du har angett.' : state.core.value?.certaintyText(certainty)}
        </p>
      </div>
      {certainty < UNSURE && <p>Kontrollera att kolumnerna är rätt tolkade innan du bedömer.</p>}
      <ColumnEditor table={shown} />
    </div>
  );
}
