// Where the files of an underlag go: a folder that exists, or one to be made beside what exists; checked before any work is done.
import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSafeFileName } from '../../lib/index.ts';
import { accept, refuse, type Refusal, type Result } from '../app/result.ts';
import { refuseDisk } from './failures.ts';
import type { InputFile } from './input-file.ts';
import { chooseFile, type OutputFile } from './output-files.ts';

export interface OutputFolder {
  /** Full path. */
  readonly path: string;
  /** Whether it has to be made. */
  readonly isNew: boolean;
}

/** The folder with its place for each of the files. */
export interface FolderPlaces {
  readonly folder: OutputFolder;
  /** In the order of the names. */
  readonly files: readonly OutputFile[];
}

/** Whether the files can be written in the folder; `given` is its path as the user wrote it. */
export function chooseFolder(
  given: string,
  names: readonly string[],
  input: InputFile,
  replace: boolean,
): Result<FolderPlaces> {
  const folder = findFolder(given);
  if (!folder.ok) return folder;
  const files: OutputFile[] = [];
  for (const name of names) {
    const shown = path.join(given, name);
    if (folder.value.isNew) {
      files.push({ path: path.join(folder.value.path, name), shown, replace });
      continue;
    }
    const checked = chooseFile(shown, '--till', input, replace);
    if (!checked.ok) return checked;
    files.push(checked.value);
  }
  return accept({ folder: folder.value, files });
}

function findFolder(given: string): Result<OutputFolder> {
  const absolute = path.resolve(given);
  try {
    if (existsSync(absolute)) {
      if (statSync(absolute).isDirectory()) return accept({ path: absolute, isNew: false });
      return refuse('usage', `«${given}» är en fil; ange en mapp med --till.`);
    }
    const name = path.basename(absolute);
    if (!isSafeFileName(name))
      return refuse(
        'usage',
        `Mappen kan inte heta «${name}», som Windows inte tar emot; ange en annan med --till.`,
      );
    if (existsSync(path.dirname(absolute))) return accept({ path: absolute, isNew: true });
    return refuse(
      'file-not-found',
      `Mappen «${path.dirname(given)}» finns inte; skapa den eller ange en annan med --till.`,
    );
  } catch (error) {
    return refuseDisk(error, `Mappen «${given}» kan inte användas`);
  }
}

/** Makes the folder where it is to be made, does the writing, and takes the folder away again when that failed. */
export function writeInFolder({ path: place, isNew }: OutputFolder, write: () => Result<null>): Result<null> {
  const refusal = isNew ? makeFolder(place) : null;
  if (refusal !== null) return refusal;
  const written = write();
  // Only our own, and only when nothing else has come there: another folder is left as it is.
  if (!written.ok && isNew) removeIfEmpty(place);
  return written;
}

function makeFolder(place: string): Refusal | null {
  try {
    mkdirSync(place);
    return null;
  } catch (error) {
    return refuseDisk(error, `Mappen «${place}» kunde inte skapas`);
  }
}

function removeIfEmpty(place: string): void {
  try {
    rmdirSync(place);
  } catch {
    // Something stands in it; the refusal to write has already been told.
  }
}
