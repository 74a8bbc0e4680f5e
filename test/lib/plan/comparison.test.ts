// The sheet «Jämförelse av regler»: written, replaced, kept when a person has written in it, and known again.
import { describe, expect, test } from 'vitest';
import type { SheetContent } from '../../../lib/model/sheet-content.ts';
import { contentRow } from '../../../lib/model/sheet-content.ts';
import type { WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import { planComparison } from '../../../lib/plan/plan-comparison.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { applyPlan } from '../../support/memory-workbook.ts';
import { GOALS } from '../../support/rule-sheets.ts';
import { plan, run } from './simple-run.ts';

const NAME = 'Jämförelse av regler';
const content = (...lines: readonly string[]): SheetContent => ({
  rows: [contentRow('title', NAME), ...lines.map((line) => contentRow('wrapped', line, 'Gul', 'Röd'))],
  statusAreas: [{ top: 1, bottom: lines.length, left: 1, right: 1 }],
  columnWidths: [40, 12, 12],
});
const compare = (snapshot: WorkbookSnapshot, ...lines: readonly string[]): WorkbookSnapshot =>
  applyPlan(snapshot, planComparison(snapshot, content(...lines)).plan);
const textsOf = (snapshot: WorkbookSnapshot, name = NAME): readonly unknown[] =>
  (snapshot.sheets.find((sheet) => sheet.name === name)?.values ?? [])
    .flatMap(([first]) => first ?? [])
    .slice(1, -1);
const namesOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);
const withNote = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) =>
    sheet.name === NAME
      ? {
          ...sheet,
          values: sheet.values.map((row, index) => (index === 1 ? ['Ändrat', ...row.slice(1)] : row)),
        }
      : sheet,
  ),
});

const JUDGED = run(GOALS);
const ONCE = compare(JUDGED, 'A', 'B');

describe('jämförelsen', () => {
  test('skrivs i ett eget blad, och inget andra gången', () => {
    expect(textsOf(ONCE)).toEqual(['A', 'B']);
    expect(countWrites(planComparison(ONCE, content('A', 'B')).plan)).toBe(0);
  });

  test('ersätts av nästa', () => {
    const twice = compare(ONCE, 'C');
    expect([textsOf(twice), namesOf(twice)]).toEqual([['C'], namesOf(ONCE)]);
  });

  test('lämnas när en person skrivit i den, och följs av «… (2)»', () => {
    const edited = withNote(ONCE);
    const { plan: writes, issues } = planComparison(edited, content('C'));
    expect(issues).toMatchObject([{ code: 'summary-edited' }]);
    expect(issues[0]?.text).toContain('jämförelsen står i ett nytt blad');
    const after = applyPlan(edited, writes);
    expect(textsOf(after, `${NAME} (2)`)).toEqual(['C']);
    expect(textsOf(after)).toEqual(['Ändrat', 'B']);
    const again = compare(after, 'D');
    expect([textsOf(again, `${NAME} (2)`), namesOf(again)]).toEqual([['D'], namesOf(after)]);
  });

  test('hoppas över av igenkänningen, också omdöpt, lämnad och utan tillstånd', () => {
    const own = (snapshot: WorkbookSnapshot): readonly string[] =>
      ownSheets(readState(snapshot.state).state, snapshot.sheets);
    expect(own(ONCE)).toContain(NAME);
    expect(own({ ...ONCE, state: null })).toContain(NAME);
    expect(own({ ...withNote(ONCE), state: null })).toContain(NAME);
    const renamed = {
      ...ONCE,
      sheets: ONCE.sheets.map((sheet) => (sheet.name === NAME ? { ...sheet, name: 'X' } : sheet)),
    };
    expect(own(renamed)).toContain('X');
    expect(textsOf(compare(renamed, 'C'), 'X')).toEqual(['C']);
  });

  test('utan tillstånd ersätts den ändå, och sammanställningen tas inte för den', () => {
    const lost = { ...ONCE, state: null };
    expect([textsOf(compare(lost, 'C')), namesOf(compare(lost, 'C'))]).toEqual([['C'], namesOf(ONCE)]);
    const judgedAgain = run(lost);
    expect(namesOf(judgedAgain)).toEqual(namesOf(ONCE));
    expect(textsOf(judgedAgain)).toEqual(['A', 'B']);
  });

  test('att bedöma glömmer inte jämförelsen, och att jämföra inte bedömningen', () => {
    expect(countWrites(plan(ONCE).plan)).toBe(0);
    expect(readState(ONCE.state).state.sheets.summary).toEqual(readState(JUDGED.state).state.sheets.summary);
  });

  test('skyddad struktur sägs', () => {
    const { plan: writes, issues } = planComparison({ ...JUDGED, structureProtected: true }, content('A'));
    expect([countWrites(writes), issues[0]?.text]).toEqual([
      0,
      expect.stringContaining(`bladet «${NAME}» kan inte läggas till`) as string,
    ]);
  });
});
