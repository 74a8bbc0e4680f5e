// What each column of a table holds, to be corrected by the officer.
import type { ComponentChild } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ColumnRole, RecognisedTable } from '../../../lib/index.ts';
import { countWords } from '../select/count-words.ts';
import { possiblePeriods } from '../select/period-choices.ts';
import { usePane } from './pane-context.ts';

type Column = RecognisedTable['columns'][number];

interface ColumnProps {
  readonly table: RecognisedTable;
  readonly column: Column;
}

/** Roles whose column may be of one period. */
const WITH_PERIOD: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'outcome',
  'baseline',
  'forecast',
  'status',
]);

interface ColumnEditorProps {
  readonly table: RecognisedTable;
  /** The table's key. */
  readonly id: string;
  /** Whether the officer has to look at the columns, which are then shown from the start. */
  readonly isDoubtful: boolean;
}

export function ColumnEditor({ table, id, isDoubtful }: ColumnEditorProps): ComponentChild {
  const { state, actions } = usePane();
  const summary = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(isDoubtful);
  const isWanted = state.openTable.value === id;
  useLayoutEffect(() => {
    if (!isWanted) return;
    state.openTable.value = null;
    setIsOpen(true);
    summary.current?.focus();
    summary.current?.scrollIntoView({ block: 'nearest' });
  }, [isWanted, state]);
  const isOwn = table.mapped || state.mappings.value !== null;
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary ref={summary}>
        {countWords(table.columns.length, 'kolumn', 'kolumner')}
        <span class="only-heard"> på bladet {table.sheet}</span>
      </summary>
      {isOpen && (
        <div class="stack">
          <ul class="columns bare-list">
            {table.columns.map((column) => (
              <ColumnRow key={column.column} table={table} column={column} />
            ))}
          </ul>
          <p class="soft">Det du ändrar sparas i arbetsboken nästa gång du bedömer.</p>
          {isOwn && (
            <div>
              <button
                type="button"
                onClick={() => {
                  // The button goes away, and the focus must not be lost with it.
                  summary.current?.focus();
                  void actions.dropMapping(table);
                }}
              >
                Låt Målljus tolka kolumnerna
              </button>
            </div>
          )}
        </div>
      )}
    </details>
  );
}

function ColumnRow({ table, column }: ColumnProps): ComponentChild {
  const id = useId();
  return (
    <li>
      <label htmlFor={id}>{column.heading === '' ? 'Utan rubrik' : column.heading}</label>
      <RoleSelect id={id} table={table} column={column} />
      {(WITH_PERIOD.has(column.role) || column.period !== null) && (
        <PeriodSelect table={table} column={column} />
      )}
    </li>
  );
}

function RoleSelect({ id, table, column }: ColumnProps & { readonly id: string }): ComponentChild {
  const { state, actions } = usePane();
  const words = state.core.value?.ROLE_WORD;
  if (words === undefined) return null;
  const roles = Object.entries(words) as [ColumnRole, string][];
  return (
    <select
      id={id}
      value={column.role}
      onChange={({ currentTarget }) => {
        const role = roles.find(([name]) => name === currentTarget.value)?.[0];
        if (role !== undefined) void actions.correctColumn(table, column.column, role, column.period);
      }}
    >
      {roles.map(([role, word]) => (
        <option key={role} value={role}>
          {word}
        </option>
      ))}
    </select>
  );
}

function PeriodSelect({ table, column }: ColumnProps): ComponentChild {
  const { state, actions, services } = usePane();
  const recognition = state.current.value?.judged.recognition;
  const core = state.core.value;
  if (recognition === undefined || core === null) return null;
  const periods = possiblePeriods(recognition, services.now());
  const listed =
    column.period === null || periods.includes(column.period) ? periods : [column.period, ...periods];
  return (
    <select
      aria-label={`Period för ${column.heading}`}
      value={column.period ?? ''}
      class="period"
      onChange={({ currentTarget: { value } }) => {
        void actions.correctColumn(table, column.column, column.role, value === '' ? null : value);
      }}
    >
      <option value="">Ingen särskild period</option>
      {listed.map((period) => (
        <option key={period} value={period}>
          {core.describePeriod(period)}
        </option>
      ))}
    </select>
  );
}
