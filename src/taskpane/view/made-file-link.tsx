// A file of text that Målljus has made, to be fetched: a link, and its text for a host that lets nothing be fetched.
import type { ComponentChild } from 'preact';
import type { MadeFile } from '../pane-services.ts';
import type { FocusTarget } from '../store/pane-state.ts';
import { CopyText } from './copy-text.tsx';
import { FileLink } from './file-link.tsx';
import { useFocus } from './use-focus.ts';

interface MadeFileLinkProps {
  readonly file: MadeFile;
  /** Media type: `application/json`. */
  readonly type: string;
  /** The target that the link is. */
  readonly focus: FocusTarget;
}

export function MadeFileLink({ file: { fileName, text }, type, focus }: MadeFileLinkProps): ComponentChild {
  const link = useFocus<HTMLAnchorElement>(focus);
  return (
    <div class="stack-tight">
      <FileLink linkRef={link} fileName={fileName} content={text} type={type} />
      <details>
        <summary>Om filen inte går att hämta här</summary>
        <CopyText fileName={fileName} text={text} />
      </details>
    </div>
  );
}
