// What the command line does when a task could not be done: says why, and ends with status 2.
import type { Result } from '../app/result.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Tells the failure; gives the status to end with. */
export function refused(result: Result<unknown>, terminal: Terminal): ExitStatus {
  if (!result.ok) terminal.tell(result.failure.text);
  return 2;
}
