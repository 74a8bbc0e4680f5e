// The sheet «Måluppfyllelse»: what it says, where it stands, and what a person has done to it.
import { describe, expect, test } from 'vitest';
import { issue } from '../../../lib/issue.ts';
import type { AssessmentResult, GoalAssessment } from '../../../lib/model/assessment.ts';
import type { ReportingDate } from '../../../lib/model/follow-up.ts';
import { reportingDate } from '../../../lib/follow-up/reporting-date.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { summaryContent } from '../../../lib/plan/summary-content.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { SheetSpec, WorkbookSpec } from '../../support/build-snapshot.ts';
import { judge, plan, recognise, run } from './simple-run.ts';

function workbook(others: readonly SheetSpec[] = [], spec: WorkbookSpec = {}): WorkbookSnapshot {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
    ['Tryggt', 'Trygghet', 80, 81],
    ['Lärande', 'Skola', 100, 95],
    ['Lärande', 'Behörighet', 100, null],
  ];
  return buildSnapshot([{ name: 'KF', rows }, ...others], spec);
}

function sheetNames(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.map(({ name }) => name);
}

function values(snapshot: WorkbookSnapshot, name: string): SheetSnapshot['values'] {
  return snapshot.sheets.find((one) => one.name === name)?.values ?? [];
}

function change(
  snapshot: WorkbookSnapshot,
  name: string,
  edit: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...edit(sheet) } : sheet));
  return { ...snapshot, sheets };
}

/** Sets one cell of the sheet, as a person would. */
function type(
  snapshot: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  value: string | number | null,
): WorkbookSnapshot {
  return change(snapshot, name, (sheet) => {
    const rows = sheet.values.map((cells) => [...cells]);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    return { values: rows };
  });
}

const NAME = 'Måluppfyllelse';

describe('innehållet', () => {
  test('säger status, antal och räkning per mål och för alla, med period, regel, tid och version', () => {
    const rows = values(run(workbook(), { period: null }), NAME);
    expect(rows.slice(0, 9)).toEqual([
      ['Måluppfyllelse'],
      ['Period: framgår inte av arbetsboken.'],
      [
        'Bedömningsregel: Nittio procent (90), version 1. Använda rader (antal mätvärden): R1 (3); sammanvägning S2.',
      ],
      ['Bedömt 2021-03-15 kl. 09.30 med Målljus 1.0.0.'],
      [],
      [
        'Mål',
        'Status',
        'Så räknades det',
        'Gröna mätvärden',
        'Gula mätvärden',
        'Röda mätvärden',
        'Ej bedömda mätvärden',
      ],
      ['Alla mål', 'Gul', '2 bedömda, 1 gröna, 0 röda.', 1, 1, 0, 1],
      ['Tryggt', 'Grön', '1 bedömda, 1 gröna, 0 röda.', 1, 0, 0, 0],
      ['Lärande', 'Gul', '1 bedömda, 0 gröna, 0 röda.', 0, 1, 0, 1],
    ]);
    expect(rows.slice(9)).toEqual([
      [],
      ['Frågor att besvara'],
      ['Inga frågor.'],
      [],
      [expect.stringMatching(/^Kontrolltal [0-9a-z]{14}: /)],
    ]);
  });

  const withAll = (): AssessmentResult => {
    const snapshot = workbook();
    const result = judge(snapshot, recognise(snapshot), '2020', '');
    const subgoal: GoalAssessment = { ...result.total, goal: 'Delmål ett' };
    return {
      ...result,
      ruleSet: { ...result.ruleSet, decision: 'KF 2021-03-29 § 45' },
      strict: true,
      goals: [{ ...result.total, goal: 'Målet', subgoals: [subgoal] }],
      assessments: result.assessments.map((one) => ({ ...one, assumed: ['högre är bättre'] })),
      issues: [
        issue('target-not-understood', 'KF!C2', 'Målvärdet går inte att tolka.', 'minst 80 %'),
        issue('target-not-understood', 'KF!C2', 'Målvärdet går inte att tolka.', 'minst 80 %'),
        issue('assumption-made', 'KF!C3', 'Riktningen är antagen.'),
        issue('target-remark', 'KF!C4', 'Siffran i parentes räknas inte in.'),
      ],
    };
  };

  test('frågor med cell och förslag, sedan anmärkningar, sedan antaganden en gång; delmål indragna', () => {
    const result = withAll();
    const content = summaryContent({
      result,
      issues: result.issues,
      when: '2021-03-15T09:30',
      programVersion: '1',
    });
    const texts = content.rows.map((row) => row.map((cell) => cell?.value ?? null));
    expect(texts.slice(7)).toEqual([
      ['Målet', 'Gul', expect.any(String), 1, 1, 0, 1],
      ['\u00A0\u00A0\u00A0\u00A0Delmål ett', 'Gul', expect.any(String), 1, 1, 0, 1],
      [],
      ['Frågor att besvara'],
      ['Fråga', 'Cell', 'Förslag till skrivning'],
      ['Målvärdet går inte att tolka.', 'KF!C2', 'minst 80 %'],
      [],
      ['Bedömt, men bör kontrolleras'],
      ['Anmärkning', 'Cell', 'Förslag till skrivning'],
      ['Riktningen är antagen.', 'KF!C3'],
      [],
      ['Antaganden'],
      ['Antagande', 'Antal mätvärden'],
      ['Högre är bättre', 3],
    ]);
    expect(texts[2]).toEqual([
      'Bedömningsregel: Nittio procent (90), version 1. Beslut: KF 2021-03-29 § 45. Använda rader (antal mätvärden): R1 (3); sammanvägning S2. Strikt bedömning: mätvärden som kräver ett antagande bedöms inte.',
    ]);
    expect(content.statusAreas).toEqual([{ top: 6, bottom: 8, left: 1, right: 1 }]);
  });

  test('statusordet sägs en gång per rad', () => {
    const result = withAll();
    const total = {
      ...result.total,
      status: 'red' as const,
      explanation: 'Röd: inget är nått. Gul: aldrig.',
    };
    const { rows } = summaryContent({
      result: { ...result, total, goals: [] },
      issues: [],
      when: '2021-03-15T09:30',
      programVersion: '1',
    });
    expect(rows[6]?.slice(1, 3).map((cell) => cell?.value)).toEqual(['Röd', 'Inget är nått. Gul: aldrig.']);
  });

  test('perioden står som en tjänsteperson säger den', () => {
    const result = { ...withAll(), period: '2020-T1' };
    const { rows } = summaryContent({ result, issues: [], when: '2020-05-15T09:30', programVersion: '1' });
    expect(rows.slice(0, 2).map((row) => row[0]?.value)).toEqual([
      'Måluppfyllelse tertial 1 2020',
      'Period: tertial 1 2020.',
    ]);
  });
});

describe('med uppföljning sägs att statusarna gäller utfallet', () => {
  const about = {
    result: judge(workbook(), recognise(workbook()), '2020', ''),
    issues: [],
    when: '2020-05-15T09:30',
    programVersion: '1',
  };
  const texts = (date: ReportingDate | null | undefined): unknown[] =>
    summaryContent(date === undefined ? about : { ...about, date }).rows.map((row) => row[0]?.value ?? null);

  test.each([
    ['2020-T1', 'Statusarna gäller utfallet per 30 april 2020.'],
    ['2020', 'Statusarna gäller utfallet för helår 2020.'],
  ])('%s: %s', (period, sentence) => {
    const { rows, statusAreas } = summaryContent({ ...about, date: reportingDate(period) });
    expect(rows[3]?.map((cell) => cell?.value)).toEqual([sentence]);
    expect(rows[6]?.slice(0, 2).map((cell) => cell?.value)).toEqual(['Mål', 'Status utfall']);
    expect(statusAreas[0]?.top).toBe(7);
  });

  test('utan uppföljning sägs inget om det', () => {
    expect(texts(null)).toEqual(texts(undefined));
    expect(texts(null).join(' ')).not.toContain('utfallet per');
  });
});

describe('var bladet står', () => {
  const taken: readonly (readonly [string, readonly SheetSpec[], WorkbookSpec, string])[] = [
    ['ledigt namn', [], {}, NAME],
    [
      'ett eget blad heter så, med andra skiftlägen',
      [{ name: 'MÅLUPPFYLLELSE', rows: [['Mitt']] }],
      {},
      'Måluppfyllelse (Målljus)',
    ],
    ['ett diagramblad heter så', [], { otherSheetNames: [NAME] }, 'Måluppfyllelse (Målljus)'],
    [
      'båda namnen är tagna',
      [
        { name: NAME, rows: [] },
        { name: 'Måluppfyllelse (Målljus)', rows: [] },
      ],
      {},
      'Måluppfyllelse (Målljus 2)',
    ],
  ];
  test.each(taken)('%s', (_, others, spec, expected) => {
    expect(plan(workbook(others, spec)).plan.newSheets.map(({ name }) => name)).toEqual([expected]);
  });

  test('skyddad struktur: inget blad, men tabellen skrivs och det sägs', () => {
    const { plan: made, issues } = plan(workbook([], { structureProtected: true }));
    expect(made.newSheets).toEqual([]);
    expect(made.cells.every(({ sheet }) => sheet === 'KF')).toBe(true);
    expect(made.cells.length).toBeGreaterThan(0);
    expect(issues.map(({ code }) => code)).toEqual(['structure-protected']);
  });

  test('raderat blad görs på nytt, omdöpt följs', () => {
    const after = run(workbook());
    const without = { ...after, sheets: after.sheets.filter(({ name }) => name !== NAME) };
    expect(plan(without).plan.newSheets).toHaveLength(1);
    const renamed = change(after, NAME, () => ({ name: 'Sammanställning' }));
    expect(ownSheets(readState(renamed.state).state, renamed.sheets)).toContain('Sammanställning');
    const again = run(renamed);
    expect(sheetNames(again)).toEqual(['KF', 'Sammanställning']);
    expect(countWrites(plan(again).plan)).toBe(0);
  });
});

describe('det en person gjort i bladet', () => {
  test('egna ord bredvid vårt rörs aldrig, och bladet uppdateras', () => {
    const noted = type(run(workbook()), NAME, 7, 9, 'Bra jobbat');
    const after = run(type(noted, 'KF', 2, 3, 10));
    expect(sheetNames(after)).toEqual(['KF', NAME]);
    expect(values(after, NAME)[7]?.[9]).toBe('Bra jobbat');
    expect(values(after, NAME)[8]?.[1]).toBe('Röd');
  });

  const edits: readonly (readonly [string, (book: WorkbookSnapshot) => WorkbookSnapshot])[] = [
    ['ändrade en cell av oss', (book) => type(book, NAME, 6, 1, 'Grön')],
    ['infogade en rad', (book) => change(book, NAME, (sheet) => ({ values: [[], ...sheet.values] }))],
    [
      'skrev där vi behöver skriva',
      (book) => type(type(book, NAME, 9, 0, 'Min rad'), 'KF', 4, 1, 'Nytt mätvärde'),
    ],
  ];
  test.each(edits)('%s: bladet lämnas, ett nytt görs, och det sägs en gång', (_, edit) => {
    const edited = edit(run(workbook()));
    const { issues } = plan(edited);
    expect(issues.map(({ code }) => code)).toEqual(['summary-edited']);
    const after = run(edited);
    expect(sheetNames(after)).toEqual(['KF', NAME, 'Måluppfyllelse (Målljus)']);
    expect(values(after, NAME)).toEqual(values(edited, NAME));
    expect(countWrites(plan(after).plan)).toBe(0);
    expect(plan(after).issues).toEqual([]);
    expect(ownSheets(readState(after.state).state)).toContain(NAME);
  });

  test('när det krymper töms våra gamla celler', () => {
    const after = run(workbook());
    const fewer = type(type(after, 'KF', 1, 0, 'Lärande'), 'KF', 3, 1, null);
    const shrunk = run(fewer);
    expect(
      values(shrunk, NAME)
        .flat()
        .filter((value) => value === 'Tryggt'),
    ).toEqual([]);
    expect(
      values(shrunk, NAME)
        .at(-1)
        ?.every((value) => value === null),
    ).toBe(true);
    expect(countWrites(plan(shrunk).plan)).toBe(0);
  });

  test('skyddat av en person: lämnas och sägs', () => {
    const locked = change(run(workbook()), NAME, () => ({ protection: { formatCells: false } }));
    const { plan: made, issues } = plan(type(locked, 'KF', 1, 3, 10));
    expect(made.cells.filter(({ sheet }) => sheet === NAME)).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['sheet-protected']);
  });
});

describe('tiden', () => {
  test('ändras bara när något annat ändras', () => {
    const after = run(workbook(), { when: '2021-03-15T09:30' });
    expect(countWrites(plan(after, { when: '2023-01-01T12:00' }).plan)).toBe(0);
    const later = run(type(after, 'KF', 1, 3, 10), { when: '2023-01-01T12:00' });
    expect(values(later, NAME)[3]).toEqual(['Bedömt 2023-01-01 kl. 12.00 med Målljus 1.0.0.']);
    expect(readState(later.state).state.run?.when).toBe('2023-01-01T12:00');
  });
});
