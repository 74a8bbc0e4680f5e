// Runs each piece of work in a process of its own, so that none is helped or hindered by what was done before it.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const HERE = import.meta.dirname;

/** What a script beside this one prints as its last line, read as JSON: `measureOnce(['judge-measures.mjs', '100'])`. */
export function measureOnce(scriptAndParameters) {
  return measureWith([], scriptAndParameters);
}

/** As `measureOnce`, for a script that imports TypeScript, which Node is then taught to read. */
export function measureTypeScript(scriptAndParameters) {
  return measureWith(['--import', 'tsx'], scriptAndParameters);
}

function measureWith(options, [script, ...parameters]) {
  const output = run(process.execPath, [...options, path.join(HERE, script), ...parameters], HERE);
  return JSON.parse(output.trim().split('\n').at(-1));
}

/** What a command prints. Throws when it fails. */
export function run(command, parameters, cwd) {
  return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
