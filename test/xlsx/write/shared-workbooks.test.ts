// Every workbook in ../shared/workbooks, made by Excel and other programs, takes a whole plan without losing anything.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { OpcPackage } from '../../../src/xlsx/opc/package.ts';
import { applyPlan } from '../../../src/xlsx/write/apply-plan.ts';
import { comparePackages, touchedParts } from '../../support/compare-packages.ts';
import { fullPlan } from '../../support/full-plan.ts';
import { CAN_CHECK_SCHEMA, newSchemaErrors } from '../../support/schema-errors.ts';
import { parseXml } from '../../support/xml-tree.ts';

const FOLDER = '/work/shared/workbooks';
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx')) : [];
const work = mkdtempSync(join(tmpdir(), 'malljus-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Files that cannot be opened or written, with the words that say why. */
const REFUSED: Readonly<Record<string, string>> = {
  't05-encrypted.xlsx': 'lösenordsskyddad',
  't06-signed.xlsx': 'signerad',
  't09-dup-zip-names.xlsx': 'skadad',
  'r13-protected-label.xlsx': 'skyddat',
};
const writable = files.filter((name) => !(name in REFUSED));

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

function open(bytes: Uint8Array): OpcPackage {
  const opened = OpcPackage.open(bytes);
  if (!opened.ok) throw new Error(opened.failure.text);
  return opened.value;
}

async function written(name: string): Promise<Uint8Array> {
  const pkg = open(read(name));
  const result = await applyPlan(pkg, fullPlan(pkg).plan);
  if (!result.ok) throw new Error(result.failure.text);
  return pkg.save();
}

describe.skipIf(files.length === 0)('arbetsböcker från Excel och andra program', () => {
  test.each(writable)('%s: inget går förlorat och inget annat ändras', async (name) => {
    const { allowed } = fullPlan(open(read(name)));
    expect(comparePackages(read(name), await written(name), allowed)).toEqual([]);
  });

  test.each(writable)('%s: alla ändrade delar är välformade', async (name) => {
    const after = await written(name);
    const parts = unzipSync(after);
    for (const part of touchedParts(read(name), after).filter((one) => /\.(xml|rels)$/.test(one)))
      if (parts[part] !== undefined)
        expect(() => parseXml(new TextDecoder().decode(parts[part]))).not.toThrow();
  });

  test.each(writable)('%s: samma plan ändrar inget när dess värden redan står där', async (name) => {
    const once = await written(name);
    const pkg = open(once);
    const { plan } = fullPlan(open(read(name)));
    expect((await applyPlan(pkg, { ...plan, newSheets: [] })).ok).toBe(true);
    expect(touchedParts(once, await pkg.save())).toEqual([]);
  });

  test.each(Object.keys(REFUSED))('%s: sägs nej till, och filen är orörd', async (name) => {
    const opened = OpcPackage.open(read(name));
    if (!opened.ok) {
      expect(opened.failure.text).toContain(REFUSED[name]);
      return;
    }
    const result = await applyPlan(opened.value, fullPlan(opened.value).plan);
    expect(result.ok ? '' : result.failure.text).toContain(REFUSED[name]);
    expect(await opened.value.save()).toEqual(read(name));
  });
});

describe.skipIf(files.length === 0 || !CAN_CHECK_SCHEMA)('schemat', () => {
  test.each(writable)('%s: inga nya fel', async (name) => {
    const before = read(name);
    const after = await written(name);
    for (const part of touchedParts(before, after)) expect(newSchemaErrors(part, before, after)).toEqual([]);
  });
});

describe.skipIf(files.length === 0 || !hasOpenpyxl())('openpyxl', () => {
  test('öppnar alla', async () => {
    const paths = await Promise.all(writable.map(async (name) => save(name, await written(name))));
    const script = 'import sys,openpyxl\nfor p in sys.argv[1:]: openpyxl.load_workbook(p)';
    expect(() => execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', script, ...paths])).not.toThrow();
  }, 120_000);
});

function save(name: string, bytes: Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, bytes);
  return path;
}

function hasOpenpyxl(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
