// Writes the outputs whole or not at all: first all to temporary files beside their places, then each into its place. What they replace
// is kept beside until all are in place.
import { accept, type Refusal, refuse, type Result } from '../app/result.ts';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errorCode, refuseDisk } from './failures.ts';
import type { OutputFile } from './output-files.ts';

export interface FileContent {
  readonly file: OutputFile;
  readonly content: Uint8Array | string;
  /** Access rights of a new file. */
  readonly mode: number;
}

interface Temporary extends FileContent {
  readonly temporary: string;
  /** Where what it replaces is kept meanwhile. */
  readonly kept: string;
}

/**
 * Writes all the files. When one fails those already in place are taken away again, and what they replaced is put back; the refusal names
 * those that could not be. Works without pause, so that an interruption (Ctrl-C) comes before or after, never between.
 */
export function writeFiles(files: readonly FileContent[]): Result<null> {
  const waitForTheEnd = (): void => undefined;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, waitForTheEnd);
  const temporaries: Temporary[] = files.map((file) => ({
    ...file,
    temporary: temporaryPath(file.file),
    kept: temporaryPath(file.file),
  }));
  try {
    const refusal = writeAll(temporaries) ?? placeAll(temporaries);
    if (refusal !== null) return refusal;
    for (const { kept } of temporaries) rmSync(kept, { force: true });
    return accept(null);
  } finally {
    for (const { temporary } of temporaries) rmSync(temporary, { force: true });
    for (const signal of signals) process.off(signal, waitForTheEnd);
  }
}

// In the same folder, so that moving it into place is one step on any disk; short, since the name itself may be as long as names get.
function temporaryPath({ path: place }: OutputFile): string {
  return path.join(path.dirname(place), `.malljus-${randomBytes(6).toString('hex')}.tmp`);
}

function writeAll(files: readonly Temporary[]): Refusal | null {
  for (const { file, content, mode, temporary } of files) {
    try {
      const handle = openSync(temporary, 'wx', mode);
      try {
        writeFileSync(handle, content);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      return refuseDisk(error, `«${file.shown}» kunde inte skrivas`);
    }
  }
  return null;
}

function placeAll(files: readonly Temporary[]): Refusal | null {
  const placed: Placed[] = [];
  for (const temporary of files) {
    const { file, kept } = temporary;
    const isNew = !existsSync(file.path);
    try {
      place(temporary);
      placed.push({ file, kept: isNew ? null : kept });
    } catch (error) {
      // Still the one that stood there: it was only kept beside.
      rmSync(kept, { force: true });
      return undo(placed, placingRefusal(error, file));
    }
  }
  return null;
}

interface Placed {
  readonly file: OutputFile;
  /** Where what it replaced is kept; null when it replaced nothing. */
  readonly kept: string | null;
}

function place({ file, temporary, kept }: Temporary): void {
  if (!file.replace) {
    placeNew(temporary, file.path);
    return;
  }
  if (existsSync(file.path)) {
    chmodSync(temporary, statSync(file.path).mode);
    placeNew(file.path, kept);
  }
  // One step on any disk: the older or the new one stands there at every moment.
  renameSync(temporary, file.path);
}

/** Gives a file a place more. Unlike a move, a link never takes the place of a file that came there meanwhile. */
function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    copyNew(temporary, target);
  }
}

/** For memory sticks and network disks, some of which have no links. */
function copyNew(temporary: string, target: string): void {
  try {
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') rmSync(target, { force: true });
    throw error;
  }
}

function placingRefusal(error: unknown, { shown }: OutputFile): Refusal {
  if (errorCode(error) === 'EEXIST')
    return refuse(
      'file-exists',
      `«${shown}» har tillkommit medan bedömningen pågick; kör igen med --ersätt eller ett annat namn.`,
    );
  return refuseDisk(error, `«${shown}» kunde inte skrivas`);
}

/** What could not be put back stays beside, and is named with where. */
function undo(placed: readonly Placed[], refusal: Refusal): Refusal {
  const left = placed.filter((one) => !isPutBack(one));
  if (left.length === 0) return refusal;
  const each = left.map(({ file, kept }) =>
    kept === null
      ? `«${file.shown}» är redan skriven.`
      : `«${file.shown}» är redan ersatt; den äldre heter nu «${path.basename(kept)}».`,
  );
  const { code, text } = refusal.failure;
  return refuse(code, [text, ...each].join(' '));
}

function isPutBack({ file, kept }: Placed): boolean {
  try {
    if (kept === null) rmSync(file.path, { force: true });
    else renameSync(kept, file.path);
    return true;
  } catch {
    // The disk that failed before fails again, which the refusal tells.
    return false;
  }
}
