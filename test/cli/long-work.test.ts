// Work that takes time: progress on stderr, and an interruption (Ctrl-C) that leaves nothing half done.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildXlsx } from '../support/build-xlsx.ts';
import { PROGRAM, runMalljus, temporaryFolder } from './run-malljus.ts';

const ROWS = 12_000;
let place: ReturnType<typeof temporaryFolder>;

beforeAll(() => {
  place = temporaryFolder();
  writeFileSync(path.join(place.folder, 'stor.xlsx'), largeWorkbook());
});
afterAll(() => {
  place.remove();
});

/** More than a megabyte also when packed: the names are noise. */
function largeWorkbook(): Uint8Array {
  let seed = 1;
  const noise = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  const row = (cells: readonly string[]): string =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const measures = Array.from({ length: ROWS }, () =>
    row(['Trygg kommun', Array.from({ length: 24 }, noise).join(' '), 'minst 60 %', '64 %']),
  );
  const content = [row(['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020']), ...measures].join('');
  return buildXlsx({ sheets: [{ name: 'KS', content: `<sheetData>${content}</sheetData>` }] });
}

test('varje steg meddelas på standard fel, och resultatet står ensamt på standard ut', async () => {
  const { status, stdout, stderr } = await runMalljus(['bedom', 'stor.xlsx', '--torrkör'], {
    cwd: place.folder,
    withProgress: true,
  });
  expect(status).toBe(0);
  expect(stderr.trim().split('\n')).toEqual([
    'Öppnar arbetsboken …',
    'Läser arbetsboken …',
    'Letar upp måltabellerna …',
    'Bedömer mätvärdena …',
    'Jämför med det som står i arbetsboken …',
  ]);
  expect(stdout).not.toContain('Läser arbetsboken');
});

test.each(['Bedömer', 'Skriver', 'Sparar'])(
  'avbryts det vid «%s» finns båda utfilerna eller ingen',
  async (step) => {
    const args = [PROGRAM, 'bedom', 'stor.xlsx', '--json', 'r.json', '--ersätt'];
    const child = spawn(process.execPath, args, { cwd: place.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(step)) child.kill('SIGINT');
    });
    await new Promise((resolve) => child.on('close', resolve));
    const files = readdirSync(place.folder).filter((name) => name !== 'stor.xlsx');
    expect([[], ['r.json', 'stor – bedömd.xlsx']]).toContainEqual(files.sort());
  },
);
