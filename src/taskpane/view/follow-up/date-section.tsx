// The reporting date: which one is judged, and the choice of another, among those of the workbook or one of the officer's own.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { ReportingDate } from '../../../../lib/index.ts';
import { dateSentence } from '../../select/follow-up/run-words.ts';
import { useIsBusy } from '../action-button.tsx';
import { usePane } from '../pane-context.ts';
import { PeriodChoice } from '../period-choice.tsx';

export function DateSection({ date }: { readonly date: ReportingDate | null }): ComponentChild {
  const core = usePane().state.core.value;
  if (core === null) return null;
  return (
    <section class="section" aria-labelledby="reporting-date">
      <h2 id="reporting-date">Uppföljningstillfälle</h2>
      <p>{date === null ? WITHOUT_DATE : dateSentence(date, core)}</p>
      <PeriodChoice label="Tillfälle" />
      <details>
        <summary>Välj ett annat datum</summary>
        <OwnDate />
      </details>
    </section>
  );
}

const WITHOUT_DATE =
  'Det går inte att se vilket år utfallen gäller. Skriv året i utfallskolumnens rubrik, till exempel «Utfall 31 augusti 2020».';

function OwnDate(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const isBusy = useIsBusy();
  const { text, problem } = state.followUp.date.value;
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void actions.useDate();
      }}
    >
      <label htmlFor={id}>Datum, till exempel 31 augusti 2020 eller 2020-10-15</label>
      <div class="answer">
        <input
          id={id}
          type="text"
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={({ currentTarget: { value } }) => {
            actions.writeDate(value);
          }}
        />
        <button type="submit" aria-disabled={isBusy ? true : undefined}>
          Använd
        </button>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </form>
  );
}
