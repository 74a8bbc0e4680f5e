// How the .xlsx adapter refuses: a Failure with a Swedish sentence instead of an exception.
import { type Refusal, refuse } from '../app/result.ts';

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
