// Seals that somebody has pasted, and marks of ours that somebody has taken away, also where what was stored in the file is gone.
import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { readSealText } from '../../lib/plan/seal/seal-line.ts';
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-seal.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { withCell, withSheet } from '../support/sealed-workbook.ts';

const SUMMARY = 'Måluppfyllelse';

async function judged(outcome: number): Promise<WorkbookSnapshot> {
  const rows = [
    ['Mål', 'Mätvärde', 'Riktning', 'Målvärde 2025', 'Utfall 2025'],
    ['Trygghet', 'Nöjda brukare', 'högre', 80, outcome],
    ['Ekonomi', 'Sjukfrånvaro', 'lägre', 6, 5],
  ];
  const workbook = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows }]));
  const result = await judgeWorkbook(workbook, {
    now: '2026-03-01T09:00',
    period: '2025',
    followUp: true,
  });
  expect(result.ok).toBe(true);
  return workbook.snapshot();
}

async function check(snapshot: WorkbookSnapshot, printed?: string): Promise<CheckedWorkbook> {
  const checked = await checkWorkbook(createMemoryWorkbook(snapshot), {
    now: '2026-04-01T10:00',
    ...(printed === undefined ? {} : { printed }),
  });
  if (!checked.ok) throw new Error(checked.failure.text);
  return checked.value;
}

/** Row from 0 of the cell in the first column that begins so. */
function rowOf(snapshot: WorkbookSnapshot, sheet: string, opening: string): number {
  const values = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
  const row = values.findIndex(([first]) => typeof first === 'string' && first.startsWith(opening));
  expect(row).toBeGreaterThanOrEqual(0);
  return row;
}

function sealLineOf(snapshot: WorkbookSnapshot): string {
  const row = rowOf(snapshot, SUMMARY, 'Sigill ');
  const text = snapshot.sheets.find(({ name }) => name === SUMMARY)?.values[row]?.[0];
  if (typeof text !== 'string') throw new Error('No line');
  return text;
}

const withoutState = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({ ...snapshot, state: null });
const withLine = (snapshot: WorkbookSnapshot, line: string): WorkbookSnapshot =>
  withCell(snapshot, SUMMARY, [rowOf(snapshot, SUMMARY, 'Sigill '), 0], line);
const withoutCheckNumber = (snapshot: WorkbookSnapshot, sheet = SUMMARY): WorkbookSnapshot =>
  withCell(snapshot, sheet, [rowOf(snapshot, sheet, 'Kontrolltal '), 0], null);

const PRINTED = await judged(70);
const OTHER = await judged(85);

describe('ett sigill från ett annat underlag, där det lagrade är borta', () => {
  const whole = readSealText(sealLineOf(PRINTED))?.whole ?? '';
  const pasted = (line: string): WorkbookSnapshot => withoutCheckNumber(withLine(withoutState(OTHER), line));

  test('det inklistrade talet är inte det som underlaget ger', async () => {
    const line = sealLineOf(OTHER).replace(/[0-9a-f]{64}/, whole);
    const { verdict, changes } = await check(pasted(line), whole.slice(0, 16));
    expect(verdict).toBe('changed');
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'seal' }));
  });

  test('inte heller när raden säger en annan version av Målljus', async () => {
    const line = sealLineOf(OTHER)
      .replace(/[0-9a-f]{64}/, whole)
      .replace(/Målljus \S+\.$/, 'Målljus 0.9.0.');
    expect((await check(pasted(line))).verdict).toBe('changed');
  });

  test('med en annan version och ett annat resultat kan talet inte bekräftas mot utskriften', async () => {
    const line = sealLineOf(OTHER)
      .replace(/[0-9a-f]{64}/, whole)
      .replace(/resultat [0-9a-f]{16}/, 'resultat 0123456789abcdef')
      .replace(/Målljus \S+\.$/, 'Målljus 0.9.0.');
    const checked = await check(pasted(line), whole);
    expect(checked.verdict).toBe('changed');
    expect(checked.changes.map(({ text }) => text).join()).toContain('kan inte bekräftas');
    expect(checked.limits.join()).toContain('kan inte räknas om');
  });

  test('det egna sigillet stämmer, med och utan utskrift', async () => {
    const own = readSealText(sealLineOf(OTHER))?.whole ?? '';
    expect(await check(withoutState(OTHER), own)).toMatchObject({ verdict: 'unchanged', changes: [] });
  });
});

describe('raden «Kontrolltal» borttagen', () => {
  test('ur sammanställningen, där det lagrade är borta', async () => {
    const { verdict, changes } = await check(withoutCheckNumber(withoutState(OTHER)));
    expect(verdict).toBe('changed');
    expect(changes.map(({ text }) => text).join()).toContain(SUMMARY);
  });

  test('ur sammanställningen, där bara uppgiften om bladet är borta', async () => {
    const state = OTHER.state?.replace(/<summary\b[\s\S]*?<\/summary>/, '') ?? null;
    expect(state).not.toBe(OTHER.state);
    const { changes } = await check(withoutCheckNumber({ ...OTHER, state }));
    expect(changes.map(({ kind }) => kind)).toContain('written');
  });

  test('ur uppföljningen, med en ändrad siffra', async () => {
    const row = rowOf(OTHER, 'Uppföljning', 'Kontrolltal ') - 2;
    const edited = withCell(withoutState(OTHER), 'Uppföljning', [row, 0], 'Allt är bra.');
    const { verdict, changes } = await check(withoutCheckNumber(edited, 'Uppföljning'));
    expect(verdict).toBe('changed');
    expect(changes.map(({ text, cell }) => `${cell ?? ''} ${text}`).join()).toContain('Uppföljning');
  });

  test('ett eget blad som bara heter som ett av våra är ingen ändring', async () => {
    const own = withSheet(OTHER, 'Uppföljning', (sheet) => ({ ...sheet, values: [['Egna noteringar']] }));
    const { changes } = await check(withoutState(own));
    expect(changes.filter(({ kind }) => kind === 'written')).toEqual([]);
  });
});

describe('det som ändras runt det som Målljus skrev i sina egna blad', () => {
  const copyOf = (snapshot: WorkbookSnapshot): WorkbookSnapshot => {
    const summary = snapshot.sheets.find(({ name }) => name === SUMMARY);
    if (summary === undefined) throw new Error('No summary');
    return { ...snapshot, sheets: [...snapshot.sheets, { ...summary, name: 'Måluppfyllelse (2)' }] };
  };
  const rename = (name: string): WorkbookSnapshot =>
    withSheet(OTHER, SUMMARY, (sheet) => ({ ...sheet, name }));

  test.each([
    ['en dold rad', withSheet(OTHER, SUMMARY, (sheet) => ({ ...sheet, hiddenRows: new Set([5]) }))],
    ['en dold kolumn', withSheet(OTHER, SUMMARY, (sheet) => ({ ...sheet, hiddenColumns: new Set([1]) }))],
    [
      'ett dolt blad',
      withSheet(OTHER, SUMMARY, (sheet) => ({ ...sheet, visibility: 'veryHidden' as const })),
    ],
    ['text till höger', withCell(OTHER, SUMMARY, [8, 15], 'Alla mål är gröna')],
    ['text under', withCell(OTHER, SUMMARY, [200, 0], 'KS bedömer allt som grönt')],
    ['ett annat namn', rename('Rapport')],
    ['en kopia', copyOf(OTHER)],
    ['en ändrad kopia', withCell(copyOf(OTHER), 'Måluppfyllelse (2)', [8, 1], 'Grön!')],
  ])('%s sägs', async (_, snapshot) => {
    const { verdict, changes } = await check(snapshot);
    expect(verdict).toBe('presentation');
    expect(changes.map(({ text }) => text).join()).toContain('«');
    expect(changes).toHaveLength(1);
  });

  test('det som fanns när filen bedömdes på nytt är ingen ändring', async () => {
    const kept = withCell(
      withSheet(copyOf(PRINTED), SUMMARY, (sheet) => ({ ...sheet, hiddenRows: new Set([5]) })),
      SUMMARY,
      [8, 15],
      'Egen text',
    );
    const edited = withCell(kept, 'KS', [1, 4], 90);
    for (const state of [edited.state, null]) {
      const workbook = createMemoryWorkbook({ ...edited, state });
      expect((await judgeWorkbook(workbook, { now: '2026-03-05T09:00', period: '2025' })).ok).toBe(true);
      expect(await check(workbook.snapshot())).toMatchObject({ verdict: 'unchanged', changes: [] });
    }
  });

  test('en äldre sammanställning som ändrats för hand innan filen bedömdes är ingen ändring', async () => {
    const edited = withCell(withCell(PRINTED, SUMMARY, [8, 1], 'Grön!'), 'KS', [1, 4], 90);
    for (const state of [edited.state, null]) {
      const workbook = createMemoryWorkbook({ ...edited, state });
      expect((await judgeWorkbook(workbook, { now: '2026-03-05T09:00', period: '2025' })).ok).toBe(true);
      expect(await check(workbook.snapshot())).toMatchObject({ verdict: 'unchanged', changes: [] });
    }
  });
});
