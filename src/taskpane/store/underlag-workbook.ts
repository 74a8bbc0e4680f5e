// The file that an underlag is made of, opened in memory: the open workbook as it is now, or a saved copy that was chosen.
import { accept, refuse, type Result } from '../../app/result.ts';
import type { SharedWorkbook } from '../../app/underlag.ts';
import type { PaneServices, UnderlagTools } from '../pane-services.ts';
import type { PaneState } from './pane-state.ts';
import type { ChosenFile } from './underlag-state.ts';
import { NOT_LOADED_TEXT, type Job } from './work-queue.ts';

export interface OpenedFile {
  readonly workbook: SharedWorkbook;
  readonly tools: UnderlagTools;
}

/** The workbook with what works on it, or why there is none. */
export async function openWorkbookFile(
  state: PaneState,
  services: PaneServices,
  job: Job,
): Promise<Result<OpenedFile>> {
  const tools = await loadTools(services);
  if (tools === null) return refuse('host', NOT_LOADED_TEXT);
  const file = await workbookFile(state, services);
  if (!file.ok) return file;
  if (await isCancelled(job)) return refuse('cancelled', CANCELLED);
  const workbook = tools.openXlsx(file.value.bytes, file.value.name);
  return workbook.ok ? accept({ workbook: workbook.value, tools }) : workbook;
}

async function loadTools({ underlag, reportFault }: PaneServices): Promise<UnderlagTools | null> {
  try {
    return (await underlag?.tools()) ?? null;
  } catch (fault) {
    reportFault(fault);
    return null;
  }
}

/** The saved copy that was chosen, else the open workbook as it is now. */
async function workbookFile(
  { underlag, current }: PaneState,
  { underlag: host, workbook }: PaneServices,
): Promise<Result<ChosenFile>> {
  if (underlag.chosen.value !== null) return accept(underlag.chosen.value);
  const read = host?.openFile ?? null;
  if (read === null) return refuse('usage', NO_FILE_CHOSEN);
  const bytes = await read();
  if (!bytes.ok) {
    underlag.asksForFile.value = true;
    return bytes;
  }
  const shown = current.value?.judged.result.workbook;
  if (shown !== undefined) return accept({ name: shown, bytes: bytes.value });
  const snapshot = await workbook.read();
  return snapshot.ok ? accept({ name: snapshot.value.name, bytes: bytes.value }) : snapshot;
}

/** Whether the officer has chosen «Avbryt»; refused with `CANCELLED`. */
export async function isCancelled({ pause }: Job): Promise<boolean> {
  return (await pause()) === 'cancel';
}

const NO_FILE_CHOSEN = 'Välj arbetsboken först.';
export const CANCELLED = 'Underlaget avbröts. Inget har skrivits.';
