// `malljus ta-bort` as a user runs it: a copy without Målljus, the original never written over, and every fault told with what to do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issue } from '../../lib/issue.ts';
import type { LeftWorkbook } from '../../src/app/leave-workbook.ts';
import type { OutputFile } from '../../src/cli/output-files.ts';
import { leaveReport } from '../../src/cli/report/leave-report.ts';
import { parseCommand } from '../../src/cli/options.ts';
import { touchedParts } from '../support/compare-packages.ts';
import { readXlsx } from '../support/read-xlsx.ts';
import { copyExample, EXAMPLE, runMalljus, temporaryFolder } from './run-malljus.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
  copyExample(place.folder);
});
afterEach(() => {
  place.remove();
});

const run = (...args: string[]) => runMalljus(args, { cwd: place.folder });
const at = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(place.folder, name)));

test('svaret säger vad som är borta, vad som står kvar och varför', () => {
  const left: LeftWorkbook = {
    workbook: 'Mål.xlsx',
    removed: 1234,
    sheets: ['Måluppfyllelse', 'Prognos'],
    keepsValues: false,
    kept: [],
    rules: ['Bedömningsregler'],
    issues: [issue('left-by-malljus', 'KS!H4', 'Kolumn H står kvar, eftersom även annat står i den.')],
  };
  const written = { path: '/tmp/Ren.xlsx', shown: 'Ren.xlsx' } as OutputFile;
  expect(leaveReport(left, written, { width: 80, colour: false })).toBe(
    [
      'Målljus är borttaget ur Mål.xlsx',
      'Det som Målljus skrev är borttaget, utom det som nämns nedan. Borttagna blad:',
      '«Måluppfyllelse», «Prognos».',
      'Regelbladet «Bedömningsregler» står kvar; ange --även-regler för att ta bort det',
      'också.',
      '',
      'Står kvar',
      '  KS!H4  Kolumn H står kvar, eftersom även annat står i den.',
      '',
      'Arbetsboken: «Ren.xlsx»',
    ].join('\n'),
  );
});

test('med behållna värden sägs inte att det som Målljus skrev är borta', () => {
  const left = { workbook: 'Mål.xlsx', removed: 3, sheets: [], keepsValues: true, kept: ['Måluppfyllelse'] };
  const said = leaveReport({ ...left, rules: [], issues: [] }, null, { width: 200, colour: false });
  expect(said.split('\n')).toEqual([
    'Målljus är borttaget ur Mål.xlsx',
    'Status och förklaringar står kvar som vanliga celler; det som Målljus sparat för att känna igen dem är borttaget.',
    'Vanliga blad från och med nu: «Måluppfyllelse».',
  ]);
});

describe('valen', () => {
  test('utan val', () => {
    expect(parseCommand(['ta-bort', 'Mål.xlsx'])).toEqual({
      ok: true,
      value: {
        kind: 'leave',
        options: { input: 'Mål.xlsx', output: null, replace: false, keepValues: false, removeRules: false },
      },
    });
  });

  test('alla val', () => {
    const args = ['ta-bort', 'Mål.xlsx', '--ut', 'Ren.xlsx', '--ersätt', '--behåll-värden', '--även-regler'];
    expect(parseCommand(args)).toMatchObject({
      ok: true,
      value: { options: { output: 'Ren.xlsx', replace: true, keepValues: true, removeRules: true } },
    });
  });

  test.each([
    ['utan arbetsbok', ['ta-bort'], 'Ange arbetsboken'],
    ['två arbetsböcker', ['ta-bort', 'a.xlsx', 'b.xlsx'], 'b.xlsx'],
    ['ett okänt val', ['ta-bort', 'a.xlsx', '--behåll'], '--behåll'],
  ] as const)('%s', (_, args, words) => {
    const command = parseCommand(args);
    expect(command.ok ? '' : command.failure.text).toContain(words);
  });
});

describe('en bedömd arbetsbok', () => {
  test('blir en kopia som är likadan som före bedömningen, del för del, och den bedömda rörs inte', async () => {
    await run('bedom', 'Mål.xlsx', '--uppföljning');
    const judged = at('Mål – bedömd.xlsx');
    const { status, stdout } = await run('ta-bort', 'Mål – bedömd.xlsx');
    expect([status, at('Mål – bedömd.xlsx')]).toEqual([0, judged]);
    expect(stdout).toContain('Målljus är borttaget ur Mål – bedömd.xlsx');
    expect(stdout).toContain('«Måluppfyllelse»');
    const copy = readdirSync(place.folder).find((name) => name.includes('utan Målljus')) ?? '';
    expect(touchedParts(new Uint8Array(readFileSync(EXAMPLE)), at(copy))).toEqual([]);
  });

  test('med --behåll-värden står bladet kvar som ett vanligt blad', async () => {
    await run('bedom', 'Mål.xlsx');
    const { status, stdout } = await run(
      'ta-bort',
      'Mål – bedömd.xlsx',
      '--ut',
      'Ren.xlsx',
      '--behåll-värden',
    );
    expect([status, readXlsx(at('Ren.xlsx')).state]).toEqual([0, null]);
    expect(stdout).toContain('Vanliga blad från och med nu: «Måluppfyllelse».');
    expect(readXlsx(at('Ren.xlsx')).sheets.map(({ name }) => name)).toContain('Måluppfyllelse');
  });

  test('regelbladet står kvar tills man säger annat', { timeout: 90_000 }, async () => {
    await run('regler', 'Mål.xlsx', '--skapa', '90', '--ut', 'Regler.xlsx');
    const kept = await run('ta-bort', 'Regler.xlsx', '--ut', 'Ren.xlsx');
    expect(kept.stdout).toContain('Regelbladet «Bedömningsregler» står kvar');
    await run('ta-bort', 'Regler.xlsx', '--ut', 'Utan.xlsx', '--även-regler');
    const names = (file: string): readonly string[] => readXlsx(at(file)).sheets.map(({ name }) => name);
    expect(names('Ren.xlsx')).toEqual([...names('Utan.xlsx'), 'Bedömningsregler']);
  });

  test('en utfil som finns skrivs bara över med --ersätt', { timeout: 90_000 }, async () => {
    await run('bedom', 'Mål.xlsx');
    await run('ta-bort', 'Mål – bedömd.xlsx', '--ut', 'Ren.xlsx');
    const first = at('Ren.xlsx');
    const again = await run('ta-bort', 'Mål – bedömd.xlsx', '--ut', 'Ren.xlsx', '--behåll-värden');
    expect([again.status, at('Ren.xlsx')]).toEqual([2, first]);
    expect(again.stderr).toContain('--ersätt');
    await run('ta-bort', 'Mål – bedömd.xlsx', '--ut', 'Ren.xlsx', '--behåll-värden', '--ersätt');
    expect(at('Ren.xlsx')).not.toEqual(first);
  });
});

test('en arbetsbok som inte är bedömd: det sägs, och ingen fil skrivs', async () => {
  const { status, stderr } = await run('ta-bort', 'Mål.xlsx');
  expect([status, readdirSync(place.folder)]).toEqual([2, ['Mål.xlsx']]);
  expect(stderr).toContain('Målljus har inte skrivit något i arbetsboken');
});

test('arbetsboken själv skrivs aldrig över', async () => {
  const before = at('Mål.xlsx');
  const { status } = await run('ta-bort', 'Mål.xlsx', '--ut', 'Mål.xlsx', '--ersätt');
  expect([status, at('Mål.xlsx')]).toEqual([2, before]);
});

test('en fil som inte finns', async () => {
  const { status, stderr } = await run('ta-bort', 'Saknas.xlsx');
  expect([status, existsSync(path.join(place.folder, 'Saknas.xlsx'))]).toEqual([2, false]);
  expect(stderr).toContain('Saknas.xlsx');
});
