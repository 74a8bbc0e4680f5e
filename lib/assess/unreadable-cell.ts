// Side cells (direction, type, date, tolerance) whose content cannot be known: an error, a formula never calculated, a tick.
import type { IssueCode } from '../issue.ts';
import { isCellError, type Cell } from '../model/cell.ts';
import { errorInWords, errorNamed } from '../swedish/error-names.ts';
import { stopAndAsk, type Stop } from './stop.ts';

/** A question when the cell's content cannot be known; null when it can, or is empty. `name` is the column's, as in «Riktning». */
export function stopIfUnreadable(cell: Cell | null, name: string, code: IssueCode): Stop | null {
  const fault = cell === null ? null : faultOf(cell);
  if (cell === null || fault === null) return null;
  return stopAndAsk({ code, cell: cell.ref, text: `«${name}» ${fault}` });
}

function faultOf({ value, formulaWithoutValue }: Cell): string | null {
  if (formulaWithoutValue === true)
    return 'är en formel utan sparat värde. Öppna arbetsboken i Excel, räkna om och spara.';
  const error = isCellError(value) ? value.error : typeof value === 'string' ? errorNamed(value) : null;
  if (error !== null) return `visar felet ${errorInWords(error)}. Rätta formeln eller skriv vad som gäller.`;
  return typeof value === 'boolean' ? 'visar SANT eller FALSKT. Skriv med ord vad som gäller.' : null;
}
