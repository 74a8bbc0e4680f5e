// The pane may ask for the workbook before its adapter is loaded; a failed load is a sentence, and the next question tries again.
import { expect, test } from 'vitest';
import { workbookWhenLoaded } from '../../src/addin/workbook-when-loaded.ts';
import type { OpenWorkbook } from '../../src/app/open-workbook.ts';
import { accept } from '../../src/app/result.ts';
import { EMPTY_PLAN } from '../../lib/index.ts';
import { buildSnapshot } from '../support/build-snapshot.ts';

/** A workbook that says which of its methods was called, with what. */
function recordingWorkbook(calls: unknown[][]): OpenWorkbook {
  const record = <T>(name: string, value: T, ...given: unknown[]) => {
    calls.push([name, ...given]);
    return Promise.resolve(accept(value));
  };
  return {
    read: () => record('read', buildSnapshot([])),
    apply: (plan) => record('apply', { written: 1 }, plan),
    lastJudgement: () => record('lastJudgement', null),
    undo: () => record('undo', { restored: 1, kept: [] }),
    write: (answers) => record('write', { written: 0 }, answers),
    freezeFunctions: () => record('freezeFunctions', { written: 0 }),
    select: (ref) => record('select', undefined, ref),
    openNew: (file) => record('openNew', undefined, file),
  };
}

test('varje fråga går vidare till arbetsboken, som laddas en gång', async () => {
  const calls: unknown[][] = [];
  let loads = 0;
  const workbook = workbookWhenLoaded(
    () => {
      loads += 1;
      return Promise.resolve(recordingWorkbook(calls));
    },
    () => expect.unreachable(),
  );
  expect(loads).toBe(0);
  const file = Uint8Array.of(1);
  await workbook.read();
  await workbook.apply(EMPTY_PLAN);
  await workbook.lastJudgement();
  expect(await workbook.undo()).toEqual(accept({ restored: 1, kept: [] }));
  await workbook.write([]);
  await workbook.freezeFunctions();
  await workbook.select('Mål!E5');
  await workbook.openNew(file);
  expect(calls).toEqual([
    ['read'],
    ['apply', EMPTY_PLAN],
    ['lastJudgement'],
    ['undo'],
    ['write', []],
    ['freezeFunctions'],
    ['select', 'Mål!E5'],
    ['openNew', file],
  ]);
  expect(loads).toBe(1);
});

test('går den inte att ladda sägs det, och nästa fråga försöker igen', async () => {
  const faults: unknown[] = [];
  let loads = 0;
  const workbook = workbookWhenLoaded(
    () => {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('404')) : Promise.resolve(recordingWorkbook([]));
    },
    (fault) => faults.push(fault),
  );
  const refused = await workbook.read();
  expect(refused.ok ? '' : refused.failure.text).toContain('Målljus kunde inte läsas in');
  expect(faults).toEqual([new Error('404')]);
  expect(await workbook.select('Mål!E5')).toEqual(accept(undefined));
});
