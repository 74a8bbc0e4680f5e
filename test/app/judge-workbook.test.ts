// The main use case through the port: the order of the work, what is written and when nothing is.
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { countWrites, findPreset } from '../../lib/index.ts';
import type { TableMapping, WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook, type JudgeOptions, type Judged } from '../../src/app/judge-workbook.ts';
import type { WorkbookPort } from '../../src/app/port.ts';
import { PROGRAM_VERSION } from '../../src/app/program-version.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

const NOW = '2021-03-15T09:30:59Z';
const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2019', 'Utfall 2020'],
  ['Trygg kommun', 'Trygghet i undersökningen', 'minst 60 %', '58 %', '64 %'],
  ['Trygg kommun', 'Anmälda våldsbrott', '13', '12', '16,1'],
  ['Trygg kommun', 'Nöjda invånare', 'god nivå', '70 %', '70 %'],
];

const workbook = (rows = ROWS): WorkbookSnapshot => buildSnapshot([{ name: 'KS', rows }]);

async function judge(port: WorkbookPort, options: Partial<JudgeOptions> = {}): Promise<Judged> {
  const judged = await judgeWorkbook(port, { now: NOW, ...options });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

const statuses = ({ result }: Judged): string[] => result.assessments.map(({ status }) => status);

describe('att bedöma en arbetsbok', () => {
  test('senaste perioden bedöms med förvalt regelverk och skrivs på plats', async () => {
    const port = createMemoryWorkbook(workbook());
    const judged = await judge(port);
    expect(statuses(judged)).toEqual(['green', 'red', 'unrated']);
    expect([judged.result.period, judged.result.ruleSet.id]).toEqual(['2020', '90']);
    expect(judged.report?.written).toBe(countWrites(judged.plan));
    for (const one of judged.result.assessments) {
      const ref = judged.statusRefs.get(one);
      expect(ref).toMatch(/^KS!F[234]$/);
    }
    const [, first] = port.snapshot().sheets[0]?.values ?? [];
    expect(first?.slice(5)).toEqual(['Grön', expect.stringContaining('64')]);
  });

  test.each([
    ['Önskad riktning', 'green', 'pilen säger vad som önskas'],
    ['Riktning', 'unrated', 'pilen kan visa hur det har gått'],
  ])('en pil under «%s»: %s (%s)', async (heading, status) => {
    const rows = [
      ['Mål', 'Mätvärde', heading, 'Målvärde', 'Utfall 2020'],
      ['Trygg kommun', 'Träffar', '↓', '13', '12'],
    ];
    expect(statuses(await judge(createMemoryWorkbook(workbook(rows))))).toEqual([status]);
  });

  test('fynden från hela arbetet står en gång var', async () => {
    const { result } = await judge(createMemoryWorkbook(workbook()));
    const texts = result.issues.map(({ code, cell, text }) => JSON.stringify([code, cell, text]));
    expect(new Set(texts).size).toBe(texts.length);
    expect(result.issues.map(({ code }) => code)).toContain('target-not-understood');
  });

  test('stegen meddelas i ordning', async () => {
    const steps: string[] = [];
    await judge(createMemoryWorkbook(workbook()), {
      onProgress: ({ step, share }) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (steps.at(-1) !== step) steps.push(step);
      },
    });
    expect(steps).toEqual(['read', 'recognise', 'assess', 'plan', 'apply']);
  });

  test('tiden sparas på minuten när', async () => {
    const port = createMemoryWorkbook(workbook());
    await judge(port);
    expect(port.snapshot().state).toContain('"2021-03-15T09:30"');
    expect(port.snapshot().state).toContain(`"${PROGRAM_VERSION}"`);
  });

  test('perioden, regelverket och strikt följs', async () => {
    const strict = findPreset('strikt');
    if (strict === undefined) throw new Error('strikt');
    const options = { period: '2019', ruleSet: strict, strict: true };
    const judged = await judge(createMemoryWorkbook(workbook()), options);
    expect(statuses(judged)).toEqual(['red', 'unrated', 'unrated']);
    expect([judged.result.period, judged.result.ruleSet.id]).toEqual(['2019', 'strikt']);
  });
});

describe('när inget ska skrivas', () => {
  test('torrkörning ger planen men rör inget', async () => {
    const start = workbook();
    const port = createMemoryWorkbook(start);
    const { plan, report } = await judge(port, { dryRun: true });
    expect(countWrites(plan)).toBeGreaterThan(0);
    expect(report).toBeNull();
    expect(port.snapshot()).toBe(start);
  });

  test('andra gången finns inget att skriva, hur sent det än är', async () => {
    const port = createMemoryWorkbook(workbook());
    const first = await judge(port);
    const after = port.snapshot();
    const second = await judge(port, { now: '2031-01-01T00:00' });
    expect([countWrites(second.plan), second.report]).toEqual([0, null]);
    expect(port.snapshot()).toBe(after);
    expect(second.result.assessments).toEqual(
      first.result.assessments.map((one) => expect.objectContaining({ status: one.status }) as unknown),
    );
  });

  test('ett ändrat utfall ändrar samma cell', async () => {
    const port = createMemoryWorkbook(workbook());
    const first = await judge(port);
    port.edit((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) => row.map((value) => (value === '64 %' ? '55 %' : value))),
      })),
    }));
    const second = await judge(port);
    expect(statuses(second)).toEqual(['yellow', 'red', 'unrated']);
    expect([...second.statusRefs.values()]).toEqual([...first.statusRefs.values()]);
    expect(port.snapshot().sheets[0]?.values[1]?.[5]).toBe('Gul');
  });

  test('utan måltabell skrivs inget, och det sägs', async () => {
    const port = createMemoryWorkbook(workbook([['Personal'], ['Anna']]));
    const { result, report } = await judge(port);
    expect(report).toBeNull();
    expect(result.issues.map(({ code }) => code)).toContain('no-table');
  });

  test('en arbetsbok från ett nyare Målljus lämnas i fred, men kan torrköras', async () => {
    const newer = { ...workbook(), state: '<malljus xmlns="urn:malljus:1" version="2"/>' };
    const port = createMemoryWorkbook(newer);
    expect(await judgeWorkbook(port, { now: NOW })).toEqual({
      ok: false,
      failure: { code: 'unsupported', text: expect.stringContaining('nyare version') as string },
    });
    expect(port.snapshot()).toBe(newer);
    expect(statuses(await judge(port, { dryRun: true }))).toEqual(['green', 'red', 'unrated']);
  });

  test.each(['read', 'apply'] as const)('går %s inte lämnas skälet vidare', async (step) => {
    const failure = { code: 'disk', text: 'Disken är full.' } as const;
    const port: WorkbookPort = {
      ...createMemoryWorkbook(workbook()),
      [step]: () => Promise.resolve({ ok: false, failure }),
    };
    expect(await judgeWorkbook(port, { now: NOW })).toEqual({ ok: false, failure });
  });
});

describe('skydd som står i vägen', () => {
  const protectedSheet = (locked: boolean, columns: number): WorkbookSnapshot =>
    buildSnapshot([
      {
        name: 'KS',
        protection: { formatCells: true },
        rows: ROWS.map((row) =>
          Array.from({ length: columns }, (_, column) => ({ value: row[column] ?? null, locked })),
        ),
      },
    ]);

  test('ett skyddat blad: inget skrivs, och bladet namnges', async () => {
    const start = protectedSheet(true, 5);
    const port = createMemoryWorkbook(start);
    const judged = await judgeWorkbook(port, { now: NOW });
    const text = expect.stringContaining('Bladet «KS» är skyddat') as string;
    expect(judged).toEqual({ ok: false, failure: { code: 'protected', text } });
    expect(port.snapshot()).toBe(start);
    expect(statuses(await judge(port, { dryRun: true }))).toEqual(['green', 'red', 'unrated']);
  });

  test('ett skyddat blad vars celler är olåsta skrivs', async () => {
    const port = createMemoryWorkbook(protectedSheet(false, 8));
    const judged = await judge(port);
    expect(judged.result.issues.map(({ code }) => code)).toContain('sheet-protected');
    expect(port.snapshot().sheets[0]?.values[1]?.[5]).toBe('Grön');
  });

  test('en skyddad struktur: inget skrivs', async () => {
    const start = { ...workbook(), structureProtected: true };
    const port = createMemoryWorkbook(start);
    const judged = await judgeWorkbook(port, { now: NOW });
    expect(judged).toMatchObject({ ok: false, failure: { code: 'structure-protected' } });
    expect(port.snapshot()).toBe(start);
  });
});

describe('egna tolkningar av kolumnerna', () => {
  const unclear = [
    ['Mål', 'Mätvärde', 'Målvärde', 'X', 'Y'],
    ['Trygg kommun', 'Trygghet i undersökningen', 'minst 60 %', '58 %', '64 %'],
  ];
  const mapping: TableMapping = {
    sheet: 'KS',
    headingRow: 1,
    columns: [
      { heading: 'Mål', role: 'goal', period: null },
      { heading: 'Mätvärde', role: 'measure', period: null },
      { heading: 'Målvärde', role: 'target', period: null },
      { heading: 'X', role: 'other', period: null },
      { heading: 'Y', role: 'outcome', period: '2020' },
    ],
  };

  test('de som anges används, sparas och används nästa gång', async () => {
    const port = createMemoryWorkbook(workbook(unclear));
    expect(statuses(await judge(port, { mappings: [mapping] }))).toEqual(['green']);
    const again = await judge(port);
    expect(again.recognition.tables.map(({ mapped }) => mapped)).toEqual([true]);
    expect([statuses(again), countWrites(again.plan)]).toEqual([['green'], 0]);
  });
});

test('programmets version är paketets', () => {
  expect(PROGRAM_VERSION).toBe(packageJson.version);
});
