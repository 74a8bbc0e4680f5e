// `malljus bedom` as a user runs it: exit statuses, files written, and that nothing else is touched.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ResultFileSchema } from '../../src/app/result-file.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx } from '../support/build-xlsx.ts';
import { copyExample, EXAMPLE, PROGRAM, runMalljus, temporaryFolder } from './run-malljus.ts';

const EXAMPLE_BYTES = readFileSync(EXAMPLE);
const OUTPUT = 'Mål – bedömd.xlsx';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => {
  place.remove();
});

const run = (...args: string[]) => runMalljus(['bedom', ...args], { cwd: place.folder });
const at = (name: string): string => path.join(place.folder, name);
const files = (): string[] => readdirSync(place.folder).sort();

/** A one-sheet workbook of text cells. */
function writeWorkbook(name: string, rows: readonly (readonly string[])[], beforeSheets = ''): void {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const content = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  writeFileSync(
    at(name),
    buildXlsx({ beforeSheets, sheets: [{ name: 'Blad1', content: `<sheetData>${content}</sheetData>` }] }),
  );
}

const HEADINGS = ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'];
const CLEAR_ROWS = [
  HEADINGS,
  ['Trygg kommun', 'Trygghet i undersökningen', 'minst 60 %', '64 %'],
  ['Trygg kommun', 'Nöjda invånare', 'minst 80 %', '70 %'],
  ['Grön kommun', 'Ekologiska måltider', 'minst 40 %', '38 %'],
];

describe('en bedömning', () => {
  test('exemplet bedöms utan att något skrivs, och sättet att få en fil står där', async () => {
    const { status, stdout, stderr } = await run();
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toContain('Måluppfyllelse 2020 – kommunens-mal-2019-2022.xlsx');
    expect(stdout).toContain('ingen arbetsbok är skriven');
    expect(stdout).toContain('--ut Bedömd.xlsx');
    expect(files()).toEqual([]);
    expect(readdirSync(path.dirname(EXAMPLE)).filter((name) => name.includes('bedömd'))).toEqual([]);
  });

  test('slutkod 0 när inget behöver svar, och resultatet står bredvid arbetsboken', async () => {
    writeWorkbook('Klar.xlsx', CLEAR_ROWS);
    const before = readFileSync(at('Klar.xlsx'));
    const { status, stdout } = await run('Klar.xlsx');
    expect(stdout).not.toContain('Frågor att besvara');
    expect(stdout).toContain('3 mätvärden: ● 1 grön  ▲ 1 gul  ■ 1 röd  – 0 ej bedömda');
    expect(status).toBe(0);
    expect(files()).toEqual(['Klar – bedömd.xlsx', 'Klar.xlsx']);
    expect(readFileSync(at('Klar.xlsx')).equals(before)).toBe(true);
  });

  test('slutkod 1 med frågor, och den bedömda arbetsboken öppnas med statusar och eget blad', async () => {
    copyExample(place.folder);
    expect((await run('Mål.xlsx')).status).toBe(1);
    expect(files()).toEqual([OUTPUT, 'Mål.xlsx']);
    expect(readFileSync(at('Mål.xlsx')).equals(EXAMPLE_BYTES)).toBe(true);
    const opened = openXlsx(readFileSync(at(OUTPUT)), OUTPUT);
    if (!opened.ok) throw new Error(opened.failure.text);
    const snapshot = await opened.value.read();
    if (!snapshot.ok) throw new Error(snapshot.failure.text);
    expect(snapshot.value.sheets.map(({ name }) => name)).toContain('Måluppfyllelse');
    expect(snapshot.value.sheets.flatMap(({ values }) => values.flat())).toContain('Gul');
  });

  test('mellanslag, å och emoji i namnet går bra', async () => {
    const name = 'Mål för år 2020 🙂.xlsx';
    copyExample(place.folder, name);
    expect((await run(name)).status).toBe(1);
    expect(files()).toEqual(['Mål för år 2020 🙂 – bedömd.xlsx', name].sort());
  });

  test('ett namn med uppdelade åäö, som macOS skriver det, hittas', async () => {
    copyExample(place.folder, 'Mål.xlsx'.normalize('NFD'));
    expect((await run('Mål.xlsx', '--torrkör'.normalize('NFD'))).status).toBe(1);
  });

  test('med npm run från en undermapp gäller sökvägar där användaren står', async () => {
    copyExample(place.folder);
    const env = { npm_lifecycle_event: 'bedom', INIT_CWD: place.folder };
    const { status } = await runMalljus(['bedom', 'Mål.xlsx'], { cwd: path.dirname(EXAMPLE), env });
    expect(status).toBe(1);
    expect(files()).toEqual([OUTPUT, 'Mål.xlsx']);
  });

  test('samma filändelse som arbetsboken', async () => {
    copyExample(place.folder, 'Mål.XLSM');
    expect((await run('Mål.XLSM')).status).toBe(1);
    expect(files()).toEqual(['Mål – bedömd.XLSM', 'Mål.XLSM']);
  });

  test('torrkörning skriver ingen arbetsbok, men JSON om det begärs', async () => {
    copyExample(place.folder);
    const { stdout } = await run('Mål.xlsx', '--torrkor', '--json', 'r.json');
    expect(stdout).toContain('Torrkörning: ingen arbetsbok är skriven.');
    expect(files()).toEqual(['Mål.xlsx', 'r.json']);
  });

  test('JSON-filen har den fasta formen', async () => {
    copyExample(place.folder);
    await run('Mål.xlsx', '--ut', 'ut.xlsx', '--json', 'r.json');
    expect(files()).toEqual(['Mål.xlsx', 'r.json', 'ut.xlsx']);
    const result = ResultFileSchema.parse(JSON.parse(readFileSync(at('r.json'), 'utf8')));
    expect([result.workbook, result.period, result.ruleSet]).toEqual(['Mål.xlsx', '2020', '90']);
    expect(result.assessments).toHaveLength(30);
    expect(result.assessments[0]?.cells).toEqual({
      target: 'KF-mål!F6',
      outcome: 'KF-mål!G6',
      status: 'KF-mål!L6',
    });
    const counted = result.goals.map(({ counts }) => Object.values(counts).reduce((a, b) => a + b));
    expect(counted.reduce((a, b) => a + b)).toBe(30);
  });

  test('«--json -» ger bara JSON på standard ut och resultatet på standard fel', async () => {
    const { stdout, stderr } = await run('--json', '-');
    expect(ResultFileSchema.parse(JSON.parse(stdout)).version).toBe(1);
    expect(stderr).toContain('Måluppfyllelse 2020');
  });

  test('regelverk, period och strikt når bedömningen', async () => {
    copyExample(place.folder);
    const args = ['--torrkör', '--json', '-', '--regler', 'STRIKT', '--period', '2019', '--strikt'];
    const result = ResultFileSchema.parse(JSON.parse((await run('Mål.xlsx', ...args)).stdout));
    expect([result.ruleSet, result.period]).toEqual(['strikt', '2019']);
    expect(result.assessments.filter(({ status }) => status === 'yellow')).toEqual([]);
    expect(result.assessments.flatMap(({ assumed }) => assumed)).toEqual([]);
  });

  test('en andra körning på det egna resultatet ger samma bytes och säger det', async () => {
    copyExample(place.folder);
    await run('Mål.xlsx', '--ut', 'en.xlsx');
    const { stdout } = await run('en.xlsx', '--ut', 'två.xlsx');
    expect(stdout).toContain('Inget har ändrats');
    expect(readFileSync(at('två.xlsx')).equals(readFileSync(at('en.xlsx')))).toBe(true);
  });

  test('resultatet är inte öppet för fler än arbetsboken', async () => {
    chmodSync(copyExample(place.folder), 0o400);
    await run('Mål.xlsx');
    expect(statSync(at(OUTPUT)).mode & 0o777).toBe(0o600);
  });

  test('en arbetsbok som är öppen i Excel bedöms, med en upplysning', async () => {
    copyExample(place.folder);
    writeFileSync(at('~$Mål.xlsx'), '');
    const { status, stderr } = await run('Mål.xlsx');
    expect(status).toBe(1);
    expect(stderr).toContain('öppen i Excel');
  });
});

describe('det som redan finns är skyddat', () => {
  beforeEach(() => {
    copyExample(place.folder);
  });

  test('en utfil som finns lämnas, och ersätts först med --ersätt', async () => {
    writeFileSync(at(OUTPUT), 'gammal');
    const { status, stderr } = await run('Mål.xlsx');
    expect(status).toBe(2);
    expect(stderr).toBe(
      `«${OUTPUT}» finns redan; lägg till --ersätt för att skriva över den, eller välj ett annat namn med --ut.\n`,
    );
    expect(readFileSync(at(OUTPUT), 'utf8')).toBe('gammal');
    expect((await run('Mål.xlsx', '--ersatt')).status).toBe(1);
    expect(readFileSync(at(OUTPUT)).length).toBeGreaterThan(10_000);
    expect(files()).toEqual([OUTPUT, 'Mål.xlsx']);
  });

  test('finns JSON-filen skrivs inte heller arbetsboken', async () => {
    writeFileSync(at('r.json'), '{}');
    expect((await run('Mål.xlsx', '--json', 'r.json')).status).toBe(2);
    expect(files()).toEqual(['Mål.xlsx', 'r.json']);
  });

  test.each([
    ['Mål.xlsx', 'samma namn'],
    ['./under/../Mål.xlsx', 'en omväg'],
    ['länk.xlsx', 'en symbolisk länk'],
    ['hård.xlsx', 'en hård länk'],
  ])('arbetsboken skrivs aldrig över: %s (%s)', async (output) => {
    mkdirSync(at('under'));
    symlinkSync(at('Mål.xlsx'), at('länk.xlsx'));
    linkSync(at('Mål.xlsx'), at('hård.xlsx'));
    for (const option of ['--ut', '--json']) {
      const { status, stderr } = await run('Mål.xlsx', '--ersätt', option, output);
      expect([status, stderr]).toEqual([2, expect.stringContaining('skrivs aldrig över')]);
    }
    expect(readFileSync(at('Mål.xlsx')).equals(EXAMPLE_BYTES)).toBe(true);
    expect(files()).toEqual(['Mål.xlsx', 'hård.xlsx', 'länk.xlsx', 'under'].sort());
  });

  test('en länk till en annan fil leder dit', async () => {
    mkdirSync(at('under'));
    writeFileSync(at('under/mål.xlsx'), 'gammal');
    symlinkSync(at('under/mål.xlsx'), at('länk.xlsx'));
    expect((await run('Mål.xlsx', '--ut', 'länk.xlsx', '--ersätt')).status).toBe(1);
    expect(readFileSync(at('under/mål.xlsx')).length).toBeGreaterThan(10_000);
  });

  test.each([
    [['--ut', 'saknas/ut.xlsx'], 'Mappen «saknas» finns inte'],
    [['--ut', 'saknas/ut.xlsx', '--json', 'r.json'], 'Mappen «saknas» finns inte'],
    [['--ut', 'ut.xlsx', '--json', 'saknas/r.json'], 'Mappen «saknas» finns inte'],
    [['--ut', 'ut.xls'], 'måste sluta på .xlsx'],
    [['--ut', 'ut'], 'måste sluta på .xlsx'],
    [['--ut', 'mapp.xlsx'], 'är en mapp'],
    [['--json', '/dev/null'], 'ingen vanlig fil'],
    [['--ut', 'lös.xlsx'], 'genväg till en fil som inte finns'],
    [['--ut', 'öppen.xlsx'], 'är öppen i Excel'],
    [['--ut', 'libre.xlsx'], 'är öppen i LibreOffice'],
    [['--ut', 'X.xlsx', '--json', './x.xlsx'], 'pekar på samma fil'],
    [['--ut', `${'x'.repeat(300)}.xlsx`], 'namnet är för långt'],
  ])('%j: %s', async (args, reason) => {
    mkdirSync(at('mapp.xlsx'));
    symlinkSync(at('borta.xlsx'), at('lös.xlsx'));
    writeFileSync(at('~$öppen.xlsx'), '');
    writeFileSync(at('.~lock.libre.xlsx#'), '');
    const before = files();
    const { status, stdout, stderr } = await run('Mål.xlsx', ...args);
    expect(stderr).toContain(reason);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(files()).toEqual(before);
  });

  test('går mappen bara att läsa sägs det, och med --ut går det ändå', async () => {
    mkdirSync(at('ut'));
    chmodSync(at('ut'), 0o777);
    chmodSync(place.folder, 0o555);
    const asNobody = { cwd: place.folder, asNobody: true };
    const refused = await runMalljus(['bedom', 'Mål.xlsx'], asNobody);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('inte behörighet')]);
    expect(refused.stderr).toContain('--ut');
    const judged = await runMalljus(['bedom', 'Mål.xlsx', '--ut', 'ut/ut.xlsx'], asNobody);
    expect([judged.stderr, judged.status]).toEqual(['', 1]);
    expect(existsSync(at('ut/ut.xlsx'))).toBe(true);
    chmodSync(place.folder, 0o755);
  });
});

describe('det som inte går', () => {
  test.each([
    [['saknas.xlsx'], 'den finns inte'],
    [['.'], 'är en mapp'],
    [['/dev/null'], 'ingen vanlig fil'],
    [['~$Mål.xlsx'], 'Excels låsfil'],
    [['text.xlsx'], 'ingen Excelarbetsbok'],
    [['tom.xlsx'], 'kunde inte bedömas'],
    [['utan.xlsx'], 'Ingen måltabell hittades'],
    [['skyddad.xlsx'], 'struktur är skyddad'],
    [['Mål.xlsx', '--period', '1999'], 'Perioder som finns: 2019, 2020'],
    [['Mål.xlsx', '--period', '2020-T4'], 'finns inte i kalendern'],
    [['Mål.xlsx', '--regler', '95'], '91-99'],
    [['Mål.xlsx', '--fel'], 'Valet --fel finns inte'],
  ])('%j: %s', async (args, reason) => {
    copyExample(place.folder);
    writeFileSync(at('text.xlsx'), 'inte en arbetsbok');
    writeFileSync(at('tom.xlsx'), '');
    writeWorkbook('utan.xlsx', [['Personal'], ['Anna'], ['Bo']]);
    writeWorkbook('skyddad.xlsx', CLEAR_ROWS, '<workbookProtection lockStructure="1"/>');
    const before = files();
    const { status, stdout, stderr } = await run(...args);
    expect(stderr).toContain(reason);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.ts:\d/);
    expect(files()).toEqual(before);
  });

  test('saknas filen visas vilka arbetsböcker som finns', async () => {
    copyExample(place.folder);
    expect((await run('Mal.xlsx')).stderr).toContain('I mappen finns «Mål.xlsx»');
  });
});

describe('fel i Målljus självt', () => {
  test('blir en mening utan stackspårning, och inget skrivs', async () => {
    copyExample(place.folder);
    const sabotage = "Date.prototype.getHours = () => { throw new TypeError('fel i klockan') }";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(sabotage)}` };
    const { status, stdout, stderr } = await runMalljus(['bedom', 'Mål.xlsx'], { cwd: place.folder, env });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Ett fel i Målljus .*rapportera .*«TypeError: fel i klockan»\.\n$/);
    expect(files()).toEqual(['Mål.xlsx']);
  });

  test('saknas paketen sägs att npm ci ska köras', () => {
    copyFileSync(PROGRAM, at('malljus.mjs'));
    const found = spawnSync(process.execPath, [at('malljus.mjs'), 'bedom'], { encoding: 'utf8' });
    expect([found.status, found.stderr]).toEqual([2, expect.stringContaining('kör «npm ci»')]);
    expect(found.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('skärmen', () => {
  const print = (env: Record<string, string>) => runMalljus(['bedom'], { env });

  test('färg bara när den begärs: NO_COLOR går före FORCE_COLOR', async () => {
    const [plain, forced, none] = await Promise.all([
      print({}),
      print({ FORCE_COLOR: '1' }),
      print({ FORCE_COLOR: '1', NO_COLOR: '1' }),
    ]);
    expect(plain.stdout).not.toContain('\u001B');
    expect(forced.stdout).toContain('\u001B[33m▲ Gul');
    expect(stripVTControlCharacters(forced.stdout)).toBe(plain.stdout);
    expect(none.stdout).toBe(plain.stdout);
  });
});

describe('uppföljningen', () => {
  test('väljs, sparas i arbetsboken, gäller nästa gång och väljs bort', async () => {
    writeWorkbook('Mål.xlsx', CLEAR_ROWS);
    const first = await run('Mål.xlsx', '--uppföljning', '--json', 'r.json');
    expect(first.stdout).toContain('\nUppföljning\n  Uppföljningstillfälle: helår 2020.\n');
    const file = ResultFileSchema.parse(JSON.parse(readFileSync(at('r.json'), 'utf8')));
    expect(file.followUp?.date?.day).toBe('2020-12-31');
    const again = await run(OUTPUT, '--torrkör');
    expect(again.stdout).toContain('\nUppföljning\n');
    const without = await run(OUTPUT, '--torrkör', '--utan-uppföljning');
    expect(without.stdout).not.toContain('\nUppföljning\n');
  });
});
