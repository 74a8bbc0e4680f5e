// «Se vad som finns i arbetsboken»: from which file it is read, and what was found there.
import type { ComponentChild } from 'preact';
import { ActionButton } from '../action-button.tsx';
import { usePane } from '../pane-context.ts';
import { FindingsList } from './findings-list.tsx';
import { WorkbookField } from './workbook-field.tsx';

export function SurveySection(): ComponentChild {
  const { state, actions, services } = usePane();
  const { findings, kinds, chosen } = state.underlag;
  const isCopied = kinds.value.has('xlsx');
  const nothingToRead = services.underlag?.openFile === null && chosen.value === null;
  return (
    <section class="section" aria-labelledby="underlag-survey">
      <h2 id="underlag-survey">3. Det som följer med arbetsboken</h2>
      <WorkbookField />
      {isCopied ? (
        <>
          <p class="soft">
            Dolda blad, namn i kommentarer och i filens egenskaper, personuppgifter: se vad den frysta kopian
            skulle innehålla och välj.
          </p>
          <div>
            <ActionButton disabled={nothingToRead} onClick={() => void actions.surveyWorkbook()}>
              Se vad som finns i arbetsboken
            </ActionButton>
          </div>
          {findings.value !== null && <FindingsList findings={findings.value} />}
        </>
      ) : (
        <p class="soft">Ingen fryst kopia görs, så inget av arbetsboken följer med utöver målen.</p>
      )}
    </section>
  );
}
