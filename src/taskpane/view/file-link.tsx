// A link to a file that Målljus has made, within the page.
import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';

interface FileLinkProps {
  readonly fileName: string;
  readonly content: string | Uint8Array;
  /** Media type: `application/json`. */
  readonly type: string;
  readonly linkRef?: RefObject<HTMLAnchorElement | null>;
}

/** A link, since a host may refuse a download that the officer has not clicked on. */
export function FileLink({ fileName, content, type, linkRef }: FileLinkProps): ComponentChild {
  const address = useFileAddress(content, type);
  return (
    <a {...(linkRef === undefined ? {} : { ref: linkRef })} href={address} download={fileName}>
      Hämta {fileName}
    </a>
  );
}

/** An address of the content within the page, for as long as it is shown. */
function useFileAddress(content: string | Uint8Array, type: string): string {
  const address = useMemo(
    () =>
      URL.createObjectURL(
        new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }),
      ),
    [content, type],
  );
  useEffect(
    () => () => {
      URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
