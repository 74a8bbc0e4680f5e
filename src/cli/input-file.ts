// Reads the workbook to judge from the disk, or says why it cannot be.
import { accept, refuse, type Result } from '../app/result.ts';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseDisk } from './failures.ts';

/** The example that ships, for a command that is given no workbook. */
export const EXAMPLE_FILE = fileURLToPath(
  new URL('../example/kommunens-mal-2019-2022.xlsx', import.meta.url),
);

export interface InputFile {
  /** Path as given. */
  readonly path: string;
  /** File name without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Access rights, for what is made from it. */
  readonly mode: number;
  /** Which file it is, whatever path leads to it. */
  readonly identity: string;
  /** The program that has it open, so that what is on the disk may be older than what the user sees; null when none has. */
  readonly openIn: string | null;
}

/** The file at the path, or a refusal that says what to do. */
export function readInput(given: string): Result<InputFile> {
  const file = asOnDisk(given);
  const name = path.basename(file);
  if (name.startsWith('~$'))
    return refuse('usage', `«${given}» är Excels låsfil; ange arbetsboken, vars namn inte börjar med ~$.`);
  try {
    const stats = statSync(file, { bigint: true });
    if (stats.isDirectory())
      return refuse('usage', `«${given}» är en mapp; ange en arbetsbok.${choices(file)}`);
    if (!stats.isFile()) return refuse('usage', `«${given}» är ingen vanlig fil; ange en arbetsbok.`);
    const bytes = readFileSync(file);
    return accept({
      path: file,
      name: name.normalize('NFC'),
      bytes,
      mode: Number(stats.mode),
      identity: identityOf(stats),
      openIn: openedBy(file)?.program ?? null,
    });
  } catch (error) {
    const refusal = refuseDisk(error, `«${given}» kunde inte läsas`);
    const { code, text } = refusal.failure;
    return code === 'file-not-found'
      ? refuse(code, text + choices(path.dirname(path.resolve(given))))
      : refusal;
  }
}

/** Names the same file in one way, whatever path, link or letter case leads to it. */
export function identityOf(stats: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${String(stats.dev)}:${String(stats.ino)}`;
}

/** The program that has the file open, and the file it keeps beside it meanwhile; null when none has. */
export function openedBy(file: string): { readonly program: string; readonly lockFile: string } | null {
  const name = path.basename(file);
  const locks = [
    { program: 'Excel', lockFile: `~$${name}` },
    { program: 'LibreOffice', lockFile: `.~lock.${name}#` },
  ];
  return locks.find((lock) => existsSync(path.join(path.dirname(file), lock.lockFile))) ?? null;
}

// macOS splits å, ä and ö in two; a name typed here and a name made there can then differ though they look the same.
function asOnDisk(given: string): string {
  return [given, given.normalize('NFC'), given.normalize('NFD')].find((file) => existsSync(file)) ?? given;
}

const MOST_CHOICES = 5;

/** « I mappen finns …» with some workbooks of the folder; empty when there are none. */
function choices(folder: string): string {
  const names = workbooksIn(folder);
  if (names.length === 0) return '';
  const more = names.length > MOST_CHOICES ? ` och ${String(names.length - MOST_CHOICES)} till` : '';
  const shown = names.slice(0, MOST_CHOICES).map((name) => `«${name}»`);
  return ` I mappen finns ${shown.join(', ')}${more}.`;
}

function workbooksIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /\.xls[xm]$/i.test(name) && !name.startsWith('~$'));
  } catch {
    // The choices are only a help: without them the refusal still says what is wrong.
    return [];
  }
}
