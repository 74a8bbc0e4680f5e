// What Excel's own errors mean to the officer: a failure with what to do. An error that is not Excel's is our own fault and is not caught.
import type { Failure } from '../app/failure.ts';

/** An error as Excel's client library throws it. */
interface HostError {
  readonly code: string;
  readonly message: string;
}

const SENTENCES: Readonly<Record<string, Failure>> = {
  InvalidCellInEditMode: {
    code: 'cell-edit',
    text: 'En cell håller på att redigeras. Avsluta redigeringen (Enter eller Esc) och klicka igen.',
  },
  AccessDenied: {
    code: 'protected',
    text: 'Excel tillåter inte ändringen: ett blad eller en cell är skyddad. Ta bort skyddet (Granska, Ta bort bladets skydd) och klicka igen.',
  },
  ReadOnly: {
    code: 'read-only',
    text: 'Arbetsboken är öppnad skrivskyddad. Välj Redigera ändå eller spara en egen kopia, och klicka igen.',
  },
  PayloadTooLarge: {
    code: 'payload',
    text: 'Arbetsboken är för stor för att läsas eller skrivas på en gång i den här versionen av Excel. Öppna den i Excel på datorn, eller dela upp den i flera arbetsböcker.',
  },
  NotSupported: {
    code: 'unsupported',
    text: 'Den här versionen av Excel saknar något som Målljus behöver. Uppdatera Excel, eller öppna arbetsboken i Excel på webben.',
  },
  OtherWorkbook: {
    code: 'host',
    text: 'Excel kunde inte nå arbetsboken, kanske för att en annan arbetsbok är framme. Klicka i den här arbetsboken och försök igen.',
  },
  Gone: {
    code: 'changed-meanwhile',
    text: 'Något som Målljus skulle läsa eller skriva finns inte längre: någon har tagit bort det sedan arbetsboken lästes. Klicka en gång till.',
  },
  Exists: {
    code: 'changed-meanwhile',
    text: 'Det finns redan ett blad eller en tabell med namnet som Målljus skulle använda. Byt namn på det och klicka igen.',
  },
  Lost: {
    code: 'host',
    text: 'Förbindelsen med Excel bröts. Vänta en stund och klicka igen; öppna om arbetsboken om det inte hjälper.',
  },
  Busy: {
    code: 'host',
    text: 'Excel är upptaget med något annat. Vänta tills det är klart, stäng eventuella dialogrutor och klicka igen.',
  },
};

// Excel's codes, in the letters it sends them, by what they mean here.
const MEANING: Readonly<Record<string, keyof typeof SENTENCES>> = {
  InvalidCellInEditMode: 'InvalidCellInEditMode',
  InvalidOperationInCellEditMode: 'InvalidCellInEditMode',
  AccessDenied: 'AccessDenied',
  ReadOnly: 'ReadOnly',
  DocumentReadOnly: 'ReadOnly',
  FilteredRangeConflict: 'AccessDenied',
  RequestPayloadSizeLimitExceeded: 'PayloadTooLarge',
  ResponsePayloadSizeLimitExceeded: 'PayloadTooLarge',
  RangeExceedsLimit: 'PayloadTooLarge',
  ApiNotFound: 'NotSupported',
  ApiNotAvailable: 'NotSupported',
  NotImplemented: 'NotSupported',
  UnsupportedOperation: 'NotSupported',
  UnsupportedFeature: 'NotSupported',
  InvalidSelection: 'OtherWorkbook',
  ItemNotFound: 'Gone',
  InvalidReference: 'Gone',
  ItemAlreadyExists: 'Exists',
  Conflict: 'Busy',
  ServiceNotAvailable: 'Lost',
  RequestAborted: 'Lost',
  ActivityLimitReached: 'Busy',
  Busy: 'Busy',
  Timeout: 'Lost',
  NetworkError: 'Lost',
  ConnectionFailure: 'Lost',
  GeneralException: 'OtherWorkbook',
};

/** Whether Excel's library threw it: our own faults and faults in what the library was given are no host errors. */
export function isHostError(error: unknown): error is HostError {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return (
    (name === 'RichApi.Error' || name === 'OfficeExtension.Error') &&
    typeof code === 'string' &&
    !isOurFault(code)
  );
}

/** Whether an error carries this code of Excel's. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isHostError(error) && codes.includes(error.code);
}

// The library's own complaints about how it is used.
function isOurFault(code: string): boolean {
  return [
    'PropertyNotLoaded',
    'InvalidObjectPath',
    'RunMustReturnPromise',
    'ValueNotLoaded',
    'InvalidArgument',
  ].includes(code);
}

/** The failure that a host error means. Never shows Excel's own words. */
export function failureOf(error: HostError): Failure {
  const meaning = MEANING[error.code];
  return (
    (meaning === undefined ? undefined : SENTENCES[meaning]) ?? {
      code: 'host',
      text: `Excel kunde inte utföra det (kod ${error.code}). Spara arbetsboken, öppna den igen och försök på nytt.`,
    }
  );
}
