// Failures of the command line: made, and worded from the disk's own error codes.
import { type Refusal, refuse } from '../app/result.ts';
import type { FailureCode } from '../app/failure.ts';

const DISK_TEXT: Readonly<Record<string, readonly [code: FailureCode, text: string]>> = {
  ENOENT: ['file-not-found', 'den finns inte; kontrollera namnet och mappen'],
  ENOTDIR: ['file-not-found', 'en del av sökvägen är ingen mapp; kontrollera den'],
  EACCES: ['disk', 'du har inte behörighet; välj en annan mapp eller be om behörighet'],
  EPERM: [
    'disk',
    'du har inte behörighet eller så är filen öppen i ett annat program; stäng den och försök igen',
  ],
  EROFS: ['disk', 'mappen går bara att läsa; välj en annan mapp'],
  EBUSY: ['file-locked', 'den är öppen i ett annat program; stäng den och försök igen'],
  ETXTBSY: ['file-locked', 'den är öppen i ett annat program; stäng den och försök igen'],
  ENOSPC: ['disk', 'disken är full; frigör utrymme eller välj en annan mapp'],
  EDQUOT: ['disk', 'ditt utrymme på disken är slut; frigör utrymme eller välj en annan mapp'],
  ENAMETOOLONG: ['disk', 'namnet är för långt; välj ett kortare'],
  EISDIR: ['usage', 'den är en mapp; ange en fil'],
  ELOOP: ['disk', 'genvägen leder runt i en cirkel; ange filen själv'],
  EINVAL: ['usage', 'namnet går inte att använda här; välj ett annat'],
  ERR_INVALID_ARG_VALUE: ['usage', 'namnet går inte att använda; välj ett annat'],
  ERR_FS_FILE_TOO_LARGE: ['too-large', 'den är för stor; kopiera målbladen till en ny arbetsbok'],
};

/** The refusal for an error from the disk; `what` says what was tried: `«Mål.xlsx» kunde inte läsas`. Other errors are thrown on. */
export function refuseDisk(error: unknown, what: string): Refusal {
  const code = errorCode(error);
  if (code === null) throw error;
  const [failure, text] = DISK_TEXT[code] ?? [
    'disk',
    `systemet svarade ${code}; försök igen eller välj en annan mapp`,
  ];
  return refuse(failure, `${what}: ${text}.`);
}

/** The code of an error from the system, such as `ENOENT`; null for anything else. */
export function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
