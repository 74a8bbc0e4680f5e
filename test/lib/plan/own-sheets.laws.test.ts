// What holds for every sealed sheet of ours: made, updated, known again, never written in by us where a person has written.
import { describe, expect, test } from 'vitest';
import { contentRow } from '../../../lib/model/sheet-content.ts';
import type { ContentRow, SheetContent } from '../../../lib/model/sheet-content.ts';
import type { CellValue } from '../../../lib/model/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { finish } from '../../../lib/model/steps.ts';
import { countWrites, EMPTY_PLAN } from '../../../lib/model/write-plan.ts';
import type { WritePlan } from '../../../lib/model/write-plan.ts';
import type { Issue } from '../../../lib/issue.ts';
import { describePlan } from '../../../lib/plan/describe-plan.ts';
import { findRoundsSheet, ownSheets } from '../../../lib/plan/own-sheets.ts';
import { planTimeless } from '../../../lib/plan/plan-run-sheets.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { SEALED_KINDS, SEALED_SHEETS } from '../../../lib/plan/sealed-sheets.ts';
import type { SealedKind } from '../../../lib/plan/sealed-sheets.ts';
import { writeState } from '../../../lib/plan/write-state.ts';
import { applyPlan } from '../../support/memory-workbook.ts';
import { GOALS } from '../../support/rule-sheets.ts';
import { run } from './simple-run.ts';

const JUDGED = run(GOALS);

/** As wide as the kind may be, with statuses in two areas. */
function content(kind: SealedKind, ...lines: readonly string[]): SheetContent {
  const { name, columns } = SEALED_SHEETS[kind];
  const wide = (look: 'heading' | 'wrapped', first: string): ContentRow =>
    contentRow(
      look,
      first,
      'Gul',
      ...Array.from({ length: columns - 2 }, (_, index) => `${first} ${String(index)}`),
    );
  const rows = lines.map((line) => wide('wrapped', line));
  const bottom = 1 + lines.length;
  return {
    rows: [contentRow('title', name), wide('heading', 'Rubrik'), ...rows, [], wide('wrapped', 'Sist')],
    statusAreas: [
      { top: 2, bottom, left: 1, right: 1 },
      { top: bottom + 2, bottom: bottom + 2, left: 1, right: 1 },
    ],
    columnWidths: Array.from({ length: columns }, () => 12),
  };
}

interface Written {
  readonly plan: WritePlan;
  readonly issues: readonly Issue[];
  readonly after: WorkbookSnapshot;
}

/** Makes one sheet say something; the others stay as they are. */
function write(snapshot: WorkbookSnapshot, kind: SealedKind, said: SheetContent | null): Written {
  const { state } = readState(snapshot.state);
  const [{ planned } = { planned: null }] = finish(planTimeless(snapshot, state, [{ kind, content: said }]));
  const { newSheets, writes, issues, record, retired } = planned ?? NOTHING;
  const text = writeState({ ...state, sheets: { ...state.sheets, [kind]: record }, retired });
  const isKept = text === writeState(state);
  const plan: WritePlan = { newSheets, ...writes, state: isKept ? null : text };
  return { plan, issues, after: applyPlan(snapshot, plan) };
}

const NOTHING = { newSheets: [], writes: EMPTY_PLAN, issues: [], record: null, retired: [] };

const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);
const firstsIn = (snapshot: WorkbookSnapshot, name: string): readonly CellValue[] =>
  (sheetOf(snapshot, name)?.values ?? []).flatMap(([first]) => first ?? []);
const linesIn = (snapshot: WorkbookSnapshot, name: string): readonly CellValue[] =>
  firstsIn(snapshot, name).slice(2, -1);
const namesOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);

/** As a person would write in a cell. */
function edit(
  snapshot: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  value: string,
): WorkbookSnapshot {
  const changed = (values: SheetSnapshot['values']): SheetSnapshot['values'] =>
    Array.from({ length: Math.max(values.length, row + 1) }, (_, index) => {
      const cells = [...(values[index] ?? [])];
      if (index !== row) return cells;
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
      return cells;
    });
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, values: changed(sheet.values) } : sheet,
    ),
  };
}

const renamed = (snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
});

// The report of a frozen copy is planned in another way: test/app/write-report-sheet.test.ts.
const NEW_KINDS = SEALED_KINDS.filter((kind) => !['summary', 'comparison', 'report'].includes(kind));

describe.each(NEW_KINDS)('bladet %s', (kind) => {
  const { name, columns, word } = SEALED_SHEETS[kind];
  const once = write(JUDGED, kind, content(kind, 'A', 'B'));

  test('läggs till i liggande format med färger och bredder, och andra gången skrivs inget', () => {
    expect(linesIn(once.after, name)).toEqual(['A', 'B', 'Sist']);
    expect(once.plan.newSheets).toMatchObject([{ name, landscape: true }]);
    expect(once.plan.statusFormats.map(({ area }) => [area.top, area.bottom])).toEqual([
      [2, 3],
      [5, 5],
    ]);
    expect(once.plan.columnWidths).toHaveLength(columns);
    expect(countWrites(write(once.after, kind, content(kind, 'A', 'B')).plan)).toBe(0);
  });

  test('sägs i förhandsvisningen, ny och uppdaterad, också omdöpt', () => {
    const said = (plan: WritePlan): readonly string[] =>
      describePlan({ plan, statusRefs: new Map() }).map(({ what }) => what);
    expect(said(once.plan)).toEqual([`nytt blad med ${word}`]);
    const moved = renamed(once.after, name, 'X');
    expect(said(write(moved, kind, content(kind, 'A', 'C')).plan)[0]).toContain(`${word} uppdateras (`);
  });

  test('krymper och växer med innehållet, och färgerna följer med', () => {
    const shorter = write(once.after, kind, content(kind, 'A')).after;
    expect(linesIn(shorter, name)).toEqual(['A', 'Sist']);
    const longer = write(shorter, kind, content(kind, 'A', 'B', 'C', 'D'));
    expect(linesIn(longer.after, name)).toEqual(['A', 'B', 'C', 'D', 'Sist']);
    expect(countWrites(write(longer.after, kind, content(kind, 'A', 'B', 'C', 'D')).plan)).toBe(0);
  });

  test('en rad som en person skrivit under eller bredvid lämnas, och bladet uppdateras ändå', () => {
    const below = edit(edit(once.after, name, 20, 0, 'Min rad'), name, 2, columns, 'Bredvid');
    const { after, issues } = write(below, kind, content(kind, 'A', 'C'));
    expect(issues).toEqual([]);
    expect(namesOf(after)).toEqual(namesOf(once.after));
    expect(sheetOf(after, name)?.values[20]?.[0]).toBe('Min rad');
    expect(sheetOf(after, name)?.values[2]?.[columns]).toBe('Bredvid');
    expect(sheetOf(after, name)?.values[3]?.[0]).toBe('C');
  });

  test('ett blad som en person har ändrat lämnas och följs av «… (2)», med och utan tillstånd', () => {
    const edited = edit(once.after, name, 2, columns - 1, 'Ändrat');
    for (const snapshot of [edited, { ...edited, state: null }]) {
      const { after, issues } = write(snapshot, kind, content(kind, 'C'));
      expect(issues).toMatchObject([{ code: 'summary-edited' }]);
      expect(issues[0]?.text).toContain(`${word} står i ett nytt blad`);
      expect(sheetOf(after, name)?.values).toEqual(sheetOf(edited, name)?.values);
      expect(linesIn(after, `${name} (2)`)).toEqual(['C', 'Sist']);
      expect(countWrites(write(after, kind, content(kind, 'C')).plan)).toBe(0);
    }
  });

  test('känns igen utan tillstånd på kontrolltalet, också omdöpt, och tas inte för ett annat blad', () => {
    const lost = { ...renamed(once.after, name, 'X'), state: null };
    expect(namesOf(write(lost, kind, content(kind, 'C')).after)).toEqual(namesOf(lost));
    for (const other of NEW_KINDS.filter((each) => each !== kind)) {
      const { after } = write(lost, other, content(other, 'D'));
      expect(linesIn(after, 'X')).toEqual(['A', 'B', 'Sist']);
      expect(namesOf(after)).toEqual([...namesOf(lost), SEALED_SHEETS[other].name]);
    }
  });

  test('tas aldrig för en tabell med mål', () => {
    const own = (snapshot: WorkbookSnapshot): readonly string[] =>
      ownSheets(readState(snapshot.state).state, snapshot.sheets);
    expect(own(once.after)).toContain(name);
    expect(own({ ...once.after, state: null })).toContain(name);
    expect(own(renamed(once.after, name, 'X'))).toContain('X');
    expect(own({ ...edit(once.after, name, 2, 0, 'Ändrat'), state: null })).toContain(name);
  });

  test('ett eget blad med samma namn lämnas, och vårt får «(2)»', () => {
    const theirs = renamed(run(GOALS), namesOf(GOALS)[0] ?? '', name.toLowerCase());
    expect(namesOf(write(theirs, kind, content(kind, 'A')).after)).toContain(`${name} (2)`);
  });

  test('skyddat blad och skyddad struktur sägs, och inget skrivs', () => {
    const structure = write({ ...JUDGED, structureProtected: true }, kind, content(kind, 'A'));
    expect([countWrites({ ...structure.plan, state: null }), structure.issues[0]?.text]).toEqual([
      0,
      expect.stringContaining(`bladet «${name}» kan inte läggas till`) as string,
    ]);
    const locked: WorkbookSnapshot = {
      ...once.after,
      sheets: once.after.sheets.map((sheet) =>
        sheet.name === name ? { ...sheet, protection: { formatCells: false } } : sheet,
      ),
    };
    const sheet = write(locked, kind, content(kind, 'C'));
    expect([countWrites(sheet.plan), sheet.issues[0]?.text]).toEqual([
      0,
      expect.stringContaining(`${word} kan inte uppdateras`) as string,
    ]);
    expect(countWrites(write(locked, kind, content(kind, 'A', 'B')).plan)).toBe(0);
  });

  test('görs inte när inget finns att säga', () => {
    expect(countWrites(write(JUDGED, kind, null).plan)).toBe(0);
    const removed = { ...once.after, sheets: JUDGED.sheets };
    expect(namesOf(write(removed, kind, null).after)).toEqual(namesOf(JUDGED));
  });
});

describe('ett blad som inte längre har något att säga', () => {
  const kinds = NEW_KINDS.filter((kind) => kind !== 'rounds');
  test.each(kinds)('%s töms men finns kvar, och inget skrivs nästa gång', (kind) => {
    const { name } = SEALED_SHEETS[kind];
    const { after } = write(write(JUDGED, kind, content(kind, 'A', 'B')).after, kind, null);
    expect(firstsIn(after, name)).toEqual([
      name,
      'Det finns inget att redovisa här nu.',
      expect.stringMatching(/^Kontrolltal /) as string,
    ]);
    expect(countWrites(write(after, kind, null).plan)).toBe(0);
    expect(linesIn(write(after, kind, content(kind, 'C')).after, name)).toEqual(['C', 'Sist']);
  });

  test.each(kinds)('%s som en person har ändrat lämnas utan ett nytt', (kind) => {
    const edited = edit(
      write(JUDGED, kind, content(kind, 'A')).after,
      SEALED_SHEETS[kind].name,
      2,
      0,
      'Ändrat',
    );
    expect(countWrites(write(edited, kind, null).plan)).toBe(0);
  });

  test('lagrade rundor tas aldrig bort', () => {
    const { after } = write(JUDGED, 'rounds', content('rounds', 'A'));
    expect(countWrites(write(after, 'rounds', null).plan)).toBe(0);
  });
});

describe('bladet med tidigare bedömningar', () => {
  const { name } = SEALED_SHEETS.rounds;
  const once = write(JUDGED, 'rounds', content('rounds', 'A')).after;
  const found = (snapshot: WorkbookSnapshot): string | undefined =>
    finish(findRoundsSheet(readState(snapshot.state).state, snapshot.sheets))?.name;

  test('hittas med och utan tillstånd, omdöpt och ändrat', () => {
    expect(found(JUDGED)).toBeUndefined();
    expect(found(once)).toBe(name);
    expect(found({ ...renamed(once, name, 'X'), state: null })).toBe('X');
    expect(found({ ...edit(once, name, 2, 0, 'Ändrat'), state: null })).toBe(name);
  });

  test('det som Målljus skrev efter ett ändrat går före', () => {
    const after = write(edit(once, name, 2, 0, 'Ändrat'), 'rounds', content('rounds', 'B')).after;
    expect([found(after), found({ ...after, state: null })]).toEqual([`${name} (2)`, `${name} (2)`]);
  });
});

test('orden i kontrollraderna skiljer bladen åt', () => {
  const words = SEALED_KINDS.map((kind) => SEALED_SHEETS[kind].sealed);
  for (const word of words) expect(words.filter((other) => ` ${other}`.endsWith(` ${word}`))).toEqual([word]);
});
