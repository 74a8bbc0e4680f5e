// `malljus kontrollera` as users run it: what is printed, as a golden file to be read aloud, the JSON, the exit statuses, and what is refused.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../lib/model/write-plan.ts';
import { parseCellRef } from '../../lib/model/area.ts';
import { SealFileSchema } from '../../src/app/seal-file.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { copyExample, runMalljus, temporaryFolder, type Run } from './run-malljus.ts';

const JUDGED = 'Mål – bedömd.xlsx';
const GOLDEN = path.resolve(import.meta.dirname, 'golden/kontrollera.txt');

const work = temporaryFolder();
const at = (name: string): string => path.join(work.folder, name);
const run = (...args: readonly string[]): Promise<Run> => runMalljus(args, { cwd: work.folder });

beforeAll(async () => {
  copyExample(work.folder, 'Mål.xlsx');
  const judged = await run('bedom', 'Mål.xlsx');
  expect(readdirSync(work.folder), judged.stderr).toContain(JUDGED);
}, 60_000);
afterAll(() => {
  work.remove();
});

/** A copy of the judged workbook with other values in these cells. */
async function edited(name: string, cells: Readonly<Record<string, string | number>>): Promise<string> {
  const opened = openXlsx(readFileSync(at(JUDGED)), JUDGED);
  if (!opened.ok) throw new Error(opened.failure.text);
  const writes = Object.entries(cells).map(([ref, value]) => {
    const place = parseCellRef(ref);
    if (place === null) throw new Error(`No cell ${ref}`);
    return { ...place, value, look: 'keep' as const };
  });
  const written = await opened.value.apply({ ...EMPTY_PLAN, cells: writes });
  if (!written.ok) throw new Error(written.failure.text);
  writeFileSync(at(name), await opened.value.save());
  return name;
}

/** Without what differs from run to run: the number, the day and the version. */
function settled(text: string): string {
  return text
    .replace(/(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}/g, '<sigill>')
    .replace(/\d{4}-\d\d-\d\d kl\. \d\d\.\d\d med Målljus \S+/g, '<tid> med Målljus <version>');
}

test('det som skrivs ut, från orört till ändrat', { timeout: 120_000 }, async () => {
  const changed = await edited('Ändrad.xlsx', { 'KF-mål!G7': 70, 'KF-mål!A1': 'En annan rubrik' });
  const said = await edited('Rubrik.xlsx', { 'KF-mål!A1': 'En annan rubrik' });
  const cases: readonly (readonly [title: string, status: number, args: readonly string[]])[] = [
    ['En orörd arbetsbok', 0, [JUDGED]],
    ['Bara en rubrik är ändrad', 0, [said]],
    ['Ett utfall är ändrat', 1, [changed]],
    ['Ett annat sigill i utskriften', 1, [JUDGED, '--sigill', '0123 4567 89ab']],
    ['Andra regler', 1, [JUDGED, '--regler', '80']],
    ['En arbetsbok som inte är bedömd', 1, ['Mål.xlsx']],
  ];
  const told: string[] = [];
  for (const [title, status, args] of cases) {
    const result = await run('kontrollera', ...args);
    expect([title, result.status, result.stderr]).toEqual([title, status, '']);
    told.push(`== ${title}\n$ malljus kontrollera ${args.join(' ')}\n\n${settled(result.stdout)}`);
  }
  await expect(told.join('\n')).toMatchFileSnapshot(GOLDEN);
});

describe('--json', () => {
  test('på standard ut är bara JSON, som följer schemat; texten kommer på standard fel', async () => {
    const { status, stdout, stderr } = await run('kontrollera', JUDGED, '--json', '-');
    const file = SealFileSchema.parse(JSON.parse(stdout));
    expect([status, file.verdict, file.changes]).toEqual([0, 'unchanged', []]);
    expect(stderr).toContain('Inget är ändrat sedan bedömningen.');
  });

  test('i en fil, som inte skrivs över utan --ersätt', { timeout: 120_000 }, async () => {
    expect((await run('kontrollera', JUDGED, '--json', 'svar.json')).status).toBe(0);
    const before = readFileSync(at('svar.json'), 'utf8');
    const again = await run('kontrollera', 'Mål.xlsx', '--json', 'svar.json');
    expect(again.status).toBe(2);
    expect(readFileSync(at('svar.json'), 'utf8')).toBe(before);
    expect((await run('kontrollera', 'Mål.xlsx', '--json', 'svar.json', '--ersätt')).status).toBe(1);
    expect(SealFileSchema.parse(JSON.parse(readFileSync(at('svar.json'), 'utf8'))).verdict).toBe('unsealed');
  });
});

test(
  'det utskrivna sigillet godtas i grupper, med stora bokstäver och bara början',
  { timeout: 120_000 },
  async () => {
    const { stdout } = await run('kontrollera', JUDGED, '--json', '-');
    const whole = SealFileSchema.parse(JSON.parse(stdout)).seal?.whole ?? '';
    for (const typed of [
      whole,
      whole.slice(0, 8),
      `Sigill ${whole.slice(0, 4)} ${whole.slice(4, 9)}`.toUpperCase(),
    ])
      expect([typed, (await run('kontrollera', JUDGED, '--sigill', typed)).status]).toEqual([typed, 0]);
  },
);

describe('det som inte går att kontrollera ger slutkod 2 och en mening', () => {
  beforeAll(() => {
    writeFileSync(at('trasig.xlsx'), 'PK ingen arbetsbok');
    // How a file with a password begins: no zip but an older container.
    writeFileSync(at('lösenord.xlsx'), Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'));
  });

  const cases: readonly (readonly [args: readonly string[], told: RegExp])[] = [
    [[], /^Ange den bedömda arbetsboken/],
    [['finns-inte.xlsx'], /finns inte/],
    [['trasig.xlsx'], /«trasig\.xlsx» kunde inte kontrolleras\. /],
    [['lösenord.xlsx'], /«lösenord\.xlsx» kunde inte kontrolleras\. /],
    [[JUDGED, 'Mål.xlsx'], /kontrollera/],
    [[JUDGED, '--sigill', 'abc'], /minst de åtta första/],
    [[JUDGED, '--regler', 'finns-inte'], /finns-inte/],
    [[JUDGED, '--torrkör'], /--torrkör/],
  ];
  test.each(cases)('%s', async (args, told) => {
    const { status, stdout, stderr } = await run('kontrollera', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(told);
  });

  test('och inget av det ändrar arbetsboken', async () => {
    const before = readFileSync(at(JUDGED));
    await run('kontrollera', JUDGED, '--regler', '80');
    expect(readFileSync(at(JUDGED)).equals(before)).toBe(true);
  });
});
