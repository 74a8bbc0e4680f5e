// `malljus tolka` as a user runs it: arguments, lines on stdin, pipes that close.
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { TolkaSchema } from '../../lib/index.ts';
import type { Tolka } from '../../lib/index.ts';
import { PROGRAM, runMalljus } from './run-malljus.ts';

function objects(stdout: string): Tolka[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => TolkaSchema.parse(JSON.parse(line)));
}

const tolka = (args: readonly string[], input?: string | Uint8Array) =>
  runMalljus(['tolka', ...args], input === undefined ? {} : { input });

describe('målvärden som argument', () => {
  test('ett JSON-objekt på en rad, slutkod 0', async () => {
    const { status, stdout, stderr } = await tolka(['minst 80 %']);
    expect(stdout).toBe('{"text":"minst 80 %","kind":"atLeast","value":80,"unit":"%","warnings":[]}\n');
    expect([status, stderr]).toEqual([0, '']);
  });

  test('flera ger en rad var; en fråga ger slutkod 1', async () => {
    const { status, stdout } = await tolka(['topp 5', 'nära noll']);
    expect(objects(stdout).map(({ kind }) => kind)).toEqual(['rank', 'ask']);
    expect(status).toBe(1);
  });

  test.each([[['-5 %']], [['--', '-5 %']]])('minus först är inget val: %j', async (args) => {
    const { stdout } = await tolka(args);
    expect(objects(stdout)).toMatchObject([{ kind: 'number', value: -5, unit: '%' }]);
  });

  test('ett okänt val är inget målvärde', async () => {
    const { status, stdout, stderr } = await tolka(['--period', '2020']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('inget val --period');
  });
});

describe('målvärden på standard in', () => {
  test('BOM, CRLF, tomma rader och en sista rad utan radslut', async () => {
    const { status, stdout } = await tolka([], '\uFEFFminst 80 %\r\n\r\nPlats 17');
    expect(objects(stdout).map(({ text, kind }) => [text, kind])).toEqual([
      ['minst 80 %', 'atLeast'],
      ['', 'ask'],
      ['Plats 17', expect.any(String)],
    ]);
    expect(status).toBe(1);
  });

  test('tiotusen rader ger tiotusen objekt i samma ordning', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `minst ${String(index + 1)} dagar`);
    const { status, stdout } = await tolka([], lines.join('\n'));
    expect(objects(stdout).map(({ value }) => value)).toEqual(lines.map((_, index) => index + 1));
    expect(status).toBe(0);
  });

  test('ingenting in ger ingenting ut', async () => {
    expect(await tolka([], '')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('text som inte är UTF-8 tolkas inte', async () => {
    const { status, stderr } = await tolka([], Uint8Array.from([0x6d, 0xe5, 0x6c, 0x0a]));
    expect(status).toBe(2);
    expect(stderr).toContain('inte UTF-8');
  });

  test('en läsare som går sin väg (| head) avslutar det utan ett ord, hur mycket som än kommer in', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'tolka']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => undefined);
    const feed = setInterval(() => child.stdin.write('minst 80 %\n'.repeat(2000)), 5);
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(feed);
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('om programmet', () => {
  test.each([[['--hjälp']], [['--hjalp']], [['--help']], [['bedom', '--hjälp']], [['tolka', '-h']]])(
    '%j visar hjälpen',
    async (args) => {
      const { status, stdout } = await runMalljus(args);
      expect(status).toBe(0);
      for (const option of ['--ut', '--ersätt', '--json', '--period', '--regler', '--strikt', '--torrkör'])
        expect(stdout).toContain(option);
    },
  );

  test('utan kommando sägs vilka som finns', async () => {
    const { status, stderr } = await runMalljus([]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(
        'bedom, regler, jamfor, underlag, tolka, tidsplan, mall, kontrollera eller ta-bort',
      ),
    ]);
  });
});
