// The sheets of the year and the term, from the workbook through judging and back: made, left alone the second time, and never where a person has written.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { SheetSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { countWrites } from '../../lib/model/write-plan.ts';
import { FOLLOW_UP_KINDS, SEALED_SHEETS } from '../../lib/plan/sealed-sheets.ts';
import { judgeWorkbook, type Judged, type JudgeOptions } from '../../src/app/judge-workbook.ts';
import type { WorkbookPort } from '../../src/app/port.ts';
import { toResultFile } from '../../src/app/result-file.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { buildSnapshot, type CellSpec } from '../support/build-snapshot.ts';
import { applyPlan, createMemoryWorkbook } from '../support/memory-workbook.ts';

const EXAMPLE = 'src/example/kommunens-mal-2019-2022.xlsx';
const SCRIPT = fileURLToPath(new URL('../support/read-with-openpyxl.py', import.meta.url));

const NAMES = FOLLOW_UP_KINDS.map((kind) => SEALED_SHEETS[kind].name);

const GOALS: readonly (readonly CellSpec[])[] = [
  ['Nämnd', 'KF-mål', 'Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2019', 'Utfall 2020-08-31'],
  ['Socialnämnden', 'KF-mål 1', 'Trygg kommun', 'Antal vandringar', 'minst 100 st', '81 st', '61 st'],
  ['Socialnämnden', 'KF-mål 2', 'Grön kommun', 'Antal elbilar', 'minst 20 st', '12 st', '15 st'],
  ['Kommunstyrelsen', 'KF-mål 1', 'Trygg kommun', 'Andel trygga', 'minst 80 %', '76 %', '84 %'],
];
const TIMETABLE: readonly (readonly CellSpec[])[] = [
  ['Organ', 'Datum', 'Ärende', 'Underlag', 'Status'],
  ['KSAU', '2020-09-08', 'Delårsrapport', 'Utkast', 'Klart'],
  ['KS', '2020-09-23', 'Delårsrapport', 'Förslag', ''],
];
const WORKBOOK = buildSnapshot([
  { name: 'Mål', rows: GOALS },
  { name: 'Tidsplan', rows: TIMETABLE },
]);

async function judge(port: WorkbookPort, options: Partial<JudgeOptions> = {}): Promise<Judged> {
  const judged = await judgeWorkbook(port, { now: '2020-09-15T09:30', ...options });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

/** Judges, and gives what it said and the workbook afterwards. */
async function run(
  snapshot: WorkbookSnapshot,
  options: Partial<JudgeOptions> = {},
): Promise<{ readonly judged: Judged; readonly after: WorkbookSnapshot }> {
  const judged = await judge(createMemoryWorkbook(snapshot), { dryRun: true, ...options });
  return { judged, after: applyPlan(snapshot, judged.plan) };
}

const namesOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);
const ours = (snapshot: WorkbookSnapshot): readonly string[] =>
  namesOf(snapshot).filter((name) => NAMES.some((known) => name.startsWith(known)));

function edited(
  snapshot: WorkbookSnapshot,
  name: string,
  edit: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet));
  return { ...snapshot, sheets };
}

/** A text of a person's own, three rows below everything. */
const withLine = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  values: [...sheet.values, [], [], ['Min anteckning']],
});

describe('en arbetsbok som följs upp', async () => {
  const first = await run(WORKBOOK);

  test('får de blad som har något att säga, efter sammanställningen', () => {
    expect(namesOf(first.after)).toEqual(['Mål', 'Tidsplan', 'Måluppfyllelse', ...NAMES]);
    const opening = first.after.sheets.find(({ name }) => name === 'Uppföljning')?.values.slice(0, 3);
    expect(opening?.flat().filter((value) => value !== null)).toEqual([
      'Uppföljning delår per 31 augusti 2020',
      'Uppföljningstillfälle: delår per 31 augusti 2020.',
      expect.stringMatching(/^Bedömt 2020-09-15 kl\. 09\.30 med Målljus /) as string,
    ]);
  });

  test('skrivs inte en andra gång, också senare samma dag', async () => {
    const second = await run(first.after, { now: '2020-09-15T16:45' });
    expect(countWrites(second.judged.plan)).toBe(0);
  });

  test('skrivs när något har ändrats, i samma blad', async () => {
    const changed = edited(first.after, 'Mål', (sheet) => ({
      ...sheet,
      values: sheet.values.map((row, index) =>
        index === 1 ? row.map((value) => (value === '61 st' ? '95 st' : value)) : row,
      ),
    }));
    const second = await run(changed, { now: '2020-09-15T16:45' });
    expect(namesOf(second.after)).toEqual(namesOf(first.after));
    expect(second.judged.followUp?.changes.sinceRun?.changes.map(({ kind }) => kind)).toContain('outcome');
    const third = await run(second.after, { now: '2020-09-15T17:00' });
    expect(countWrites(third.judged.plan)).toBe(0);
  });

  const ROUNDS = 'Tidigare bedömningar';
  const roundIssues = ({ judged }: { readonly judged: Judged }): readonly string[] =>
    judged.result.issues.filter(({ code }) => code === 'round-edited').map(({ text }) => text);
  const withCells = (
    snapshot: WorkbookSnapshot,
    edit: (sheet: SheetSnapshot['values']) => SheetSnapshot['values'],
  ) => edited(snapshot, ROUNDS, (sheet) => ({ ...sheet, values: edit(sheet.values) }));
  const copyOf = (index: number, rows: SheetSnapshot['values']): SheetSnapshot['values'] => [
    ...rows.slice(0, index),
    ...rows.slice(index + 1),
  ];

  test.each([
    [
      'en ändrad cell',
      withCells(first.after, (rows) =>
        rows.map((row) => row.map((cell) => (cell === '61 st' ? '99 st' : cell))),
      ),
    ],
    ['en borttagen rad', withCells(first.after, (rows) => copyOf(9, rows))],
    ['en borttagen rubrik', withCells(first.after, (rows) => copyOf(4, rows))],
    [
      'slutraden borttagen',
      withCells(first.after, (rows) =>
        rows.filter(([cell]) => !(typeof cell === 'string' && cell.startsWith('Slut:'))),
      ),
    ],
    [
      'en anteckning i en tom rad',
      withCells(first.after, (rows) => rows.map((row, at) => (at === 5 ? ['hej'] : row))),
    ],
    [
      'bladet borttaget',
      { ...first.after, sheets: first.after.sheets.filter(({ name }) => name !== ROUNDS) },
    ],
  ])(
    'efter %s i «Tidigare bedömningar» sägs detsamma i varje körning, och den andra skriver inget',
    async (what, given) => {
      const once = await run(given, { now: '2020-09-16T09:30' });
      if (!what.includes('rubrik')) expect(roundIssues(once)).toHaveLength(1);
      const twice = await run(once.after, { now: '2020-09-17T09:30' });
      expect(countWrites(twice.judged.plan)).toBe(0);
      expect(roundIssues(twice)).toEqual(roundIssues(once));
      expect(
        twice.judged.result.issues.some(
          ({ code, text }) => code === 'summary-edited' && text.includes('gamla bladet om det inte'),
        ),
      ).toBe(false);
    },
  );

  test('ett återställt blad med tidigare bedömningar är rätt igen', async () => {
    const rounds = first.after.sheets.filter(({ name }) => name === ROUNDS);
    const others = first.after.sheets.filter(({ name }) => name !== ROUNDS);
    const without = await run({ ...first.after, sheets: others }, { now: '2020-09-16T09:30' });
    expect(roundIssues(without)).toHaveLength(1);
    const sheets = [...without.after.sheets.filter(({ name }) => name !== ROUNDS), ...rounds];
    const back = await run({ ...without.after, sheets }, { now: '2020-09-17T09:30' });
    expect(roundIssues(back)).toEqual([]);
  });

  const CHANGED = withCells(first.after, (rows) =>
    rows.map((row) => row.map((cell) => (cell === '61 st' ? '99 st' : cell))),
  );
  const putBack = async (keepsOther: boolean) => {
    const once = await run(CHANGED, { now: '2020-09-16T09:30' });
    const [original] = first.after.sheets.filter(({ name }) => name === ROUNDS);
    const sheets = once.after.sheets.flatMap((sheet) => {
      if (sheet.name === ROUNDS) return original ?? [];
      return keepsOther || !sheet.name.startsWith(ROUNDS) ? sheet : [];
    });
    return { ...once.after, sheets };
  };

  test('ett ändrat blad ersätts av ett nytt bredvid', async () => {
    const once = await run(CHANGED, { now: '2020-09-16T09:30' });
    expect(namesOf(once.after).filter((name) => name.startsWith(ROUNDS))).toEqual([ROUNDS, `${ROUNDS} (2)`]);
  });

  test.each([
    [false, 'det nya är borttaget'],
    [true, 'det nya står kvar'],
  ])('när det har återställts tas det upp igen, utan ännu ett blad (%s: %s)', async (keepsOther) => {
    const given = await putBack(keepsOther);
    const back = await run(given, { now: '2020-09-17T09:30' });
    expect(back.judged.plan.newSheets).toEqual([]);
    expect(namesOf(back.after)).toEqual(namesOf(given));
    expect(roundIssues(back)).toEqual([]);
    const told = back.judged.result.issues.filter(({ code }) => code === 'summary-edited');
    expect(told.map(({ text }) => text)).toEqual(
      keepsOther
        ? [
            'Bladet «Tidigare bedömningar» är tillbaka som det var, så de tidigare bedömningarna står där igen. Det som har lagrats sedan det ändrades står bara i bladet «Tidigare bedömningar (2)» och jämförs inte; spara det bladet så länge det behövs.',
          ]
        : [],
    );
    const again = await run(back.after, { now: '2020-09-18T09:30' });
    expect([countWrites(again.judged.plan), roundIssues(again)]).toEqual([0, []]);
    expect(again.judged.result.issues.filter(({ code }) => code === 'summary-edited')).toEqual([]);
  });

  test('det som står i vägen i det återställda bladet rörs aldrig', async () => {
    const given = await putBack(false);
    const written = edited(given, ROUNDS, withLine);
    const { after } = await run(written, { now: '2020-09-17T09:30' });
    expect(after.sheets.find(({ name }) => name === ROUNDS)?.values.flat()).toContain('Min anteckning');
  });

  test('det som en person skrivit under i varje blad står kvar', async () => {
    const written = NAMES.reduce((snapshot, name) => edited(snapshot, name, withLine), first.after);
    const { after, judged } = await run(written);
    expect(judged.result.issues.filter(({ code }) => code === 'summary-edited')).toEqual([]);
    for (const name of NAMES)
      expect(after.sheets.find((sheet) => sheet.name === name)?.values.at(-1)?.[0]).toBe('Min anteckning');
  });

  test('utan tillstånd känns bladen igen, och uppföljningen är kvar', async () => {
    const { after, judged } = await run({ ...first.after, state: null });
    expect(namesOf(after)).toEqual(namesOf(first.after));
    expect(judged.plan.cells).toEqual([]);
    const withoutRegister = {
      ...first.after,
      sheets: first.after.sheets.filter(({ name }) => name !== 'Tidsplan'),
    };
    const lost = await run({ ...withoutRegister, state: null });
    expect([lost.judged.settings.followUp, lost.judged.followUp === null]).toEqual([true, false]);
  });

  test('den som stänger av den får veta vilka blad som inte längre uppdateras', async () => {
    const on = await run(buildSnapshot([{ name: 'Mål', rows: GOALS }]), { followUp: true });
    expect(ours(on.after)).toContain('Utveckling');
    const off = await run(on.after, { followUp: false });
    expect(ours(off.after)).toEqual(ours(on.after));
    const told = off.judged.result.issues.find(({ code }) => code === 'follow-up-left');
    expect(told?.text).toMatch(/^Uppföljningen är avstängd, så .*«Utveckling».* uppdateras inte/);
    expect(countWrites((await run(off.after)).judged.plan)).toBe(0);
    expect((await run(off.after, { followUp: true })).judged.followUp).not.toBeNull();
  });
});

test('en arbetsbok som inte följs upp får inget av det', async () => {
  const { after, judged } = await run(buildSnapshot([{ name: 'Mål', rows: GOALS }]));
  expect(namesOf(after)).toEqual(['Mål', 'Måluppfyllelse']);
  expect(after.state).not.toMatch(/followUp|rounds|forecast/);
  expect([judged.followUp, toResultFile(judged).followUp]).toEqual([null, undefined]);
});

describe('en riktig fil', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-follow-up-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const open = (bytes: Uint8Array): ReturnType<typeof openXlsx> & { readonly ok: true } => {
    const opened = openXlsx(bytes, 'mål.xlsx');
    if (!opened.ok) throw new Error(opened.failure.text);
    return opened;
  };
  const before = open(new Uint8Array(readFileSync(EXAMPLE)));
  const judged = await judge(before.value, { followUp: true });
  const bytes = await before.value.save();

  test('bladen läses av openpyxl, cell för cell', () => {
    const file = path.join(folder, 'bedömd.xlsx');
    writeFileSync(file, bytes);
    const text = execFileSync('/usr/bin/python3', [SCRIPT, file], { encoding: 'utf8', maxBuffer: 1e8 });
    const sheets = JSON.parse(text) as Record<string, { readonly values: Record<string, unknown> }>;
    const added = judged.plan.newSheets.map(({ name }) => name);
    expect(added).toEqual(expect.arrayContaining(['Uppföljning', 'Utveckling', 'Tidigare bedömningar']));
    for (const name of added) {
      const written = judged.plan.cells.filter(({ sheet }) => sheet === name);
      const places = written.map(({ row, column, value }) => [`${String(row)},${String(column)}`, value]);
      expect(sheets[name]?.values).toEqual(Object.fromEntries(places));
    }
  });

  test('andra gången blir filen densamma', async () => {
    const again = open(bytes);
    expect(countWrites((await judge(again.value)).plan)).toBe(0);
    expect(await again.value.save()).toEqual(bytes);
  });

  test.skipIf(spawnSync('soffice', ['--version']).error !== undefined)(
    'sparad av LibreOffice, som glömmer tillståndet, känns bladen igen och står som de stod',
    { timeout: 120_000 },
    async () => {
      const file = path.join(folder, 'sparad.xlsx');
      writeFileSync(file, bytes);
      const profile = `-env:UserInstallation=file://${folder}/profil`;
      const target = path.join(folder, 'libreoffice');
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, file], {
        stdio: 'ignore',
      });
      const saved = open(new Uint8Array(readFileSync(path.join(target, 'sparad.xlsx'))));
      const { plan, settings, result } = await judge(saved.value, { dryRun: true });
      expect(settings.followUp).toBe(true);
      expect([plan.newSheets, result.issues.filter(({ code }) => code === 'summary-edited')]).toEqual([
        [],
        [],
      ]);
      expect(plan.cells.filter(({ sheet }) => NAMES.some((name) => sheet === name))).toEqual([]);
    },
  );
});
