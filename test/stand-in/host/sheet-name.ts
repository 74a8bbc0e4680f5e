// What Excel accepts as the name of a sheet.
import { HostError, invalidArgument } from './host-error.ts';
import type { Session } from './session.ts';

export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Refuses a name that Excel refuses, or that is taken. */
export function checkSheetName(session: Session, name: string): void {
  const bad =
    name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'");
  if (bad || ['history', 'historik'].includes(name.toLowerCase()))
    throw invalidArgument(`sheet name: ${name}`);
  const { sheets, otherSheetNames } = session.state.current;
  const taken = [...sheets.map((sheet) => sheet.name), ...otherSheetNames];
  if (taken.some((other) => sameSheetName(other, name)))
    throw new HostError('ItemAlreadyExists', `A sheet is already named "${name}".`);
}
