// «Ta bort Målljus ur filen»: what is to stay, the question before it is done, and what stayed and why.
import type { Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Issue } from '../../../lib/index.ts';
import type { LeftWorkbook } from '../../app/leave-workbook.ts';
import { LEFT, leftText } from '../store/leaving.ts';
import { ActionButton } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { ConfirmBox } from './confirm-box.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { useFocus } from './use-focus.ts';

export function LeaveSection(): ComponentChild {
  const { state } = usePane();
  const { keepValues, removeRules, left } = state.leaving;
  return (
    <section class="section" aria-labelledby="leave">
      <h2 id="leave">Ta bort Målljus ur filen</h2>
      <p>
        Tar bort allt som Målljus har skrivit i arbetsboken, så att den blir som den var före första
        bedömningen. Det som du och andra har skrivit står kvar.
      </p>
      <Choice on={keepValues}>Behåll färger och förklaringar som vanliga celler</Choice>
      <Choice on={removeRules}>Ta även bort bladet «Bedömningsregler»</Choice>
      {state.confirming.value === 'leave' ? <ConfirmLeave /> : <LeaveButton />}
      {left.value !== null && state.confirming.value !== 'leave' && <Left left={left.value} />}
    </section>
  );
}

function Choice({
  on,
  children,
}: {
  readonly on: Signal<boolean>;
  readonly children: string;
}): ComponentChild {
  const { state } = usePane();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={on.value}
        onChange={({ currentTarget: { checked } }) => {
          on.value = checked;
          // what was asked about is no longer what would be done
          if (state.confirming.value === 'leave') state.confirming.value = null;
        }}
      />
      <span>{children}</span>
    </label>
  );
}

function LeaveButton(): ComponentChild {
  const { actions } = usePane();
  const button = useFocus<HTMLButtonElement>('leave');
  return (
    <div>
      <ActionButton buttonRef={button} onClick={() => void actions.ask('leave')}>
        Ta bort Målljus
      </ActionButton>
    </div>
  );
}

function ConfirmLeave(): ComponentChild {
  const { state, actions } = usePane();
  const { keepValues, removeRules } = state.leaving;
  return (
    <ConfirmBox
      heading="Ta bort Målljus ur arbetsboken?"
      level="h3"
      yes="Ta bort Målljus"
      onYes={() => void actions.leave()}
    >
      <p>{keepValues.value ? KEEPS : REMOVES}</p>
      {removeRules.value && (
        <p>Bladet «Bedömningsregler» tas bort, också det som ni själva har skrivit i det.</p>
      )}
      <p>
        Det går inte att ångra: blad som har tagits bort kommer inte tillbaka. Spara en kopia först om du är
        osäker.
      </p>
    </ConfirmBox>
  );
}

const REMOVES =
  'Status, förklaringar, anteckningar, färgregler och blad som Målljus har skrivit tas bort, och det som Målljus minns om arbetsboken.';
const KEEPS =
  'Status, färger, förklaringar och Målljus blad står kvar som vanliga celler och blad, och formler med Målljus funktioner blir värden. Färgreglerna och det som Målljus minns om arbetsboken tas bort.';

function Left({ left }: { readonly left: LeftWorkbook }): ComponentChild {
  const box = useFocus<HTMLDivElement>('left');
  return (
    <div ref={box} class="box" tabIndex={-1}>
      <h3>{LEFT}</h3>
      <p>{leftText(left.removed)}</p>
      <Sheets text="Borttagna blad" names={left.sheets} />
      <Sheets text="Står kvar som vanliga blad" names={left.kept} />
      <Sheets text="Regelblad som står kvar" names={left.rules} />
      {left.issues.length > 0 && (
        <>
          <p>Det här står kvar:</p>
          <ShowMore items={left.issues} render={(issue, index) => <Stays key={index} issue={issue} />} />
        </>
      )}
    </div>
  );
}

function Sheets({
  text,
  names,
}: {
  readonly text: string;
  readonly names: readonly string[];
}): ComponentChild {
  if (names.length === 0) return null;
  return (
    <p>
      {text}: {names.map((name) => `«${name}»`).join(', ')}.
    </p>
  );
}

function Stays({ issue: { cell, text } }: { readonly issue: Issue }): ComponentChild {
  return (
    <li>
      {cell !== null && <CellLink cell={cell} />} {text}
    </li>
  );
}
