// The measures: counts per status that also filter, a search, and the list.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { WindowedList } from '../list/windowed-list.tsx';
import { countWords, showCount } from '../select/count-words.ts';
import type { MeasureRow as Row } from '../select/measure-rows.ts';
import { NO_FILTER } from '../store/pane-state.ts';
import { MeasureRow } from './measure-row.tsx';
import { usePane } from './pane-context.ts';
import { StatusTotals } from './status-totals.tsx';
import { useFocus } from './use-focus.ts';

export function MeasureSection(): ComponentChild {
  const { state, derived, actions } = usePane();
  const heading = useFocus<HTMLHeadingElement>('measures');
  const rows = derived.shownRows.value;
  const isFiltered = rows.length < derived.rows.value.length;
  return (
    <section class="section" aria-labelledby="measures">
      <h2 id="measures" ref={heading} tabIndex={-1}>
        Mätvärden
      </h2>
      <StatusFilter />
      <Search />
      <div class="row">
        <p role="status" class="soft">
          {shownText(rows.length, derived.rows.value.length)}
        </p>
        {isFiltered && (
          <button
            type="button"
            class="link"
            onClick={() => {
              actions.setFilter(NO_FILTER);
              state.focus.value = 'measures';
            }}
          >
            Visa alla
          </button>
        )}
      </div>
      <WindowedList<Row>
        items={rows}
        keyOf={keyOf}
        label="Mätvärden"
        openKey={state.openMeasure.value}
        render={(row, onKeyDown) => <MeasureRow row={row} onKeyDown={onKeyDown} />}
      />
    </section>
  );
}

function shownText(shown: number, all: number): string {
  const counted = countWords(all, 'mätvärde', 'mätvärden');
  if (shown === 0) return `Inget av ${counted} passar det du har valt och sökt.`;
  if (shown < all) return `Visar ${showCount(shown)} av ${counted}`;
  return `Visar ${all === 1 ? '' : 'alla '}${counted}`;
}

const keyOf = ({ key }: Row): string => key;

function StatusFilter(): ComponentChild {
  const { state, actions } = usePane();
  const counts = state.current.value?.judged.result.total.counts;
  if (counts === undefined) return null;
  const { statuses } = state.filter.value;
  return (
    <StatusTotals
      label="Visa bara mätvärden som är"
      counts={counts}
      chosen={statuses}
      onToggle={(status) => {
        const next = new Set(statuses);
        if (!next.delete(status)) next.add(status);
        actions.setFilter({ statuses: next });
      }}
    />
  );
}

function Search(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>Sök bland mätvärdena</label>
      <input
        id={id}
        type="search"
        value={state.filter.value.search}
        onInput={({ currentTarget: { value } }) => {
          actions.setFilter({ search: value });
        }}
      />
    </div>
  );
}
