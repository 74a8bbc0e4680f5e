// Real workbooks frozen: no name of those who made them is left, what is not a name is as it was, and openpyxl reads the copies.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SHARING, type SharingChoices } from '../../../src/app/sharing.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { partsOf } from './freeze.ts';
import { readXlsx, valueOf } from '../../support/read-xlsx.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/workbooks', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../../support/read-with-openpyxl.py', import.meta.url));
const PYTHON = '/usr/bin/python3';
const NAMES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => /^r.*\.xlsx$/.test(name) || /^t(?:01|04|08|10|11)/.test(name))
  : [];

async function freeze(name: string, choices: Partial<SharingChoices>) {
  const before = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  const workbook = valueOf(openXlsx(before, name));
  const findings = valueOf(workbook.surveySharing());
  valueOf(workbook.freeze({ ...DEFAULT_SHARING, ...choices }));
  return { before, findings, bytes: await workbook.save() };
}

/** What openpyxl reads: values and which cells have formulas, by sheet. */
type Read = Readonly<Record<string, { readonly values: unknown; readonly formulas: readonly string[] }>>;

function readByOpenpyxl(bytes: Uint8Array): Read {
  const folder = mkdtempSync(path.join(tmpdir(), 'malljus-kopia-'));
  try {
    const file = path.join(folder, 'kopia.xlsx');
    writeFileSync(file, bytes);
    return JSON.parse(
      execFileSync(PYTHON, ['-W', 'ignore', SCRIPT, file], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    ) as Read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parts where names of people stand, and the list of parts. */
const MAY_CHANGE =
  /^(?:docProps\/(?:core|app|custom)\.xml|xl\/(?:workbook|comments\d*|persons\/person|pivotCache\/pivotCacheDefinition\d+|webextensions\/\w+)\.xml|xl\/threadedComments\/\w+\.xml|\[Content_Types\]\.xml|_rels\/\.rels)$/;

describe.skipIf(NAMES.length === 0 || !existsSync(PYTHON))('verkliga arbetsböcker', () => {
  test.each(NAMES)('%s: inga namn kvar, och allt annat byte för byte', async (name) => {
    const { before, findings, bytes } = await freeze(name, {});
    expect(touchedParts(before, bytes).filter((part) => !MAY_CHANGE.test(part))).toEqual([]);
    const people = [
      ...findings.commentAuthors.map((author) => author.name),
      ...findings.properties.filter(({ isPerson }) => isPerson).map(({ value }) => value),
    ].filter((person) => person.includes(' '));
    for (const [part, text] of Object.entries(partsOf(bytes)))
      for (const person of people) expect([part, text.includes(person)]).toEqual([part, false]);
    expect(readXlsx(bytes).sheets.map(({ values }) => values)).toEqual(
      readXlsx(before).sheets.map(({ values }) => values),
    );
  });

  test.each(['r03-ironcalc-example.xlsx', 'r15-cf-new-style.xlsx', 't08-shared-formulas.xlsx'])(
    '%s med alla formler frysta: samma värden och inga formler, läst med openpyxl',
    async (name) => {
      const { before, bytes } = await freeze(name, { formulas: 'all' });
      const [was, now] = [readByOpenpyxl(before), readByOpenpyxl(bytes)];
      expect(Object.values(was).some(({ formulas }) => formulas.length > 0)).toBe(true);
      for (const [sheet, { values }] of Object.entries(was)) {
        expect(now[sheet]?.values).toEqual(values);
        expect(now[sheet]?.formulas).toEqual([]);
      }
    },
  );
});
