// Which rules hold: the sheet, the last ones of it that could be used, the preset, or those chosen for one run.
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../lib/model/cell.ts';
import type { RuleSet } from '../../../lib/model/rule-set.ts';
import type { WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { mapInSlices } from '../../../lib/model/steps.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import { planRuleSheet } from '../../../lib/plan/plan-rule-sheet.ts';
import type { Planned } from '../../../lib/plan/plan-writes.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { writeState } from '../../../lib/plan/write-state.ts';
import { hasFormulas, rulesInUse, storedRules } from '../../../lib/plan/rules-in-use.ts';
import type { RulesInUse } from '../../../lib/plan/rules-in-use.ts';
import { inWrittenOrder } from '../../../lib/rule-sheet/rule-sheet-content.ts';
import { RULE_COLUMNS } from '../../../lib/rule-sheet/sheet-words.ts';
import type { RuleColumn } from '../../../lib/rule-sheet/sheet-words.ts';
import type { RuleFinding } from '../../../lib/rules/compiled-rules.ts';
import { applyPlan } from '../../support/memory-workbook.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import {
  aidsOf,
  editRuleSheet,
  GOALS,
  preset,
  readIn,
  ruleSheetIn,
  setHead,
  setRuleCell,
  withRuleSheet,
} from '../../support/rule-sheets.ts';
import { plan } from './simple-run.ts';

const EIGHTY = preset('80');
const SHEET = withRuleSheet(EIGHTY, aidsOf(EIGHTY));

function use(
  snapshot: WorkbookSnapshot,
  chosen: RuleSet | null = null,
  found: readonly RuleFinding[] = [],
): RulesInUse {
  const { state } = readState(snapshot.state);
  return rulesInUse({
    snapshot,
    state,
    chosen,
    preset: preset('90'),
    compileFormula: null,
    check: () => mapInSlices(found, (one) => one),
  });
}

interface Judged extends Planned {
  readonly used: RulesInUse;
}

function judge(
  snapshot: WorkbookSnapshot,
  {
    chosen = null,
    ...options
  }: { readonly chosen?: RuleSet | null; readonly period?: string; readonly when?: string } = {},
): Judged {
  const used = use(snapshot, chosen);
  if (used.rules === null) throw new Error('No rules');
  return { ...plan(snapshot, { ...options, rules: used, ruleAids: aidsOf(used.rules.ruleSet) }), used };
}

function judged(snapshot: WorkbookSnapshot, options: Parameters<typeof judge>[1] = {}): WorkbookSnapshot {
  return applyPlan(snapshot, judge(snapshot, options).plan);
}

const codes = ({ issues }: Pick<RulesInUse, 'issues'>): readonly string[] => issues.map(({ code }) => code);
const idOf = ({ rules }: RulesInUse): string | undefined => rules?.ruleSet.id;

const yellowOf = ({ rules }: RulesInUse): string | undefined =>
  rules?.measures.find(({ row }) => row.id === 'R1')?.row.yellow;

function without(snapshot: WorkbookSnapshot, gone: string): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== gone) };
}

function renameSheet(snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));
  return { ...snapshot, sheets };
}

/** The workbook without the cells of the rule sheet whose texts begin so. */
function withoutText(snapshot: WorkbookSnapshot, opening: string): WorkbookSnapshot {
  return editRuleSheet(snapshot, (rows) =>
    rows.map((row) =>
      row.map((value) => (typeof value === 'string' && value.startsWith(opening) ? null : value)),
    ),
  );
}

/** The workbook after `regler --läs` of other rules: the old sheet stays as a memory. */
function replacedBy90(): WorkbookSnapshot {
  const other = preset('90');
  return applyPlan(SHEET, planRuleSheet(SHEET, other, aidsOf(other), readIn(SHEET)).plan);
}

describe('vilka regler som gäller', () => {
  test('utan blad: det valda regelverket', () => {
    expect(use(GOALS)).toMatchObject({ source: 'preset', issues: [], reading: null });
    expect(idOf(use(GOALS))).toBe('90');
  });

  test('med blad: bladets', () => {
    expect([use(SHEET).source, idOf(use(SHEET)), use(SHEET).issues]).toEqual(['sheet', '80', []]);
  });

  test('ett blad med fel: de regler som senast gick att använda, med cell och vad man gör', () => {
    const changed = setRuleCell(judged(SHEET), 'R1', 'yellow', 'minst 85 % av målvärdet');
    const broken = setRuleCell(judged(changed), 'R1', 'yellow', 'nästan');
    const used = use(broken);
    expect([used.source, yellowOf(used)]).toEqual(['stored', 'minst 85 % av målvärdet']);
    expect(used.issues[0]).toMatchObject({
      code: 'rules-fallback',
      text: 'Bladet «Bedömningsregler» har ett fel och används inte förrän det är rättat. Arbetsboken är bedömd efter de regler som senast gick att använda: «Gult ner till 80 % av målvärdet», version 1.',
    });
    expect(used.issues[1]).toMatchObject({
      code: 'rule-sheet-fault',
      cell: expect.stringMatching(/^Bedömningsregler!E\d+$/) as string,
    });
    const after = judged(broken);
    expect(readState(after.state).state.rules).toBe(readState(broken.state).state.rules);
    expect(ruleSheetIn(after).values).toEqual(ruleSheetIn(broken).values);
  });

  test('fel som prövningen före användning hittar hindrar också', () => {
    const hole: RuleFinding = {
      severity: 'error',
      code: 'hole',
      section: 'measures',
      row: 0,
      field: 'yellow',
      text: 'Ett hål.',
    };
    expect(use(SHEET, null, [hole])).toMatchObject({ source: 'stored' });
    expect(use(SHEET, null, [{ ...hole, severity: 'warning' }])).toMatchObject({
      source: 'sheet',
      issues: [{ code: 'rule-sheet-remark' }],
    });
  });

  test('utan användbart förr: det valda regelverket, och det sägs', () => {
    const broken = { ...setRuleCell(SHEET, 'R1', 'yellow', 'nästan'), state: null };
    const used = use(broken);
    expect([used.source, idOf(used)]).toEqual(['preset', '90']);
    expect(used.issues[0]?.text).toContain(
      'Arbetsboken är bedömd efter «Gult ner till 90 % av målvärdet», version 1.',
    );
  });

  test('ett regelverk som valts för körningen går före bladet den gången, och det sägs', () => {
    const used = use(SHEET, preset('strikt'));
    expect([used.source, idOf(used), codes(used)]).toEqual(['chosen', 'strikt', ['rules-chosen']]);
    const after = judged(SHEET, { chosen: preset('strikt') });
    expect([use(after).source, idOf(use(after))]).toEqual(['sheet', '80']);
    expect(use(GOALS, preset('strikt')).issues).toEqual([]);
  });

  test('ett valt regelverk som inte kan användas används inte', () => {
    const broken = { ...EIGHTY, measures: EIGHTY.measures.map((row) => ({ ...row, green: 'bra' })) };
    const used = use(GOALS, broken);
    expect(used.rules).toBeNull();
    expect(used.issues[0]?.text).toMatch(/^Regel R\d: /);
  });

  test('ett blad som tagits bort: reglerna gäller tills någon väljer andra', () => {
    const gone = without(judged(SHEET), 'Bedömningsregler');
    expect([use(gone).source, idOf(use(gone)), codes(use(gone))]).toEqual([
      'stored',
      '80',
      ['rules-fallback'],
    ]);
    const chosen = judged(gone, { chosen: preset('90') });
    expect(use(chosen)).toMatchObject({ source: 'preset', issues: [] });
  });

  test('ett främmande blad med samma namn läses inte, och det sägs', () => {
    const own = buildSnapshot([{ name: 'Bedömningsregler', rows: [['Så bedömer vi']] }]);
    expect(use(own)).toMatchObject({ source: 'preset', issues: [{ code: 'rules-fallback' }] });
    expect(ownSheets(readState(null).state, own.sheets)).toEqual([]);
  });

  test('ett omdöpt blad gäller, och av flera det som heter rätt', () => {
    const renamed = renameSheet(SHEET, 'Bedömningsregler', 'Regler 2021');
    expect(use(renamed).source).toBe('sheet');
    const copy = { ...ruleSheetIn(SHEET), name: 'Bedömningsregler (2)' };
    const both = { ...SHEET, sheets: [copy, ...SHEET.sheets] };
    expect(use(both).reading?.sheet).toBe('Bedömningsregler');
    const unclear = { ...renameSheet(both, 'Bedömningsregler', 'Regler 2021'), state: null };
    expect(use(unclear)).toMatchObject({ source: 'preset', reading: null });
    expect(
      use(unclear)
        .issues.map(({ text }) => text)
        .join(' '),
    ).toContain('Flera blad är bedömningsregler');
    expect(ownSheets(readState(null).state, unclear.sheets)).toEqual(['Bedömningsregler (2)', 'Regler 2021']);
  });

  test('ett ersatt blad får aldrig liv igen, inte heller utan raden som säger det eller utan tillstånd', () => {
    const replaced = replacedBy90();
    expect(idOf(use(replaced))).toBe('90');
    const gone = without(replaced, 'Bedömningsregler (2)');
    expect([use(gone).source, idOf(use(gone)), codes(use(gone))]).toEqual([
      'stored',
      '90',
      ['rules-fallback'],
    ]);
    expect(use(gone).issues[0]?.text).toContain('Bladet «Bedömningsregler (2)» finns inte längre.');
    const unsaid = withoutText(gone, 'Ersatt av');
    expect([use(unsaid).source, idOf(use(unsaid))]).toEqual(['stored', '90']);
    const lost = { ...gone, state: null };
    expect(use(lost)).toMatchObject({ source: 'preset', reading: null });
    expect(use(lost).issues[0]?.text).toContain('Bladet «Bedömningsregler» är ersatt');
    expect(ownSheets(readState(null).state, lost.sheets)).toEqual(['Bedömningsregler']);
    const renamed = renameSheet(
      without(replaced, 'Bedömningsregler'),
      'Bedömningsregler (2)',
      'Bedömningsregler',
    );
    expect([use(renamed).source, idOf(use(renamed))]).toEqual(['sheet', '90']);
  });

  test('bladet som lästes sist går före en kopia, också när raden «Format» är borta', () => {
    const unmarked = withoutText(
      setRuleCell(SHEET, 'R1', 'yellow', 'minst 85 % av målvärdet'),
      'Målljus bedömningsregler, format',
    );
    const copy = { ...ruleSheetIn(SHEET), name: 'Bedömningsregler gammal' };
    const used = use({ ...unmarked, sheets: [copy, ...unmarked.sheets] });
    expect([used.source, used.reading?.sheet, yellowOf(used)]).toEqual([
      'sheet',
      'Bedömningsregler',
      'minst 85 % av målvärdet',
    ]);
  });

  test('andra regler ur ett annat blad än förra gången sägs, och samma regler under ett nytt namn inte', () => {
    const before = judged(SHEET);
    const copy = { ...ruleSheetIn(before), name: 'Bedömningsregler gammal' };
    const edited = setRuleCell(before, 'R1', 'yellow', 'minst 85 % av målvärdet');
    const after = judged({ ...edited, sheets: [...edited.sheets, copy] });
    const left = without(after, 'Bedömningsregler');
    expect(codes(use(left))).toContain('rule-sheet-remark');
    expect(use(left).issues[0]?.text).toContain('ur bladet «Bedömningsregler gammal»');
    expect(codes(use(renameSheet(before, 'Bedömningsregler', 'Regler 2021')))).toEqual([]);
  });

  test('när ingen vet vilket av flera blad som menas behålls de sparade reglerna, också när andra valts för körningen', () => {
    const before = judged(SHEET);
    const copies = ['Regler A', 'Regler B'].map((name) => ({ ...ruleSheetIn(before), name }));
    const several = { ...before, sheets: [...without(before, 'Bedömningsregler').sheets, ...copies] };
    expect(codes(use(several, preset('strikt')))).toContain('rule-sheet-fault');
    const after = judged(several, { chosen: preset('strikt') });
    expect(storedRules(readState(after.state).state)).toEqual(storedRules(readState(before.state).state));
    expect([use(after).source, idOf(use(after))]).toEqual(['stored', '80']);
  });

  test('ett borttaget blad vars sparade regler inte går att läsa: det valda regelverket, och det sägs', () => {
    const { state } = readState(SHEET.state);
    const broken = {
      ...without(SHEET, 'Bedömningsregler'),
      state: writeState({ ...state, rules: '{"format":99}' }),
    };
    expect([use(broken).source, codes(use(broken))]).toEqual(['preset', ['rules-fallback']]);
    expect(use(broken).issues[0]?.text).toContain('går inte heller att använda');
  });

  test('formler laddas bara när något regelverk har en', () => {
    const asked = (snapshot: WorkbookSnapshot): boolean =>
      hasFormulas({ snapshot, state: readState(snapshot.state).state, chosen: null, preset: preset('90') });
    expect(asked(SHEET)).toBe(false);
    expect(asked(setRuleCell(SHEET, 'R1', 'yellow', '= utfall >= 0,9 * målvärde'))).toBe(true);
  });
});

describe('versioner', () => {
  test('loggen säger vilka regler som bedömt vilken period', () => {
    const first = judged(SHEET, { period: '2020', when: '2021-03-15T09:30' });
    const second = judged(
      setHead(setRuleCell(first, 'R1', 'yellow', 'minst 85 % av målvärdet'), 'Version:', '2'),
      {
        period: '2021',
        when: '2022-03-15T09:30',
      },
    );
    const { log } = readState(second.state).state;
    expect(log.map(({ period, when, ruleSet, version }) => [period, when, ruleSet, version])).toEqual([
      ['2020', '2021-03-15T09:30', '80', '1'],
      ['2021', '2022-03-15T09:30', '80', '2'],
    ]);
    expect(new Set(log.map(({ mark }) => mark)).size).toBe(2);
    expect(codes(use(second))).toEqual([]);
  });

  test('ändrade regler under samma version påpekas tills versionen är en annan, och att sortera eller besluta är ingen ändring', () => {
    const before = judged(SHEET, { period: '2020' });
    expect(codes(use(setRuleCell(before, 'R1', 'comment', 'ny')))).toEqual([]);
    expect(codes(use(setHead(before, 'Läge:', 'fastställd')))).not.toContain('rules-version');
    const changed = setRuleCell(before, 'R1', 'yellow', 'minst 85 % av målvärdet');
    const used = use(changed);
    expect(used.issues).toMatchObject([{ code: 'rules-version', cell: 'Bedömningsregler!C7' }]);
    expect(used.issues[0]?.text).toContain('version 1 bedömde 2020 (2021-03-15) med en annan lydelse');
    expect(codes(use(judged(changed, { period: '2020' })))).toEqual(['rules-version']);
    expect(codes(use(setHead(changed, 'Version:', '2')))).toEqual([]);
  });

  const RUN_2020 = { period: '2020', when: '2021-03-15T09:30' };
  const AGAIN = { period: '2020', when: '2026-02-01T09:30' };
  const told = (
    snapshot: WorkbookSnapshot,
    options: Parameters<typeof judge>[1] = AGAIN,
  ): readonly string[] =>
    judge(snapshot, options)
      .issues.filter(({ code }) => code === 'rules-period-rejudged')
      .map(({ text }) => text);
  const stricter = (snapshot: WorkbookSnapshot): WorkbookSnapshot =>
    setHead(setRuleCell(snapshot, 'R1', 'yellow', 'minst 85 % av målvärdet'), 'Version:', '2');
  const OTHER_WORDING =
    '2020 bedömdes 2021-03-15 efter version 1 med en annan lydelse av reglerna. Ge de ändrade raderna en första dag («Från») om 2020 ska behålla sina färger.';

  test('en bedömd period som bedöms med en annan lydelse påpekas lika vid varje bedömning, tills lydelsen är tillbaka', () => {
    const before = judged(SHEET, RUN_2020);
    expect(told(before)).toEqual([]);
    const changed = stricter(before);
    expect(told(changed)).toEqual([OTHER_WORDING]);
    const once = judged(changed, AGAIN);
    expect(told(once)).toEqual([OTHER_WORDING]);
    expect(countWrites(judge(once, { ...AGAIN, when: '2026-03-01T09:30' }).plan)).toBe(0);
    expect(told(setRuleCell(once, 'R1', 'yellow', 'minst 80 % av målvärdet'))).toEqual([]);
    expect(told(changed, { period: '2021' })).toEqual([]);
  });

  test('ändringar som inte rör periodens dag, eller inte rör färger, är ingen annan lydelse', () => {
    const before = judged(SHEET, RUN_2020);
    const since2021 = editRuleSheet(before, (rows) =>
      rows.flatMap((row) => {
        if (row[0] !== 'R1') return [row];
        const dated = (column: RuleColumn, day: string, yellow: CellValue): readonly CellValue[] =>
          row.map((value, index) => {
            if (index === RULE_COLUMNS.indexOf(column)) return day;
            return index === RULE_COLUMNS.indexOf('yellow') ? yellow : value;
          });
        const old = row[RULE_COLUMNS.indexOf('yellow')] ?? null;
        return [
          dated('validFrom', '2021-01-01', 'minst 85 % av målvärdet'),
          dated('validTo', '2020-12-31', old),
        ];
      }),
    );
    expect(use(since2021).rules?.measures).toHaveLength(EIGHTY.measures.length + 1);
    expect(told(setHead(since2021, 'Version:', '2'))).toEqual([]);
    const changes: readonly WorkbookSnapshot[] = [
      setRuleCell(before, 'R1', 'id', 'R1a'),
      setRuleCell(before, 'R1', 'name', 'Nytt namn'),
      setRuleCell(before, 'R1', 'comment', 'ny'),
      setRuleCell(setRuleCell(before, 'R1', 'body', 'KF'), 'R1', 'date', '2021-03-29'),
    ];
    for (const changed of changes) {
      expect(use(changed).source).toBe('sheet');
      expect(told(changed)).toEqual([]);
    }
    const swapped = editRuleSheet(before, (rows) => {
      const [from, to] = ['R2', 'R1'].map((id) => rows.findIndex((row) => row[0] === id));
      return rows.map((row, at) => (at === from ? rows[to ?? -1] : at === to ? rows[from ?? -1] : row) ?? []);
    });
    expect(use(swapped).rules?.measures.map(({ row }) => row.id)).not.toEqual(
      use(before).rules?.measures.map(({ row }) => row.id),
    );
    expect(told(swapped)).toEqual([]);
  });

  test('ett valt regelverk som blir ett blad med samma texter är ingen annan lydelse, och en ändring i bladet är det', () => {
    const before = judged(GOALS, RUN_2020);
    const own = preset('90');
    const sheet = applyPlan(before, planRuleSheet(before, own, aidsOf(own)).plan);
    expect(use(sheet).source).toBe('sheet');
    expect(told(sheet)).toEqual([]);
    expect(told(stricter(sheet))).toEqual([OTHER_WORDING]);
  });

  test('utan känd period eller med en logg från en äldre version sägs inget om lydelsen', () => {
    const unknown = judged(SHEET, { when: '2021-03-15T09:30' });
    expect(told(stricter(unknown), {})).toEqual([]);
    const before = judged(SHEET, RUN_2020);
    const older = { ...before, state: (before.state ?? '').replace(/ firstInForce="[^"]*"/, '') };
    expect(told(stricter(older))).toEqual([]);
  });

  test('det som ändrats sedan reglerna senast användes står i klartext', () => {
    const before = judged(SHEET);
    expect(use(before).changes).toEqual([]);
    const changed = setRuleCell(before, 'R1', 'yellow', 'minst 85 % av målvärdet');
    expect(use(changed).changes).toEqual([
      'Regel R1, gult: «minst 80 % av målvärdet» blir «minst 85 % av målvärdet».',
    ]);
    expect(use(judged(changed)).changes).toEqual([]);
  });

  test('att bedöma igen skriver inget', () => {
    for (const options of [{}, { chosen: preset('strikt') }, { period: '2020' }]) {
      const once = judged(SHEET, { ...options, when: '2021-03-15T09:30' });
      expect(countWrites(judge(once, { ...options, when: '2021-04-01T10:00' }).plan)).toBe(0);
    }
  });

  test('utan tillstånd (LibreOffice) gäller bladet ändå', () => {
    const lost = { ...judged(SHEET), state: null };
    expect([use(lost).source, idOf(use(lost))]).toEqual(['sheet', '80']);
    const again = judged(lost);
    expect(countWrites(judge(again).plan)).toBe(0);
    expect(storedRules(readState(again.state).state)).toEqual(inWrittenOrder(EIGHTY, aidsOf(EIGHTY)));
  });
});

describe('bladet skapas', () => {
  test('med reglerna i tillståndet, och hoppas över av igenkänningen', () => {
    expect(storedRules(readState(SHEET.state).state)).toEqual(readIn(SHEET).ruleSet);
    expect(ownSheets(readState(SHEET.state).state, SHEET.sheets)).toEqual(['Bedömningsregler']);
    expect(ownSheets(readState(null).state, SHEET.sheets)).toEqual(['Bedömningsregler']);
  });

  test.each<readonly [string, WorkbookSnapshot, string]>([
    ['reglerna finns redan', SHEET, 'Arbetsboken har redan bedömningsregler i bladet «Bedömningsregler»'],
    [
      'ett eget blad heter så',
      buildSnapshot([{ name: 'bedömningsregler', rows: [['Våra']] }]),
      'redan ett eget blad som heter «bedömningsregler»; döp om det',
    ],
    ['skyddad struktur', { ...GOALS, structureProtected: true }, 'struktur är skyddad'],
    ['nyare tillstånd', { ...GOALS, state: '<malljus xmlns="urn:malljus:1" version="2"/>' }, 'nyare version'],
  ])('avböjs vänligt: %s', (_, snapshot, words) => {
    const { plan: writes, issues } = planRuleSheet(snapshot, EIGHTY, aidsOf(EIGHTY));
    expect(countWrites(writes)).toBe(0);
    expect(issues.map(({ text }) => text).join(' ')).toContain(words);
  });
});

describe('det som Målljus räknar ut i bladet', () => {
  const exampleOf = (snapshot: WorkbookSnapshot, id = 'R1'): unknown =>
    ruleSheetIn(snapshot).values.find((row) => row[0] === id)?.[7];

  test('skrivs om när regeln ändras', () => {
    const before = judged(SHEET);
    const after = judged(setRuleCell(before, 'R1', 'yellow', 'minst 95 % av målvärdet'));
    expect(exampleOf(after)).not.toEqual(exampleOf(before));
    expect(exampleOf(after)).toContain('76,0\u00A0% gult, 75,9\u00A0% rött');
    expect(countWrites(judge(after).plan)).toBe(0);
  });

  test('skrivs i en rad som lagts till, också när den är en kopia', () => {
    const copied = editRuleSheet(judged(SHEET), (rows) =>
      rows.flatMap((row) =>
        row[0] === 'R1'
          ? [
              row,
              [
                'R9',
                'Nämnden',
                'nämnd: Socialnämnden',
                'målvärdet uppnått',
                'minst 50 % av målvärdet',
                'i övrigt',
                row[6] ?? null,
                row[7] ?? null,
              ],
            ]
          : [row],
      ),
    );
    const after = judged(copied);
    expect(exampleOf(after, 'R9')).toContain('40,0\u00A0% gult, 39,9\u00A0% rött');
    expect(ruleSheetIn(after).values.find((row) => row[0] === 'R9')?.[6]).toBe('R2, R3, R1');
  });

  test('det en person skrivit lämnas, och sägs när det inte stämmer', () => {
    const before = setRuleCell(judged(SHEET), 'R1', 'example', 'Allt över 70 är gult.');
    const { plan: writes, issues } = judge(before);
    expect(writes.cells.filter(({ sheet }) => sheet === 'Bedömningsregler')).toEqual([]);
    const told = issues.filter(({ code }) => code === 'rule-example-differs');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('töm cellen');
    const emptied = judged(setRuleCell(judged(before), 'R1', 'example', null));
    expect(exampleOf(emptied)).toEqual(exampleOf(SHEET));
  });

  test('ett skyddat blad lämnas', () => {
    const locked = editRuleSheet(
      setRuleCell(judged(SHEET), 'R1', 'yellow', 'minst 95 % av målvärdet'),
      (rows) => rows,
      {
        protection: { formatCells: false },
      },
    );
    const { plan: writes, issues } = judge(locked);
    expect(writes.cells.filter(({ sheet }) => sheet === 'Bedömningsregler')).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('sheet-protected');
  });
});
