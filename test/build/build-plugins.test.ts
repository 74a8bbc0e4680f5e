// A build stops when its script has grown too large or its manifest could not be used, and says why.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PRODUCTION_ID } from '../../src/manifest/base-address.ts';

const TOP = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-bygge-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Build {
  readonly status: number | null;
  readonly output: string;
  /** The text of a file that was built; null when it was not. */
  readonly read: (file: string) => string | null;
}

/** Runs webpack on the small build, with the words after `--env`. */
function build(name: string, words: readonly string[], address?: string): Build {
  const out = path.join(folder, name);
  const config = path.join(import.meta.dirname, 'small-build.config.mjs');
  const env = { ...process.env, MALLJUS_BASE_URL: address ?? '' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/webpack/bin/webpack.js',
      '--config',
      config,
      '--output-path',
      out,
      ...words.flatMap((word) => ['--env', word]),
    ],
    { cwd: TOP, env, encoding: 'utf8' },
  );
  const read = (file: string): string | null => {
    const full = path.join(out, file);
    return existsSync(full) ? readFileSync(full, 'utf8') : null;
  };
  return { status, output: stdout + stderr, read };
}

test('ett skript inom gränsen byggs', () => {
  const { status, read } = build('inom', ['largest=1000']);
  expect(status).toBe(0);
  expect(read('small.js')).toContain('Grön');
});

test('ett skript över gränsen stoppar bygget', () => {
  const { status, output } = build('över', ['largest=50']);
  expect(status).not.toBe(0);
  expect(output).toMatch(/Skriptet före första bilden är \d+ byte packat, högst 50: small\.js/);
});

test('ett manifest vars filer inte finns stoppar bygget', () => {
  const { status, output, read } = build('utan-filer', ['manifest'], 'https://malljus.kommunen.se');
  expect(status).not.toBe(0);
  expect(output).toMatch(/manifest\.xml, rad \d+: Filen taskpane\.html finns inte/);
  expect(read('manifest.xml')).toContain('"https://malljus.kommunen.se/taskpane.html"');
  expect(read('manifest.xml')).toContain(PRODUCTION_ID);
  expect(read('functions.json')).toContain('"STATUS"');
});

test('utan adress sägs det vad som återstår', () => {
  expect(build('utan-adress', ['manifest']).output).toContain('Manifestet har ingen adress');
});

test('en adress som inte duger stoppar bygget', () => {
  const { status, output } = build('http', ['manifest'], 'http://malljus.kommunen.se/');
  expect(status).not.toBe(0);
  expect(output).toContain('Adressen ska börja med https://');
});
