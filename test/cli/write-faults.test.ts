// Whatever the disk does while the files of an underlag are written, the folder is as it was, and what to do is told.
import * as fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeInFolder } from '../../src/cli/output-folder.ts';
import { writeFiles } from '../../src/cli/write-files.ts';
import { temporaryFolder } from './run-malljus.ts';

interface Fault {
  /** The function that fails, and the code of its error. */
  readonly call: string;
  readonly code: string;
  /** Which call of it. */
  readonly at: number;
  /** Whether every call after that fails too. */
  readonly lasts?: boolean;
}

/** Nothing fails when null. */
const fault: { now: Fault | null; calls: number } = { now: null, calls: 0 };

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const failing =
    (name: string, call: (...args: never[]) => unknown) =>
    (...args: never[]): unknown => {
      const { now } = fault;
      if (now?.call === name && isHit((fault.calls += 1), now))
        throw Object.assign(new Error(now.code), { code: now.code });
      return call(...args);
    };
  return {
    ...real,
    openSync: failing('openSync', real.openSync),
    writeFileSync: failing('writeFileSync', real.writeFileSync),
    fsyncSync: failing('fsyncSync', real.fsyncSync),
    linkSync: failing('linkSync', real.linkSync),
    copyFileSync: failing('copyFileSync', real.copyFileSync),
    renameSync: failing('renameSync', real.renameSync),
    mkdirSync: failing('mkdirSync', real.mkdirSync),
  };
});

function isHit(call: number, { at, lasts }: Fault): boolean {
  return lasts === true ? call >= at : call === at;
}

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
  fault.calls = 0;
});
afterEach(() => {
  fault.now = null;
  place.remove();
});

const NAMES = ['1.xlsx', '2.pptx', '3.docx', '4.html'];
const contents = (folder: string, replace: boolean) =>
  NAMES.map((name) => ({
    file: { path: path.join(folder, name), shown: name, replace },
    content: `ny ${name}`,
    mode: 0o600,
  }));

/** What is told when that call fails once. */
function failing(call: string, code: string, at: number, work: () => ReturnType<typeof writeFiles>): string {
  fault.now = { call, code, at };
  fault.calls = 0;
  const result = work();
  fault.now = null;
  return result.ok ? 'gick bra' : result.failure.text;
}

describe('den tredje filen går inte att skriva', () => {
  test.each([
    ['openSync', 'EACCES', '«3.docx» kunde inte skrivas: du har inte behörighet; välj en annan mapp'],
    ['writeFileSync', 'ENOSPC', '«3.docx» kunde inte skrivas: disken är full; frigör utrymme'],
    ['fsyncSync', 'EIO', '«3.docx» kunde inte skrivas: systemet svarade EIO; försök igen'],
    ['writeFileSync', 'EROFS', '«3.docx» kunde inte skrivas: mappen går bara att läsa'],
    ['linkSync', 'EEXIST', '«3.docx» har tillkommit medan'],
  ])('%s %s: inget i mappen, och vad som ska göras', (call, code, text) => {
    const folder = path.join(place.folder, 'Underlag');
    const told = failing(call, code, 3, () =>
      writeInFolder({ path: folder, isNew: true }, () => writeFiles(contents(folder, false))),
    );
    expect(told).toContain(text);
    expect(fs.readdirSync(place.folder)).toEqual([]);
  });

  test('där länkar saknas tas kopiorna bort igen', () => {
    const { folder } = place;
    fs.writeFileSync(path.join(folder, '3.docx'), 'annans');
    fault.now = { call: 'linkSync', code: 'EPERM', at: 1, lasts: true };
    const result = writeFiles(contents(folder, false));
    const told = result.ok ? 'gick bra' : result.failure.text;
    expect(told).toContain('«3.docx» har tillkommit');
    expect(fs.readdirSync(folder)).toEqual(['3.docx']);
    expect(fs.readFileSync(path.join(folder, '3.docx'), 'utf8')).toBe('annans');
  });

  test.each([
    ['renameSync', 'EBUSY', 3, 'den är öppen i ett annat program; stäng den'],
    ['writeFileSync', 'ENOSPC', 3, 'disken är full'],
  ])('med --ersätt, %s %s: alla gamla filer står kvar', (call, code, at, text) => {
    for (const name of NAMES) fs.writeFileSync(path.join(place.folder, name), `gammal ${name}`);
    expect(failing(call, code, at, () => writeFiles(contents(place.folder, true)))).toContain(text);
    expect(fs.readdirSync(place.folder).sort()).toEqual(NAMES);
    for (const name of NAMES)
      expect(fs.readFileSync(path.join(place.folder, name), 'utf8')).toBe(`gammal ${name}`);
  });

  test('går det inte att lägga tillbaka sägs vilka som är ersatta', () => {
    for (const name of NAMES) fs.writeFileSync(path.join(place.folder, name), `gammal ${name}`);
    fault.now = { call: 'renameSync', code: 'EIO', at: 3, lasts: true };
    fault.calls = 0;
    const result = writeFiles(contents(place.folder, true));
    const text = result.ok ? '' : result.failure.text;
    const kept = [...text.matchAll(/«(\.malljus-[^»]*)»/g)].map(([, name = '']) => name);
    expect(text).toContain('«1.xlsx» är redan ersatt; den äldre heter nu «.malljus-');
    expect(kept.map((name) => fs.readFileSync(path.join(place.folder, name), 'utf8'))).toEqual([
      'gammal 1.xlsx',
      'gammal 2.pptx',
    ]);
    expect(fs.readdirSync(place.folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(2);
  });
});

test('en mapp som inte kan skapas: inget skrivs', () => {
  const folder = path.join(place.folder, 'Underlag');
  const told = failing('mkdirSync', 'EACCES', 1, () =>
    writeInFolder({ path: folder, isNew: true }, () => writeFiles(contents(folder, false))),
  );
  expect(told).toContain('kunde inte skapas: du har inte behörighet');
  expect(fs.readdirSync(place.folder)).toEqual([]);
});
