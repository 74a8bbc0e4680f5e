// The file of the open workbook as `Office.context.document.getFileAsync` gives it: in slices, at most two files at a time.

/** How the stand-in's host gives the file. */
export interface WorkbookFileOptions {
  /** The file as it is now. */
  readonly bytes: () => Promise<Uint8Array>;
  /**
   * What is the matter with the host: `empty` gives a file of size 0, `slice` refuses the second slice, `refuse` refuses the file,
   * `shuffled` gives a slice too few, `text` gives letters instead of bytes.
   */
  readonly fault?: 'empty' | 'slice' | 'refuse' | 'shuffled' | 'text';
  /** Largest slice; as the add-in asks unless told. */
  readonly sliceSize?: number;
}

interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

type Done = (result: AsyncResult) => void;

/** Counts of files, so that a test sees that each is given back. */
export interface FileCounts {
  readonly opened: number;
  readonly closed: number;
}

const MOST_OPEN = 2;

export function createWorkbookFile({ bytes, fault, sliceSize }: WorkbookFileOptions) {
  let opened = 0;
  let closed = 0;
  const getFileAsync = (type: string, options: { readonly sliceSize?: number }, done: Done): void => {
    const size = sliceSize ?? options.sliceSize ?? 65_536;
    void bytes().then((content) => {
      if (type !== 'compressed' || fault === 'refuse' || opened - closed >= MOST_OPEN) {
        done(failure(5000, 'The file could not be given.'));
        return;
      }
      opened += 1;
      const held = fault === 'empty' ? new Uint8Array() : content;
      done({ status: 'succeeded', value: fileOf(held, size) });
    });
  };
  const fileOf = (content: Uint8Array, size: number): object => {
    const sliceCount = Math.ceil(content.length / size);
    let isOpen = true;
    return {
      size: content.length,
      sliceCount: fault === 'shuffled' ? sliceCount - 1 : sliceCount,
      getSliceAsync: (index: number, then: Done) => {
        setTimeout(() => {
          if (!isOpen || index >= sliceCount || (fault === 'slice' && index === 1)) {
            then(failure(5001, 'The slice could not be given.'));
            return;
          }
          const data = Array.from(content.subarray(index * size, (index + 1) * size));
          const value = { index, size: data.length, data: fault === 'text' ? 'UEsDBA' : data };
          then({ status: 'succeeded', value });
        });
      },
      closeAsync: (then?: Done) => {
        if (isOpen) closed += 1;
        isOpen = false;
        then?.({ status: 'succeeded' });
      },
    };
  };
  return { getFileAsync, counts: (): FileCounts => ({ opened, closed }) };
}

function failure(code: number, message: string): AsyncResult {
  return { status: 'failed', error: { code, name: 'Internal Error', message } };
}
