// The text of a file that Målljus has made, to be copied where no file can be fetched.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';

interface CopyTextProps {
  readonly fileName: string;
  readonly text: string;
}

export function CopyText({ fileName, text }: CopyTextProps): ComponentChild {
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>Kopiera texten till en textfil och spara den som {fileName}</label>
      <textarea
        id={id}
        readOnly
        rows={6}
        value={text}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
      />
    </div>
  );
}
