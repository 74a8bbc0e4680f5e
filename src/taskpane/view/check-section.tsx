// «Kontrollera underlag»: what has been changed since the workbook was judged, with links to the cells.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { DescribedChanges } from '../../app/describe-check.ts';
import { useIsBusy } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { useFocus } from './use-focus.ts';

export function CheckSection(): ComponentChild {
  return (
    <section class="section" aria-labelledby="check-seal">
      <h2 id="check-seal">Kontrollera underlag</h2>
      <p>
        Visar vad som är ändrat sedan arbetsboken bedömdes, och räknar om den. Inget skrivs. Ange sigillet
        från det utskrivna underlaget för att se att det är samma bedömning.
      </p>
      <CheckForm />
      <CheckResult />
    </section>
  );
}

function CheckForm(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const isBusy = useIsBusy();
  const problem = state.sealCheck.problem.value;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void actions.checkSeal();
      }}
    >
      <div class="field">
        <label htmlFor={id}>Sigill i utskriften (kan lämnas tomt)</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={state.sealCheck.printed.value}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={({ currentTarget: { value } }) => {
            actions.setPrinted(value);
          }}
        />
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" aria-disabled={isBusy ? true : undefined}>
          Kontrollera
        </button>
      </div>
    </form>
  );
}

function CheckResult(): ComponentChild {
  const { state } = usePane();
  const told = useFocus<HTMLParagraphElement>('checked');
  const checked = state.sealCheck.checked.value;
  if (checked === null) return null;
  const { verdict, facts, recount, changed, more, limits, when } = checked;
  return (
    <div class="stack">
      <p ref={told} tabIndex={-1}>
        <strong>{verdict}</strong>
      </p>
      {changed.map((one) => (
        <Changes key={one.heading} changes={one} />
      ))}
      {more !== null && <p>{more}</p>}
      {recount !== null && <p>{recount}</p>}
      <ul class="bare-list soft">
        {facts.map(([label, text]) => (
          <li key={label}>
            {label}: {text}
          </li>
        ))}
        <li>Kontrollerat: {when}</li>
      </ul>
      {limits.map((text) => (
        <p key={text} class="soft">
          {text}
        </p>
      ))}
    </div>
  );
}

function Changes({ changes: { heading, changes } }: { readonly changes: DescribedChanges }): ComponentChild {
  return (
    <div class="stack-tight">
      <h3>{heading}</h3>
      <ShowMore
        items={changes}
        render={({ cell, text }, index) => (
          <li key={index} class="stack-tight">
            {cell !== null && (
              <div>
                <CellLink cell={cell} />
              </div>
            )}
            <span>{text}</span>
          </li>
        )}
      />
    </div>
  );
}
