// Which file the underlag is made of: the open workbook, or a saved copy where Excel does not hand it over and where no workbook is open.
import type { ComponentChild } from 'preact';
import { ActionButton } from '../action-button.tsx';
import { BytesField } from '../bytes-field.tsx';
import { usePane } from '../pane-context.ts';

/** In bytes; larger workbooks are refused when they are opened. */
const LARGEST_WORKBOOK = 500_000_000;

export function WorkbookField(): ComponentChild {
  const { state, actions, services } = usePane();
  const { chosen, asksForFile } = state.underlag;
  const hasOpen = services.underlag?.openFile !== null;
  if (hasOpen && !asksForFile.value) return null;
  const name = chosen.value?.name ?? null;
  return (
    <div class="box">
      {hasOpen && (
        <p>
          Excel lämnade inte ut arbetsboken. Spara en kopia av den (Arkiv, Spara en kopia) och välj kopian
          här. Den läses på din dator och skickas ingenstans.
        </p>
      )}
      <BytesField
        label={hasOpen ? 'Välj en sparad kopia' : 'Välj arbetsboken'}
        accept=".xlsx,.xlsm"
        largest={LARGEST_WORKBOOK}
        instead="Välj en arbetsbok som slutar på .xlsx eller .xlsm."
        chosen={name}
        onChoose={actions.chooseWorkbook}
      />
      {hasOpen && name !== null && (
        <>
          <p>Underlaget görs av kopian. Det som har ändrats sedan den sparades är inte med.</p>
          <div>
            <ActionButton
              onClick={() => {
                actions.chooseWorkbook(null);
              }}
            >
              Använd den öppna arbetsboken
            </ActionButton>
          </div>
        </>
      )}
    </div>
  );
}
