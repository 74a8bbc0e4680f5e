// All six files of an underlag, made of workbooks that break programs, and each opened by software that was not written here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeUnderlag } from '../../src/app/make-underlag.ts';
import { UNDERLAG_KINDS } from '../../src/app/underlag.ts';
import { createReportFiles } from '../../src/report/create-underlag.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { goalXlsx, type GoalCell } from '../support/goal-xlsx.ts';
import { MISSING } from '../support/office-files.ts';
import { valueOf } from '../support/read-xlsx.ts';
import { EVIL_TEXTS } from '../support/reports.ts';

const PYTHON = '/usr/bin/python3';
const SCRIPT = path.resolve(import.meta.dirname, '../support/read-underlag.py');
const NO_PYTHON = MISSING.pythonDocx;
const NO_OFFICE = MISSING.writer ?? MISSING.impress;

interface ReadUnderlag {
  readonly xlsx: {
    readonly sheets: readonly string[];
    readonly formulas: readonly string[];
    readonly longest: number;
  };
  readonly csv: {
    readonly rows: number;
    readonly widths: readonly number[];
    readonly runs: readonly string[];
  };
  readonly html: { readonly scripts: number; readonly handlers: readonly string[]; readonly h1: number };
  readonly pptx: { readonly slides: number };
  readonly docx: { readonly paragraphs: number; readonly tables: number };
  readonly json: { readonly keys: readonly string[] };
}

/** Names, texts and figures that somebody has written or pasted; no text is longer than a cell can be. */
const EVIL: readonly (readonly GoalCell[])[] = EVIL_TEXTS.map((text) => [text, text, 'minst 80 %', '75 %']);
/** A thousand goals with names as long as names get in a heading that somebody has pasted. */
const THOUSAND: readonly (readonly GoalCell[])[] = Array.from({ length: 1000 }, (_, index) => [
  `Mål ${String(index + 1)}. ${'Kommunen ska vara en bra plats att leva på. '.repeat(6)}`,
  `=Mätvärde ${String(index + 1)}`,
  'minst 80 %',
  ['90 %', '75 %', '20 %', ''][index % 4] ?? '',
]);
/** A file name with what Windows forbids, as it comes from another system, and longer than it takes. */
const NAME = `CON: <Mål> "2020" | ${'å'.repeat(150)} ?*.xlsx`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The six files in a folder of their own. */
async function makeFiles(rows: readonly (readonly GoalCell[])[]): Promise<string> {
  const wanted = {
    kinds: UNDERLAG_KINDS,
    template: null,
    facts: { title: '=Mål & <b>', committee: '@KS', dnr: '+1', officer: '-roll', madeOn: '2021-03-01' },
    sharing: {},
  };
  const workbook = valueOf(openXlsx(goalXlsx(rows), NAME));
  const { files } = valueOf(
    await makeUnderlag(workbook, createReportFiles, wanted, { now: '2021-03-01T09:30' }),
  );
  expect(files.map(({ kind }) => kind)).toEqual(UNDERLAG_KINDS);
  const folder = mkdtempSync(path.join(tmpdir(), 'malljus-sex-'));
  folders.push(folder);
  for (const { name, bytes } of files) {
    expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,120}$/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

const readByPython = (folder: string): ReadUnderlag =>
  JSON.parse(
    execFileSync(PYTHON, [SCRIPT, folder], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  ) as ReadUnderlag;

describe.skipIf(NO_PYTHON !== null)('sex filer öppnade av andra', () => {
  test('texter som blir formler, märkord och tecken som XML förbjuder', { timeout: 240_000 }, async () => {
    const folder = await makeFiles(EVIL);
    const read = readByPython(folder);
    expect(read.xlsx.formulas).toEqual([]);
    expect(read.xlsx.longest).toBeLessThanOrEqual(32_767);
    expect(read.csv.runs).toEqual([]);
    expect(read.csv.widths).toHaveLength(1);
    expect(read.html).toEqual({ scripts: 0, handlers: [], h1: 1 });
    expect(read.docx.paragraphs).toBeGreaterThan(10);
    expect(read.json.keys.length).toBeGreaterThan(5);
    if (NO_OFFICE === null) expect(printed(folder).sort()).toEqual(['csv', 'docx', 'html', 'pptx', 'xlsx']);
  });

  test('1 000 mål med mycket långa namn', { timeout: 240_000 }, async () => {
    const read = readByPython(await makeFiles(THOUSAND));
    expect(read.xlsx.formulas).toEqual([]);
    expect(read.csv.rows).toBe(1001);
    expect(read.csv.widths).toHaveLength(1);
    expect(read.pptx.slides).toBeGreaterThan(5);
    expect(read.docx.tables).toBeGreaterThan(0);
    expect(read.html.scripts).toBe(0);
  });
});

/** Which of the files LibreOffice opens and prints; the open data as JSON is for programs. */
function printed(folder: string): string[] {
  const out = path.join(folder, 'pdf');
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profil')}`;
  const kinds = UNDERLAG_KINDS.filter((kind) => kind !== 'json');
  return kinds.filter((kind) => {
    const name = fileOf(folder, kind);
    // Semicolons, quotes, UTF-8, as Swedish Excel reads it.
    const reading = kind === 'csv' ? ['--infilter=CSV:59,34,76,1'] : [];
    const args = [profile, '--headless', ...reading, '--convert-to', 'pdf', '--outdir', out, name];
    execFileSync('soffice', args, { stdio: 'ignore' });
    return existsSync(path.join(out, `${path.basename(name, `.${kind}`)}.pdf`));
  });
}

function fileOf(folder: string, kind: string): string {
  const name = readdirSync(folder).find((each) => each.endsWith(`.${kind}`));
  if (name === undefined) throw new Error(`Ingen .${kind}`);
  return path.join(folder, name);
}
