// «Peka ut en måltabell»: the sheet and the heading row of a table that was not recognised.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { ActionButton } from './action-button.tsx';
import { usePane } from './pane-context.ts';
import { useFocus } from './use-focus.ts';

export function PointOutForm(): ComponentChild {
  const { state, actions } = usePane();
  const summary = useFocus<HTMLElement>('pointing');
  const draft = state.pointing.value;
  const sheets = sheetNames(state.current.value?.judged.recognition);
  const isOpen = draft !== null;
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open && !isOpen) actions.setPointing({ sheet: sheets[0] ?? '', row: '' });
        if (!open && isOpen) actions.closePointing();
      }}
    >
      <summary ref={summary}>Peka ut en måltabell</summary>
      {isOpen && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void actions.pointOut();
          }}
        >
          <p class="soft">
            Ange raden där kolumnernas rubriker står. Sedan anger du vad varje kolumn innehåller; en kolumn
            utan rubrik läses inte.
          </p>
          <SheetField sheets={sheets} />
          <RowField />
        </form>
      )}
    </details>
  );
}

function sheetNames(
  recognition:
    | { readonly tables: readonly { readonly sheet: string }[]; readonly sheetsWithout: readonly string[] }
    | undefined,
): readonly string[] {
  if (recognition === undefined) return [];
  const { tables, sheetsWithout } = recognition;
  return [...new Set([...sheetsWithout, ...tables.map(({ sheet }) => sheet)])];
}

function SheetField({ sheets }: { readonly sheets: readonly string[] }): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>Blad</label>
      <select
        id={id}
        value={state.pointing.value?.sheet ?? ''}
        onChange={({ currentTarget: { value } }) => {
          actions.setPointing({ sheet: value });
        }}
      >
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </select>
    </div>
  );
}

function RowField(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const { row = '', problem = null } = state.pointing.value ?? {};
  return (
    <div class="field">
      <label htmlFor={id}>Rubrikradens nummer</label>
      <div class="answer">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          value={row}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={({ currentTarget: { value } }) => {
            actions.setPointing({ row: value });
          }}
        />
        <ActionButton onClick={() => void actions.pointOut()}>Använd raden</ActionButton>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
