// Lets the officer choose a file of rules on the computer; its text is read here and sent nowhere.
import type { ComponentChild } from 'preact';
import type { RuleFile } from '../select/rule-sources.ts';
import { BytesField } from './bytes-field.tsx';

interface FileFieldProps {
  readonly label: string;
  readonly onChoose: (file: RuleFile) => void;
  /** The name of the file that has been chosen; null for none. */
  readonly chosen: string | null;
}

/** In bytes. A rule set with a thousand rows is less than a tenth of this. */
const LARGEST = 5_000_000;

export function FileField({ label, onChoose, chosen }: FileFieldProps): ComponentChild {
  return (
    <BytesField
      label={label}
      accept=".json,application/json"
      largest={LARGEST}
      instead="Välj en fil med regler, sparad av Målljus."
      chosen={chosen}
      onChoose={({ name, bytes }) => {
        onChoose({ name, text: new TextDecoder().decode(bytes) });
      }}
    />
  );
}
