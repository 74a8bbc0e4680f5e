// Builds the stand-in's page for the tests in a browser, with the real pane and its scripts.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const TOP = path.resolve(import.meta.dirname, '../..');

/** How long it may take on a machine with much else to do, in milliseconds. */
export const BUILD_LIMIT = 300_000;

/** As it is shipped, or (`large`) the same but not made small, which takes most of the time. */
export type PageSize = 'shipped' | 'large';

/** Builds it in the folder. */
export function buildStandIn(folder: string, size: PageSize): void {
  const webpack = path.join(TOP, 'node_modules/webpack-cli/bin/cli.js');
  const mode = ['--mode', 'production', ...(size === 'large' ? ['--no-optimization-minimize'] : [])];
  const args = [webpack, '--env', 'stand-in', ...mode, '--output-path', folder];
  execFileSync(process.execPath, args, { cwd: TOP, stdio: 'pipe' });
}
