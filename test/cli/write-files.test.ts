// Outputs are written whole or not at all, and nothing is left behind.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutputFile } from '../../src/cli/output-files.ts';
import { writeFiles } from '../../src/cli/write-files.ts';
import { temporaryFolder } from './run-malljus.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => {
  place.remove();
});

const at = (name: string): string => path.join(place.folder, name);
const output = (name: string, replace: boolean): OutputFile => ({ path: at(name), shown: name, replace });
const content = (name: string, replace = false) => ({
  file: output(name, replace),
  content: name,
  mode: 0o600,
});
const files = (): string[] => readdirSync(place.folder).sort();

test('alla filer skrivs, med de rättigheter som anges', () => {
  expect(writeFiles([content('a'), content('b')])).toEqual({ ok: true, value: null });
  expect(files()).toEqual(['a', 'b']);
  expect(readFileSync(at('b'), 'utf8')).toBe('b');
  expect(statSync(at('a')).mode & 0o777).toBe(0o600);
});

test('en fil som hunnit tillkomma skrivs inte över, och den första tas bort igen', () => {
  writeFileSync(at('b'), 'någon annans');
  const result = writeFiles([content('a'), content('b')]);
  expect(result).toMatchObject({ ok: false, failure: { code: 'file-exists' } });
  expect(files()).toEqual(['b']);
  expect(readFileSync(at('b'), 'utf8')).toBe('någon annans');
});

test('det som ersätts behåller sina rättigheter', () => {
  writeFileSync(at('a'), 'gammal');
  chmodSync(at('a'), 0o640);
  writeFiles([content('a', true)]);
  expect(readFileSync(at('a'), 'utf8')).toBe('a');
  expect(statSync(at('a')).mode & 0o777).toBe(0o640);
});

test('går den andra inte att lägga på plats är den första som den var', () => {
  writeFileSync(at('a'), 'gammal');
  mkdirSync(at('b'));
  const result = writeFiles([content('a', true), content('b', true)]);
  expect(result).toMatchObject({ ok: false, failure: { text: expect.stringContaining('«b»') as string } });
  expect(files()).toEqual(['a', 'b']);
  expect(readFileSync(at('a'), 'utf8')).toBe('gammal');
});

test('saknas mappen skrivs ingen av dem', () => {
  const result = writeFiles([content('a'), content('borta/b')]);
  expect(result).toMatchObject({
    ok: false,
    failure: { text: expect.stringContaining('borta/b') as string },
  });
  expect(files()).toEqual([]);
});

test('lyssnarna på avbrott tas bort igen', () => {
  const before = process.listenerCount('SIGINT');
  writeFiles([content('a')]);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
