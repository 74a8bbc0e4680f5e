// One goal table, recognised or pointed out: where it is, how sure that is, and its columns to correct.
import type { ComponentChild } from 'preact';
import type { RecognisedTable, TableMapping } from '../../../lib/index.ts';
import type { Judged } from '../../app/judge-workbook.ts';
import type { Core } from '../pane-services.ts';
import { countWords } from '../select/count-words.ts';
import { asMapped, asUnreadTable, findMapping, tableKey } from '../select/own-mappings.ts';
import { ColumnEditor } from './column-editor.tsx';
import { usePane } from './pane-context.ts';

/** Under this the officer is asked to look; the same limit as for the question about the table. */
const UNSURE = 0.6;

interface TableCardProps {
  /** The table's mapping as it stands. */
  readonly mapping: TableMapping;
  /** null for an own mapping by which no measures were read. */
  readonly table: RecognisedTable | null;
}

export function TableCard({ mapping, table }: TableCardProps): ComponentChild {
  const { state, actions } = usePane();
  const [judged, core] = [state.current.value?.judged, state.core.value];
  const isGone = table === null && judged !== undefined && core !== null && isOutdated(mapping, judged, core);
  const own = state.mappings.value ?? state.storedMappings.value;
  const shown = table === null ? asUnreadTable(mapping) : asMapped(table, findMapping(own, mapping));
  const isDoubtful = table === null || table.certainty < UNSURE;
  return (
    <div class={isDoubtful ? 'box box-warning' : 'box'}>
      <div>
        <h3>{mapping.sheet}</h3>
        {table === null ? <Unread mapping={mapping} isGone={isGone} /> : <Read table={table} />}
      </div>
      {isGone ? (
        <div>
          <button type="button" onClick={() => void actions.dropMapping(shown)}>
            Glöm det jag angav
          </button>
        </div>
      ) : (
        <ColumnEditor table={shown} id={tableKey(mapping)} isDoubtful={isDoubtful} />
      )}
    </div>
  );
}

/** Whether what the officer said of a table no longer has any place in the workbook. */
function isOutdated(
  { sheet, headingRow }: TableMapping,
  { result, recognition }: Judged,
  core: Core,
): boolean {
  const isThere = [...recognition.tables.map((table) => table.sheet), ...recognition.sheetsWithout];
  if (!isThere.includes(sheet)) return true;
  return result.issues.some(({ code, cell }) => {
    const place = cell === null ? null : core.parseCellRef(cell);
    return code === 'mapping-outdated' && place?.sheet === sheet && place.row + 1 === headingRow;
  });
}

function Read({ table }: { readonly table: RecognisedTable }): ComponentChild {
  const { state } = usePane();
  const { area, rows, excelTable, certainty, mapped } = table;
  return (
    <>
      <p class="soft">
        {countWords(rows.length, 'mätvärde', 'mätvärden')} på rad {area.top + 1}–{area.bottom + 1}
        {excelTable === null ? '' : `, tabellen ${excelTable}`}
      </p>
      <p class="soft">
        {mapped ? 'Kolumnerna tolkas som du har angett.' : state.core.value?.certaintyText(certainty)}
      </p>
      {certainty < UNSURE && <p>Kontrollera att kolumnerna är rätt tolkade innan du bedömer.</p>}
    </>
  );
}

interface UnreadProps {
  readonly mapping: TableMapping;
  readonly isGone: boolean;
}

/** Why no measures are read by the officer's own mapping, and what to do. */
function Unread({ mapping, isGone }: UnreadProps): ComponentChild {
  const hasName = mapping.columns.some(({ role }) => NAMES.has(role));
  return (
    <>
      <p class="soft">Rubrikerna på rad {mapping.headingRow}</p>
      <p>{isGone ? OUTDATED : hasName ? NO_ROWS : NO_NAME}</p>
    </>
  );
}

const NAMES: ReadonlySet<string> = new Set(['goal', 'subgoal', 'measure']);
const OUTDATED =
  'Rubrikerna eller bladet finns inte längre som när du angav kolumnerna, så det du angav används inte.';
const NO_ROWS = 'Under rubrikerna hittas inga mätvärden. Kontrollera vilken kolumn som är Mätvärde.';
const NO_NAME = 'Ange vilken kolumn som är Mätvärde, Målvärde och Utfall.';
