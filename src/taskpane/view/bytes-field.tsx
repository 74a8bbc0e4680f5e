// Lets the officer choose a file on the computer; it is read here and sent nowhere.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { ChosenFile } from '../store/underlag-state.ts';
import { useIsBusy } from './action-button.tsx';
import { usePane } from './pane-context.ts';

interface BytesFieldProps {
  readonly label: string;
  /** What may be chosen: `.docx`. */
  readonly accept: string;
  /** In bytes. */
  readonly largest: number;
  /** What to choose instead of a file that cannot be read: «Välj ett Word-dokument.» */
  readonly instead: string;
  readonly onChoose: (file: ChosenFile) => void;
  /** The name of the file that has been chosen; null for none. */
  readonly chosen: string | null;
}

export function BytesField({
  label,
  accept,
  largest,
  instead,
  onChoose,
  chosen,
}: BytesFieldProps): ComponentChild {
  const { actions } = usePane();
  const isBusy = useIsBusy();
  const id = useId();
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const content = file.size > largest ? null : await file.arrayBuffer().catch(() => null);
    // Emptied, so that the same file can be chosen again once it has been mended.
    input.value = '';
    if (content === null) actions.refuseFile(`«${file.name}» kunde inte läsas. ${instead}`);
    else onChoose({ name: file.name, bytes: new Uint8Array(content) });
  };
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={isBusy}
        onChange={({ currentTarget }) => void read(currentTarget)}
      />
      {chosen !== null && <p class="soft">Vald fil: {chosen}</p>}
    </div>
  );
}
