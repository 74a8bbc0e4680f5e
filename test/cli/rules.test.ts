// `malljus regler` and `malljus jamfor` as users run them: word for word as in the golden files, and through files that others have saved.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_PLAN, RULE_SHEET_NAME } from '../../lib/index.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { copyExample, runMalljus, temporaryFolder, type Run } from './run-malljus.ts';

const GOLDEN = path.resolve(import.meta.dirname, 'golden');
const PYTHON = '/usr/bin/python3';
const HAS_OPENPYXL = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const HAS_OFFICE = spawnSync('soffice', ['--version']).error === undefined;
const SLOW = 180_000;

let work = temporaryFolder();
beforeEach(() => {
  work = temporaryFolder();
  copyExample(work.folder);
});
afterEach(() => {
  work.remove();
});

const run = (...args: readonly string[]): Promise<Run> => runMalljus(args, { cwd: work.folder });
const at = (name: string): string => path.join(work.folder, name);

async function succeed(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(...args);
  if (status === 2) throw new Error(stderr);
  return stdout;
}

/** The counts that a judgement opens with. */
function countsIn(report: string): string | undefined {
  return report.split('\n').find((line) => line.startsWith('30 mätvärden: '));
}

/** Changes the «Gult när» of R1 as a person in Excel does: all else in the file stays. */
async function changeYellow(from: string, to: string, text: string): Promise<void> {
  const opened = openXlsx(readFileSync(at(from)), from);
  const read = opened.ok ? await opened.value.read() : opened;
  if (!opened.ok || !read.ok) throw new Error('cannot be read');
  const sheet = read.value.sheets.find(({ name }) => name === RULE_SHEET_NAME);
  const row = sheet?.values.findIndex(([id]) => id === 'R1') ?? -1;
  const cell = { sheet: RULE_SHEET_NAME, row, column: 4, value: text, look: 'keep' } as const;
  await opened.value.apply({ ...EMPTY_PLAN, cells: [cell] });
  writeFileSync(at(to), await opened.value.save());
}

describe('skärmen, ord för ord', () => {
  test('reglerna som gäller utan blad', async () => {
    await expect(await succeed('regler', 'Mål.xlsx')).toMatchFileSnapshot(path.join(GOLDEN, 'regler.txt'));
  });

  test('ett blad som skapas', async () => {
    const told = await succeed('regler', 'Mål.xlsx', '--skapa', '91-99');
    await expect(told).toMatchFileSnapshot(path.join(GOLDEN, 'regler-skapade.txt'));
    expect(existsSync(at('Mål – regler.xlsx'))).toBe(true);
  });

  test('ett blad med fel: vad som ska rättas, ändringarna och vad som har bedömt', async () => {
    await succeed('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'A.xlsx');
    await succeed('bedom', 'A.xlsx', '--ut', 'B.xlsx');
    await changeYellow('B.xlsx', 'C.xlsx', 'nästan framme vid målvärdet');
    const { status, stdout } = await run('regler', 'C.xlsx');
    expect(status).toBe(1);
    const shown = stdout.replace(/\(\d{4}-\d\d-\d\d\)/g, '(2021-03-15)');
    await expect(shown).toMatchFileSnapshot(path.join(GOLDEN, 'regler-fel.txt'));
  });

  test('två regelverk jämförda', async () => {
    const told = await succeed('jämför', 'Mål.xlsx', '--regler', '90', '--mot', '80', '--ut', 'J.xlsx');
    await expect(told).toMatchFileSnapshot(path.join(GOLDEN, 'jamfor.txt'));
    expect(await succeed('jamfor', 'J.xlsx', '--mot', '80', '--ut', 'J2.xlsx')).toContain('exakt kopia');
    expect(readFileSync(at('J2.xlsx'))).toEqual(readFileSync(at('J.xlsx')));
  });

  test('mätvärden nära gränsen', async () => {
    const told = await succeed('regler', 'Mål.xlsx', '--nära', '2', '%');
    await expect(told).toMatchFileSnapshot(path.join(GOLDEN, 'nara.txt'));
    expect(await succeed('regler', 'Mål.xlsx', '--nara', '2 %')).toBe(told);
  });
});

describe('filer', () => {
  test('utan regelverk skapas bladet ur förvalet, utan arbetsbok visas exemplet', async () => {
    await succeed('regler', '--skapa', 'Mål.xlsx', '--ut', 'A.xlsx');
    await succeed('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'B.xlsx');
    expect(readFileSync(at('A.xlsx'))).toEqual(readFileSync(at('B.xlsx')));
    expect(await succeed('regler', '--skapa')).toContain('ingen arbetsbok är skriven');
    expect(await succeed('jamfor', '--regler', '90', '--mot', '80')).toContain('3 av 30 mätvärden');
  });

  test('originalet skrivs aldrig över, och inget skrivs vid torrkörning', async () => {
    const before = readFileSync(at('Mål.xlsx'));
    expect(await run('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'Mål.xlsx')).toMatchObject({ status: 2 });
    const dry = await run('regler', 'Mål.xlsx', '--skapa', '90', '--torrkör');
    expect([dry.status, dry.stdout]).toEqual([0, expect.stringContaining('ingen arbetsbok är skriven')]);
    expect(existsSync(at('Mål – regler.xlsx'))).toBe(false);
    expect(readFileSync(at('Mål.xlsx'))).toEqual(before);
  });

  test(
    'ett regelverk sparas, tas in i en annan arbetsbok och dömer likadant som filen',
    { timeout: SLOW },
    async () => {
      await succeed('regler', 'Mål.xlsx', '--spara', 'r.json', '--regler', '80');
      const json: unknown = JSON.parse(await succeed('regler', 'Mål.xlsx', '--spara', '-', '--regler', '80'));
      expect(JSON.parse(readFileSync(at('r.json'), 'utf8'))).toEqual(json);
      const byFile = await succeed('bedom', 'Mål.xlsx', '--regler', 'r.json', '--torrkör');
      await succeed('regler', 'Mål.xlsx', '--läs', 'r.json', '--ut', 'In.xlsx');
      const bySheet = await succeed('bedom', 'In.xlsx', '--regler', 'blad', '--torrkör');
      expect(countsIn(bySheet)).toBe(countsIn(byFile));
      const again = await succeed('regler', 'In.xlsx', '--läs', 'r.json', '--ut', 'In2.xlsx');
      expect(again).toContain('säger redan detsamma');
      expect(readFileSync(at('In2.xlsx'))).toEqual(readFileSync(at('In.xlsx')));
      await succeed('jamfor', 'In.xlsx', '--regler', 'blad', '--mot', 'r.json', '--json', 'j.json');
      expect(JSON.parse(readFileSync(at('j.json'), 'utf8'))).toMatchObject({
        version: 1,
        measures: [],
        goals: [],
      });
    },
  );

  test('en fras som inte förstås: de senaste reglerna dömer, med cell och förslag, och cellen står kvar', async () => {
    await succeed('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'A.xlsx');
    await changeYellow('A.xlsx', 'B.xlsx', 'minst 60 % av målvärdet');
    const good = await succeed('bedom', 'B.xlsx', '--ut', 'C.xlsx');
    await changeYellow('C.xlsx', 'D.xlsx', 'minst sextio av målet');
    const { status, stdout } = await run('bedom', 'D.xlsx', '--ut', 'E.xlsx');
    expect(status).toBe(1);
    expect(countsIn(stdout)).toBe(countsIn(good));
    expect(stdout).toMatch(/Bedömningsregler!E\d+: .*«minst sextio av målet»/);
    expect(stdout).toContain('Förslag: ');
    expect(await run('bedom', 'D.xlsx', '--regler', 'blad', '--ut', 'F.xlsx')).toMatchObject({ status: 2 });
    expect(existsSync(at('F.xlsx'))).toBe(false);
  });

  test.skipIf(!HAS_OPENPYXL)(
    'ett blad ändrat med openpyxl dömer efter det som står där, och andra gången skrivs inget',
    async () => {
      await succeed('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'A.xlsx');
      const script = [
        'import openpyxl, sys',
        'book = openpyxl.load_workbook(sys.argv[1])',
        'sheet = book["Bedömningsregler"]',
        'row = next(cell.row for cell in sheet["A"] if cell.value == "R1")',
        'sheet.cell(row, 5).value = "minst 60 % av målvärdet"',
        'book.save(sys.argv[2])',
      ].join('\n');
      execFileSync(PYTHON, ['-c', script, at('A.xlsx'), at('B.xlsx')]);
      const preset = await succeed('bedom', 'Mål.xlsx', '--torrkör');
      const own = await succeed('bedom', 'B.xlsx', '--ut', 'C.xlsx');
      expect(countsIn(own)).not.toBe(countsIn(preset));
      expect(own).toMatch(/\(60\s%\s+av\s+målvärdet\)/);
      expect(await succeed('regler', 'C.xlsx')).toMatch(/48,0\s%\s+gult,\s+47,9\s%\s+rött/);
      await succeed('bedom', 'C.xlsx', '--ut', 'D.xlsx');
      expect(readFileSync(at('D.xlsx'))).toEqual(readFileSync(at('C.xlsx')));
    },
    SLOW,
  );

  test.skipIf(!HAS_OFFICE)(
    'omsparad i LibreOffice dömer arbetsboken likadant',
    async () => {
      await succeed('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'A.xlsx');
      await changeYellow('A.xlsx', 'B.xlsx', 'minst 60 % av målvärdet');
      const profile = `-env:UserInstallation=file://${at('profil')}`;
      const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', at('lo'), at('B.xlsx')];
      execFileSync('soffice', args, { stdio: 'ignore' });
      const before = await succeed('bedom', 'B.xlsx', '--torrkör', '--json', '-');
      const after = await succeed('bedom', path.join('lo', 'B.xlsx'), '--torrkör', '--json', '-');
      const coloursOf = (json: string): unknown =>
        (JSON.parse(json) as { assessments: { status: string; ruleId: string }[] }).assessments.map(
          ({ status, ruleId }) => [status, ruleId],
        );
      expect(coloursOf(after)).toEqual(coloursOf(before));
    },
    SLOW,
  );
});

describe('val som inte går ihop', () => {
  test.each([
    [['regler', 'Mål.xlsx', 'Två.xlsx'], 'en arbetsbok i taget'],
    [['regler', 'Mål.xlsx', '--skapa', '90', '--spara', 'r.json'], 'Ange ett av --skapa och --spara'],
    [['regler', 'Mål.xlsx', '--skapa', '95'], '«95» finns inte'],
    [['regler', 'Mål.xlsx', '--nära', 'lite'], 'Marginalen «lite»'],
    [['regler', 'Mål.xlsx', '--regler', '80'], '--spara eller --nära'],
    [['regler', 'Mål.xlsx', '--ut', 'x.xlsx'], '--skapa och --läs'],
    [['regler', 'Mål.xlsx', '--läs', 'saknas.json'], 'saknas.json'],
    [['regler', 'Mål.xlsx', '--strikt'], 'Valet --strikt finns inte'],
    [['jamfor', 'Mål.xlsx', '--regler', '90'], '--mot'],
    [['jamfor', 'Mål.xlsx', '--mot', 'blad'], 'har inget blad'],
    [['jamfor', 'Mål.xlsx', '--mot', '80', '--spara', 'x'], 'Valet --spara finns inte'],
    [['jamfor', 'Mål.xlsx', '--mot', 'förra'], 'inte bedömts än'],
    [['bedom', 'Mål.xlsx', '--regler', 'forra'], '«förra» hör till regler och jamfor'],
    [['bedom', 'Mål.xlsx', '--regler', 'blad'], 'inget blad'],
    [['bedom', 'Mål.xlsx', '--mot', '80'], 'Valet --mot finns inte'],
  ])('%j', async (args, text) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(text)]);
  });
});
