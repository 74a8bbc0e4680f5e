// The page: Målljus's ribbon group, the grid with its sheets, and the real task pane beside it.
import { useSignal, type Signal } from '@preact/signals';
import { columnLetters } from '../../../lib/index.ts';
import { Grid } from './grid.tsx';
import { inSwedish } from './swedish-formula.ts';
import type { PageWorkbook } from './open-workbook.ts';

export interface PageState {
  readonly workbook: Signal<PageWorkbook>;
  /** Changes with each opened file, so that the add-in is loaded anew for it. */
  readonly opening: Signal<number>;
  readonly message: Signal<string>;
}

export interface PageActions {
  open(file: File): Promise<void>;
  save(): Promise<void>;
}

const BUTTONS = [
  { command: 'bedomMaluppfyllelse', label: 'Bedöm måluppfyllelse', icon: 'icons/bedom-32.png' },
  { command: null, label: 'Panel', icon: 'icons/panel-32.png' },
  { command: 'angraBedomning', label: 'Ångra bedömning', icon: 'icons/angra-32.png' },
] as const;

export function Page({ state, actions }: { readonly state: PageState; readonly actions: PageActions }) {
  const workbook = state.workbook.value;
  const isPaneOpen = useSignal(true);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void actions.open(file);
  };
  const showPane = isPaneOpen.value;
  const click = (command: (typeof BUTTONS)[number]['command']): void => {
    if (command === null) isPaneOpen.value = !isPaneOpen.value;
    else {
      isPaneOpen.value = true;
      void workbook.click(command);
    }
  };
  return (
    <div
      class="page"
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
      }}
    >
      <header>
        <h1>{workbook.document.value.name}</h1>
        <p>Målljus utan Excel: en arbetsbok i webbläsaren att pröva i. Släpp en egen .xlsx-fil här.</p>
        <div class="files">
          <label class="button">
            Öppna …
            <input
              type="file"
              accept=".xlsx,.xlsm"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file !== undefined) void actions.open(file);
              }}
            />
          </label>
          <button type="button" onClick={() => void actions.save()}>
            Spara
          </button>
        </div>
      </header>
      <div class="ribbon" role="toolbar" aria-label="Målljus">
        {BUTTONS.map(({ command, label, icon }) => (
          <button
            key={label}
            type="button"
            onClick={() => {
              click(command);
            }}
          >
            <img src={icon} alt="" width={32} height={32} />
            {label}
          </button>
        ))}
        <span class="group">Målljus</span>
      </div>
      <p class="message" role="status">
        {state.message.value}
      </p>
      <main>
        <Sheets workbook={workbook} />
        <iframe
          key={state.opening.value}
          class={showPane ? 'pane' : 'pane closed'}
          title="Målljus"
          src="taskpane.html"
        />
      </main>
    </div>
  );
}

function Sheets({ workbook }: { readonly workbook: PageWorkbook }) {
  const document = workbook.document.value;
  const { sheet: shown, area } = workbook.selection.value;
  const visible = document.sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = visible.find(({ name }) => name === shown) ?? visible[0];
  if (sheet === undefined) return null;
  const cell = sheet.cells.get(area.top)?.get(area.left);
  const address = `${columnLetters(area.left)}${area.top + 1}`;
  return (
    <section aria-label="Arbetsboken">
      <p class="formula">
        <b>{address}</b> <output>{inSwedish(cell?.formula ?? '')}</output>
      </p>
      <Grid key={sheet.id} workbook={workbook} sheet={sheet} />
      <div class="tabs" role="tablist" aria-label="Blad">
        {visible.map(({ name }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === sheet.name}
            onClick={() => {
              workbook.select(name, { top: 0, left: 0, bottom: 0, right: 0 });
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
