// @vitest-environment happy-dom
// What stands in the way: told in Swedish with what to do, the focus there, and never a stack trace.
import { describe, expect, test } from 'vitest';
import * as core from '../../src/app/core.ts';
import type { Core } from '../../src/taskpane/pane-services.ts';
import { openPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const EDITING = {
  code: 'usage',
  text: 'Du håller på att skriva i en cell. Tryck Retur och försök igen.',
} as const;

describe('när något står i vägen', () => {
  test('texten visas, sägs genast och får fokus; inget skrivs', async () => {
    const start = sampleWorkbook();
    const pane = await openPane(start, {
      prepare: (workbook) => {
        workbook.failAt('apply', EDITING);
      },
    });
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.text()).toContain(EDITING.text);
    expect(pane.heard('alert')).toBe(EDITING.text);
    expect(document.activeElement?.textContent).toContain('Det gick inte');
    expect(pane.workbook.snapshot()).toBe(start);
    pane.workbook.failAt('apply', null);
    await pane.click('Stäng');
    expect(pane.text()).not.toContain(EDITING.text);
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.text()).toContain('Bedömd 15 mars 2021');
  });

  test('går arbetsboken inte att läsa när panelen öppnas tas inte fokus', async () => {
    const pane = await openPane(sampleWorkbook(), {
      prepare: (workbook) => {
        workbook.failAt('read', EDITING);
      },
    });
    expect(pane.heard('alert')).toBe(EDITING.text);
    expect(document.activeElement).toBe(document.body);
    pane.workbook.failAt('read', null);
    await pane.click('Läs arbetsboken');
    expect(pane.text()).toContain('1 måltabell');
    expect(pane.text()).not.toContain(EDITING.text);
  });

  test.each(['undo', 'freezeFunctions', 'select', 'write', 'openNew'] as const)('%s', async (method) => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    pane.workbook.failAt(method, EDITING);
    const ways: Readonly<Record<typeof method, readonly string[]>> = {
      undo: ['Ångra bedömning', 'Ångra bedömningen'],
      freezeFunctions: ['Mer', 'Frys till värden', 'Frys till värden'],
      select: ['Kontakter'],
      write: ['Frågor', 'Högre är bättre'],
      openNew: ['Mer', 'Öppna exempelarbetsbok'],
    };
    for (const name of ways[method]) await pane.click(name);
    expect(pane.heard('alert')).toBe(EDITING.text);
    expect(document.activeElement?.textContent).toContain(EDITING.text);
  });

  test('ett hinder för att skriva syns redan i förhandsvisningen', async () => {
    const pane = await openPane({ ...sampleWorkbook(), structureProtected: true });
    expect(pane.text()).toContain('Hinder');
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.heard('alert')).toMatch(/skydd/);
  });

  test('ett fel i Målljus rapporteras men visas aldrig som teknik', async () => {
    const pane = await openPane(sampleWorkbook());
    pane.workbook.failAt('read', new Error('RangeError at foo.ts:12'));
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.faults).toHaveLength(1);
    expect(pane.heard('alert')).toContain('Något gick fel i Målljus.');
    expect(pane.text()).not.toContain('foo.ts');
    pane.workbook.failAt('read', null);
    pane.workbook.failAt('select', new Error('x'));
    await pane.click('Resultat');
    await pane.click('Kontakter');
    expect(pane.faults).toHaveLength(2);
  });

  test('filen med exemplet kan inte hämtas', async () => {
    const files = {
      example: () => Promise.reject(new Error('offline')),
      template: () => Promise.reject(new Error('')),
    };
    const pane = await openPane(sampleWorkbook(), { services: { files } });
    await pane.click('Öppna exempelarbetsbok');
    expect(pane.heard('alert')).toContain('Filen kunde inte hämtas.');
  });

  test('regelbiblioteket kan inte läsas in: det sägs, och nästa försök går', async () => {
    let tries = 0;
    const load = (): Promise<Core> => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(core);
    };
    const pane = await openPane(sampleWorkbook(), { services: { core: load } });
    expect(pane.heard('alert')).toContain('Målljus kunde inte läsas in.');
    await pane.click('Läs arbetsboken');
    expect(pane.text()).toContain('1 måltabell');
  });
});
