// What the officer says about the underlag: title, committee, number and who has made it, as a role.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { WrittenFacts } from '../../store/underlag-state.ts';
import { usePane } from '../pane-context.ts';

const FIELDS: readonly (readonly [keyof WrittenFacts, string, string])[] = [
  ['title', 'Titel', 'Lämnas den tom blir det till exempel Måluppfyllelse 2020.'],
  ['committee', 'Nämnd', 'Till exempel Kommunstyrelsen.'],
  ['dnr', 'Diarienummer', 'Till exempel KS 2019/191.'],
  ['officer', 'Handläggare', 'Skriv hellre rollen än namnet, till exempel verksamhetsutvecklare.'],
];

export function FactsSection(): ComponentChild {
  return (
    <section class="section" aria-labelledby="underlag-facts">
      <h2 id="underlag-facts">1. Uppgifter</h2>
      {FIELDS.map(([fact, label, hint]) => (
        <FactField key={fact} fact={fact} label={label} hint={hint} />
      ))}
      <p class="soft">
        Allt får lämnas tomt. Uppgifterna skrivs i underlaget och sparas inte någon annanstans.
      </p>
    </section>
  );
}

interface FactFieldProps {
  readonly fact: keyof WrittenFacts;
  readonly label: string;
  readonly hint: string;
}

function FactField({ fact, label, hint }: FactFieldProps): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        // A browser that remembers what is written would keep it outside the workbook.
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={state.underlag.facts.value[fact]}
        onInput={({ currentTarget: { value } }) => {
          actions.writeFacts({ [fact]: value });
        }}
      />
      <p id={`${id}-hint`} class="soft">
        {hint}
      </p>
    </div>
  );
}
