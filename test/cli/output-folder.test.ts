// The folder of an underlag: made when it is needed, and taken away again when nothing could be written in it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accept, refuse } from '../../src/app/result.ts';
import { writeInFolder } from '../../src/cli/output-folder.ts';
import { temporaryFolder } from './run-malljus.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => {
  place.remove();
});

const FAILED = refuse('disk', 'Disken är full.');

test('en ny mapp som inget kunde skrivas i finns inte kvar', () => {
  const folder = path.join(place.folder, 'Ny');
  expect(writeInFolder({ path: folder, isNew: true }, () => FAILED)).toBe(FAILED);
  expect(existsSync(folder)).toBe(false);
});

test('en ny mapp som någon annan hunnit lägga något i står kvar', () => {
  const folder = path.join(place.folder, 'Ny');
  const write = () => {
    writeFileSync(path.join(folder, 'annans.txt'), '');
    return FAILED;
  };
  expect(writeInFolder({ path: folder, isNew: true }, write)).toBe(FAILED);
  expect(existsSync(path.join(folder, 'annans.txt'))).toBe(true);
});

test('en mapp som fanns står kvar', () => {
  const folder = path.join(place.folder, 'Gammal');
  mkdirSync(folder);
  expect(writeInFolder({ path: folder, isNew: false }, () => FAILED)).toBe(FAILED);
  expect(existsSync(folder)).toBe(true);
});

test('en mapp som inte kan skapas: inget försök att skriva', () => {
  const folder = path.join(place.folder, 'fil.txt', 'Ny');
  writeFileSync(path.join(place.folder, 'fil.txt'), '');
  const written = writeInFolder({ path: folder, isNew: true }, () => accept(null));
  expect(written.ok ? '' : written.failure.text).toContain('kunde inte skapas');
});
