// Runs the real program as a child process in a temporary folder, as a user does.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const TOP = path.resolve(import.meta.dirname, '../..');
export const PROGRAM = path.join(TOP, 'src/cli/malljus.mjs');
export const EXAMPLE = path.join(TOP, 'src/example/kommunens-mal-2019-2022.xlsx');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** What comes on stdin; nothing when left out. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether to run without the rights of the superuser, who may write everywhere. */
  readonly asNobody?: boolean;
  /** Whether stderr shall hold the lines about progress, which only a slow run prints. */
  readonly withProgress?: boolean;
}

const NOBODY = 65534;

/** Runs `malljus` with the arguments and waits for it. Colours, width and npm's own settings are those of a plain pipe. */
export function runMalljus(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: options.cwd ?? os.tmpdir(),
    env: { PATH: process.env['PATH'], TMPDIR: os.tmpdir(), ...options.env },
    ...(options.asNobody === true && isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // The program may be done before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const told = options.withProgress === true ? stderr : stderr.replace(/^.* …\n/gm, '');
      resolve({ status, stdout, stderr: told });
    });
  });
}

/** A new temporary folder with a way to take it away. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-cli-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a copy of the example workbook in the folder and gives its path. */
export function copyExample(folder: string, name = 'Mål.xlsx'): string {
  const file = path.join(folder, name);
  writeFileSync(file, readFileSync(EXAMPLE));
  return file;
}
