// What is under way, how far it has come, and «Avbryt».
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { workShare, workText } from '../select/work-text.ts';
import type { Work } from '../store/pane-state.ts';
import { usePane } from './pane-context.ts';

/** Work shorter than this is not shown: a bar that only flickers disturbs. In milliseconds. */
const SHOWN_AFTER = 300;

export function WorkBar(): ComponentChild {
  const { state } = usePane();
  const work = state.work.value;
  const isLong = useIsLong(work !== null);
  const shown = isLong ? work : null;
  return (
    <>
      {shown !== null && <Bar work={shown} />}
      <p role="status" class="only-heard">
        {shown !== null && workText(shown)}
      </p>
    </>
  );
}

function Bar({ work }: { readonly work: Work }): ComponentChild {
  return (
    <div class="work">
      <div class="row">
        <label htmlFor="work-progress" class="work-text">
          {workText(work)}
        </label>
        {mayCancel(work) && (
          <button type="button" onClick={() => work.cancel?.()}>
            Avbryt
          </button>
        )}
      </div>
      <progress id="work-progress" max={1} value={workShare(work) ?? undefined} />
    </div>
  );
}

/** Once the writing has begun it is carried through, so that nothing is left half-written. */
function mayCancel({ cancel, progress }: Work): boolean {
  return cancel !== null && progress?.step !== 'apply';
}

function useIsLong(isWorking: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setTimeout(() => {
      setIsLong(true);
    }, SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isWorking]);
  return isLong;
}
