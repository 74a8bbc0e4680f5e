// Judged workbooks and frozen copies saved again by LibreOffice and by openpyxl: that is no change. Runs where those programs are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EMPTY_PLAN, type CellWrite, type WritePlan } from '../../lib/model/write-plan.ts';
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-seal.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { makeUnderlag } from '../../src/app/make-underlag.ts';
import { accept } from '../../src/app/result.ts';
import type { UnderlagWanted } from '../../src/app/underlag.ts';
import { NO_FACTS } from '../support/reports.ts';
import { unjudgedWorkbook } from '../support/sealed-workbook.ts';
import { openXlsx, type XlsxWorkbook } from '../../src/xlsx/xlsx-workbook.ts';

const PYTHON = '/usr/bin/python3';
const OFFICE = '/usr/bin/soffice';
const EXAMPLE = path.resolve(import.meta.dirname, '../../src/example/kommunens-mal-2019-2022.xlsx');
/** Real workbooks, beside the repository where there is such a folder. */
const REAL = path.resolve(import.meta.dirname, '../../../shared/workbooks');
const NOW = '2021-02-15T09:00';

const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-sigill-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(bytes: Uint8Array): XlsxWorkbook {
  const opened = openXlsx(bytes, 'Mål.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  return opened.value;
}

async function judged(file: string, add: Partial<WritePlan> | null = null): Promise<Uint8Array> {
  const workbook = open(readFileSync(file));
  const added = add === null ? accept(null) : await workbook.apply({ ...EMPTY_PLAN, ...add });
  if (!added.ok) throw new Error(added.failure.text);
  const result = await judgeWorkbook(workbook, { now: NOW });
  if (!result.ok) throw new Error(result.failure.text);
  return workbook.save();
}

/** The frozen copy for KSAU, with formulas as values and hidden sheets removed. */
async function frozen(file: string): Promise<Uint8Array> {
  const wanted: UnderlagWanted = {
    kinds: ['xlsx'],
    template: null,
    facts: NO_FACTS,
    sharing: { formulas: 'all', hiddenSheets: 'remove' },
  };
  const none = { files: [], remarks: [] };
  const made = await makeUnderlag(open(readFileSync(file)), () => Promise.resolve(accept(none)), wanted, {
    now: NOW,
  });
  if (!made.ok) throw new Error(made.failure.text);
  const copy = made.value.files.find(({ kind }) => kind === 'xlsx');
  if (copy === undefined || typeof copy.bytes === 'string') throw new Error('No copy');
  return copy.bytes;
}

async function check(bytes: Uint8Array): Promise<CheckedWorkbook> {
  const checked = await checkWorkbook(open(bytes), { now: '2021-06-01T08:00' });
  if (!checked.ok) throw new Error(checked.failure.text);
  return checked.value;
}

const saved = (name: string): string => path.join(folder, name);

const PROGRAMS: readonly (readonly [name: string, program: string, save: (from: string) => string])[] = [
  [
    'LibreOffice',
    OFFICE,
    (from) => {
      const profile = `-env:UserInstallation=file://${saved('profil')}`;
      const to = saved('ut');
      execFileSync(OFFICE, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', to, from], {
        stdio: 'ignore',
      });
      return path.join(to, path.basename(from));
    },
  ],
  [
    'openpyxl',
    PYTHON,
    (from) => {
      const to = `${from}.py.xlsx`;
      execFileSync(PYTHON, [
        '-c',
        'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])',
        from,
        to,
      ]);
      return to;
    },
  ],
];

const WORKBOOKS: readonly (readonly [name: string, make: () => Promise<Uint8Array>])[] = [
  ['exemplet', () => judged(EXAMPLE)],
  ['exemplets frysta kopia', () => frozen(EXAMPLE)],
];

/** The sheets of the sealed workbook that a person keeps, with registers, dates and decimals. */
function ownSheets(): Partial<WritePlan> {
  const sheets = unjudgedWorkbook().sheets.filter(({ name }) => name !== 'Läs mig');
  return {
    newSheets: sheets.map(({ name }) => ({ name, frozenRows: 1, landscape: true })),
    cells: sheets.flatMap(({ name, values }) =>
      values.flatMap((cells, row) =>
        cells.flatMap((value, column): readonly CellWrite[] =>
          typeof value === 'string' || typeof value === 'number'
            ? [{ sheet: name, row, column, value, look: 'plain' }]
            : [],
        ),
      ),
    ),
  };
}

/** Pivots, threads, protection, tables, checkboxes, numbering of drawings, and one of LibreOffice's own. */
const REAL_ONES: readonly (readonly [name: string, make: () => Promise<Uint8Array>])[] = [
  'r03-ironcalc-example',
  'r05-pivot-notes-slicer',
  'r07-threaded-comment',
  'r17-swedish-codebook',
  'r22-cell-checkboxes',
  't10-vml-numbering',
]
  .filter((name) => existsSync(path.join(REAL, `${name}.xlsx`)))
  .map((name) => [name, () => judged(path.join(REAL, `${name}.xlsx`), ownSheets())] as const);

describe.each([...WORKBOOKS, ...REAL_ONES])('%s', (name, make) => {
  test('är oförändrad som den är', { timeout: 60_000 }, async () => {
    const { verdict, changes, sameResults, seal } = await check(await make());
    expect({ verdict, changes, sameResults, from: seal?.from }).toEqual({
      verdict: 'unchanged',
      changes: [],
      sameResults: true,
      from: 'file',
    });
  });

  describe.each(PROGRAMS)('sparad i %s', (program, needed, save) => {
    test.skipIf(!existsSync(needed))('är oförändrad', { timeout: 180_000 }, async () => {
      const file = saved(`${name} ${program}.xlsx`);
      writeFileSync(file, await make());
      const { verdict, changes, sameResults } = await check(readFileSync(save(file)));
      expect({ verdict, changes, sameResults }).toEqual({
        verdict: 'unchanged',
        changes: [],
        sameResults: true,
      });
    });
  });
});
