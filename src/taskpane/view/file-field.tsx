// Lets the officer choose a file of rules on the computer; its text is read here and sent nowhere.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { RuleFile } from '../select/rule-sources.ts';
import { useIsBusy } from './action-button.tsx';
import { usePane } from './pane-context.ts';

interface FileFieldProps {
  readonly label: string;
  readonly onChoose: (file: RuleFile) => void;
  /** The name of the file that has been chosen; null for none. */
  readonly chosen: string | null;
}

/** In bytes. A rule set with a thousand rows is less than a tenth of this. */
const LARGEST = 5_000_000;

export function FileField({ label, onChoose, chosen }: FileFieldProps): ComponentChild {
  const { actions } = usePane();
  const isBusy = useIsBusy();
  const id = useId();
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = file.size > LARGEST ? null : await file.text().catch(() => null);
    // Emptied, so that the same file can be chosen again once it has been mended.
    input.value = '';
    if (text === null)
      actions.refuseFile(`«${file.name}» kunde inte läsas. Välj en fil med regler, sparad av Målljus.`);
    else onChoose({ name: file.name, text });
  };
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        disabled={isBusy}
        onChange={({ currentTarget }) => void read(currentTarget)}
      />
      {chosen !== null && <p class="soft">Vald fil: {chosen}</p>}
    </div>
  );
}
