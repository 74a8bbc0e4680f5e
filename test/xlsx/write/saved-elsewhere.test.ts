// A judged workbook saved by LibreOffice or openpyxl, which both drop the custom XML part: judged again it gets no second
// sheet and no second columns, and nothing but the state is written when nothing has changed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { countWrites } from '../../../lib/index.ts';
import type { WorkbookSnapshot } from '../../../lib/index.ts';
import { readsLikeExplanation } from '../../../lib/plan/written-text.ts';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { readXlsx, valueOf } from '../../support/read-xlsx.ts';

const EXAMPLE = fileURLToPath(new URL('../../../src/example/kommunens-mal-2019-2022.xlsx', import.meta.url));
const PYTHON = '/usr/bin/python3';
const work = mkdtempSync(join(tmpdir(), 'malljus-sparad-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function works(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Saves the bytes with the program and gives what it wrote. */
type Save = (bytes: Uint8Array) => Uint8Array;

let saved = 0;

function inFiles(write: (from: string, folder: string) => void): Save {
  return (bytes) => {
    saved += 1;
    const from = join(work, `bok${String(saved)}.xlsx`);
    const folder = join(work, `ut${String(saved)}`);
    mkdirSync(folder);
    writeFileSync(from, bytes);
    write(from, folder);
    return new Uint8Array(readFileSync(join(folder, `bok${String(saved)}.xlsx`)));
  };
}

const libreOffice = inFiles((from, folder) => {
  const profile = `-env:UserInstallation=file://${join(work, 'profil')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, from], {
    stdio: 'ignore',
  });
});

const SCRIPT =
  'import openpyxl, os, sys; openpyxl.load_workbook(sys.argv[1]).save(os.path.join(sys.argv[2], os.path.basename(sys.argv[1])))';
const openpyxl = inFiles((from, folder) => {
  execFileSync(PYTHON, ['-c', SCRIPT, from, folder]);
});

interface Round {
  readonly bytes: Uint8Array;
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  /** Every kind of write made, but the state. */
  readonly writes: number;
}

async function judge(bytes: Uint8Array, now: string): Promise<Round> {
  const workbook = valueOf(openXlsx(bytes, 'mål.xlsx'));
  const before = valueOf(await workbook.read());
  const { plan } = valueOf(await judgeWorkbook(workbook, { now }));
  const { state } = plan;
  expect(state === null || state.includes('urn:malljus:1')).toBe(true);
  const writes = countWrites(plan) - (state === null ? 0 : 1);
  const written = await workbook.save();
  return { bytes: written, before, after: readXlsx(written), writes };
}

test('de verkliga förklaringarna har den form som de känns igen på', async () => {
  const workbook = valueOf(openXlsx(new Uint8Array(readFileSync(EXAMPLE)), 'mål.xlsx'));
  const { result } = valueOf(await judgeWorkbook(workbook, { now: '2021-03-15T09:30', dryRun: true }));
  const explanations = result.assessments.map(({ explanation }) => explanation);
  expect(explanations.length).toBeGreaterThan(5);
  expect(explanations.filter((text) => !readsLikeExplanation(text))).toEqual([]);
});

const texts = ({ sheets }: WorkbookSnapshot): unknown => sheets.map(({ name, values }) => [name, values]);

const PROGRAMS: readonly (readonly [string, Save, boolean])[] = [
  ['LibreOffice', libreOffice, works('soffice', '--version')],
  ['openpyxl', openpyxl, works(PYTHON, '-c', 'import openpyxl')],
];

describe.each(PROGRAMS)('sparad i %s', (_, save, isThere) => {
  test.skipIf(!isThere)(
    'bara tillståndet skrivs tillbaka, om och om igen',
    async () => {
      const first = await judge(new Uint8Array(readFileSync(EXAMPLE)), '2021-03-15T09:30');
      expect(first.writes).toBeGreaterThan(10);
      let { bytes } = first;
      for (const year of ['2022', '2023']) {
        const again = await judge(save(bytes), `${year}-03-15T09:30`);
        expect(again.before.state).toBeNull();
        expect(again.writes).toBe(0);
        expect(texts(again.after)).toEqual(texts(again.before));
        expect(again.after.state).toBe(first.after.state);
        ({ bytes } = again);
        expect((await judge(bytes, '2024-03-15T09:30')).bytes).toEqual(bytes);
      }
    },
    180_000,
  );
});
