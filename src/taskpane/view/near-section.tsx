// «Nära gränsen»: the measures whose colour hangs on rounding or on less than a margin that the officer chooses.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { NearLimits } from '../../app/rules/near-limits.ts';
import { countWords } from '../select/count-words.ts';
import { useIsBusy } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { StatusMark } from './status-mark.tsx';
import { useFocus } from './use-focus.ts';

export function NearSection(): ComponentChild {
  const { state } = usePane();
  const { result } = state.rules.near.value;
  return (
    <section class="section" aria-labelledby="near">
      <h2 id="near">Nära gränsen</h2>
      <p class="soft">
        Mätvärden vars färg hänger på en avrundning, eller på mindre än den marginal du väljer.
      </p>
      <MarginForm />
      {result !== null && <Near near={result} />}
    </section>
  );
}

function MarginForm(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const isBusy = useIsBusy();
  const { size, kind, problem } = state.rules.near.value;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void actions.findNear();
      }}
    >
      <div class="margin">
        <div class="field">
          <label htmlFor={`${id}-size`}>Marginal</label>
          <input
            id={`${id}-size`}
            type="text"
            inputMode="decimal"
            value={size}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onInput={({ currentTarget: { value } }) => {
              actions.setMargin({ size: value });
            }}
          />
        </div>
        <div class="field">
          <label htmlFor={`${id}-kind`}>Räknat i</label>
          <select
            id={`${id}-kind`}
            value={kind}
            onChange={({ currentTarget: { value } }) => {
              actions.setMargin({ kind: value === 'unit' ? 'unit' : 'percent' });
            }}
          >
            <option value="percent">procent av målvärdet</option>
            <option value="unit">målvärdets enhet</option>
          </select>
        </div>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" aria-disabled={isBusy ? true : undefined}>
          Visa mätvärden nära gränsen
        </button>
      </div>
    </form>
  );
}

function Near({ near: { entries, measures, ruleSet } }: { readonly near: NearLimits }): ComponentChild {
  const { derived } = usePane();
  const told = useFocus<HTMLParagraphElement>('near');
  return (
    <>
      <p ref={told} tabIndex={-1}>
        {entries.length === 0
          ? `Inget av ${countWords(measures, 'mätvärde', 'mätvärden')} ligger så nära en gräns`
          : `${countWords(entries.length, 'mätvärde', 'mätvärden')} av ${String(measures)} ligger så nära en gräns`}{' '}
        enligt {ruleSet.name}.
      </p>
      <ShowMore
        class="goals bare-list"
        items={entries}
        render={(entry, index) => (
          <li key={index} class="stack-tight">
            <div class="change">
              <StatusMark status={entry.status} />
              <StatusMark status={entry.other} />
              <span>{entry.text}</span>
            </div>
            <div>
              <CellLink cell={derived.cellOf.value(entry)} />
            </div>
          </li>
        )}
      />
    </>
  );
}
