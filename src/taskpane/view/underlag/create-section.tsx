// The button «Skapa underlag», what has to be done before it, and what came of it.
import type { ComponentChild } from 'preact';
import { ActionButton } from '../action-button.tsx';
import { usePane } from '../pane-context.ts';
import { MadeFiles } from './made-files.tsx';

export function CreateSection(): ComponentChild {
  const { state, actions } = usePane();
  const missing = useMissing();
  const made = state.underlag.made.value;
  return (
    <section class="section" aria-labelledby="underlag-create">
      <h2 id="underlag-create">4. Skapa</h2>
      {missing !== null && <p>{missing}</p>}
      <ActionButton
        class="primary wide"
        disabled={missing !== null}
        onClick={() => void actions.createUnderlag()}
      >
        Skapa underlag
      </ActionButton>
      {made !== null && <MadeFiles made={made} />}
    </section>
  );
}

/** What has to be done first; null when nothing has. */
function useMissing(): string | null {
  const { state, services } = usePane();
  const { kinds, findings, chosen } = state.underlag;
  if (kinds.value.size === 0) return 'Välj minst en fil att göra.';
  if (services.underlag?.openFile === null && chosen.value === null) return 'Välj arbetsboken först.';
  return kinds.value.has('xlsx') && findings.value === null
    ? 'Se först vad som finns i arbetsboken, under 3.'
    : null;
}
