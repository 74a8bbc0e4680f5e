// How the .xlsx adapter refuses: a Failure with a Swedish sentence instead of an exception.
import type { Failure, FailureCode } from '../app/failure.ts';
import type { Result } from '../app/port.ts';

/** A failed Result, whatever it would have held. */
export interface Refusal {
  readonly ok: false;
  readonly failure: Failure;
}

/** A refusal with its code and its Swedish text. */
export function refuse(code: FailureCode, text: string): Refusal {
  return { ok: false, failure: { code, text } };
}

/** A successful Result. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

const REPAIR =
  'Öppna arbetsboken i Excel, låt Excel reparera den och spara på nytt, eller hämta en ny kopia av filen.';

/** Refusal of a damaged file; `what` is a whole Swedish sentence. */
export function refuseBroken(what: string): Refusal {
  return refuse('broken-zip', `Filen är skadad. ${what} ${REPAIR}`);
}

/** Refusal of a file that would take far more memory than a goal workbook can need; `what` is a whole Swedish sentence. */
export function refuseTooLarge(what: string): Refusal {
  return refuse(
    'too-large',
    `Filen är orimligt stor när den packas upp. ${what} Kontrollera att det är rätt fil och kopiera vid behov målbladen till en ny arbetsbok.`,
  );
}

/** Refusal of a file that is something else; `what` is what it is, when that is known. */
export function refuseNotWorkbook(what = 'Filen är ingen Excelarbetsbok.'): Refusal {
  return refuse('not-a-workbook', `${what} Välj en fil som slutar på .xlsx eller .xlsm.`);
}
