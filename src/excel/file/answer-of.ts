// Microsoft's older calls, which answer through a function that they are given, as promises that always end.

/** What such a call came to; why it failed is in Excel's own words, which nobody is shown. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** How long Excel may take, in milliseconds: some hosts never answer. */
export const ANSWER_LIMIT_MS = 60_000;

/**
 * The answer to a call; failed too when it throws or has not come within a minute. `late` gets an answer that comes after that.
 * Example: `await answerOf<Office.Slice>((done) => { file.getSliceAsync(0, done); })`.
 */
export function answerOf<T>(
  call: (done: (result: Office.AsyncResult<T>) => void) => void,
  late?: (value: T) => void,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      resolve({ ok: false });
    }, ANSWER_LIMIT_MS);
    const end = (answer: Answer<T>): void => {
      clearTimeout(timer);
      if (!isOver) resolve(answer);
      else if (answer.ok) late?.(answer.value);
      isOver = true;
    };
    try {
      call(({ status, value }) => {
        end(status === Office.AsyncResultStatus.Succeeded ? { ok: true, value } : { ok: false });
      });
    } catch {
      // A host that lacks the call: the same to whoever asked as one that refuses it.
      end({ ok: false });
    }
  });
}
