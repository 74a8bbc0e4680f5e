// «Frys till värden»: formulas with Målljus's functions become the values they show, after a question.
import type { ComponentChild } from 'preact';
import { frozenText } from '../store/taking-back.ts';
import { ActionButton } from './action-button.tsx';
import { ConfirmBox } from './confirm-box.tsx';
import { usePane } from './pane-context.ts';
import { useFocus } from './use-focus.ts';

export function FreezeSection(): ComponentChild {
  const { state } = usePane();
  return (
    <section class="section" aria-labelledby="freeze">
      <h2 id="freeze">Funktioner i celler</h2>
      <p>
        Formler som MALLJUS.STATUS fungerar bara för den som har Målljus. Frys dem till värden innan du
        skickar arbetsboken vidare.
      </p>
      {state.confirming.value === 'freeze' ? <ConfirmFreeze /> : <FreezeButton />}
    </section>
  );
}

function FreezeButton(): ComponentChild {
  const { state, actions } = usePane();
  const button = useFocus<HTMLButtonElement>('done');
  const frozen = state.frozen.value;
  return (
    <>
      <div>
        <ActionButton buttonRef={button} onClick={() => void actions.ask('freeze')}>
          Frys till värden
        </ActionButton>
      </div>
      {frozen !== null && <p>{frozenText(frozen)}</p>}
    </>
  );
}

function ConfirmFreeze(): ComponentChild {
  const { actions } = usePane();
  return (
    <ConfirmBox
      heading="Frysa formlerna?"
      level="h3"
      yes="Frys till värden"
      onYes={() => void actions.freeze()}
    >
      <p>
        Formler med Målljus funktioner ersätts av de värden de visar nu, i hela arbetsboken. «Ångra bedömning»
        tar inte tillbaka det. Spara en kopia först om du vill ha kvar formlerna.
      </p>
    </ConfirmBox>
  );
}
