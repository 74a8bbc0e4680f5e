// The small parts of the adapter on their own: the record as XML, errors of Excel as failures, notes where Excel has them.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureOf, isHostError } from '../../src/excel/host-failure.ts';
import { createNotes } from '../../src/excel/notes.ts';
import { fromXml, packRuns, toXml, unpackRuns, type UndoRecord } from '../../src/excel/undo/record.ts';
import { openStandIn } from '../stand-in/open-stand-in.ts';
import type { ApiLevel } from '../stand-in/requirement-sets.ts';
import { measureTable } from './measure-table.ts';

const EMPTY_RECORD: UndoRecord = {
  ...{ version: 1, when: '2021-01-29T08:00', sheets: [], strips: [], formats: [], looks: [] },
  ...{ notes: [], rules: [], tables: [], widths: [], state: null },
};

describe('uppgifterna om hur det var', () => {
  test('står hela i XML, vilka tecken de än har', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, text) => {
        const strip = { sheet: name, column: 2, top: 3, before: packRuns(['', text, text]), wrote: 'a b c' };
        const record: UndoRecord = {
          ...EMPTY_RECORD,
          sheets: [name],
          strips: [strip],
          state: { before: text },
        };
        const xml = toXml(record);
        // what XML cannot hold at all
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
        expect(fromXml(xml)).toEqual(record);
      }),
    );
  });

  test('läses också om ett annat program har skrivit om XML-delen', () => {
    const xml = toXml({ ...EMPTY_RECORD, sheets: ['Mål & «mått»'] });
    const rewritten = `<?xml version="1.0"?>\n${xml.replaceAll('"version"', '&quot;version&quot;').replaceAll('å', '&#229;')}`;
    expect(fromXml(rewritten)?.sheets).toEqual(['Mål & «mått»']);
  });

  test.each([
    '',
    '<angra xmlns="urn:malljus:undo:1"/>',
    '<angra>[]</angra>',
    '<angra>{"version":2}</angra>',
    'skräp',
  ])('skadade är inga: %j', (xml) => {
    expect(fromXml(xml)).toBeNull();
  });

  test('lika grannar packas och packas upp', () => {
    expect(packRuns(['', '', 5, 5, ''])).toEqual([
      [2, ''],
      [2, 5],
      [1, ''],
    ]);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(''), fc.integer({ max: 3 }))), (list) => {
        expect(unpackRuns(packRuns(list))).toEqual(list);
      }),
    );
  });
});

describe('Excels fel', () => {
  const hostError = (code: string): Error => Object.assign(new Error('x'), { name: 'RichApi.Error', code });

  test.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['AccessDenied', 'protected'],
    ['RequestPayloadSizeLimitExceeded', 'payload'],
    ['ApiNotFound', 'unsupported'],
    ['ItemNotFound', 'changed-meanwhile'],
    ['ItemAlreadyExists', 'changed-meanwhile'],
    ['GeneralException', 'host'],
    ['NågotNytt', 'host'],
  ])('%s är %s', (code, expected) => {
    const error = hostError(code);
    if (!isHostError(error)) throw new Error('Not a host error');
    expect(failureOf(error).code).toBe(expected);
  });

  test.each(['PropertyNotLoaded', 'InvalidArgument', 'InvalidObjectPath'])('%s är vårt eget', (code) => {
    expect(isHostError(hostError(code))).toBe(false);
  });

  test('ett vanligt fel är vårt eget', () => {
    expect(isHostError(new TypeError('x'))).toBe(false);
    expect(isHostError(null)).toBe(false);
  });
});

describe('anteckningar', () => {
  let close: (() => void) | null = null;
  afterEach(() => close?.());

  const portAt = (apiLevel: ApiLevel): ReturnType<typeof createNotes> => {
    close = openStandIn({ document: measureTable(1), apiLevel }).install();
    return createNotes();
  };

  test('finns från ExcelApi 1.18', () => {
    expect(portAt('1.15')).toBeNull();
    expect(portAt('1.18')).not.toBeNull();
  });

  /** As much of a context as notes are reached through. */
  function fakeContext() {
    const note = { content: 'Gammal', delete: vi.fn(), getLocation: () => ({ load: () => place }) };
    const place = { address: "'Mål 2020'!C7", worksheet: { name: 'Mål 2020' } };
    const all = { load: vi.fn(), items: [note] };
    const own = { getItem: vi.fn(() => note), add: vi.fn() };
    const context = { workbook: { notes: all, worksheets: { getItem: () => ({ notes: own }) } } };
    return { context: context as unknown as Excel.RequestContext, all, own, note };
  }

  test('läses med namngivna egenskaper, som Excel på webben kräver', () => {
    const { context, all } = fakeContext();
    const notes = portAt('1.18')?.list(context)()();
    expect(all.load).toHaveBeenCalledWith('items/content');
    expect(notes).toEqual([{ sheet: 'Mål 2020', row: 6, column: 2, text: 'Gammal' }]);
  });

  test('skrivs, ändras och tas bort', () => {
    const { context, own, note } = fakeContext();
    const port = portAt('1.18');
    const place = { sheet: 'Mål 2020', row: 6, column: 2 };
    port?.set(context, { ...place, text: 'Ny' }, false);
    expect(own.add).toHaveBeenCalledWith('C7', 'Ny');
    port?.set(context, { ...place, text: 'Nyare' }, true);
    expect(note.content).toBe('Nyare');
    port?.set(context, { ...place, text: null }, true);
    expect(own.getItem).toHaveBeenLastCalledWith('C7');
    expect(note.delete).toHaveBeenCalledOnce();
  });
});
