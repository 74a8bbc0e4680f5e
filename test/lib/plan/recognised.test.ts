// The writing together with the real recognition: what was written must not change what is recognised next time.
import { describe, expect, test } from 'vitest';
import { countWrites } from '../../../lib/model/write-plan.ts';
import type { WorkbookSnapshot } from '../../../lib/model/snapshot.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import type { Planned } from '../../../lib/plan/plan-writes.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import type { SheetSpec } from '../../support/build-snapshot.ts';
import { judge, plan } from './simple-run.ts';

function planRecognised(snapshot: WorkbookSnapshot, period: string | null): Planned {
  const { state } = readState(snapshot.state);
  const recognition = recogniseTables(snapshot, state.mappings, ownSheets(state, snapshot.sheets));
  return plan(snapshot, { recognition, result: judge(snapshot, recognition, period, '') });
}

const ROWS = [
  ['Trygg kommun', 'Andel trygga invånare, %', 80, 81],
  ['Trygg kommun', 'Antal brott per 1 000 invånare', 100, 95],
  ['Lärande', 'Behöriga till gymnasiet, %', 90, null],
  ['Lärande', 'Elever med fullständiga betyg, %', 70, 20],
] as const;

const LAYOUTS: readonly (readonly [string, string | null, SheetSpec])[] = [
  ['en rubrikrad från A1', null, { name: 'KF', rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall'], ...ROWS] }],
  [
    'titel ovanför, tom statuskolumn och anmärkning under',
    '2020',
    {
      name: 'KF-mål',
      rows: [
        ['Uppföljning 2020'],
        [],
        ['Mål', 'Indikator', 'Målvärde 2020', 'Utfall 2020', 'Status', 'Kommentar'],
        ...ROWS.map((row) => [...row, null, 'Se bilaga']),
        [],
        ['Källa: SCB'],
      ],
    },
  ],
  [
    'två rubrikrader med år över',
    '2020',
    {
      name: 'KF',
      rows: [
        [null, null, '2019', null, '2020', null],
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Målvärde', 'Utfall'],
        ...ROWS.map(([goal, name, target, outcome]) => [goal, name, target, outcome, target, outcome]),
      ],
      merges: ['C1:D1', 'E1:F1'],
    },
  ],
  [
    'Excel-tabell',
    null,
    {
      name: 'KF',
      rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall'], ...ROWS],
      tables: [{ name: 'Tabell1', area: 'A1:D5' }],
    },
  ],
  [
    'egna bedömningar i statuskolumnen',
    null,
    {
      name: 'KF',
      rows: [
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Bedömning'],
        ...ROWS.map((row, index) => [...row, index === 1 ? 'Gul' : 'Grön']),
      ],
    },
  ],
  [
    'två tabeller på samma blad',
    null,
    {
      name: 'KF',
      rows: [
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
        ...ROWS,
        [],
        [],
        ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
        ...ROWS.map(([goal, name, target]) => [goal, `${name} (nämnd)`, target, target]),
      ],
    },
  ],
];

describe('tillsammans med tolkningen', () => {
  test.each(LAYOUTS)(
    '%s: andra körningen skriver inget och den första rör inget annat',
    async (_, period, spec) => {
      const start = buildSnapshot([spec]);
      const workbook = createMemoryWorkbook(start);
      const first = planRecognised(start, period);
      const before = start.sheets[0]?.values ?? [];
      const own = first.plan.cells.filter(({ sheet }) => sheet === spec.name);
      expect(own.filter(({ value }) => value === 'Grön').length).toBeGreaterThan(0);
      expect(own.filter(({ row, column }) => (before[row]?.[column] ?? null) !== null)).toEqual([]);
      await workbook.apply(first.plan);
      expect(countWrites(planRecognised(workbook.snapshot(), period).plan)).toBe(0);
    },
  );
});
