// «Skapa underlag»: what is frozen is judged as it was, nothing is made when anything fails, and the workbook is left as it was.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countWrites, type WritePlan } from '../../lib/model/write-plan.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { makeUnderlag } from '../../src/app/make-underlag.ts';
import { accept, refuse } from '../../src/app/result.ts';
import type { SharingChoices } from '../../src/app/sharing.ts';
import type { CreateReportFiles, UnderlagKind, UnderlagWanted } from '../../src/app/underlag.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { goalRows, goalXlsx, type GoalCell } from '../support/goal-xlsx.ts';
import { valueOf } from '../support/read-xlsx.ts';
import { NO_FACTS } from '../support/reports.ts';

const NOW = '2021-03-01T09:30';
const EXAMPLE = path.resolve(import.meta.dirname, '../../src/example/kommunens-mal-2019-2022.xlsx');
const NONE: CreateReportFiles = () => Promise.resolve(accept({ files: [], remarks: [] }));

const STATUS: GoalCell = { type: 'str', xml: '<f>_xldudf_MALLJUS_STATUS(D2,C2)</f><v>Grön</v>' };
const ROWS: readonly (readonly GoalCell[])[] = [
  ['En trygg kommun', 'Nöjda besökare', 'minst 80 %', '90 %'],
  ['En trygg kommun', 'Svarstid', 'högst 2 dagar', { xml: '<f>1+3</f><v>4</v>' }],
];

interface Making {
  readonly sharing?: Partial<SharingChoices>;
  readonly kinds?: readonly UnderlagKind[];
  readonly create?: CreateReportFiles;
}

function make(bytes: Uint8Array, { sharing = {}, kinds = ['xlsx'], create = NONE }: Making = {}) {
  const wanted: UnderlagWanted = { kinds, template: null, facts: NO_FACTS, sharing };
  return makeUnderlag(valueOf(openXlsx(bytes, 'Mål.xlsx')), create, wanted, { now: NOW });
}

async function statuses(bytes: Uint8Array) {
  const judged = valueOf(await judgeWorkbook(valueOf(openXlsx(bytes, 'x.xlsx')), { now: NOW, dryRun: true }));
  return { of: judged.result.assessments.map(({ status }) => status), plan: judged.plan };
}

/** Writes anywhere but in new sheets, and in what is stored of them. */
function writesBesideNewSheets(plan: WritePlan): number {
  const made = new Set(plan.newSheets.map(({ name }) => name));
  const isBeside = ({ sheet }: { readonly sheet: string }): boolean => !made.has(sheet);
  return countWrites({
    ...plan,
    newSheets: [],
    state: null,
    cells: plan.cells.filter(isBeside),
    statusFormats: plan.statusFormats.filter(isBeside),
    columnWidths: plan.columnWidths.filter(isBeside),
  });
}

describe('kopian', () => {
  test.each<[string, Uint8Array]>([
    ['exemplet', new Uint8Array(readFileSync(EXAMPLE))],
    ['en med Målljus funktioner', goalXlsx(ROWS.map((row) => [...row, STATUS]))],
    ['en med ett dolt blad', goalXlsx(ROWS, { sheets: [{ name: 'Listor' }] })],
  ])(
    '%s har samma färger, och är bedömd: kvar att skriva är bara sammanställningen, vars plats rapporten tog',
    async (_, bytes) => {
      const before = bytes.slice();
      const { files, judged } = valueOf(await make(bytes));
      expect(Buffer.compare(bytes, before)).toBe(0);
      const copy = files[0]?.bytes ?? new Uint8Array();
      expect((await statuses(copy)).of).toEqual((await statuses(bytes)).of);
      expect((await statuses(copy)).of).toEqual(judged.result.assessments.map(({ status }) => status));
      const { plan } = await statuses(copy);
      expect(plan.newSheets.map(({ name }) => name)).toEqual(['Måluppfyllelse (Målljus)']);
      expect(writesBesideNewSheets(plan)).toBe(0);
    },
  );

  test('samma arbetsbok och val ger samma byte', async () => {
    const [one, other] = [valueOf(await make(goalXlsx(ROWS))), valueOf(await make(goalXlsx(ROWS)))];
    expect(one.files).toEqual(other.files);
  });

  test('utan kopia skrivs inget i arbetsboken, inte ens i minnet', async () => {
    const bytes = goalXlsx(ROWS);
    const workbook = valueOf(openXlsx(bytes, 'Mål.xlsx'));
    const wanted: UnderlagWanted = { kinds: ['html'], template: null, facts: NO_FACTS, sharing: {} };
    const made = valueOf(await makeUnderlag(workbook, NONE, wanted, { now: NOW }));
    expect(made.findings).toBeNull();
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });

  test('ett dolt blad som skulle bli bedömt när det visas: vägras, med vad som ska göras', async () => {
    const hidden = { name: 'Gömt', content: goalRows([['Mål 2', 'Annat', 'minst 5', 1]]) };
    const parts = goalXlsx(ROWS, { sheets: [hidden] });
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const entries = unzipSync(parts);
    const book = strFromU8(entries['xl/workbook.xml'] ?? new Uint8Array());
    entries['xl/workbook.xml'] = strToU8(book.replace('name="Gömt"', 'name="Gömt" state="hidden"'));
    const shown = await make(zipSync(entries), { sharing: { hiddenSheets: 'show' } });
    expect(shown.ok ? '' : shown.failure.text).toBe(
      'Kopian skulle inte ge samma bedömning som arbetsboken: 1 mätvärde fler skulle bedömas. Låt de dolda bladen stå kvar, eller visa eller ta bort dem i arbetsboken själv, bedöm den och gör underlaget av den.',
    );
    const removed = valueOf(await make(zipSync(entries), { sharing: { hiddenSheets: 'remove' } }));
    expect(removed.findings?.hiddenSheets).toEqual(['Gömt']);
  });

  test('en skyddad arbetsbok: vägras med vad som ska göras', async () => {
    const made = await make(goalXlsx(ROWS, { beforeSheets: '<workbookProtection lockStructure="1"/>' }));
    expect(made.ok ? '' : made.failure.code).toBe('structure-protected');
  });
});

describe('när det går fel', () => {
  test('en fil som inte kan göras: ingen görs', async () => {
    const create: CreateReportFiles = () => Promise.resolve(refuse('template', 'Mallen är trasig.'));
    expect(await make(goalXlsx(ROWS), { kinds: ['xlsx', 'docx'], create })).toEqual(
      refuse('template', 'Mallen är trasig.'),
    );
  });

  test('vårt eget fel kastas, och arbetsbokens byte är som de var', async () => {
    const bytes = goalXlsx(ROWS);
    const before = bytes.slice();
    const create: CreateReportFiles = () => Promise.reject(new Error('slut på minne'));
    await expect(make(bytes, { kinds: ['xlsx', 'pptx'], create })).rejects.toThrow('slut på minne');
    expect(Buffer.compare(bytes, before)).toBe(0);
  });
});
