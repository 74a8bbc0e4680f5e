// «Kontrollera underlag»: holds the open workbook against its seal. Reads only.
import type { Result } from '../../app/result.ts';
import type { PaneServices } from '../pane-services.ts';
import type { CheckedSeal } from './check-state.ts';
import type { PaneState } from './pane-state.ts';
import type { Job, WorkQueue } from './work-queue.ts';

export interface Checking {
  readonly setPrinted: (printed: string) => void;
  readonly checkSeal: () => Promise<void>;
}

export function createChecking(state: PaneState, services: PaneServices, queue: WorkQueue): Checking {
  const { printed, problem, checked } = state.sealCheck;
  return {
    setPrinted: (text) => {
      printed.value = text;
      problem.value = null;
    },
    checkSeal: async () => {
      const number = printed.value.trim();
      const found = await queue.run('check-seal', (job) => check(services, job, number, services.now()));
      if (found === null) return;
      if (found.described === null) {
        problem.value = found.problem;
        state.announcement.value = found.problem;
        return;
      }
      checked.value = found.described;
      state.announcement.value = found.described.verdict;
      state.focus.value = 'checked';
    },
  };
}

type Found =
  | { readonly described: CheckedSeal }
  /** What was written is no number of a seal. */
  | { readonly described: null; readonly problem: string };

async function check(
  { workbook }: PaneServices,
  { core, pause, onProgress }: Job,
  number: string,
  now: string,
): Promise<Result<Found>> {
  if (number !== '' && core.readTypedSealNumber(number) === null)
    return core.accept({ described: null, problem: core.SEAL_NUMBER_NEEDED });
  const asked = number === '' ? {} : { printed: number };
  const result = await core.checkWorkbook(workbook, { now, pause, onProgress, ...asked });
  if (!result.ok) return result;
  return core.accept({ described: { ...core.describeCheck(result.value), when: core.minuteText(now) } });
}
