// A file that Målljus has made, to be fetched: a link, and its text for a host that lets nothing be fetched.
import type { ComponentChild } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { MadeFile } from '../pane-services.ts';
import type { FocusTarget } from '../store/pane-state.ts';
import { useFocus } from './use-focus.ts';

interface MadeFileLinkProps {
  readonly file: MadeFile;
  /** Media type: `application/json`. */
  readonly type: string;
  /** The target that the link is. */
  readonly focus: FocusTarget;
}

/** A link, since a host may refuse a download that the officer has not clicked on; and the text, for one that refuses them all. */
export function MadeFileLink({ file: { fileName, text }, type, focus }: MadeFileLinkProps): ComponentChild {
  const id = useId();
  const link = useFocus<HTMLAnchorElement>(focus);
  const address = useFileAddress(text, type);
  return (
    <div class="stack-tight">
      <a ref={link} href={address} download={fileName}>
        Hämta {fileName}
      </a>
      <details>
        <summary>Om filen inte går att hämta här</summary>
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
      </details>
    </div>
  );
}

/** An address of the text within the page, for as long as it is shown. */
function useFileAddress(text: string, type: string): string {
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type })), [text, type]);
  useEffect(
    () => () => {
      URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
