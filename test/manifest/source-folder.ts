// The manifest of the source code and the files that it will have beside it once built, for the tests of the check.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckOptions } from '../../src/manifest/finding.ts';

const TOP = path.resolve(import.meta.dirname, '../..');

/** The manifest as it stands in the source code. */
export const SOURCE_MANIFEST = readFileSync(path.join(TOP, 'manifest.xml'), 'utf8');

/** Files that the build makes; here it is enough that they are something. */
const MADE = ['taskpane.html', 'addin.js', 'functions.json'];

/** The folder as built: pages and icons from src/static. */
export function readBuilt(file: string): Uint8Array | null {
  if (MADE.includes(file)) return new Uint8Array(1);
  const full = path.join(TOP, 'src/static', file);
  return existsSync(full) ? readFileSync(full) : null;
}

export const IN_DEVELOPMENT: CheckOptions = { readFile: readBuilt, production: false };
export const IN_PRODUCTION: CheckOptions = { readFile: readBuilt, production: true };

/** The text with the first `from` replaced; fails when it is not there, so that no test breaks the manifest in vain. */
export function change(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Finns inte i manifestet: ${String(from)}`);
  return changed;
}
