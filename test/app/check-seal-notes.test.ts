// The notes that Målljus wrote: a changed or removed one is named by its cell, and where they stand is known where what was stored is gone.
import { describe, expect, test } from 'vitest';
import type { ExplanationPlace } from '../../lib/index.ts';
import type { NoteSnapshot, WorkbookSnapshot } from '../../lib/model/snapshot.ts';
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-seal.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { withSheet } from '../support/sealed-workbook.ts';

const ROWS = [
  ['Mål', 'Mätvärde', 'Riktning', 'Målvärde 2025', 'Utfall 2025'],
  ['Trygghet', 'Nöjda brukare', 'högre', 80, 70],
  ['Ekonomi', 'Sjukfrånvaro', 'lägre', 6, 5],
];

async function judged(explanations: ExplanationPlace, canWriteNotes = true): Promise<WorkbookSnapshot> {
  const workbook = createMemoryWorkbook(buildSnapshot([{ name: 'KS', rows: ROWS }]));
  const options = { now: '2026-03-01T09:00', period: '2025', explanations, canWriteNotes };
  expect((await judgeWorkbook(workbook, options)).ok).toBe(true);
  return workbook.snapshot();
}

async function check(snapshot: WorkbookSnapshot): Promise<CheckedWorkbook> {
  const checked = await checkWorkbook(createMemoryWorkbook(snapshot), { now: '2026-04-01T10:00' });
  if (!checked.ok) throw new Error(checked.failure.text);
  return checked.value;
}

type EditNotes = (notes: readonly NoteSnapshot[]) => readonly NoteSnapshot[];
const withNotes = (snapshot: WorkbookSnapshot, edit: EditNotes): WorkbookSnapshot =>
  withSheet(snapshot, 'KS', (sheet) => ({ ...sheet, notes: edit(sheet.notes) }));
const rewritten: EditNotes = (notes) =>
  notes.map((note, at) =>
    at === 0 ? { ...note, text: note.text.replace(/Målljus: \p{L}+/u, 'Målljus: Grön') } : note,
  );

const PLACES = ['column', 'note', 'both'] as const;

describe.each(PLACES)('förklaringar: %s', (place) => {
  test('en orörd fil är oförändrad, också när det lagrade är borta', async () => {
    const snapshot = await judged(place);
    for (const state of [snapshot.state, null]) {
      const { verdict, changes } = await check({ ...snapshot, state });
      expect({ verdict, changes }).toEqual({ verdict: 'unchanged', changes: [] });
    }
  });
});

describe.each(['note', 'both'] as const)('anteckningar från Målljus (%s)', (place) => {
  test.each([
    ['en ändrad', rewritten, 'säger «Målljus: Grön'],
    ['en borttagen', (notes: readonly NoteSnapshot[]) => notes.slice(1), 'är borta'],
  ] as const)('%s nämns med sin cell, också när det lagrade är borta', async (_, edit, said) => {
    const snapshot = await judged(place);
    const first = snapshot.sheets[0]?.notes[0];
    expect(first?.row).toBe(1);
    const edited = withNotes(snapshot, edit);
    for (const state of [snapshot.state, null]) {
      const { verdict, changes } = await check({ ...edited, state });
      expect(verdict).toBe('changed');
      const own = changes.filter(({ cell }) => cell?.endsWith('2') === true);
      expect(own.map(({ text }) => text).join()).toContain(said);
    }
  });
});

test('alla anteckningar borttagna, där de är den enda förklaringen', async () => {
  const { verdict } = await check(withNotes(await judged('note'), () => []));
  expect(verdict).toBe('changed');
});

test('ett Excel som inte kan skriva anteckningar har inte tagit bort några', async () => {
  expect(await check(await judged('both', false))).toMatchObject({ verdict: 'unchanged', changes: [] });
});
