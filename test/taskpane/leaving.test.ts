// @vitest-environment happy-dom
// «Ta bort Målljus ur filen» under Mer: chosen, asked about, done, and told of with what stays.
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../lib/index.ts';
import { applyPlan } from '../support/memory-workbook.ts';
import { openPane, type OpenPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const YES = 'Ta bort Målljus';

async function judged(): Promise<OpenPane> {
  const pane = await openPane(sampleWorkbook());
  await pane.click('Bedöm måluppfyllelse');
  await pane.click('Mer');
  return pane;
}

describe('att ta bort Målljus ur filen', () => {
  test('frågan får fokus och säger att det inte går att ångra, och inget händer förrän man svarat ja', async () => {
    const pane = await judged();
    const before = pane.workbook.snapshot();
    await pane.click(YES);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ta bort Målljus ur arbetsboken?');
    expect(pane.text()).toContain('Det går inte att ångra');
    await pane.click('Avstå');
    expect(document.activeElement?.textContent).toBe(YES);
    expect(pane.workbook.snapshot()).toBe(before);
  });

  test('efter ett ja är arbetsboken som förut, och bladen som togs bort nämns', async () => {
    const start = sampleWorkbook();
    const pane = await judged();
    await pane.click(YES);
    await pane.click(YES);
    const now = pane.workbook.snapshot();
    expect([now.state, now.sheets.map(({ name }) => name)]).toEqual([
      null,
      start.sheets.map(({ name }) => name),
    ]);
    const filled = (values: readonly (readonly unknown[])[]): unknown =>
      values.map((row) => row.filter((value) => value !== null));
    expect(now.sheets.map(({ values }) => filled(values))).toEqual(
      start.sheets.map(({ values }) => filled(values)),
    );
    expect(pane.text()).toContain('Borttagna blad: «Måluppfyllelse».');
    expect(document.activeElement?.textContent).toContain('Målljus är borttaget ur arbetsboken');
    expect(pane.heard('status')).toMatch(/Målljus är borttaget ur arbetsboken\. \d+ ändringar är gjorda\./);
  });

  test('behållna värden står kvar, och bladen också', async () => {
    const pane = await judged();
    const { sheets } = pane.workbook.snapshot();
    pane.field('Behåll färger och förklaringar som vanliga celler').click();
    await pane.click(YES);
    expect(pane.text()).toContain('står kvar som vanliga celler och blad');
    await pane.click(YES);
    const now = pane.workbook.snapshot();
    expect(now.sheets.map(({ values }) => values)).toEqual(sheets.map(({ values }) => values));
    expect(now.state).toBeNull();
    expect(pane.text()).toContain('Står kvar som vanliga blad: «Måluppfyllelse».');
  });

  test('det som någon har ändrat står kvar, med skäl och väg dit', async () => {
    const pane = await judged();
    const change = {
      sheet: 'KS mål',
      row: 4,
      column: 7,
      value: 'Vår egen förklaring',
      look: 'keep',
    } as const;
    pane.workbook.edit((snapshot) => applyPlan(snapshot, { ...EMPTY_PLAN, cells: [change] }));
    await pane.click(YES);
    await pane.click(YES);
    expect(pane.text()).toContain('Det här står kvar:');
    expect(pane.text()).toMatch(/Kolumn [A-Z] står kvar/);
  });

  test('ett ändrat val tar bort frågan, som då gällde något annat', async () => {
    const pane = await judged();
    await pane.click(YES);
    pane.field('Ta även bort bladet «Bedömningsregler»').click();
    await pane.rest();
    expect(pane.text()).not.toContain('Det går inte att ångra');
  });

  test('i en arbetsbok som Målljus inte har skrivit i finns inget att ta bort', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Mer');
    await pane.click(YES);
    await pane.click(YES);
    expect(pane.heard('alert')).toContain('finns inget att ta bort');
  });

  test('hinder från Excel visas, och inget sägs vara borttaget', async () => {
    const pane = await judged();
    pane.workbook.failAt('apply', { code: 'protected', text: 'Bladet «KS mål» är skyddat.' });
    await pane.click(YES);
    await pane.click(YES);
    expect(pane.heard('alert')).toContain('Bladet «KS mål» är skyddat.');
    expect(pane.text()).not.toContain('Målljus är borttaget');
  });
});
