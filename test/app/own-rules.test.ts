// The workbook's own rules from sheet to colour: created, changed as officers do, broken, dated, compared, saved and taken in.
import { describe, expect, test } from 'vitest';
import { countWrites, findPreset, mappingOf, readState } from '../../lib/index.ts';
import type { RuleSet, WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook, type JudgeOptions, type Judged } from '../../src/app/judge-workbook.ts';
import { checkRuleSheet, ruleChanges } from '../../src/app/rules/check-rule-sheet.ts';
import { compareRules } from '../../src/app/rules/compare-rules.ts';
import { toComparisonFile } from '../../src/app/rules/comparison-file.ts';
import { createRuleSheet } from '../../src/app/rules/create-rule-sheet.ts';
import { nearLimits, parseMargin } from '../../src/app/rules/near-limits.ts';
import { readRuleSet } from '../../src/app/rules/read-rule-set.ts';
import { saveRuleSet } from '../../src/app/rules/save-rule-set.ts';
import type { Result } from '../../src/app/result.ts';
import { toResultFile } from '../../src/app/result-file.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { editRuleSheet, setHead, setRuleCell } from '../support/rule-sheets.ts';

const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
  ['Trygghet', 'Andel nöjda', 'minst 80', 80],
  ['Trygghet', 'Andel trygga', 'minst 80', 73],
  ['Trygghet', 'Andel besökare', 'minst 80', 65],
];
const GOALS = buildSnapshot([{ name: 'KF', rows: ROWS }]);
const PRESET_90 = { kind: 'preset', id: '90' } as const;

type Port = ReturnType<typeof createMemoryWorkbook>;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.text);
  return result.value;
}

async function judge(port: Port, options: Partial<JudgeOptions> = {}): Promise<Judged> {
  return valueOf(await judgeWorkbook(port, { now: '2026-03-15T09:30', ...options }));
}

async function withSheet(snapshot: WorkbookSnapshot = GOALS): Promise<Port> {
  const port = createMemoryWorkbook(snapshot);
  valueOf(await createRuleSheet(port, { ruleSet: PRESET_90 }));
  return port;
}

function preset(id: string): RuleSet {
  const found = findPreset(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const colours = ({ result }: Judged): string[] => result.assessments.map(({ status }) => status);
const codes = ({ result }: Judged): string[] => result.issues.map(({ code }) => code);

describe('bladet «Bedömningsregler»', () => {
  test('skapas ur ett färdigt regelverk, efter en förhandsvisning som inget skriver', async () => {
    const port = createMemoryWorkbook(GOALS);
    const shown = valueOf(await createRuleSheet(port, { ruleSet: PRESET_90, dryRun: true }));
    expect(shown.report).toBeNull();
    expect(port.snapshot()).toBe(GOALS);
    const made = valueOf(await createRuleSheet(port, { ruleSet: PRESET_90 }));
    expect(made.plan).toEqual(shown.plan);
    expect(made.lines.map(({ row }) => row.id)).toEqual(['R2', 'R3', 'R1', 'A1', 'S1', 'S2', 'S3']);
    expect(made.lines[2]?.example).toBe(
      'Målvärde minst 80\u00A0%: 80,0\u00A0% grönt, 79,9\u00A0% gult, 72,0\u00A0% gult, 71,9\u00A0% rött.',
    );
    expect(port.snapshot().sheets.map(({ name }) => name)).toEqual(['KF', 'Bedömningsregler']);
    const again = await createRuleSheet(port, { ruleSet: PRESET_90 });
    expect(again).toMatchObject({ ok: false, failure: { code: 'rules' } });
  });

  test('det som står där dömer, och att döma igen skriver inget', async () => {
    const port = await withSheet();
    expect(colours(await judge(port))).toEqual(['green', 'yellow', 'red']);
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 80 % av målvärdet'));
    const judged = await judge(port);
    expect(colours(judged)).toEqual(['green', 'yellow', 'yellow']);
    expect(judged.rules.source).toBe('sheet');
    expect(judged.result.assessments.map(({ ruleId }) => ruleId)).toEqual(['R1', 'R1', 'R1']);
    const sheet = port.snapshot().sheets.find(({ name }) => name === 'Bedömningsregler');
    expect(sheet?.values.flat()).toContain(
      'Målvärde minst 80\u00A0%: 80,0\u00A0% grönt, 79,9\u00A0% gult, 64,0\u00A0% gult, 63,9\u00A0% rött.',
    );
    expect(countWrites((await judge(port, { now: '2026-04-01T10:00' })).plan)).toBe(0);
  });

  test('ändringarna sedan förra bedömningen sägs på svenska', async () => {
    const port = await withSheet();
    await judge(port);
    expect(valueOf(await ruleChanges(port, {})).changes).toEqual([]);
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 80 % av målvärdet'));
    expect(valueOf(await ruleChanges(port, {}))).toEqual({
      before: { id: '90', name: preset('90').name, version: '1' },
      changes: ['Regel R1, gult: «minst 90 % av målvärdet» blir «minst 80 % av målvärdet».'],
    });
    const judged = await judge(port);
    expect(judged.rules.changes).toHaveLength(1);
    expect(codes(judged)).toContain('rules-version');
  });

  test('en fras som inte förstås: de senaste reglerna dömer, cellen och förslaget sägs, inget går förlorat', async () => {
    const port = await withSheet();
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 80 % av målvärdet'));
    await judge(port);
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst halva målvärdet ungefär'));
    const judged = await judge(port);
    expect(judged.rules.source).toBe('stored');
    expect(colours(judged)).toEqual(['green', 'yellow', 'yellow']);
    const fault = judged.result.issues.find(({ code }) => code === 'rule-sheet-fault');
    expect(fault?.cell).toMatch(/^Bedömningsregler!E\d+$/);
    expect(fault?.suggestion).toBeDefined();
    expect(codes(judged)).toContain('rules-fallback');
    const checked = valueOf(await checkRuleSheet(port, {}));
    expect([checked.source, checked.sheet]).toEqual(['stored', 'Bedömningsregler']);
    expect(checked.findings.some(({ cell }) => cell === fault?.cell)).toBe(true);
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 85 % av målvärdet'));
    expect((await judge(port)).rules.source).toBe('sheet');
  });

  test('versioner: 2020 bedömd 2026 får 2020 års färger', async () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020', 'Målvärde 2026', 'Utfall 2026'],
      ['Trygghet', 'Andel trygga', 'minst 80', 65, 'minst 80', 65],
    ];
    const port = await withSheet(buildSnapshot([{ name: 'KF', rows }]));
    port.edit((snapshot) =>
      editRuleSheet(snapshot, (lines) =>
        lines.flatMap((line) => {
          if (line[0] !== 'R1') return [line];
          const version = (from: string, to: string, yellow: string): typeof line =>
            line.map((value, column) =>
              column === 4 ? yellow : column === 8 ? from : column === 9 ? to : value,
            );
          return [
            version('', '2020-12-31', 'minst 90 % av målvärdet'),
            version('2021-01-01', '', 'minst 80 % av målvärdet'),
          ];
        }),
      ),
    );
    expect(colours(await judge(port, { period: '2026' }))).toEqual(['yellow']);
    expect(colours(await judge(port, { period: '2020' }))).toEqual(['red']);
    const { log } = readState(port.snapshot().state).state;
    expect(log.map(({ period, version }) => `${period ?? ''} ${version}`)).toEqual(['2026 1', '2020 1']);
  });

  test('en formel dömer, och förklaringen säger vilken regel det var', async () => {
    const port = await withSheet();
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', '= utfall >= 0,8 * målvärde'));
    const judged = await judge(port);
    expect(judged.result.issues.filter(({ code }) => code === 'rule-sheet-fault')).toEqual([]);
    expect(colours(judged)).toEqual(['green', 'yellow', 'yellow']);
    expect(judged.result.assessments[1]?.explanation).toContain('R1');
  });

  test('en formel som ger gult åt det som är sämre än rött vägras med ett exempel', async () => {
    const port = await withSheet();
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', '= utfall <= 0,5 * målvärde'));
    const checked = valueOf(await checkRuleSheet(port, {}));
    expect(checked.source).toBe('stored');
    const [fault] = checked.findings.filter(({ code }) => code === 'rule-sheet-fault');
    expect(fault?.cell).toMatch(/^Bedömningsregler!F\d+$/);
    expect(fault?.text).toContain('40 är gult men 60 är rött (mätvärdet «Andel nöjda»)');
  });

  test('ett valt regelverk går före bladet en gång, och det sägs', async () => {
    const port = await withSheet();
    const judged = await judge(port, { ruleSet: preset('strikt') });
    expect([judged.rules.source, judged.settings.ruleSet]).toEqual(['chosen', '90']);
    expect(colours(judged)).toEqual(['green', 'red', 'red']);
    expect(codes(judged)).toContain('rules-chosen');
    expect((await judge(port)).rules.source).toBe('sheet');
  });

  test('ett valt regelverk som inte kan användas vägras; inget annat döms i dess ställe', async () => {
    const port = createMemoryWorkbook(GOALS);
    const [first, ...others] = preset('90').measures;
    if (first === undefined) throw new Error('no rows');
    const broken = { ...preset('90'), id: 'egen', measures: [{ ...first, yellow: 'nästan' }, ...others] };
    const judged = await judgeWorkbook(port, { now: '2026-03-15T09:30', ruleSet: broken });
    expect(judged).toMatchObject({ ok: false, failure: { code: 'rules' } });
    expect(port.snapshot()).toBe(GOALS);
  });

  test('resultatfilen säger vilken rad, version och vilket beslut', async () => {
    const file = toResultFile(await judge(await withSheet()));
    expect([file.ruleSetVersion, file.decision]).toEqual(['1', null]);
    expect(file.assessments.map(({ ruleId }) => ruleId)).toEqual(['R1', 'R1', 'R1']);
    expect(file.goals.map(({ ruleId }) => ruleId)).toEqual(['S2']);
  });
});

describe('prövningen före användning', () => {
  const FORMULA = '= utfall >= 0,87 * målvärde och utfall > föregående';

  test('sker i bitar som går att avbryta, också under en enda regel med en formel', async () => {
    const port = await withSheet();
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', FORMULA));
    const start = port.snapshot();
    const asked = async (stopAt: number): Promise<readonly [number, string | null]> => {
      let pauses = 0;
      const checked = await checkRuleSheet(port, {
        pause: () => Promise.resolve(++pauses === stopAt ? 'cancel' : 'go on'),
      });
      return [pauses, checked.ok ? null : checked.failure.code];
    };
    const [first] = await asked(Infinity);
    // what has been tried once is not tried again, but the examples are worked out each time
    const [again] = await asked(Infinity);
    expect(again).toBeGreaterThan(30);
    expect(first - again).toBeGreaterThan(20);
    const late = again - 3;
    expect(await asked(late)).toEqual([late, 'cancelled']);
    expect(port.snapshot()).toBe(start);
  });

  test('ser samma tabeller som bedömningen: med egna anvisningar i stället för de sparade', async () => {
    const port = await withSheet();
    const [table] = (await judge(port, { dryRun: true })).recognition.tables;
    if (table === undefined) throw new Error('no table');
    const pointedOut = mappingOf(table);
    const mappings = [
      { ...pointedOut, columns: pointedOut.columns.filter(({ role }) => role !== 'outcome') },
    ];
    const judged = await judge(port, { dryRun: true, mappings });
    const checked = valueOf(await checkRuleSheet(port, { mappings }));
    expect(checked.period).toBe(judged.result.period);
    expect(checked.period).not.toBe(valueOf(await checkRuleSheet(port, {})).period);
  });
});

describe('jämförelse och nära gränsen', () => {
  test('två regelverk, bladet och en fil jämförs; bladet skrivs en gång', async () => {
    const port = await withSheet();
    port.edit((snapshot) => setHead(snapshot, 'Kort namn:', 'eget'));
    const against = { before: { kind: 'sheet' }, after: { kind: 'preset', id: '80' } } as const;
    const told = valueOf(await compareRules(port, against));
    expect(countWrites(told.plan)).toBe(0);
    expect(told.comparison.measures).toMatchObject([
      { measure: 'Andel besökare', from: 'red', to: 'yellow' },
    ]);
    expect(toComparisonFile(told.comparison).measureCounts.red.yellow).toBe(1);
    const written = valueOf(await compareRules(port, { ...against, sheet: true }));
    expect(written.report).not.toBeNull();
    expect(port.snapshot().sheets.map(({ name }) => name)).toContain('Jämförelse av regler');
    expect(countWrites(valueOf(await compareRules(port, { ...against, sheet: true })).plan)).toBe(0);
    expect(colours(await judge(port))).toEqual(['green', 'yellow', 'red']);
  });

  test('utan blad går det inte att jämföra med bladet', async () => {
    const port = createMemoryWorkbook(GOALS);
    const compared = await compareRules(port, { before: { kind: 'sheet' }, after: PRESET_90 });
    expect(compared).toMatchObject({ ok: false, failure: { code: 'rules' } });
  });

  test('nära gränsen: i procent av målvärdet och i dess enhet', async () => {
    const port = createMemoryWorkbook(GOALS);
    const near = async (text: string): Promise<string[]> => {
      const margin = parseMargin(text);
      if (margin === null) throw new Error(text);
      return valueOf(await nearLimits(port, { margin })).entries.map(({ measure }) => measure);
    };
    expect(await near('1 %')).toEqual(['Andel nöjda']);
    expect(await near('1')).toEqual(['Andel nöjda', 'Andel trygga']);
    expect(['2 %', '2%', '0,5 procent', '1', '0.5'].map(parseMargin)).toEqual([
      { kind: 'percent', size: 2 },
      { kind: 'percent', size: 2 },
      { kind: 'percent', size: 0.5 },
      { kind: 'unit', size: 1 },
      { kind: 'unit', size: 0.5 },
    ]);
    expect(['', 'lite', '-1', '2 % 3'].map(parseMargin)).toEqual([null, null, null, null]);
    // Procentenheter är varken procent av målvärdet eller varje målvärdes egen enhet.
    expect(['2 procentenheter', '1 procentenhet', '2 %-enheter'].map(parseMargin)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('bladet mot de regler som bedömde förra gången', () => {
  const LAST = { kind: 'last' } as const;
  const measures = async (port: Port): Promise<readonly unknown[]> => {
    const compared = valueOf(await compareRules(port, { before: LAST, after: { kind: 'sheet' } }));
    return compared.comparison.measures.map(({ measure, from, to }) => [measure, from, to]);
  };

  test('det som har ändrats i bladet sedan dess visas, mätvärde för mätvärde', async () => {
    const port = await withSheet();
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 95 % av målvärdet'));
    await judge(port);
    expect(await measures(port)).toEqual([]);
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 80 % av målvärdet'));
    expect(await measures(port)).toEqual([
      ['Andel trygga', 'red', 'yellow'],
      ['Andel besökare', 'red', 'yellow'],
    ]);
  });

  test('också när ett färdigt regelverk bedömde, före bladet', async () => {
    const port = createMemoryWorkbook(GOALS);
    await judge(port);
    valueOf(await createRuleSheet(port, { ruleSet: { kind: 'preset', id: '80' } }));
    expect(await measures(port)).toEqual([['Andel besökare', 'red', 'yellow']]);
  });

  test('utan tidigare bedömning, eller med regler som inte finns kvar, vägras det med besked', async () => {
    const port = await withSheet();
    const asked = { before: LAST, after: { kind: 'sheet' } } as const;
    const first = await compareRules(port, asked);
    expect(first.ok ? '' : first.failure.text).toContain('inte bedömts än');
    const once = {
      ...preset('80'),
      id: 'eget',
      measures: [{ ...preset('80').measures[0], green: 'utfallet minst 1' }],
    };
    await judge(port, { ruleSet: once as RuleSet });
    const gone = await compareRules(port, asked);
    expect(gone.ok ? '' : gone.failure.text).toContain('finns inte kvar i arbetsboken');
  });
});

describe('regler i en fil', () => {
  test('sparas ur en arbetsbok och tas in i en annan, där de dömer', async () => {
    const from = await withSheet();
    from.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'minst 80 % av målvärdet'));
    const saved = valueOf(await saveRuleSet(from, {}));
    const file = { name: saved.fileName, text: saved.json };
    expect(saved.fileName).toBe('Bedömningsregler 90, version 1.json');
    const to = createMemoryWorkbook(GOALS);
    expect(valueOf(await readRuleSet(to, { file })).changes).toEqual([]);
    expect(colours(await judge(to))).toEqual(['green', 'yellow', 'yellow']);
    expect(valueOf(await saveRuleSet(to, {})).json).toBe(saved.json);
    expect(countWrites(valueOf(await readRuleSet(to, { file })).plan)).toBe(0);
  });

  test('tar över från ett blad som finns: det står kvar som det är, men dömer inte, inte ens när minnet är borta', async () => {
    const port = await withSheet();
    await judge(port);
    const other = { ...preset('80'), version: '2' };
    const file = { name: 'regler.json', text: JSON.stringify(other) };
    const before = port.snapshot();
    const shown = valueOf(await readRuleSet(port, { file, dryRun: true }));
    expect(port.snapshot()).toBe(before);
    expect(shown.changes).toContain('Version: «1» blir «2».');
    const taken = valueOf(await readRuleSet(port, { file }));
    expect(taken.replaced).toBe('Bedömningsregler');
    const old = port.snapshot().sheets.find(({ name }) => name === 'Bedömningsregler');
    const changed = old?.values.flat().filter((value) => !before.sheets[1]?.values.flat().includes(value));
    expect(changed).toEqual(['Ersatt av bladet «Bedömningsregler (2)»; Målljus läser inte reglerna här.']);
    expect(colours(await judge(port))).toEqual(['green', 'yellow', 'yellow']);
    expect(countWrites((await judge(port)).plan)).toBe(0);
    port.edit((snapshot) => ({ ...snapshot, state: null }));
    const judged = await judge(port);
    expect([judged.rules.reading?.sheet, judged.result.ruleSet.id]).toEqual(['Bedömningsregler (2)', '80']);
    expect(judged.recognition.tables.map(({ sheet }) => sheet)).toEqual(['KF']);
  });

  test.each([
    ['inte JSON', '{', 'hel JSON'],
    ['en annan fil', '{"a":1}', 'inget regelverk'],
    ['nyare form', '{"format":99}', 'nyare version'],
    [
      'en rad som inte förstås',
      JSON.stringify({ ...preset('90'), measures: [{ ...preset('90').measures[0], yellow: 'typ' }] }),
      'Regel R1',
    ],
  ])('en fil som är %s vägras med besked, och inget ändras', async (_, text, told) => {
    const port = createMemoryWorkbook(GOALS);
    const read = await readRuleSet(port, { file: { name: 'fel.json', text } });
    expect(read.ok ? '' : read.failure.text).toContain(told);
    expect(port.snapshot()).toBe(GOALS);
  });
});

describe('andra regler än de man tror', () => {
  const NEWER = '<malljus xmlns="urn:malljus:1" version="9"/>';

  test('där en nyare Målljus har skrivit skapas, tas in och jämförs inget i arbetsboken', async () => {
    const port = createMemoryWorkbook({ ...GOALS, state: NEWER });
    const file = { name: 'regler.json', text: JSON.stringify(preset('80')) };
    const against = { before: { kind: 'inUse' }, after: { kind: 'preset', id: '80' } } as const;
    for (const done of [
      await createRuleSheet(port, { ruleSet: PRESET_90 }),
      await readRuleSet(port, { file }),
      await compareRules(port, { ...against, sheet: true }),
    ]) {
      expect(done).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
      expect(done.ok ? '' : done.failure.text).toContain('nyare version');
    }
    expect(port.snapshot().sheets).toBe(GOALS.sheets);
    const told = valueOf(await compareRules(port, against));
    expect(told.issues.map(({ code }) => code)).toContain('state-unreadable');
  });

  test('när bladet har fel sparas inte äldre regler i dess namn, och det som visas säger efter vilka', async () => {
    const port = await withSheet();
    await judge(port);
    port.edit((snapshot) => setRuleCell(snapshot, 'R1', 'yellow', 'ungefär halva'));
    const saved = await saveRuleSet(port, {});
    expect(saved).toMatchObject({ ok: false, failure: { code: 'rules' } });
    expect(saved.ok ? '' : saved.failure.text).toMatch(/Bedömningsregler!E\d+: Frasen «ungefär halva»/);
    const near = valueOf(await nearLimits(port, { margin: { kind: 'unit', size: 1 } }));
    const compared = valueOf(
      await compareRules(port, { before: { kind: 'inUse' }, after: { kind: 'preset', id: '80' } }),
    );
    for (const { issues } of [near, compared]) {
      expect(issues.map(({ code }) => code)).toEqual(['rules-fallback', 'rule-sheet-fault']);
    }
    expect(valueOf(await saveRuleSet(port, { ruleSet: { kind: 'preset', id: '80' } })).issues).toEqual([]);
  });

  test('när bladet är borttaget går de senaste reglerna att spara, med besked', async () => {
    const port = await withSheet();
    await judge(port);
    port.edit((snapshot) => ({ ...snapshot, sheets: GOALS.sheets }));
    const saved = valueOf(await saveRuleSet(port, {}));
    expect(saved.ruleSet.id).toBe('90');
    expect(saved.issues.map(({ code }) => code)).toEqual(['rules-fallback']);
  });
});
