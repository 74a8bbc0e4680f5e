// The settings in the workbook: stored by a run, followed by the next, overridden when asked, whoever does the judging.
import { describe, expect, test } from 'vitest';
import { countWrites, findPreset, readState } from '../../lib/index.ts';
import type { RuleSet, WorkbookSnapshot } from '../../lib/index.ts';
import { judgeWorkbook, type JudgeOptions, type Judged } from '../../src/app/judge-workbook.ts';
import type { WorkbookPort } from '../../src/app/port.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { storedIn } from '../support/stored-in.ts';

const NOW = '2021-03-15T09:30';
const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
  ['Trygg kommun', 'Trygghet i undersökningen', 'minst 60 %', '50 %'],
  ['Trygg kommun', 'Anmälda våldsbrott', '13', '12'],
];

const workbook = (): WorkbookSnapshot => buildSnapshot([{ name: 'KS', rows: ROWS }]);

async function judge(port: WorkbookPort, options: Partial<JudgeOptions> = {}): Promise<Judged> {
  const judged = await judgeWorkbook(port, { now: NOW, ...options });
  if (!judged.ok) throw new Error(judged.failure.text);
  return judged.value;
}

function preset(id: string): RuleSet {
  const found = findPreset(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const statuses = ({ result }: Judged): string[] => result.assessments.map(({ status }) => status);

describe('inställningarna i arbetsboken', () => {
  test('det en körning använde gäller nästa, också för den som inte anger något', async () => {
    const port = createMemoryWorkbook(workbook());
    const chosen = { ruleSet: preset('80'), strict: true, explanations: 'note' } as const;
    const first = await judge(port, chosen);
    expect(first.settings).toEqual({ ruleSet: '80', strict: true, explanations: 'note', followUp: false });
    expect(storedIn(port.snapshot()).settings).toEqual(first.settings);
    const again = await judge(port);
    expect([again.result.ruleSet.id, again.result.strict, countWrites(again.plan)]).toEqual(['80', true, 0]);
    expect(statuses(again)).toEqual(statuses(first));
  });

  test('utan lagrade gäller förvalet, och det lagras', async () => {
    const port = createMemoryWorkbook(workbook());
    expect(readState(port.snapshot().state).state.settings).toBeNull();
    const defaults = { ruleSet: '90', strict: false, explanations: 'both', followUp: false };
    expect(storedIn(port.snapshot()).settings).toEqual(defaults);
    await judge(port);
    expect(readState(port.snapshot().state).state.settings).toEqual(defaults);
  });

  test('en ändrad inställning är ensam skäl att skriva, en enda gång', async () => {
    const rows = [ROWS[0] ?? [], ['Trygg kommun', 'Trygghet', 'minst 60 %', '64 %']];
    const port = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
    await judge(port);
    const changed = await judge(port, { strict: true });
    expect(changed.plan.state).not.toBeNull();
    expect(countWrites((await judge(port)).plan)).toBe(0);
    expect(storedIn(port.snapshot()).settings.strict).toBe(true);
  });

  test('en torrkörning lagrar inget', async () => {
    const port = createMemoryWorkbook(workbook());
    await judge(port);
    const before = port.snapshot().state;
    await judge(port, { strict: true, dryRun: true });
    expect(port.snapshot().state).toBe(before);
  });

  test('ett regelverk som den här versionen inte har: förvalet används, det sägs, och valet står kvar', async () => {
    const port = createMemoryWorkbook(workbook());
    await judge(port, { ruleSet: preset('strikt') });
    port.edit((snapshot) => ({
      ...snapshot,
      state: (snapshot.state ?? '').replaceAll('"strikt"', '"egen"'),
    }));
    for (let run = 0; run < 2; run++) {
      const { result, settings } = await judge(port);
      expect(result.ruleSet.id).toBe('90');
      expect(settings.ruleSet).toBe('egen');
      const told = result.issues.filter(({ code }) => code === 'rule-set-unknown');
      expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('«egen»')]);
    }
    expect((await judge(port, { ruleSet: preset('91-99') })).settings.ruleSet).toBe('91-99');
    expect((await judge(port)).result.issues.map(({ code }) => code)).not.toContain('rule-set-unknown');
  });

  test('ett eget regelverk gäller bara den körning som anger det', async () => {
    const port = createMemoryWorkbook(workbook());
    const own = { ...preset('80'), id: 'egen' };
    const first = await judge(port, { ruleSet: own });
    expect([first.result.ruleSet.id, first.rules.source, first.settings.ruleSet]).toEqual([
      'egen',
      'chosen',
      '90',
    ]);
    const next = await judge(port);
    expect([next.result.ruleSet.id, next.rules.source]).toEqual(['90', 'preset']);
  });

  test('ett tillstånd utan inställningar läses som förut', () => {
    const state = '<malljus xmlns="urn:malljus:1" version="1"><retired sheet="X"/></malljus>';
    expect(readState(state)).toMatchObject({ issues: [], state: { settings: null, retired: ['X'] } });
  });
});
