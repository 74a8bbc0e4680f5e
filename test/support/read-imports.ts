// Reads the project's own import graph from the source files.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { ImportingFile } from './import-rules.ts';

const TOP = path.resolve(import.meta.dirname, '../..');

/** Paths of the TypeScript files under the folders, from the top of the project. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) => listFiles(folder)).sort();
}

function listFiles(folder: string): string[] {
  return ts.sys
    .readDirectory(path.join(TOP, folder), ['.ts', '.mts', '.tsx'])
    .map((file) => path.relative(TOP, file).split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/'));
}

/** The text of a file given from the top of the project. */
export function readSource(file: string): string {
  return readFileSync(path.join(TOP, file), 'utf8');
}

/** What each file imports, type imports and `import()` among them. */
export function readImports(files: readonly string[]): ImportingFile[] {
  return files.map((file) => ({
    file,
    imports: ts
      .preProcessFile(readSource(file), true, true)
      .importedFiles.map(({ fileName }) => resolveImport(file, fileName)),
  }));
}

function resolveImport(file: string, target: string): string {
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
}
