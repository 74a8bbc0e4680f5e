// `malljus tidsplan` and `malljus mall` as users run them: what is printed, what is written, and what is refused.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GOAL_SHEET } from '../../src/app/template/goal-sheet.ts';
import { readXlsx } from '../support/read-xlsx.ts';
import { EMPTY_PLAN } from '../../lib/model/write-plan.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { copyExample, runMalljus, temporaryFolder, type Run } from './run-malljus.ts';

let work = temporaryFolder();
beforeEach(() => {
  work = temporaryFolder();
});
afterEach(() => {
  work.remove();
});

const run = (...args: readonly string[]): Promise<Run> => runMalljus(args, { cwd: work.folder });
const at = (name: string): string => path.join(work.folder, name);

/** The template with rows in a sheet, written as a person writes them. */
async function writeRows(name: string, sheet: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { status, stderr } = await run('mall', name);
  expect([status, stderr]).toEqual([0, '']);
  const opened = openXlsx(readFileSync(at(name)), name);
  if (!opened.ok) throw new Error(opened.failure.text);
  const cells = rows.flatMap((row, index) =>
    row.map((value, column) => ({ sheet, row: 4 + index, column, value, look: 'keep' }) as const),
  );
  const written = await opened.value.apply({ ...EMPTY_PLAN, cells });
  if (!written.ok) throw new Error(written.failure.text);
  writeFileSync(at(name), await opened.value.save());
}

describe('malljus mall', () => {
  test('skriver en arbetsbok och säger vad som finns i den', async () => {
    const { status, stdout, stderr } = await run('mall', 'Ny.xlsx', '--från', '2023');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'Måluppföljning 2023–2026: «Ny.xlsx»',
        '',
        'Blad',
        '  Så här gör du',
        '  Mål',
        '  Beslut',
        '  Samlad bedömning',
        '  Ambitionsnivå',
        '  Tidsplan',
        '  Aktivitetsplan',
        '  Bedömningsregler',
        '',
        'Öppna arbetsboken i Excel, läs bladet «Så här gör du» och börja på bladet «Mål». Bedöm sedan med',
        'knappen i Excel eller med «malljus bedom».',
        '',
      ].join('\n'),
    );
    expect(readdirSync(work.folder)).toEqual(['Ny.xlsx']);
  });

  test('skriver aldrig över en fil utan --ersätt', async () => {
    writeFileSync(at('Ny.xlsx'), 'mitt');
    const refused = await run('mall', 'Ny.xlsx', '--från', '2023');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe(
      '«Ny.xlsx» finns redan; lägg till --ersätt för att skriva över den, eller välj ett annat namn.\n',
    );
    expect(readFileSync(at('Ny.xlsx'), 'utf8')).toBe('mitt');
    expect((await run('mall', 'Ny.xlsx', '--ersätt')).status).toBe(0);
    expect(readXlsx(readFileSync(at('Ny.xlsx'))).sheets).toHaveLength(8);
  });

  test('tar en annan mandatperiod', async () => {
    expect((await run('mall', 'Ny.xlsx', '--fran', '2027')).stdout).toContain('Måluppföljning 2027–2030');
    const goals = readXlsx(readFileSync(at('Ny.xlsx'))).sheets.find(({ name }) => name === GOAL_SHEET);
    expect(goals?.values[3]).toContain('Utfall per 30 april 2030');
  });

  test.each([
    [[], 'Ange vad den nya arbetsboken ska heta: malljus mall Mål.xlsx.'],
    [['Ny.xls'], '«Ny.xls» måste sluta på .xlsx för att Excel ska kunna öppna den.'],
    [['Ny.xlsx', '--från', '2025'], 'Ingen mandatperiod börjar 2025; de närmaste börjar 2023 och 2027.'],
    [['saknas/Ny.xlsx'], 'Mappen «saknas» finns inte; skapa den eller välj ett annat namn.'],
    [['A.xlsx', 'B.xlsx'], 'Ange en arbetsbok i taget; nu står «A.xlsx», «B.xlsx».'],
  ])('säger vad som är fel: %j', async (args, text) => {
    const { status, stderr } = await run('mall', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(text);
    expect(readdirSync(work.folder)).toEqual([]);
  });

  test('ger en arbetsbok som tom bedöms med en vänlig mening', async () => {
    await run('mall', 'Ny.xlsx', '--från', '2023');
    const { status, stderr } = await run('bedom', 'Ny.xlsx');
    expect(status).toBe(2);
    expect(stderr).toBe(
      '«Ny.xlsx» kunde inte bedömas. Måltabellen har rubriker men inga mätvärden ännu. Skriv dem på raderna under rubrikerna.\n',
    );
    expect(readdirSync(work.folder)).toEqual(['Ny.xlsx']);
  });
});

describe('malljus tidsplan', () => {
  const ROWS = [
    ['KSAU', '2001-01-16', 'Nya mål', 'Tjänsteskrivelse', 'Pågår'],
    ['KS', '2099-02-06', 'Nya mål', '', ''],
    ['KSAU', '2001-01-10', 'Budget', '', 'Klar'],
  ];

  test('säger vad som är försenat och vad som kommer', async () => {
    await writeRows('Mål.xlsx', 'Tidsplan', ROWS);
    const before = readFileSync(at('Mål.xlsx'));
    const { status, stdout, stderr } = await run('tidsplan', 'Mål.xlsx');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\d{4}-\d\d-\d\d$/m, 'DAGEN').replace(/[\d\u00A0]+ dagar/g, 'N dagar')).toBe(
      [
        'Tidsplan – Mål.xlsx, läget DAGEN',
        '',
        'Försenat (1)',
        '  2001-01-16  KSAU: Nya mål. Försenat sedan 2001-01-16, N dagar. Underlag: Tjänsteskrivelse.',
        '              (Tidsplan!B5)',
        '',
        'Senare (1)',
        '  2099-02-06  KS: Nya mål. Om N dagar. (Tidsplan!B6)',
        '',
        'Klart eller utgår: 1 rad.',
        '',
      ].join('\n'),
    );
    expect(readFileSync(at('Mål.xlsx'))).toEqual(before);
    expect(readdirSync(work.folder)).toEqual(['Mål.xlsx']);
  });

  test('skriver det som är kvar som kalender, och aldrig över en fil utan --ersätt', async () => {
    await writeRows('Mål.xlsx', 'Tidsplan', ROWS);
    const { status, stdout } = await run('tidsplan', 'Mål.xlsx', '--ics', 'plan.ics');
    expect(status).toBe(0);
    expect(stdout).toContain('Kalendern: «plan.ics»');
    const calendar = readFileSync(at('plan.ics'), 'utf8');
    expect(calendar.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:KSAU: Nya mål', 'SUMMARY:KS: Nya mål']);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect((await run('tidsplan', 'Mål.xlsx', '--ics', 'plan.ics')).status).toBe(2);
    expect((await run('tidsplan', 'Mål.xlsx', '--ics', 'plan.ics', '--ersätt')).status).toBe(0);
  });

  test('skriver kalendern på standard ut och resten på standard fel', async () => {
    await writeRows('Mål.xlsx', 'Tidsplan', ROWS);
    const { stdout, stderr } = await run('tidsplan', 'Mål.xlsx', '--ics', '-');
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(stderr).toContain('Försenat (1)');
  });

  test('frågar om det som inte är säkert, och slutar med 1', async () => {
    await writeRows('Mål.xlsx', 'Tidsplan', [['KS', '2099-04-31', 'Nya mål']]);
    const { status, stdout } = await run('tidsplan', 'Mål.xlsx');
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Frågor att besvara (1)\n  Tidsplan!B5: «2099-04-31»: Datumet finns inte i kalendern.',
    );
  });

  test('säger när det inte finns någon tidsplan, och när kalendern inte kan heta så', async () => {
    copyExample(work.folder, 'Exempel.xlsx');
    const none = await run('tidsplan', 'Exempel.xlsx');
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toMatch(
      /^«Exempel.xlsx»: Arbetsboken har varken «Tidsplan» eller «Aktivitetsplan»\./,
    );
    expect((await run('tidsplan')).stderr).toContain('Ange arbetsboken som har tidsplanen');
    expect((await run('tidsplan', 'Exempel.xlsx', '--ics', 'plan.txt')).stderr).toContain(
      'måste sluta på .ics',
    );
    expect(existsSync(at('plan.txt'))).toBe(false);
  });
});
