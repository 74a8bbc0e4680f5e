// Where the command line prints: the result on stdout, everything else on stderr, and what the terminal can show.

import { refuseDisk } from './failures.ts';

/** The screen, or the files and pipes in its place. */
export interface Terminal {
  /** Characters to a line. */
  readonly width: number;
  readonly colour: boolean;
  /** Writes a line of the result. */
  print(text: string): void;
  /** Writes a line about the run: failures, progress, notes. */
  tell(text: string): void;
}

const WIDTH_WITHOUT_SCREEN = 100;
const NARROWEST = 40;
// Longer lines are hard to read on any screen.
const WIDEST = 140;

/** The terminal of this process. A reader that has gone away (`| head`) is no fault: what is printed then is dropped. */
export function createTerminal({ stdout, stderr, env }: typeof process): Terminal {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    stderr.write(`${refuseDisk(error, 'Resultatet kunde inte skrivas ut').failure.text}\n`);
    process.exitCode = 2;
  });
  // With nobody to tell, there is nothing to be told.
  stderr.on('error', () => undefined);
  return {
    width: widthOf(stdout),
    colour: showsColour(stdout.isTTY, env),
    print: (text) => {
      stdout.write(`${text}\n`);
    },
    tell: (text) => {
      stderr.write(`${text}\n`);
    },
  };
}

function widthOf(stdout: NodeJS.WriteStream): number {
  // Without a screen `columns` is missing, whatever its type says; some report 0.
  const columns = stdout.isTTY && stdout.columns > 0 ? stdout.columns : WIDTH_WITHOUT_SCREEN;
  return Math.min(Math.max(columns, NARROWEST), WIDEST);
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR, which wins over what the screen is. */
export function showsColour(isScreen: boolean, env: NodeJS.ProcessEnv): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isScreen && env['TERM'] !== 'dumb';
}
